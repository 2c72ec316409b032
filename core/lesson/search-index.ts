import { fold } from '#core/text/fold.ts';
import { withoutAccents } from './accents.ts';
import type { Level, PartOfSpeech } from './entry.ts';

/** What a search needs to know of an entry. */
export type IndexEntry = {
  readonly headword: string;
  readonly pos: PartOfSpeech;
  readonly level: Level;
  readonly band: number | undefined;
  /** The equivalents of each sense. */
  readonly senses: readonly (readonly string[])[];
};

/** The dictionary's index, made ready for searching. */
export type SearchIndex = {
  readonly byKey: ReadonlyMap<string, readonly IndexEntry[]>;
  /** Keys without accents, in order, each with the headwords that are spelt so. */
  readonly plain: readonly string[];
  readonly byPlain: ReadonlyMap<string, readonly string[]>;
  readonly english: readonly string[];
  readonly byEnglish: ReadonlyMap<string, readonly EnglishPlace[]>;
};

export type EnglishPlace = { readonly entry: IndexEntry; readonly sense: number; readonly rank: number };

/** Band of what has none: a locution is rarer than the words it is made of. */
export const NO_BAND = 15;

export function searchIndex(entries: readonly IndexEntry[]): SearchIndex {
  const byKey = groupBy(entries, ({ headword }) => fold(headword));
  const byPlain = groupBy([...byKey.keys()], withoutAccents);
  const byEnglish = new Map<string, EnglishPlace[]>();
  for (const entry of entries)
    for (const [sense, equivalents] of entry.senses.entries())
      for (const [place, equivalent] of equivalents.entries()) {
        const key = englishKey(equivalent);
        const found = { entry, sense, rank: sense * 3 + place + (entry.band ?? NO_BAND) / 2 };
        const known = byEnglish.get(key);
        if (known) known.push(found);
        else byEnglish.set(key, [found]);
      }
  return {
    byKey,
    plain: [...byPlain.keys()].sort(),
    byPlain,
    english: [...byEnglish.keys()].sort(),
    byEnglish,
  };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** How an English word or phrase is looked up. */
export const englishKey = (text: string): string => text.toLowerCase().replaceAll('’', "'");
