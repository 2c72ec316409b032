import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { get } from 'node:http';

/** Starts the built app on a port of this machine, and waits for its first page. Ends the process where none is built. */
export async function startApp(port: number): Promise<ChildProcess> {
  const server = spawnApp(port);
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(port, '/en')) return server;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the app did not start');
}

/** The server's process, which is not ready yet. */
export function spawnApp(port: number): ChildProcess {
  if (!existsSync('.next/inline-scripts.json')) {
    console.error('The app is not built: run npm run build first.');
    process.exit(1);
  }
  return spawn(process.execPath, ['bin/serve.ts', '127.0.0.1', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/** Whether the app answers with what is asked for. */
export function answers(port: number, path: string, headers: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) =>
    get({ host: '127.0.0.1', port, path, headers }, (response) =>
      response.resume().on('end', () => resolve(response.statusCode === 200)),
    ).on('error', () => resolve(false)),
  );
}

/** The value below which a share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
