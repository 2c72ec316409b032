import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Event } from '#core/learner/events.ts';
import { HEADER, writeLine } from '#core/learner/file.ts';
import type { Key } from '#core/learner/keys.ts';
import type { ShelfText } from '#core/lesson/shelf.ts';
import { readCounts, writeCounts } from '#lexicon/counts.ts';
import { PUBLISHED } from '#lexicon/load.ts';
import { launchOptions } from '../browser.ts';
import { median, startApp } from './app.ts';

/**
 * The library page with 2 000 texts beside the same page as it is: what is fetched for them, and how long a hand
 * waits. The page itself comes with its first texts either way; the list of all and the words of each, which it
 * fetches when they are asked for, are put in its way, made of our own texts many times over. Needs the app built.
 */

const TEXTS = 2000;
const ROUNDS = 5;
const KNOWN = 1500;
const PORT = 3144;
const PAGE = `http://127.0.0.1:${PORT}/en`;

type Figures = Record<string, number>;
type Files = { readonly list: string; readonly counts: string };

const folder = join('public/lexicon', readFileSync(PUBLISHED, 'utf8'));
const own: Files = {
  list: readFileSync(join(folder, 'library.en.json'), 'utf8'),
  counts: readFileSync(join(folder, 'counts.json'), 'utf8'),
};
const large = manyTimes(own);

const app = await startApp(PORT);
const browser = await chromium.launch(launchOptions);
try {
  const rounds: [Figures, Figures][] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push([await visit(browser, large), await visit(browser, own)]);
  const names = Object.keys(rounds[0]![0]);
  console.log(
    `${''.padEnd(46)} ${String(TEXTS).padStart(9)} ${String(JSON.parse(own.list).length).padStart(9)}`,
  );
  for (const name of names) {
    const [many, few] = [0, 1].map((index) => median(rounds.map((figures) => figures[index]![name]!))) as [
      number,
      number,
    ];
    console.log(
      `${name.padEnd(46)} ${many.toFixed(1).padStart(9)} ${few.toFixed(1).padStart(9)}   ${(many / few).toFixed(2)} ×`,
    );
  }
} finally {
  await browser.close();
  app.kill('SIGTERM');
}

/** The same texts again and again, each under a name of its own, with words of its own among those that all share. */
function manyTimes({ list, counts }: Files): Files {
  const texts = JSON.parse(list) as ShelfText[];
  const words = readCounts(counts);
  const copies = Array.from({ length: TEXTS }, (_, index) => {
    const text = texts[index % texts.length]!;
    const turn = Math.floor(index / texts.length);
    return turn === 0 ? text : { ...text, slug: `${text.slug}-${turn}`, title: `${text.title} ${turn}` };
  });
  return {
    list: JSON.stringify(copies),
    counts: writeCounts(
      new Map(
        copies.map(({ slug }, index) => {
          const { words: shared, given } = words.get(texts[index % texts.length]!.slug)!;
          const rare = Array.from(
            { length: 20 },
            (_, word) => [`rare${(index * 7 + word * 131) % 20_000}|nm`, 1] as const,
          );
          return [slug, { words: new Map<Key, number>([...shared, ...rare]), given }];
        }),
      ),
    ),
  };
}

async function visit(browser: Browser, { list, counts }: Files): Promise<Figures> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.route('**/library.en.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: list }),
  );
  await page.route('**/counts.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: counts }),
  );
  await page.goto(PAGE);
  await page.waitForLoadState('networkidle');
  const search = page.getByRole('searchbox');
  const fetched = page.waitForResponse('**/library.en.json');
  await search.focus();
  await (await fetched).finished();
  await page.waitForTimeout(300);
  const letter = await toFrame(page, () => page.keyboard.press('e'));
  const second = await toFrame(page, () => page.keyboard.press('a'));
  await search.fill('');
  const more = await toFrame(page, () =>
    page.getByRole('button', { name: 'Show more texts' }).press('Enter'),
  );
  const order = page.getByLabel('Sort by');
  await order.focus();
  const sorted = await toFrame(page, () => order.selectOption('shortest'));
  const heap = await heapOf(page);

  await bringInWords(page, counts);
  await page.goto(PAGE);
  await page.locator('.known-share').first().waitFor();
  const known = await toFrame(page, () => order.selectOption('known'));
  await page.waitForTimeout(300);
  const again = await toFrame(page, () => search.press('e'));
  await context.close();
  return {
    // Not compressed: texts that are copies of each other would compress too well.
    'list of the texts (KB)': list.length / 1000,
    'words of the texts (KB)': counts.length / 1000,
    'first letter typed to frame (ms)': letter,
    'second letter typed to frame (ms)': second,
    '48 more texts to frame (ms)': more,
    'sorted anew to frame (ms)': sorted,
    'sorted by what is known to frame (ms)': known,
    'a letter typed in that order to frame (ms)': again,
    'script memory (MB)': heap,
  };
}

/** From the input's event to the frame that shows what it did. */
async function toFrame(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const took = new Promise<number>((resolve) => {
      const start = (event: globalThis.Event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - event.timeStamp);
          channel.port2.postMessage(undefined);
        });
      };
      for (const kind of ['keydown', 'input']) addEventListener(kind, start, { capture: true, once: true });
    });
    Object.assign(window, { took });
  });
  await act();
  return page.evaluate(() => (window as unknown as { took: Promise<number> }).took);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** A log that knows many of the words, brought in as its owner would. */
async function bringInWords(page: Page, counts: string) {
  const words = [...new Set([...readCounts(counts).values()].flatMap((text) => [...text.words.keys()]))];
  const event: Event = {
    kind: 'mark',
    words: words.slice(0, KNOWN),
    state: 'known',
    id: 'bench-1',
    at: Date.now() - 86_400_000,
    zone: 0,
    device: 'bench-device',
  };
  await page.goto(`${PAGE}/words`);
  await page.locator('.word-files > summary').click();
  await page.locator('.word-files input[type=file]').setInputFiles({
    name: 'en-regard.jsonl',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from([HEADER, writeLine(event), ''].join('\n')),
  });
  await page.locator('.outcome').filter({ hasText: 'added' }).waitFor();
}
