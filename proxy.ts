import { type NextRequest, NextResponse } from 'next/server';
import { negotiate } from '#locales/locale.ts';

export const config = { matcher: '/' };

/** The root leads to the language that the reader's browser asks for. */
export function proxy(request: NextRequest): NextResponse {
  const locale = negotiate(request.headers.get('accept-language'));
  const response = NextResponse.redirect(new URL(`/${locale}${request.nextUrl.search}`, request.url));
  response.headers.set('Vary', 'Accept-Language');
  return response;
}
