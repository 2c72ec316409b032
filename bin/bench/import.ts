import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browser.ts';
import { startApp } from './app.ts';

/**
 * A book of the reader's own, taken in by a real browser: `node bin/bench/import.ts FR EN`, two text files. Prints
 * how long it takes until its first chapter can be read and until the whole is aligned, and the memory of the page
 * and its worker meanwhile (resident, the browser's own code included). Needs the app built: `npm run build`.
 */

const PORT = 3143;
const SITE = `http://127.0.0.1:${PORT}`;
const [french, english] = process.argv.slice(2);
if (!french || !english) {
  console.error('usage: node bin/bench/import.ts FR EN');
  process.exit(2);
}
const app = await startApp(PORT);
const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage();
  await page.goto(`${SITE}/en/import`, { waitUntil: 'networkidle' });
  const before = await residentMemory(browser);
  let peak = before;
  let running = true;
  const watch = (async () => {
    while (running) {
      peak = Math.max(peak, await residentMemory(browser));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  const { first, whole } = await importBook(page, [
    ['livre.txt', readFileSync(french, 'utf8')],
    ['book.txt', readFileSync(english, 'utf8')],
  ]);
  running = false;
  await watch;
  console.log(`first chapter on the page   ${first.toFixed(0).padStart(6)} ms`);
  console.log(`whole book aligned and kept ${whole.toFixed(0).padStart(6)} ms`);
  console.log(`memory at its peak          ${peak.toFixed(0).padStart(6)} MB (${before.toFixed(0)} before)`);
} finally {
  await browser.close();
  app.kill('SIGTERM');
}

/** Drops the two files on the page, has them added at once, and says how long it took (ms) to either point. */
function importBook(page: Page, files: readonly (readonly [name: string, text: string])[]) {
  return page.evaluate(async (list) => {
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    };
    const form = document.querySelector<HTMLFormElement>('form.import')!;
    const dropped = new DataTransfer();
    for (const [name, text] of list) dropped.items.add(new File([text], name));
    const start = performance.now();
    for (const kind of ['dragover', 'drop'])
      form.dispatchEvent(new DragEvent(kind, { dataTransfer: dropped, bubbles: true, cancelable: true }));
    form.requestSubmit();
    const paired = () =>
      [...document.querySelectorAll('[data-bead] .en .text')].filter((en) => en.textContent !== '');
    const first = await until(() => paired().length > 100);
    const whole = await until(
      () => document.querySelector('.own-bar') !== null && !document.querySelector('.own-bar .status'),
    );
    return { first, whole };
  }, files);
}

/** Megabytes that the page's process holds, its worker included: the largest, for the browser keeps a spare. */
async function residentMemory(of: Browser): Promise<number> {
  const session = await of.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => String(id));
  const sizes = execFileSync('ps', ['-o', 'rss=', '-p', pages.join(',')], { encoding: 'utf8' });
  return Math.max(...sizes.trim().split('\n').map(Number)) / 1024;
}
