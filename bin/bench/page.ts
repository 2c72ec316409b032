import { Agent, createServer, get, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { loadLesson } from '#app/lesson.ts';
import { launchOptions } from '../browser.ts';
import { median, quantile, startApp } from './app.ts';
import { floorPage } from './floor.ts';

/**
 * The reading page beside a hand-made static page of the same text with the same glosses, in turn in one run:
 * bytes, first paint and blocking time on a slow profile, pointer to card, requests a second.
 * Needs the app built: `npm run build`. Prints medians and the ratio to the hand-made page.
 */

const SLUG = 'openai-bureaux-monde';
const ROUNDS = 5;
const APP = 3141;
const FLOOR = 3142;
/** A cheap phone on a poor line: a quarter of the machine, 1.5 Mb/s, 560 ms. */
const SLOW = { cpu: 4, kilobits: 1500, latency: 560 };

type Figures = Record<string, number>;

const pages = [
  { name: 'reading page', url: `http://127.0.0.1:${APP}/en/read/${SLUG}`, ready: 'en-regard:reader-ready' },
  { name: 'hand-made', url: `http://127.0.0.1:${FLOOR}/`, ready: undefined },
] as const;

const app = await startApp(APP);
const floor = startFloor();
const browser = await chromium.launch(launchOptions);
try {
  const rounds: Figures[][] = pages.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, page] of pages.entries())
      rounds[index]!.push({
        ...(await load(browser, page)),
        ...(await point(browser, page, 1)),
        ...(await point(browser, page, SLOW.cpu)),
        'requests a second': await requestsPerSecond(page.url),
      });
  print(rounds.map(medians));
} finally {
  await browser.close();
  floor.close();
  app.kill('SIGTERM');
}

type Target = (typeof pages)[number];

/** Bytes on the line, largest paint and blocking time, with an empty cache on the slow profile. */
async function load(browser: Browser, { url }: Target): Promise<Figures> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  let scripts = 0;
  const kinds = new Map<string, boolean>();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type === 'Script'));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (kinds.get(requestId)) scripts += encodedDataLength;
  });
  await session.send('Network.enable');
  const speed = (SLOW.kilobits * 1000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: speed,
    uploadThroughput: speed,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  await page.addInitScript(() => {
    const seen = { paint: 0, blocking: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.paint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    // Blocking time as Lighthouse counts it: what each long task has above 50 ms.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.blocking += Math.max(0, entry.duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const { paint, blocking } = await page.evaluate(
    () => (window as unknown as { seen: { paint: number; blocking: number } }).seen,
  );
  await page.context().close();
  return {
    'bytes in all': bytes,
    'bytes of script': scripts,
    'largest paint, slow (ms)': paint,
    'blocking, slow (ms)': blocking,
  };
}

/** From the pointer on a word to the frame that shows its card, over sixty words. */
async function point(browser: Browser, { url, ready }: Target, slowdown: number): Promise<Figures> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(url);
  if (ready) await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, ready);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = await hover(page);
  await page.context().close();
  const speed = slowdown === 1 ? 'fast' : 'slow';
  return {
    [`pointer to card, ${speed}, p50 (ms)`]: quantile(times, 0.5),
    [`pointer to card, ${speed}, p95 (ms)`]: quantile(times, 0.95),
  };
}

async function hover(page: Page): Promise<number[]> {
  const places = await page.evaluate(() =>
    [...document.querySelectorAll('[data-passage]')].flatMap((element) => {
      const text = element.firstChild;
      if (!text || !(Number((element as HTMLElement).dataset.passage) >= 0)) return [];
      return [...(text.textContent ?? '').matchAll(/\p{L}{3,}/gu)].flatMap(({ index, 0: word }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return y > 120 && y < 700 ? [{ x: x + width / 2, y: y + height / 2 }] : [];
      });
    }),
  );
  const times: number[] = [];
  // Every third word, from the bottom up: a card lies below its word and must not lie on the next one.
  for (const { x, y } of places
    .filter((_, index) => index % 2 === 0)
    .reverse()
    .slice(0, 60)) {
    await page.evaluate(() => {
      const gloss = document.getElementById('gloss')!;
      const start = new Promise<number>((resolve) =>
        addEventListener('pointermove', (event) => resolve(event.timeStamp), { capture: true, once: true }),
      );
      const shown = new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now());
            channel.port2.postMessage(undefined);
          });
        }).observe(gloss, { childList: true, subtree: true, characterData: true, attributes: true });
      });
      Object.assign(window, { took: Promise.all([start, shown]).then(([from, to]) => to - from) });
    });
    await page.mouse.move(x, y);
    const took = await page.evaluate(() =>
      Promise.race([
        (window as unknown as { took: Promise<number> }).took,
        new Promise<number>((resolve) => setTimeout(() => resolve(-1), 1000)),
      ]),
    );
    if (took >= 0) times.push(took);
  }
  return times;
}

/** Requests answered in two seconds over eight connections that are kept. */
async function requestsPerSecond(url: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const end = performance.now() + 2000;
  let answered = 0;
  const worker = async () => {
    while (performance.now() < end) {
      await new Promise<void>((resolve, reject) => {
        get(url, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) =>
          response.resume().on('end', resolve),
        ).on('error', reject);
      });
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  agent.destroy();
  return answered / 2;
}

function print([reader = {}, handMade = {}]: readonly Figures[]) {
  for (const [name, value] of Object.entries(reader)) {
    const other = handMade[name] ?? 0;
    const ratio = other > 0 ? `${(value / other).toFixed(2)} ×` : '';
    console.log(
      `${name.padEnd(34)} ${value.toFixed(0).padStart(9)} ${other.toFixed(0).padStart(9)}   ${ratio}`,
    );
  }
}

function medians(rounds: readonly Figures[]): Figures {
  return Object.fromEntries(
    Object.keys(rounds[0] ?? {}).map((name) => [name, median(rounds.map((figures) => figures[name] ?? 0))]),
  );
}

function startFloor(): Server {
  const page = gzipSync(floorPage(loadLesson(SLUG, 'en')));
  return createServer((_, response) => {
    response
      .writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Encoding': 'gzip',
        'Content-Length': page.length,
      })
      .end(page);
  }).listen(FLOOR, '127.0.0.1');
}
