import type { Locale } from '#locales/locale.ts';

/** Where a sentence can be read: in a text of the library, or in a chapter of the reader's own, `own/ID/CHAPTER`. */
export function sentenceAddress(locale: Locale, text: string, bead: number): string {
  const [, id, chapter] = /^own\/([^/]+)\/(\d+)$/.exec(text) ?? [];
  const page =
    id === undefined ? `/${locale}/read/${text}` : `/${locale}/own?text=${id}&chapter=${Number(chapter) + 1}`;
  return `${page}#s${bead + 1}`;
}
