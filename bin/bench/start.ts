import { answers, median, spawnApp } from './app.ts';

/**
 * From the start of the server's process to its first answers: a page, and what Next's router asks for in its place,
 * which wakes Next. The median of five starts. Needs the app built; a start should take less than two seconds.
 */

const PORT = 3143;
const ROUNDS = 5;
const PAGE = '/en';

const rounds: [page: number, router: number][] = [];
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  const server = spawnApp(PORT);
  while (!(await answers(PORT, PAGE))) await new Promise((resolve) => setTimeout(resolve, 5));
  const page = performance.now() - start;
  await answers(PORT, PAGE, { RSC: '1' });
  rounds.push([page, performance.now() - start]);
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
}
for (const [index, name] of ['first page', 'first soft navigation'].entries())
  console.log(
    `from the start to the ${name.padEnd(22)} ${median(rounds.map((times) => times[index]!))
      .toFixed(0)
      .padStart(6)} ms`,
  );
