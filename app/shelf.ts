import { listSlugs, loadSource } from '#content/load.ts';
import type { ShelfText } from '#core/lesson/shelf.ts';
import type { Locale } from '#locales/locale.ts';
import { loadBitext } from './lesson.ts';

const shelves = new Map<Locale, ShelfText[]>();

/** Every text of the library, as it is listed in the reader's language. For the build: it reads files, once a process. */
export function loadShelf(locale: Locale): readonly ShelfText[] {
  const shelf = shelves.get(locale) ?? listSlugs().map((slug) => loadShelfText(slug, locale));
  // A text that is being written is read anew.
  if (process.env.NODE_ENV === 'production') shelves.set(locale, shelf);
  return shelf;
}

function loadShelfText(slug: string, locale: Locale): ShelfText {
  const source = loadSource(slug);
  const { level, published, fr, en } = source;
  const shown = (locale === 'fr' ? fr : en).topics;
  return {
    slug,
    level,
    published,
    title: fr.title,
    titleEnglish: en.title,
    lead: fr.lead,
    topics: fr.topics.map((name, index) => [name, shown[index] ?? name] as const),
    words: fr.body.split(/\s+/).length,
    beads: loadBitext(source).beads.length,
    series: fr.series,
  };
}
