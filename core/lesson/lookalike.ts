import { plain } from './accents.ts';

/** French endings and their usual English counterparts: nation is nation, société is society. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ité$/, 'ity'],
  [/té$/, 'ty'],
  [/ique$/, 'ic'],
  [/iques$/, 'ics'],
  [/isme$/, 'ism'],
  [/iste$/, 'ist'],
  [/ence$/, 'ence'],
  [/aire$/, 'ary'],
  [/eux$|euse$/, 'ous'],
  [/eur$|euse$/, 'or'],
  [/ifs?$|ives?$/, 'ive'],
  [/elles?$|els?$/, 'al'],
  [/logie$/, 'logy'],
  [/phie$/, 'phy'],
  [/ie$/, 'y'],
  [/iser$/, 'ize'],
  [/ifier$/, 'ify'],
  [/er$/, 'e'],
];

/** Shared letters from the start that make two words look alike. */
const SHARED = 4;

/**
 * What a word that no dictionary has may be in English: a word of the translation that begins alike, else the
 * word with its ending made English. A guess, to be shown as one.
 */
export function lookalike(lemma: string, translation: string): string {
  const there = (translation.match(/\p{L}[\p{L}'-]*/gu) ?? []).find((word) => isAlike(lemma, word));
  if (there) return there;
  const ending = ENDINGS.find(([pattern]) => pattern.test(lemma));
  return plain(ending ? lemma.replace(ending[0], ending[1]) : lemma);
}

/** Whether two words begin alike for most of their length, but for accents. */
export function isAlike(word: string, other: string): boolean {
  const [a, b] = [plain(word), plain(other)];
  const shared = sharedStart(a, b);
  return shared >= Math.min(SHARED, a.length) && shared >= Math.max(a.length, b.length) * 0.55;
}

/** How many letters two words have in common from their beginning. */
export function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1;
  return shared;
}
