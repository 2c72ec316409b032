import type { Lesson } from '#core/lesson/lesson.ts';
import { distractors } from './distractors.ts';
import {
  type Exercise,
  type Item,
  itemsOf,
  type Kind,
  type Random,
  sentenceOf,
  shuffle,
} from './exercise.ts';

/** One row a kind of question; undefined where the lesson has not the words for it. */
const KINDS: Readonly<
  Record<Kind, (item: Item, pool: readonly Item[], random: Random) => Exercise | undefined>
> = {
  meaning: (item, pool, random) => {
    const others = distractors(item, pool, random);
    if (others.length < 3) return undefined;
    const options = shuffle([item, ...others], random).map(({ card }) => card.here);
    return { ...sentenceOf(item), kind: 'meaning', key: item.card.here, options };
  },
  french: (item, pool, random) => {
    const others = distractors(item, pool, random);
    if (others.length < 3) return undefined;
    const options = shuffle([item, ...others], random).map(({ form }) => form);
    return { ...sentenceOf(item), kind: 'french', key: item.form, options, meaning: item.card.here };
  },
  gap: (item) => ({ ...sentenceOf(item), kind: 'gap', key: item.form, meaning: item.card.here }),
};

const ORDER: readonly Kind[] = ['meaning', 'gap', 'french'];

/**
 * Questions from a lesson's own sentences: no headword and no answer twice, the kinds in turn, spread over the text,
 * Fewer than `count` where the text has fewer words to ask for.
 */
export function quiz(lesson: Lesson, count: number, random: Random): Exercise[] {
  const pool = itemsOf(lesson);
  const asked = new Set<string>();
  const exercises: Exercise[] = [];
  for (const item of spread(pool, random)) {
    if (exercises.length === count) break;
    if (asked.has(item.card.headword)) continue;
    const exercise = firstThatWorks(exercises.length, item, pool, random);
    if (!exercise || asked.has(exercise.key)) continue;
    asked.add(item.card.headword).add(exercise.key);
    exercises.push(exercise);
  }
  return exercises;
}

function firstThatWorks(
  turn: number,
  item: Item,
  pool: readonly Item[],
  random: Random,
): Exercise | undefined {
  for (const [index] of ORDER.entries()) {
    const kind = ORDER[(turn + index) % ORDER.length] as Kind;
    const exercise = KINDS[kind](item, pool, random);
    if (exercise) return exercise;
  }
  return undefined;
}

/** The items in chance order, but a sentence comes again only when every other has had its turn. */
function spread(items: readonly Item[], random: Random): Item[] {
  const rounds = new Map<number, number>();
  return shuffle(items, random)
    .map((item) => {
      const round = rounds.get(item.bead.number) ?? 0;
      rounds.set(item.bead.number, round + 1);
      return { item, round };
    })
    .sort((a, b) => a.round - b.round)
    .map(({ item }) => item);
}

/** Mulberry32 (Tommy Ettinger, public domain): the same numbers from the same seed, a 32-bit integer. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
