// `npm start`: everything from a fresh clone to the app in the browser.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { build, install, NODE, say } from './steps.mjs';

const HOST = '127.0.0.1';
const PORT = Number(process.env.PORT ?? 3000);

if (!Number.isInteger(PORT) || PORT < 1 || PORT > 65535)
  stop(`PORT is "${process.env.PORT}"; it must be a number from 1 to 65535.`);
install();
build();
await freePort();
serve();

/** A port already taken is the likeliest trouble: say so before the server does, in plain words. */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', (error) =>
        stop(
          `Port ${PORT} cannot be used (${error.code}). Stop what uses it, or choose another: PORT=3001 npm start`,
        ),
      )
      .once('listening', () => probe.close(resolve))
      .listen(PORT, HOST);
  });
}

function serve() {
  const server = spawn(NODE, ['bin/serve.ts', HOST, String(PORT)], {
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  server.stdout.on('data', (data) => {
    if (String(data).startsWith('Ready')) say(`En regard is at http://${HOST}:${PORT} (Ctrl+C stops it)\n`);
  });
  server.on('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
}

function stop(reason) {
  process.stderr.write(`\n✗ ${reason}\n`);
  process.exit(1);
}
