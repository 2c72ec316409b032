import { listSlugs, loadSource } from '#content/load.ts';
import type { ShelfText } from '#core/lesson/shelf.ts';
import type { Locale } from '#locales/locale.ts';

/** Every text of the library, as it is listed in the reader's language. For the build: it reads files. */
export function loadShelf(locale: Locale): ShelfText[] {
  return listSlugs().map((slug) => {
    const { level, published, fr, en } = loadSource(slug);
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
      series: fr.series,
    };
  });
}
