import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { get } from 'node:http';

/**
 * From the start of the server's process to its first answers: a page, and what Next's router asks for in its place,
 * which wakes Next. The median of five starts. Needs the app built; a start should take less than two seconds.
 */

const PORT = 3143;
const ROUNDS = 5;
const PAGE = '/en';

if (!existsSync('.next/inline-scripts.json')) {
  console.error('The app is not built: run npm run build first.');
  process.exit(1);
}

const rounds: [page: number, router: number][] = [];
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  const server = spawn(process.execPath, ['bin/serve.ts', '127.0.0.1', String(PORT)], {
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  while (!(await answers({}))) await new Promise((resolve) => setTimeout(resolve, 5));
  const page = performance.now() - start;
  await answers({ RSC: '1' });
  rounds.push([page, performance.now() - start]);
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
}
for (const [index, name] of ['first page', 'first soft navigation'].entries())
  console.log(`from the start to the ${name.padEnd(22)} ${median(index).toFixed(0).padStart(6)} ms`);

function answers(headers: Record<string, string>): Promise<boolean> {
  return new Promise((resolve) =>
    get({ host: '127.0.0.1', port: PORT, path: PAGE, headers }, (response) =>
      response.resume().on('end', () => resolve(response.statusCode === 200)),
    ).on('error', () => resolve(false)),
  );
}

function median(index: number): number {
  return rounds.map((times) => times[index]!).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}
