import type { PartOfSpeech } from '#core/lesson/entry.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import { type Key, keyOf } from './keys.ts';
import { stateOf, type Word } from './learner.ts';

/** The share of running words that must be known for a text to be read with ease (Laufer & Ravenhorst-Kalovski 2010). */
export const ENOUGH = 0.95;

/** How often each word stands in a text; what no one has to learn (names, numbers) is `given`. */
export type Counts = { readonly words: ReadonlyMap<Key, number>; readonly given: number };

export type Coverage = {
  /** The share of running words that are known, from 0 to 1. */
  readonly share: number;
  /** The words that bring it to 95 %, the most frequent first: learn these before you read. */
  readonly first: readonly Key[];
};

const GIVEN = new Set<PartOfSpeech>(['pn', 'pnm', 'pnf', 'pnpl', 'num']);

/** Whether no one has to learn it: a name, a number. */
export const isGiven = (pos: PartOfSpeech): boolean => GIVEN.has(pos);

/** Counts each word by the entry its card is of; a part of an expression counts as the word it is. */
export function countWords(lesson: Lesson): Counts {
  const words = new Map<Key, number>();
  let given = 0;
  for (const bead of lesson.paragraphs.flat())
    for (const [, , card] of bead.words) {
      const shown = lesson.cards[card];
      if (!shown) continue;
      if (isGiven(shown.pos)) given += 1;
      else words.set(keyOf(shown), (words.get(keyOf(shown)) ?? 0) + 1);
    }
  return { words, given };
}

/** How much of a text is known. What the reader ignores does not stand in the way. */
export function coverage({ words, given }: Counts, state: ReadonlyMap<Key, Word>): Coverage {
  const unknown = [...words]
    .filter(([key]) => !['known', 'ignored'].includes(stateOf(state, key)))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const running = given + sum([...words.values()]);
  const missing = sum(unknown.map(([, count]) => count));
  const allowed = running * (1 - ENOUGH);
  let left = missing;
  const first: Key[] = [];
  // A rounding error must not ask for one word more.
  for (const [key, count] of unknown) {
    if (left <= allowed + 1e-9) break;
    left -= count;
    first.push(key);
  }
  return { share: running === 0 ? 1 : (running - missing) / running, first };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
