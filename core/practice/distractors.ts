import type { Card } from '#core/lesson/lesson.ts';
import { type Item, type Random, shuffle } from './exercise.ts';

/** How many wrong options stand beside the key. */
const COUNT = 3;

/**
 * Words of the same part of speech that would be wrong in the item's place: first those that also share its
 * features (a feminine plural beside a feminine plural), in chance order. None shares a meaning with the key,
 * nor a word of English with it or with another option, so that no two options can both be right.
 * Fewer than three where the lesson has no more.
 */
export function distractors(item: Item, pool: readonly Item[], random: Random): Item[] {
  const taken = [item];
  const candidates = shuffle(pool, random).filter(({ card }) => samePart(card, item.card));
  const ranked = [
    ...candidates.filter(({ card }) => card.feats === item.card.feats),
    ...candidates.filter(({ card }) => card.feats !== item.card.feats),
  ];
  for (const candidate of ranked) {
    if (taken.length > COUNT) break;
    if (taken.every((other) => isApart(candidate, other))) taken.push(candidate);
  }
  return taken.slice(1);
}

const samePart = (a: Card, b: Card) => partOf(a) === partOf(b);
const partOf = ({ pos }: Card) => (pos.startsWith('n') && pos !== 'num' ? 'noun' : pos);

/** Two words that no reader could take for each other: other headword, other form, no English in common. */
function isApart(a: Item, b: Item): boolean {
  if (a.card.headword === b.card.headword || a.form.toLowerCase() === b.form.toLowerCase()) return false;
  const english = new Set(englishOf(a.card));
  return englishOf(b.card).every((word) => !english.has(word));
}

/** The content words of all that a card says the word can mean, cut to the stem two forms share. */
function englishOf({ here, also }: Card): string[] {
  return [here, ...also]
    .join(' ')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && !FUNCTION_WORDS.has(word))
    .map((word) => word.slice(0, 5));
}

const FUNCTION_WORDS = new Set(
  'the and for with from into out off away will would was were been being are has have had did does not one someone something somebody its his her their very more most make get take put give'.split(
    ' ',
  ),
);
