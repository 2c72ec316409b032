import type { TFunction } from 'i18next';
import type { EditionWords } from '#core/formats/edition.ts';
import type { Locale } from './locale.ts';

/** What a page or a book that is made for a reader says besides its text, in the reader's language. */
export function editionWords(t: TFunction<'export'>, language: Locale): EditionWords {
  return {
    language,
    contents: t('book.contents'),
    notes: t('book.notes'),
    back: t('book.back'),
    untitled: t('book.untitled'),
    source: t('book.source', { source: '{}' }),
    chapter: t('book.chapter', { number: '{}' }),
  };
}
