/** The languages of the interface. */
export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (text: string | undefined): text is Locale =>
  (LOCALES as readonly (string | undefined)[]).includes(text);

/**
 * The language a reader asks for in an Accept-Language header (RFC 9110 §12.5.4): the supported one with the
 * highest weight, the first named among equals, English where none is supported.
 */
export function negotiate(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? '').split(',').map((part, order) => {
    const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1);
    return { locale: tag.split('-')[0], weight: Number.isNaN(weight) ? 0 : weight, order };
  });
  const [best] = wishes
    .filter(({ locale, weight }) => isLocale(locale) && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return isLocale(best?.locale) ? best.locale : 'en';
}
