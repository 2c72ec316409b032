import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { type Forms, openForms } from '#core/text/forms.ts';
import { HEADWORDS, PACKED_FORMS } from '#lexicon/load.ts';
import { isLocale, LOCALES, negotiate } from '#locales/locale.ts';
import { FEEDS, SITE } from './site-address.ts';

/**
 * Serves what bin/build.ts made: `node bin/serve.ts [HOST] [PORT]`. Every page is a file, compressed once at the
 * build and sent with a policy that allows its own inline scripts and no other; any address that is not one of
 * them gets the 404 of the reader's language. Nothing of Next is needed here.
 */

const HOST = process.argv[2] ?? '127.0.0.1';
const PORT = Number(process.argv[3] ?? 3000);
const YEAR = 31536000;
/** What the name of a page ends with as Next's router asks for it, to put it in the place of another. */
const SOFT = '.rsc';

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Strict-Transport-Security': `max-age=${YEAR}`,
};

const scripts = JSON.parse(readFileSync('.next/inline-scripts.json', 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;
const headwords = new Set(readFileSync(HEADWORDS, 'utf8').split('\n'));
let forms: Forms | undefined;

const feeds = new Map([
  ...LOCALES.map(
    (locale) => [`/${locale}/feed.xml`, readFileSync(`${FEEDS}/${locale}.xml`, 'utf8')] as const,
  ),
  ['/sitemap.xml', readFileSync(`${FEEDS}/sitemap.xml`, 'utf8')],
  ['/robots.txt', `User-agent: *\nAllow: /\nSitemap: ${SITE}/sitemap.xml\n`],
]);
const assets = sirv('.next/static', { brotli: true, gzip: true, immutable: true, maxAge: YEAR });
const lexicon = sirv('public/lexicon', { brotli: true, gzip: true, immutable: true, maxAge: YEAR });
const icons = sirv('public/icons', { maxAge: 86400 });
const offline = sirv('.next/offline', {
  brotli: true,
  gzip: true,
  etag: true,
  setHeaders: (response, path) => {
    response.setHeader('Cache-Control', 'no-cache');
    if (path.startsWith('/sw.js')) response.setHeader('Service-Worker-Allowed', '/');
  },
});
const pages = sirv('.next/pages', {
  brotli: true,
  gzip: true,
  etag: true,
  extensions: ['html'],
  setHeaders: (response, path) => {
    if (path.includes(SOFT)) response.setHeader('Content-Type', 'text/x-component');
    response.setHeader(
      'Content-Security-Policy',
      policy(scripts[path.replace(/\.(?:html|rsc).*$/, '')] ?? []),
    );
    response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    response.appendHeader('Vary', 'RSC');
  },
});

createServer((request, response) => {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  const [pathname = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2);
  const toNotFound = () => notFound(pathname, request, response);
  if (pathname === '/') return toLocale(query, request, response);
  if (pathname.startsWith('/_next/static/'))
    return sendFrom(assets, '/_next/static', request, response, toNotFound);
  if (pathname.startsWith('/lexicon/')) return sendFrom(lexicon, '/lexicon', request, response, toNotFound);
  if (pathname.startsWith('/icons/')) return sendFrom(icons, '/icons', request, response, toNotFound);
  if (OFFLINE.test(pathname)) return offline(request, response, toNotFound);
  const feed = feeds.get(pathname);
  if (feed) return sendFeed(feed, request, response);
  const plain = pathname.replace(/\/+$/, '');
  if (plain !== pathname && Object.hasOwn(scripts, plain))
    return response.writeHead(308, { Location: plain + (query ? `?${query}` : '') }).end();
  const word = wordPage(pathname);
  const known = word ?? (Object.hasOwn(scripts, pathname) && (!SHELLS.test(pathname) || query === 'shell'));
  if (known) {
    request.url = (word ?? pathname) + (request.headers.rsc === undefined ? '' : SOFT);
    return pages(request, response, toNotFound);
  }
  const explained = formPage(pathname);
  return explained ? response.writeHead(302, { Location: explained }).end() : toNotFound();
}).listen(PORT, HOST, () => console.log('Ready'));

/** The root leads to the language that the reader's browser asks for. */
function toLocale(query: string | undefined, { headers }: IncomingMessage, response: ServerResponse) {
  const locale = negotiate(headers['accept-language'] ?? null);
  response
    .writeHead(307, { Location: `/${locale}${query ? `?${query}` : ''}`, Vary: 'Accept-Language' })
    .end();
}

/** What bin/offline.ts wrote, and the icon. */
const OFFLINE = /^\/(?:sw\.js|offline\.json|icon\.svg|[^/]+\/manifest\.webmanifest)$/;

/** Pages that are sent at other addresses than their own; at their own for who asks for the shell, to keep it. */
const SHELLS = /^\/[^/]+\/(?:missing|dictionary\/entry)$/;

/** The page that shows any headword, where the address is a headword's: there are too many to build one each. */
function wordPage(pathname: string): string | undefined {
  const [, locale, word = ''] = /^\/([^/]+)\/dictionary\/([^/]+)$/.exec(pathname) ?? [];
  return isLocale(locale) && headwords.has(decoded(word)) ? `/${locale}/dictionary/entry` : undefined;
}

/** Where an inflected form is explained: its headword's page, or where it has several the search that lists them. */
function formPage(pathname: string): string | undefined {
  const [, locale, word = ''] = /^\/([^/]+)\/dictionary\/([^/]+)$/.exec(pathname) ?? [];
  if (!isLocale(locale)) return undefined;
  const form = decoded(word).toLowerCase();
  if (form === '') return undefined;
  forms ??= openForms(readFileSync(PACKED_FORMS));
  const [lemma, ...others] = new Set(
    [form, ...forms.readings(form).map((reading) => reading.lemma)].filter((each) => headwords.has(each)),
  );
  if (lemma === undefined) return undefined;
  return others.length === 0
    ? `/${locale}/dictionary/${encodeURIComponent(lemma)}`
    : `/${locale}/dictionary?q=${encodeURIComponent(form)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** A folder's files stand below a prefix; the next one gets the whole address back if the file is not there. */
function sendFrom(
  folder: ReturnType<typeof sirv>,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
  otherwise: () => void,
) {
  const whole = request.url ?? '';
  request.url = whole.slice(prefix.length);
  folder(request, response, () => {
    request.url = whole;
    otherwise();
  });
}

/** Sends a feed with this site's address in it: SITE_URL, or where the request came to. */
function sendFeed(feed: string, { headers }: IncomingMessage, response: ServerResponse) {
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  const host = /^[\w.:[\]-]+$/.test(headers.host ?? '') ? headers.host : `${HOST}:${PORT}`;
  const site = (process.env.SITE_URL ?? `${scheme}://${host}`).replace(/\/+$/, '');
  const type = feed.startsWith('<?xml') ? 'application/xml' : 'text/plain';
  response.writeHead(200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'public, max-age=3600',
  });
  response.end(feed.replaceAll(SITE, site));
}

/** Answers with the 404 page of the address's language, else of the one the reader's browser asks for. */
function notFound(pathname: string, { method, headers }: IncomingMessage, response: ServerResponse) {
  const [, first] = pathname.split('/');
  const locale = isLocale(first) ? first : negotiate(headers['accept-language'] ?? null);
  response.writeHead(404, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy(scripts[`/${locale}/missing`] ?? []),
    'Cache-Control': 'no-store',
  });
  response.end(method === 'HEAD' ? undefined : readFileSync(`.next/pages/${locale}/missing.html`));
}

function policy(allowed: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${allowed.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
