import { plain } from './accents.ts';
import type { Level } from './entry.ts';
import { LEVELS } from './entry.ts';

/** A text as the library lists it. */
export type ShelfText = {
  readonly slug: string;
  readonly level: Level;
  /** YYYY-MM-DD. */
  readonly published: string;
  readonly title: string;
  readonly titleEnglish: string;
  readonly lead: string;
  /** In the reader's language, each with its name in French, which is what it is known by. */
  readonly topics: readonly (readonly [name: string, shown: string])[];
  /** Words of French. */
  readonly words: number;
  /** Sentences with their translations. */
  readonly beads: number;
  readonly series?: { readonly title: string; readonly part: number } | undefined;
};

export const ORDERS = ['level', 'newest', 'shortest', 'known'] as const;
type Order = (typeof ORDERS)[number];

/** What the reader wants to see of the library; nothing chosen is everything. */
export type Choice = {
  readonly level?: Level | undefined;
  readonly topic?: string | undefined;
  readonly order: Order;
  readonly query: string;
};

export const EVERYTHING: Choice = { order: 'level', query: '' };

/** What the library page comes with: the first texts, and of the others what its filters have to name. */
export type Shelf = {
  /** In the order of levels. */
  readonly first: readonly ShelfText[];
  readonly count: number;
  readonly levels: readonly Level[];
  /** In the order of their names in the reader's language. */
  readonly topics: ShelfText['topics'];
};

/** The shelf of these texts with no more than `most` of them laid out. */
export function shelfOf(texts: readonly ShelfText[], most: number): Shelf {
  const topics = new Map(texts.flatMap((text) => text.topics));
  return {
    first: choose(texts, EVERYTHING, () => undefined).slice(0, most),
    count: texts.length,
    levels: LEVELS.filter((level) => texts.some((text) => text.level === level)),
    topics: [...topics].sort(([, a], [, b]) => a.localeCompare(b)),
  };
}

/** The texts that fit, in the order asked for; `known` gives the share of a text's words that the reader knows. */
export function choose(
  texts: readonly ShelfText[],
  { level, topic, order, query }: Choice,
  known: (slug: string) => number | undefined,
): ShelfText[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return texts
    .filter((text) => {
      const searched = plain(`${text.title} ${text.titleEnglish} ${text.lead} ${text.series?.title ?? ''}`);
      return (
        (level === undefined || text.level === level) &&
        (topic === undefined || text.topics.some(([name]) => name === topic)) &&
        words.every((word) => searched.includes(word))
      );
    })
    .sort((a, b) => compare(a, b, order, known) || byLevel(a, b) || bySeries(a, b));
}

function compare(a: ShelfText, b: ShelfText, order: Order, known: (slug: string) => number | undefined) {
  switch (order) {
    case 'level':
      return byLevel(a, b);
    case 'newest':
      return b.published.localeCompare(a.published);
    case 'shortest':
      return a.words - b.words;
    case 'known':
      return (known(b.slug) ?? 0) - (known(a.slug) ?? 0);
  }
}

const byLevel = (a: ShelfText, b: ShelfText) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);

/** Instalments stand together and in their order; everything else from the newest. */
function bySeries(a: ShelfText, b: ShelfText): number {
  if (a.series && b.series && a.series.title === b.series.title) return a.series.part - b.series.part;
  return b.published.localeCompare(a.published) || a.title.localeCompare(b.title, 'fr');
}

/** The instalments before and after one of a series. */
export function neighbours(texts: readonly ShelfText[], slug: string) {
  const own = texts.find((text) => text.slug === slug)?.series;
  const at = (part: number) =>
    own && texts.find(({ series }) => series?.title === own.title && series.part === part);
  return { previous: own && at(own.part - 1), next: own && at(own.part + 1) };
}
