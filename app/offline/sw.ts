/**
 * The service worker: what was opened once, or asked for, opens without a connection. bin/offline.ts makes /sw.js of
 * this file, with the three constants below in front of it, so it imports nothing.
 *
 * Each version has one cache, filled while it waits: the app's own files, and anew whatever the version before had
 * kept. It takes over when the reader says so or when no page is open, and what was before it stays until no page
 * made by it is left. Never a reload or a `skipWaiting` of its own accord.
 */

/** Changes with any built file. */
declare const VERSION: string;
/** Addresses of what the app is made of: scripts, styles, fonts, icons, and pages that stand for many. */
declare const CORE: readonly string[];
/** The folder of this version's dictionary. */
declare const LEXICON: string;

type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type FetchEvent = Extendable & {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
};
type Client = { readonly id: string; postMessage(message: unknown): void };
type Scope = {
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly Client[]>;
    claim(): Promise<void>;
  };
  readonly registration: { readonly installing: unknown };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: Extendable & MessageEvent<Message>) => void): void;
};
type Message = { kind: 'update' } | { kind: 'opened'; paths: readonly string[] };

const scope = self as unknown as Scope;

const PREFIX = 'en-regard-';
const CACHE = PREFIX + VERSION;
/** How long a page that is kept waits for its newer self, in ms. */
const PATIENCE = 3000;
/** Requests at a time while much is fetched. */
const AT_ONCE = 6;
/** Named by what is in them: once fetched, good for ever. */
const IMMUTABLE = /^\/(?:_next\/static|lexicon)\//;
/** Where a version that took over from open pages notes whose files it still keeps. */
const NOTE = '/~before';
type Before = { readonly caches: readonly string[]; readonly pages: readonly string[] };

const core = new Set(CORE);

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => {
  const { data } = event;
  if (data.kind === 'update') event.waitUntil(scope.skipWaiting());
  if (data.kind === 'opened') event.waitUntil(keepOpened(data.paths));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (request.headers.has('RSC') || searchParams.has('_rsc')) event.respondWith(soft(event, pathname));
  else if (IMMUTABLE.test(pathname) || core.has(pathname)) event.respondWith(file(event, pathname));
  else if (pathname.startsWith('/library/')) event.respondWith(newest(event, pathname));
});

async function install(): Promise<void> {
  const before = await addressesKept();
  try {
    await take(CORE, true);
  } catch (error) {
    if (isFull(error)) await tellFull();
    throw error;
  }
  // The line may break here: then this version is not ready, and the browser tries again another time.
  await take(
    before.map((path) => path.replace(/^\/lexicon\/[^/]+/, LEXICON)).filter((path) => path !== NOTE),
    false,
  ).catch(tellIfFull);
}

async function activate(): Promise<void> {
  const caches = await cachesBefore();
  if (caches.length > 0) {
    const pages = (await windows()).map(({ id }) => id);
    await put(NOTE, Response.json({ caches, pages } satisfies Before));
  }
  await scope.clients.claim();
  await dropUnused();
}

/** Lets go of what earlier versions kept, once none of the pages is left that were open when this one took over. */
async function dropUnused(): Promise<void> {
  const note = await caches.match(NOTE, { cacheName: CACHE });
  if (!note || scope.registration.installing) return;
  const before = (await note.json()) as Before;
  const open = new Set((await windows()).map(({ id }) => id));
  if (before.pages.some((id) => open.has(id))) return;
  await Promise.all(before.caches.map((name) => caches.delete(name)));
  await (await caches.open(CACHE)).delete(NOTE);
}

const windows = () => scope.clients.matchAll({ type: 'window', includeUncontrolled: true });

async function cachesBefore(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}

async function addressesKept(): Promise<string[]> {
  const names = await cachesBefore();
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const paths = new Set(kept.flat().map(({ url }) => new URL(url).pathname));
  // Scripts of another version are no use to this one.
  return [...paths].filter((path) => !path.startsWith('/_next/'));
}

/** A page: the newest within a few seconds, else the one that is kept, else the page that says there is none. */
async function page(event: FetchEvent, pathname: string): Promise<Response> {
  const key = pageKey(pathname);
  const kept = await match(key);
  const fresh = fetch(event.request).then((response) => {
    if (isPage(response)) event.waitUntil(put(key, response.clone()));
    return response;
  });
  event.waitUntil(fresh.then(dropUnused, () => {}));
  const answer = await (kept ? inTime(fresh) : fresh).catch(() => undefined);
  if (answer && (answer.status < 500 || !kept)) return answer;
  return kept ?? without(pathname);
}

