import { default_w, FSRSAlgorithm, type Grade } from 'ts-fsrs';
import type { Rating } from '#core/practice/grade.ts';
import { USUAL } from './learner.ts';

/**
 * When a word comes back, by FSRS-6 (Ye, Su & Cao 2022, and its later versions, as ts-fsrs has them). Times are whole
 * days of the reader's; there are no learning steps within a day, as a quiz repeats by itself what went wrong in it.
 */

/** As FSRS counts them. */
export const GRADES = { again: 1, hard: 2, good: 3, easy: 4 } as const satisfies Record<Rating, Grade>;

/** What is remembered of a word, as FSRS has it. */
export type Card = {
  /** Days until the chance of remembering it has fallen to 90 %. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /** The day of the last review. */
  readonly day: number;
  readonly reps: number;
  readonly lapses: number;
};

/** What a review tells of the memory before it; nothing where there was none to test. */
type ReviewLog = {
  readonly rating: Rating;
  /** Days since the review before; undefined at the first one. */
  readonly elapsed: number | undefined;
  /** How likely the right answer was. */
  readonly retrievability: number | undefined;
};

/** How the reader's memory is taken to work, and how much of it is to be kept. */
export type Scheduling = {
  readonly retention: number;
  /** FSRS-6's 21 weights; empty for the usual ones. */
  readonly weights: readonly number[];
};

const LONGEST = 36_500;

/** A review's effect on a card, or the first card of a word where there is none. */
export function schedule(
  card: Card | undefined,
  rating: Rating,
  day: number,
  scheduling: Scheduling = USUAL,
): { readonly card: Card; readonly log: ReviewLog } {
  const fsrs = fsrsFor(scheduling);
  // A journey west can put a review on the day before the one it follows.
  const elapsed = card && Math.max(0, day - card.day);
  const { stability, difficulty } = fsrs.next_state(card ?? null, elapsed ?? 0, GRADES[rating]);
  return {
    card: {
      stability,
      difficulty,
      day,
      reps: (card?.reps ?? 0) + 1,
      lapses: (card?.lapses ?? 0) + (card && rating === 'again' ? 1 : 0),
    },
    log: { rating, elapsed, retrievability: card && fsrs.forgetting_curve(elapsed ?? 0, card.stability) },
  };
}

/** The day on which the chance of remembering has fallen to the desired retention: at least a day later. */
export function dueDay(card: Card, scheduling: Scheduling = USUAL): number {
  const fsrs = fsrsFor(scheduling);
  const days = Math.round(card.stability * fsrs.interval_modifier);
  return card.day + Math.min(LONGEST, Math.max(1, days));
}

/** How likely it is on that day that the word is remembered, from 0 to 1. */
export function retrievability(card: Card, day: number, scheduling: Scheduling = USUAL): number {
  return fsrsFor(scheduling).forgetting_curve(Math.max(0, day - card.day), card.stability);
}

/** The last one made: a log is folded, and a page shown, with one scheduling. */
let made: { readonly scheduling: Scheduling; readonly fsrs: FSRSAlgorithm } | undefined;

function fsrsFor(scheduling: Scheduling): FSRSAlgorithm {
  if (made?.scheduling === scheduling) return made.fsrs;
  const { weights, retention } = scheduling;
  const fsrs = new FSRSAlgorithm({
    w: weights.length > 0 ? weights : default_w,
    request_retention: retention,
    enable_fuzz: false,
    enable_short_term: true,
  });
  made = { scheduling, fsrs };
  return fsrs;
}
