import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browser.ts';

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
if (!existsSync('.next/inline-scripts.json')) {
  console.error('The app is not built: run npm run build first.');
  process.exit(1);
}

const app = await startApp();
const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage();
  await reachWorker(page);
  await page.goto(`${SITE}/en/own?text=none`);
  await page.locator('.notice').waitFor();
  await page.evaluate(prepare);
  const before = await residentMemory(browser);
  let peak = before;
  let running = true;
  const watch = (async () => {
    while (running) {
      peak = Math.max(peak, await residentMemory(browser));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  const { first, whole } = await importBook(
    page,
    readFileSync(french, 'utf8'),
    readFileSync(english, 'utf8'),
  );
  running = false;
  await watch;
  console.log(`first chapter on the page   ${first.toFixed(0).padStart(6)} ms`);
  console.log(`whole book aligned and kept ${whole.toFixed(0).padStart(6)} ms`);
  console.log(`memory at its peak          ${peak.toFixed(0).padStart(6)} MB (${before.toFixed(0)} before)`);
} finally {
  await browser.close();
  app.kill('SIGTERM');
}

/** Lets this script call the worker as the page that imports does. */
async function reachWorker(page: Page) {
  await page.addInitScript(() => {
    const Native = Worker;
    globalThis.Worker = class extends Native {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        Object.assign(window, { worker: this });
      }
    };
  });
}

/** What the page that imports does as soon as it is open. */
function prepare() {
  const { worker } = window as unknown as { worker: Worker };
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }) => data.call === -1 && resolve(undefined));
    worker.postMessage({ call: -1, method: 'prepare', args: [] });
  });
}

/** Milliseconds from the two files to each of them. */
function importBook(page: Page, fr: string, en: string) {
  return page.evaluate(
    async ([fr, en]) => {
      const { worker } = window as unknown as { worker: Worker };
      type Answer = {
        call: number;
        value?: unknown;
        report?: { id?: string };
        failure?: { message: string };
      };
      let calls = 1e9;
      const call = <Value>(method: string, args: unknown[], report?: (id: string) => void) => {
        calls += 1;
        const own = calls;
        return new Promise<Value>((resolve, reject) => {
          worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
            if (data.call !== own) return;
            if (data.report) return data.report.id && report?.(data.report.id);
            if (data.failure) reject(new Error(data.failure.message));
            else resolve(data.value as Value);
          });
          worker.postMessage({ call: own, method, args });
        });
      };
      const shown = async (words: string) => {
        while (!document.querySelector('.page')?.textContent?.includes(words))
          await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - start;
      };
      type Found = { imported: { chapters: { paragraphs: string[] }[] } };

      const start = performance.now();
      const [french, english] = await Promise.all([
        call<Found>('read', [new Blob([fr]), 'book.fr.txt']),
        call<Found>('read', [new Blob([en]), 'book.en.txt']),
      ]);
      const opening = french.imported.chapters[0]!.paragraphs[0]!.split(' ').slice(0, 4).join(' ');
      let first: Promise<number> | undefined;
      const draft = { title: 'Book', french: french.imported, english: english.imported };
      await call('add', [draft], (known) => {
        if (first) return;
        history.pushState(null, '', `?text=${known}`);
        first = shown(opening);
      });
      const whole = performance.now() - start;
      const firstShown = await first!;
      return { first: firstShown, whole };
    },
    [fr, en] as const,
  );
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

async function startApp(): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['bin/serve.ts', '127.0.0.1', String(PORT)], {
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  for (let tries = 0; tries < 100; tries++) {
    const up = await fetch(`${SITE}/en`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return server;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the app did not start');
}
