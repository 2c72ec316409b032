import type { Event, EventOf } from './events.ts';
import { compare, dayOf, undoneBy } from './order.ts';
import { GRADES } from './schedule.ts';

/** FSRS's authors advise to fit the weights from this many reviews on. */
export const ENOUGH_REVIEWS = 400;

/**
 * What fsrs-rs learns from: an item for every review that a night lies before, holding the word's history up to and
 * with it. The items' reviews stand one after another.
 */
export type TrainingSet = {
  readonly ratings: Uint32Array;
  /** Days since the review before; 0 at the first. */
  readonly days: Uint32Array;
  /** How many reviews each item has. */
  readonly lengths: Uint32Array;
};

/** Undefined where there are too few reviews. */
export function trainingSet(events: Iterable<Event>): TrainingSet | undefined {
  const all = [...events];
  const undone = undoneBy(all.filter((event) => event.kind === 'undo'));
  const reviews = all
    .filter((event): event is EventOf<'review'> => event.kind === 'review' && !undone.has(event.id))
    .sort(compare);
  if (reviews.length < ENOUGH_REVIEWS) return undefined;

  const [ratings, days, lengths]: [number[], number[], number[]] = [[], [], []];
  for (const history of Map.groupBy(reviews, ({ word }) => word).values()) {
    const elapsed = history.map((review, index) => {
      const before = history[index - 1];
      return before ? Math.max(0, dayOf(review) - dayOf(before)) : 0;
    });
    for (const [index, gap] of elapsed.entries()) {
      if (gap === 0) continue;
      for (const { rating } of history.slice(0, index + 1)) ratings.push(GRADES[rating]);
      days.push(...elapsed.slice(0, index + 1));
      lengths.push(index + 1);
    }
  }
  return {
    ratings: Uint32Array.from(ratings),
    days: Uint32Array.from(days),
    lengths: Uint32Array.from(lengths),
  };
}
