import type { Locale } from '#locales/locale.ts';

/** A share from 0 to 1 as its language writes it: 42% or 42 %. */
export const percent = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
