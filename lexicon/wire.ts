import type { Auxiliary } from '#core/lesson/auxiliaries.ts';
import type { Paradigm } from '#core/lesson/conjugation.ts';
import type { Entry, Level, PartOfSpeech } from '#core/lesson/entry.ts';
import type { IndexEntry } from '#core/lesson/look-up.ts';

/** What the build writes and the browser reads: the pages of the dictionary in shards, and an index to search. */

/** The page of a headword. */
export type WordPage = {
  /** All that are spelt so. */
  readonly entries: readonly EntryWithForms[];
  /** The verb that a verbal locution is conjugated like: *prendre* for *prendre en compte*. */
  readonly like?: string;
  /** The locutions it is part of, each with its first equivalent. */
  readonly locutions: readonly (readonly [headword: string, equivalent: string])[];
  readonly examples: readonly ExamplePlace[];
};

export type EntryWithForms = Entry & { readonly forms?: WordForms };

export type WordForms =
  | { readonly kind: 'noun'; readonly plural: readonly string[] }
  | {
      readonly kind: 'adjective';
      readonly masculine: readonly string[];
      /** *bel*, *nouvel*. */
      readonly beforeVowel: readonly string[];
      readonly feminine: readonly string[];
      readonly masculinePlural: readonly string[];
      readonly femininePlural: readonly string[];
    }
  | { readonly kind: 'verb'; readonly paradigm: Paradigm; readonly auxiliary: Auxiliary };

/** Where in the library a word occurs: its text, the bead, and from where to where in the bead's French. */
export type ExamplePlace = readonly [slug: string, bead: number, start: number, end: number];

/** A text of the library with the beads that serve as examples, by number. */
export type ExampleText = {
  readonly title: string;
  readonly beads: Readonly<Record<string, readonly [fr: string, en: string]>>;
};

/** A shard: pages by headword. */
export type Shard = Readonly<Record<string, WordPage>>;

export const SHARDS = 256;

/** The shard a headword is in (FNV-1a: even, and the same everywhere). */
export function shardOf(headword: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(headword)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % SHARDS;
}

/** The index is a line for each entry: headword, part of speech, level, band, equivalents. */
export const writeIndex = (entries: readonly Entry[]): string =>
  entries
    .map(({ headword, pos, level, band, senses }) =>
      [
        headword,
        pos,
        level,
        band ?? '',
        senses.map(({ equivalents }) => equivalents.join(', ')).join('; '),
      ].join('|'),
    )
    .join('\n');

export const readIndex = (text: string): IndexEntry[] =>
  text.split('\n').map((line) => {
    const [headword, pos, level, band, senses] = line.split('|') as [
      string,
      PartOfSpeech,
      Level,
      string,
      string,
    ];
    return {
      headword,
      pos,
      level,
      band: band === '' ? undefined : Number(band),
      senses: senses.split('; ').map((equivalents) => equivalents.split(', ')),
    };
  });
