import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NextRequest, NextResponse } from 'next/server';
import { isLocale, type Locale, negotiate } from '#locales/locale.ts';

/*
 * Every page is static, so its inline scripts are known once it is built: bin/build.ts lists their hashes by
 * address, and a page is sent with a policy that allows these scripts and no other. The same list says which
 * addresses there are; what is not in it is answered with the 404 of the reader's language.
 */
const LIST = join(process.cwd(), '.next/inline-scripts.json');
const hashes: Readonly<Record<string, readonly string[]>> | undefined = existsSync(LIST)
  ? JSON.parse(readFileSync(LIST, 'utf8'))
  : undefined;

const policies = new Map(
  Object.entries(hashes ?? {}).map(([path, scripts]) => [
    path,
    [
      "default-src 'self'",
      `script-src 'self' ${scripts.join(' ')}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  ]),
);

export const config = { matcher: '/((?!_next/|favicon.ico|icon.svg).*)' };

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname;
  const locale = localeOf(request);
  if (path === '/') return NextResponse.redirect(new URL(`/${locale}${search}`, request.url));
  if (!hashes) return NextResponse.next();
  const known = policies.get(path);
  if (known !== undefined && !path.endsWith('/missing')) return withPolicy(NextResponse.next(), known);
  const missing = `/${locale}/missing`;
  return withPolicy(NextResponse.rewrite(new URL(missing, request.url)), policies.get(missing) ?? '');
}

/** The language of the address where it has one, else the one the reader's browser asks for. */
function localeOf(request: NextRequest): Locale {
  const [, first] = request.nextUrl.pathname.split('/');
  return isLocale(first) ? first : negotiate(request.headers.get('accept-language'));
}

function withPolicy(response: NextResponse, policy: string): NextResponse {
  response.headers.set('Content-Security-Policy', policy);
  return response;
}
