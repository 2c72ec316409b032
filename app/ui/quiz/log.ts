import type { Deed } from '#core/learner/events.ts';
import { keyOf } from '#core/learner/keys.ts';
import { stateOf } from '#core/learner/learner.ts';
import { type Exercise, itemsAsked } from '#core/practice/exercise.ts';
import type { Rating } from '#core/practice/grade.ts';
import type { Item } from '#core/practice/item.ts';
import { missedIn } from '#core/practice/kinds/match.ts';
import { saving } from '#core/practice/saved.ts';
import { readLearner, record, undo } from '#store/learner.ts';

export type Answered = {
  readonly exercise: Exercise;
  readonly answer: string;
  readonly rating: Rating;
  readonly hinted: boolean;
  /** How long it took, in milliseconds. */
  readonly ms: number;
};

/** Longer than this, the learner was elsewhere. */
const LONGEST = 120_000;

/**
 * Notes a review of every word that was asked for; a word that was new comes into the notebook with it, so that it
 * comes back. Resolves with the ids by which it can be undone.
 */
export function recordAnswer(answered: Answered, source: string | undefined): Promise<string[]> {
  return record(
    ...itemsAsked(answered.exercise).flatMap((item, index) => deedsOn(item, index, answered, source)),
  );
}

function deedsOn(item: Item, index: number, answered: Answered, source: string | undefined): Deed[] {
  const { exercise, answer, rating, hinted, ms } = answered;
  const word = keyOf(item.card);
  // Of five pairs, each counts for itself.
  const own = exercise.kind !== 'match' ? rating : missedIn(answer).has(index) ? 'again' : 'good';
  const isNew = stateOf(readLearner().state.words, word) === 'new';
  return [
    ...(isNew ? [saving(item, source)] : []),
    {
      kind: 'review',
      word,
      rating: own,
      exercise: exercise.kind,
      ms: Math.round(Math.min(ms, LONGEST) / itemsAsked(exercise).length),
      ...(hinted && { hint: true as const }),
      text: item.text,
      bead: item.bead,
    },
  ];
}

/** Takes an answer back out of the log. */
export const withdraw = (events: readonly string[]): Promise<unknown> =>
  events.length === 0 ? Promise.resolve() : undo(events);
