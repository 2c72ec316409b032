import type { Metadata } from 'next';
import { LOCALES, type Locale } from '#locales/locale.ts';

/**
 * Where the app can be reached, from SITE_URL at the build. Search engines want whole addresses: without one a
 * page says nothing of its other language rather than something false.
 */
const SITE = process.env.SITE_URL;

/** A page's own address and that of its twin in each language; `path` is what follows the locale. */
export function addresses(locale: Locale, path = ''): Pick<Metadata, 'alternates'> {
  if (!SITE) return {};
  const whole = (of: Locale) => new URL(`/${of}${path}`, SITE).href;
  return {
    alternates: {
      canonical: whole(locale),
      languages: Object.fromEntries(LOCALES.map((other) => [other, whole(other)])),
    },
  };
}
