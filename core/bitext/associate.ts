import { EQUIVALENTS } from './equivalents.ts';
import { HEADWORDS } from './irregular.ts';
import { emptyWeights, strengthen, type TwoWay, twoWay, type Weights } from './links.ts';
import { type Headwords, type Side, stemsOf } from './words.ts';

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
export function associate(source: Side, target: Side, dictionary?: Equivalents): TwoWay {
  const weights = emptyWeights(source);
  linkMarksAndNumbers(source, target, weights);
  linkLookAlikes(source, target, weights);
  linkEquivalents(source, target, EQUIVALENTS, weights);
  if (dictionary) linkEquivalents(source, target, dictionary, weights);
  return twoWay(weights, target.words.length);
}

function linkMarksAndNumbers(source: Side, target: Side, weights: Weights): void {
  source.words.forEach((word, f) => {
    const e = target.numbers.get(word);
    if (e !== undefined && !/[a-z]/.test(word)) weights[f]!.set(e, 1);
  });
}

function linkEquivalents(source: Side, target: Side, equivalents: Equivalents, weights: Weights): void {
  for (const [french, english] of equivalents) {
    const left = numbersOf(french, source);
    if (left.length === 0) continue;
    for (const phrase of english) {
      const right = numbersOf(phrase, target, HEADWORDS);
      const weight = DICTIONARY / (left.length * right.length);
      for (const f of left) for (const e of right) strengthen(weights[f]!, e, weight);
    }
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

function linkLookAlikes(source: Side, target: Side, weights: Weights): void {
  const byPrefix = Map.groupBy(target.words.keys(), (e) => target.words[e]!.slice(0, SHARED_PREFIX));
  source.words.forEach((word, f) => {
    if (word.length < SHORTEST_LOOK_ALIKE || !/[a-z]/.test(word)) return;
    for (const e of byPrefix.get(word.slice(0, SHARED_PREFIX)) ?? []) {
      const likeness = sharedPart(word, target.words[e]!);
      if (likeness >= SHARED_PART) strengthen(weights[f]!, e, LOOK_ALIKE * likeness * likeness);
    }
  });
}

/** How much of the longer word the common beginning makes up. */
function sharedPart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared / Math.max(a.length, b.length);
}
