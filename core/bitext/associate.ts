import { EQUIVALENTS } from './equivalents.ts';
import { HEADWORDS } from './irregular.ts';
import { type TwoWay, WordPairs } from './links.ts';
import { type Headwords, type Side, stemsOf } from './words.ts';
import { forEach, part, type Work } from './work.ts';

/** French words or short phrases with their English equivalents, in any case, inflected or not. */
export type Equivalents = ReadonlyMap<string, readonly string[]>;

// How far each source is to be believed, fitted on the dev sets.
const DICTIONARY = 0.9;
const LOOK_ALIKE = 0.6;

const LONGEST_PHRASE = 2;
const SHORTEST_LOOK_ALIKE = 4;
const SHARED_PREFIX = 4;
const SHARED_PART = 0.66;

/** What is known of the two vocabularies before the texts are compared: a dictionary, look-alikes, numbers, marks. */
export function* associate(source: Side, target: Side, dictionary: Equivalents = new Map()): Work<TwoWay> {
  const pairs = new WordPairs();
  linkMarksAndNumbers(source, target, pairs);
  linkLookAlikes(source, target, pairs);
  yield 0.3;
  const entries = [...EQUIVALENTS, ...dictionary];
  const equivalents = new EquivalentLinks(source, target, pairs);
  yield* part(
    0.3,
    0.8,
    forEach(entries.length, STRIDE, (k) => equivalents.add(...entries[k]!)),
  );
  return pairs.links(source.words.length, target.words.length);
}

const STRIDE = 2048;

function linkMarksAndNumbers(source: Side, target: Side, pairs: WordPairs): void {
  source.words.forEach((word, f) => {
    const e = target.numbers.get(word);
    if (e !== undefined && !/[a-z]/.test(word)) pairs.add(f, e, 1);
  });
}

class EquivalentLinks {
  private readonly source: Side;
  private readonly target: Side;
  private readonly pairs: WordPairs;
  // The forms of a headword share its equivalents.
  private readonly known = new Map<string, readonly number[]>();

  constructor(source: Side, target: Side, pairs: WordPairs) {
    this.source = source;
    this.target = target;
    this.pairs = pairs;
  }

  add(french: string, english: readonly string[]): void {
    const left = numbersOf(french, this.source);
    if (left.length === 0) return;
    for (const phrase of english) {
      const right = this.numbersOfEquivalent(phrase);
      const weight = DICTIONARY / (left.length * right.length);
      for (const f of left) for (const e of right) this.pairs.add(f, e, weight);
    }
  }

  private numbersOfEquivalent(phrase: string): readonly number[] {
    const known = this.known.get(phrase);
    if (known) return known;
    const numbers = numbersOf(phrase, this.target, HEADWORDS);
    this.known.set(phrase, numbers);
    return numbers;
  }
}

// In a phrase the little words (`to open`, `mettre en scène`) say nothing.
const LITTLE = new Set([
  'to',
  'the',
  'an',
  'a',
  'of',
  'le',
  'la',
  'les',
  'de',
  'du',
  'se',
  'en',
  'un',
  'une',
]);

function numbersOf(phrase: string, side: Side, headwords?: Headwords): number[] {
  const all = stemsOf(phrase, headwords);
  const stems = all.length > 1 ? all.filter((word) => !LITTLE.has(word)) : all;
  if (stems.length > LONGEST_PHRASE) return [];
  const numbers = stems.map((word) => side.numbers.get(word));
  return numbers.filter((number) => number !== undefined);
}

function linkLookAlikes(source: Side, target: Side, pairs: WordPairs): void {
  const byPrefix = Map.groupBy(target.words.keys(), (e) => target.words[e]!.slice(0, SHARED_PREFIX));
  source.words.forEach((word, f) => {
    if (word.length < SHORTEST_LOOK_ALIKE || !/[a-z]/.test(word)) return;
    for (const e of byPrefix.get(word.slice(0, SHARED_PREFIX)) ?? []) {
      const likeness = sharedPart(word, target.words[e]!);
      if (likeness >= SHARED_PART) pairs.add(f, e, LOOK_ALIKE * likeness * likeness);
    }
  });
}

/** How much of the longer word the common beginning makes up. */
function sharedPart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared / Math.max(a.length, b.length);
}
