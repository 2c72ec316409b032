import { HEADWORDS } from '#core/bitext/irregular.ts';
import { plain } from '#core/lesson/accents.ts';
import type { Card } from '#core/lesson/lesson.ts';
import { sharedStart } from '#core/lesson/lookalike.ts';
import { formOf, type Item } from './item.ts';
import { type Random, shuffle } from './random.ts';

/** How many wrong options stand beside the key. */
export const MOST = 3;

/** Two bands apart, one word is four times as common as the other. */
const NEAR_BAND = 2;

/**
 * Words of the same part of speech that would be wrong in the item's place, those that a learner may well take for it
 * first: with its features (a feminine plural beside a feminine plural), looking like it, about as common; chance
 * decides between equals. None shares a meaning with the key, nor a word of English with it or with another option,
 * so that no two options can both be right. Fewer than three where the pool has no more.
 */
export function distractors(item: Item, pool: readonly Item[], random: Random): Item[] {
  const ranked = shuffle(pool, random)
    .filter(({ card }) => partOf(card) === partOf(item.card))
    .map((candidate) => ({ candidate, likeness: likeness(candidate, item) }))
    .sort((a, b) => b.likeness - a.likeness);
  const taken = [item];
  for (const { candidate } of ranked) {
    if (taken.length > MOST) break;
    if (taken.every((other) => areApart(candidate, other))) taken.push(candidate);
  }
  return taken.slice(1);
}

const partOf = ({ pos }: Card) => (/^n(?!um)/.test(pos) ? 'noun' : pos);

function likeness(a: Item, b: Item): number {
  const [one, other] = [plain(formOf(a)), plain(formOf(b))];
  const start = sharedStart(one, other) / Math.max(one.length, other.length);
  const end = sharedStart(reversed(one), reversed(other)) / Math.max(one.length, other.length);
  const near = Math.abs((a.card.band ?? RARE) - (b.card.band ?? RARE)) <= NEAR_BAND;
  return (a.card.feats === b.card.feats ? 2 : 0) + (Math.max(start, end) >= 0.5 ? 1 : 0) + (near ? 0.5 : 0);
}

/** For a word without a band. */
const RARE = 15;

const reversed = (text: string) => [...text].reverse().join('');

/** Two words that no reader could take for each other: other headword, other form, no English in common. */
export function areApart(a: Item, b: Item): boolean {
  if (a.card.headword === b.card.headword || plain(formOf(a)) === plain(formOf(b))) return false;
  const english = new Set(englishOf(a.card));
  return englishOf(b.card).every((word) => !english.has(word));
}

/** All that a card says the word can mean, and the content words of it, whatever form they have there. */
function englishOf({ here, also }: Card): string[] {
  const phrases = [here, ...also]
    .join('; ')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/[,;]/)
    .map((phrase) =>
      phrase
        .trim()
        .split(/[^a-z]+/)
        .filter(Boolean)
        .map(baseOf),
    );
  const words = phrases.flat().filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word));
  return [...phrases.map((phrase) => bare(phrase).join(' ')), ...words];
}

/** *Will open* and *was opening* without what only helps them. */
function bare(phrase: readonly string[]): readonly string[] {
  const [first = '', ...rest] = phrase;
  return rest.length > 0 && HELPERS.has(first) ? bare(rest) : phrase;
}

/** The headword that an English form may belong to, cut to what regular forms share. */
function baseOf(word: string): string {
  const base = HEADWORDS.get(word) ?? word;
  return base
    .replace(/(?<=..)(?:ies|ied|ing|ed|es|(?<!s)s)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
    .replace(/(?<=..)[ey]$/, '')
    .slice(0, 6);
}

const basesOf = (words: string) => new Set(words.split(' ').map(baseOf));

const HELPERS = basesOf('to will would be have do');
const FUNCTION_WORDS = basesOf(
  'a an the of to in on at by as it and for with from into out off away up down over will would be have do not one oneself someone something somebody its his her their very more most make get take put give go',
);
