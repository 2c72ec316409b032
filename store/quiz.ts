import type { Rating, Verdict } from '#core/practice/grade.ts';

/** An answer as it was given and judged. */
export type Given = {
  readonly answer: string;
  readonly verdict: Verdict;
  readonly rating: Rating;
  /** What it left in the learner's log, to be taken back when it is undone. */
  readonly events: readonly string[];
};

/** A quiz under way: what made its questions, and the answers so far, in order. */
export type QuizSession = {
  readonly seed: number;
  readonly voice: boolean;
  readonly given: readonly Given[];
};

const keyOf = (name: string) => `en-regard.quiz.${name}`;
const VERDICTS: readonly unknown[] = ['right', 'accents', 'form', 'wrong'] satisfies Verdict[];
const RATINGS: readonly unknown[] = ['again', 'hard', 'good', 'easy'] satisfies Rating[];

/** The quiz left under way in this tab, so that a reload or a change of language loses nothing. */
export function resumeQuiz(name: string): QuizSession | undefined {
  try {
    const { seed, voice, given } = fieldsOf(JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null'));
    const sound =
      Number.isInteger(seed) && typeof voice === 'boolean' && Array.isArray(given) && given.every(isGiven);
    return sound ? { seed: seed as number, voice: voice as boolean, given: given as Given[] } : undefined;
  } catch {
    return undefined;
  }
}

export function keepQuiz(name: string, session: QuizSession) {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(session));
  } catch {
    // Refused or full: the quiz goes on, and is only lost on a reload.
  }
}

function isGiven(value: unknown): boolean {
  const { answer, verdict, rating, events } = fieldsOf(value);
  const isList = Array.isArray(events) && events.every((event) => typeof event === 'string');
  return typeof answer === 'string' && VERDICTS.includes(verdict) && RATINGS.includes(rating) && isList;
}

const fieldsOf = (value: unknown) => Object(value) as Record<string, unknown>;
