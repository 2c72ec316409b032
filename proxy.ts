import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NextRequest, NextResponse } from 'next/server';
import { isLocale, LOCALES, type Locale, negotiate } from '#locales/locale.ts';

/*
 * Every page is static, so its inline scripts are known once it is built: bin/build.ts lists their hashes by
 * address, and a page is sent with a policy that allows these scripts and no other. The same list says which
 * addresses there are; any other is answered with the 404 of the reader's language.
 */
const BUILD = join(process.cwd(), '.next');
const LIST = join(BUILD, 'inline-scripts.json');
const built = existsSync(LIST);

const policies = new Map(
  Object.entries<readonly string[]>(built ? JSON.parse(readFileSync(LIST, 'utf8')) : {}).map(
    ([path, scripts]) => [path, policy(scripts)],
  ),
);

/** Answered as text: a rewrite to it would leave this server when that is addressed as 127.0.0.1. */
const missing = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    built ? readFileSync(join(BUILD, `server/app/${locale}/missing.html`), 'utf8') : '',
  ]),
) as Readonly<Record<Locale, string>>;

export const config = { matcher: '/((?!_next/|icon.svg).*)' };

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const locale = localeOf(request);
  if (pathname === '/') return NextResponse.redirect(new URL(`/${locale}${search}`, request.url));
  if (!built) return NextResponse.next();
  const known = pathname === `/${locale}/missing` ? undefined : policies.get(pathname);
  if (known !== undefined) return NextResponse.next({ headers: { 'Content-Security-Policy': known } });
  return new NextResponse(missing[locale], {
    status: 404,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policies.get(`/${locale}/missing`) ?? '',
    },
  });
}

/** The language of the address where it has one, else the one the reader's browser asks for. */
function localeOf(request: NextRequest): Locale {
  const [, first] = request.nextUrl.pathname.split('/');
  return isLocale(first) ? first : negotiate(request.headers.get('accept-language'));
}

function policy(scripts: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
