import type { Key } from '#core/learner/keys.ts';
import type { Counts } from '#core/learner/known.ts';

/** What the build writes of the library's words, and the library's page reads where there is a log to hold it against. */

/** Every word once; of each text its `given` words and, in pairs, the index and the count of each other word. */
type Published = {
  readonly keys: readonly Key[];
  readonly texts: Readonly<Record<string, readonly [given: number, ...pairs: number[]]>>;
};

export function writeCounts(texts: ReadonlyMap<string, Counts>): string {
  const indices = new Map<Key, number>();
  const indexOf = (key: Key) => {
    const index = indices.get(key) ?? indices.size;
    indices.set(key, index);
    return index;
  };
  const rows = [...texts].map(
    ([slug, { words, given }]) =>
      [slug, [given, ...[...words].flatMap(([key, count]) => [indexOf(key), count])]] as const,
  );
  return JSON.stringify({ keys: [...indices.keys()], texts: Object.fromEntries(rows) });
}

export function readCounts(text: string): Map<string, Counts> {
  const { keys, texts } = JSON.parse(text) as Published;
  return new Map(
    Object.entries(texts).map(([slug, [given, ...pairs]]) => {
      const words = new Map<Key, number>();
      for (let i = 0; i < pairs.length; i += 2) words.set(keys[pairs[i]!]!, pairs[i + 1]!);
      return [slug, { words, given }];
    }),
  );
}

/** Where each word and expression of a text first stands, and what it means there: what it takes to save it. */
export type FirstPlace = readonly [
  key: Key,
  bead: number,
  start: number,
  end: number,
  gloss: string,
  feats: string,
];
