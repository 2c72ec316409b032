import { chromium } from '@playwright/test';
import { createViteServer } from 'vitest/node';
import { launchOptions } from '../browser.ts';

/**
 * The learner's log at 200 000 reviews of 8 000 words, in a browser's own database: how long it takes to open with
 * the state kept there and without, and what writing, undoing and exporting cost. Opening must stay under a second.
 */
const REVIEWS = 200_000;
const WORDS = 8000;
const ROUNDS = 5;
const ROUNDS_ANEW = 2;
const PORT = 3159;

const server = await createViteServer({
  root: process.cwd(),
  configFile: false,
  logLevel: 'error',
  server: { port: PORT, host: '127.0.0.1', strictPort: true, hmr: false, watch: null },
  plugins: [
    {
      name: 'blank-page',
      configureServer: ({ middlewares }) =>
        void middlewares.use('/blank', (_, response) =>
          response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>bench</title>'),
        ),
    },
  ],
});
await server.listen();
const browser = await chromium.launch(launchOptions);
try {
  const page = await (await browser.newContext()).newPage();
  const address = `http://127.0.0.1:${PORT}/blank`;
  await page.goto(address);
  const reviews = { count: REVIEWS, words: WORDS };
  const building = await page.evaluate(async ({ count, words }) => {
    const { Log } = await import('/store/log.ts' as string);
    const from = Date.UTC(2020, 0, 1);
    const events = Array.from({ length: count }, (_, index) => ({
      kind: 'review',
      word: `mot${(index * 7919) % words}|nm`,
      rating: ['good', 'good', 'again', 'good', 'hard', 'good', 'good', 'easy'][index % 8],
      exercise: 'gap',
      ms: 5000,
      text: 'openai-bureaux-monde',
      bead: index % 20,
      id: `review-${index}`,
      at: from + index * 900_000,
      zone: 60,
      device: 'bench-device',
    }));
    const log = new Log(() => {}, 'bench', Date.now);
    const start = performance.now();
    await log.import(events, []);
    const took = performance.now() - start;
    await log.catchUp();
    log.close();
    return { took, megabytes: ((await navigator.storage.estimate()).usage ?? 0) / 1e6 };
  }, reviews);
  report('importing all of it', [building.took]);
  console.log(`${'on the disk'.padEnd(34)} ${building.megabytes.toFixed(0).padStart(9)} MB`);

  const open = async (forget: boolean) => {
    // A new page, so that nothing of the last one is warm but the browser itself.
    await page.goto(address);
    return page.evaluate(
      async ({ forget, words }) => {
        const { Log } = await import('/store/log.ts' as string);
        const { Database } = await import('/store/database.ts' as string);
        if (forget) {
          const database = new Database('bench');
          await database.open();
          await database.table('cache').delete('state');
          database.close();
        }
        const time = async (job: () => Promise<unknown>) => {
          const start = performance.now();
          await job();
          return performance.now() - start;
        };
        let shown = { state: { words: new Map() }, status: {} };
        const log = new Log((next: typeof shown) => (shown = next), 'bench', Date.now);
        const opening = await time(() => log.catchUp());
        if (shown.state.words.size !== words)
          throw new Error(`${shown.state.words.size} words, ${JSON.stringify(shown.status)}`);
        let ids: string[] = [];
        const deed = { kind: 'review', word: 'mot7|nm', rating: 'good', exercise: 'gap', ms: 1 };
        const writing = await time(async () => (ids = await log.record([deed])));
        const undoing = await time(() => log.record([{ kind: 'undo', of: ids }]));
        const reading = await time(() => log.events());
        await new Promise((resolve) => setTimeout(resolve, 300));
        log.close();
        return { opening, writing, undoing, reading };
      },
      { forget, words: WORDS },
    );
  };
  const kept = [];
  for (let round = 0; round < ROUNDS; round++) kept.push(await open(false));
  const anew = [];
  for (let round = 0; round < ROUNDS_ANEW; round++) anew.push(await open(true));
  report(
    'opening it',
    kept.map(({ opening }) => opening),
  );
  report(
    'opening it, everything folded anew',
    anew.map(({ opening }) => opening),
  );
  report(
    'writing an answer',
    kept.map(({ writing }) => writing),
  );
  report(
    'undoing it',
    kept.map(({ undoing }) => undoing),
  );
  report(
    'reading it all, for an export',
    kept.map(({ reading }) => reading),
  );
} finally {
  await browser.close();
  await server.close();
}

/** Median and worst. */
function report(name: string, times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const [middle, worst] = [sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0];
  console.log(`${name.padEnd(34)} ${middle.toFixed(0).padStart(9)} ms   worst ${worst.toFixed(0)} ms`);
}
