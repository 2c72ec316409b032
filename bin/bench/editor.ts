import { chromium, type Page } from '@playwright/test';
import type { OwnChapter } from '#store/own-text.ts';
import { launchOptions } from '../browser.ts';
import { quantile, startApp } from './app.ts';

/**
 * The alignment editor with 3 000 pairs on one page, which no import makes so long: from each key to the frame that
 * shows what it did, and to open the page. Needs the app built: `npm run build`.
 */

const PORT = 3144;
const SITE = `http://127.0.0.1:${PORT}`;
const PAIRS = 3000;
/** Keys, and how many times each is pressed. */
const KEYS = [
  ['j', 40],
  ['n', 40],
  ['m', 20],
  ['u', 20],
  [']', 20],
  ['c', 20],
] as const;

const app = await startApp(PORT);
const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${SITE}/en/own/align?text=none`);
  await page.locator('.notice').waitFor();
  await keep(page, longChapter());
  const start = performance.now();
  await page.goto(`${SITE}/en/own/align?text=bench`);
  await page.waitForFunction(() => performance.getEntriesByName('en-regard:editor-ready').length > 0);
  console.log(`${PAIRS} pairs on the page  ${(performance.now() - start).toFixed(0).padStart(5)} ms`);
  for (const [key, times] of KEYS) {
    const took = await pressed(page, key, times);
    const [middle, late] = [quantile(took, 0.5), quantile(took, 0.95)];
    console.log(
      `${key} to its frame    p50 ${middle.toFixed(1).padStart(6)}  p95 ${late.toFixed(1).padStart(6)} ms`,
    );
  }
} finally {
  await browser.close();
  app.kill('SIGTERM');
}

async function pressed(page: Page, key: string, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    await page.evaluate(() => {
      const done = new Promise<number>((resolve) =>
        addEventListener(
          'keydown',
          ({ timeStamp }) =>
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve(performance.now() - timeStamp);
              channel.port2.postMessage(undefined);
            }),
          { capture: true, once: true },
        ),
      );
      Object.assign(window, { took: done });
    });
    await page.keyboard.press(key);
    took.push(await page.evaluate(() => (window as unknown as { took: Promise<number> }).took));
  }
  return took;
}

function longChapter(): OwnChapter {
  const side = (word: string) =>
    Array.from({ length: PAIRS }, (_, i) => ({
      start: i,
      end: i + 1,
      text: `${word} ${i} ${'lorem ipsum dolor '.repeat(1 + (i % 7))}.`,
      paragraph: Math.floor(i / 6),
    }));
  return {
    source: side('Phrase'),
    target: side('Sentence'),
    beads: Array.from({ length: PAIRS }, (_, i) => ({
      source: [i],
      target: [i],
      confidence: i % 10 === 5 ? 0.4 : 0.95,
    })),
  };
}

/** Puts a chapter straight into the database that the page's worker has made. */
async function keep(page: Page, chapter: OwnChapter) {
  await page.evaluate(async (contents) => {
    const opening = indexedDB.open('en-regard.texts');
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    const writing = opening.result.transaction(['heads', 'chapters'], 'readwrite');
    const head = { id: 'bench', title: 'Bench', added: 1, bilingual: true, whole: true };
    const chapters = [{ beads: contents.beads.length, words: 0, unsure: 0 }];
    writing.objectStore('heads').put({ ...head, chapters });
    writing.objectStore('chapters').put({ ...contents, text: head.id, number: 0 });
    await new Promise((done) => {
      writing.oncomplete = done;
    });
    opening.result.close();
  }, chapter);
}