/** What Next's router asks for in place of a page. A failure makes it load the page itself, which may be kept. */
async function soft(event: FetchEvent, pathname: string): Promise<Response> {
  const { request } = event;
  const key = pageKey(pathname);
  const fresh = fetch(request);
  const ahead = request.headers.has('Next-Router-Prefetch');
  // The page itself is kept as well: a reload, or a way back, will ask for that.
  if (!ahead) event.waitUntil(fresh.then(({ ok }) => (ok ? keepPage(pathname) : undefined)).catch(() => {}));
  return ((await match(key)) ? inTime(fresh) : fresh).catch(() => Response.error());
}

async function file(event: FetchEvent, pathname: string): Promise<Response> {
  const kept = await match(pathname);
  const response = kept ?? (await fetch(event.request));
  if (!kept && response.ok) event.waitUntil(put(pathname, response.clone()));
  // Without an address of its own, so that a worker made of it keeps the one it was asked for, with its fragment.
  return new Response(response.body, response);
}

async function newest(event: FetchEvent, pathname: string): Promise<Response> {
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(put(pathname, response.clone()));
    return response;
  } catch {
    return (await match(pathname)) ?? Response.error();
  }
}

/** What stands at a page's address while there is neither a connection nor the page. */
async function without(pathname: string): Promise<Response> {
  const [, first = ''] = pathname.split('/');
  const locale = /^(?:en|fr)$/.test(first) ? first : navigator.language.startsWith('fr') ? 'fr' : 'en';
  if (pathname === '/') return Response.redirect(`/${locale}`);
  const offline = await match(`/${locale}/offline`);
  return offline ? new Response(offline.body, { status: 503, headers: offline.headers }) : Response.error();
}

/** Under which address a page is kept: whatever is asked of it, and one for all the dictionary's words. */
function pageKey(pathname: string): string {
  const path = pathname.replace(/(.)\/+$/, '$1');
  return path.replace(/^(\/[^/]+\/dictionary)\/[^/]+$/, '$1/entry');
}

/** What was open before this worker was there to see it. */
async function keepOpened(paths: readonly string[]): Promise<void> {
  const [first = '/'] = paths;
  const wanted = [...paths.slice(1).filter((path) => IMMUTABLE.test(path)), ...neededBy(first)];
  await Promise.all([keepPage(first), take(wanted, false)])
    .catch(tellIfFull)
    .catch(() => {});
}

async function keepPage(pathname: string): Promise<void> {
  const response = await fetch(pathname);
  if (isPage(response)) await put(pageKey(pathname), response);
}

/** What a page's own workers fetch, which the page does not know of. */
function neededBy(pathname: string): string[] {
  const names = /^\/[^/]+\/(?:own|import)/.test(pathname)
    ? ['forms.bin', 'entries.txt']
    : /^\/[^/]+\/dictionary$/.test(pathname)
      ? ['forms.bin', 'index.txt']
      : [];
  return names.map((name) => `${LEXICON}/${name}`);
}

/** Fetches what this version's cache does not have yet. `all`: whatever cannot be had is a failure. */
async function take(paths: readonly string[], all: boolean): Promise<void> {
  const cache = await caches.open(CACHE);
  const queue = [...new Set(paths)];
  const worker = async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (await cache.match(path, LOOSE)) continue;
      const response = IMMUTABLE.test(path)
        ? ((await match(path)) ?? (await fetch(path)))
        : await fetch(addressOf(path), FRESH);
      if (response.ok) await cache.put(path, response);
      else if (all) throw new Error(`${path}: ${response.status}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Where a page is to be had: that of all words is sent at the address of each, and at its own only as a shell. */
const addressOf = (path: string) => (path.endsWith('/dictionary/entry') ? `${path}?shell` : path);

const FRESH = { cache: 'no-cache' } as const;
const LOOSE = { ignoreVary: true } as const;

/** This version's, else an earlier one's. */
async function match(path: string): Promise<Response | undefined> {
  return (await (await caches.open(CACHE)).match(path, LOOSE)) ?? caches.match(path, LOOSE);
}

async function put(path: string, response: Response): Promise<void> {
  try {
    await (await caches.open(CACHE)).put(path, response);
  } catch (error) {
    if (isFull(error)) await tellFull();
  }
}

const isPage = (response: Response) =>
  response.ok && !response.redirected && /^text\/html/.test(response.headers.get('Content-Type') ?? '');

const isFull = (error: unknown) => (error as Error).name === 'QuotaExceededError';

async function tellIfFull(error: unknown): Promise<void> {
  if (!isFull(error)) throw error;
  await tellFull();
}

async function tellFull(): Promise<void> {
  for (const client of await windows()) client.postMessage({ kind: 'full' });
}

function inTime(answer: Promise<Response>): Promise<Response> {
  return Promise.race([
    answer,
    new Promise<Response>((_, reject) => setTimeout(() => reject(new Error('slow')), PATIENCE)),
  ]);
}
