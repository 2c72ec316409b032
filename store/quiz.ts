import type { Rating, Verdict } from '#core/practice/grade.ts';

/** An answer as it was given and judged. */
export type Given = {
  readonly answer: string;
  readonly verdict: Verdict;
  readonly rating: Rating;
  readonly hinted: boolean;
  /** How long it took, in milliseconds. */
  readonly ms: number;
  /** What it left in the learner's log, to be taken back when it is undone. */
  readonly events: readonly string[];
};

/** A quiz under way: what made its questions, and the answers so far, in order. */
export type QuizSession = {
  readonly seed: number;
  readonly voice: boolean;
  /** The items asked for, by number, where not all of them: those that were missed before. */
  readonly only?: readonly number[] | undefined;
  readonly given: readonly Given[];
};

const keyOf = (name: string) => `en-regard.quiz.${name}`;
const VERDICTS: readonly unknown[] = ['right', 'accents', 'form', 'wrong'] satisfies Verdict[];
const RATINGS: readonly unknown[] = ['again', 'hard', 'good', 'easy'] satisfies Rating[];

/** The quiz left under way in this tab, so that a reload or a change of language loses nothing. */
export function resumeQuiz(name: string): QuizSession | undefined {
  try {
    const { seed, voice, only, given } = fieldsOf(JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null'));
    const isChosen = only === undefined || (Array.isArray(only) && only.every(Number.isInteger));
    const isSeeded = Number.isInteger(seed) && typeof voice === 'boolean';
    return isSeeded && isChosen && Array.isArray(given) && given.every(isGiven)
      ? { seed: seed as number, voice: voice as boolean, only: only as number[] | undefined, given }
      : undefined;
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
  const { answer, verdict, rating, hinted, ms, events } = fieldsOf(value);
  const isList = Array.isArray(events) && events.every((event) => typeof event === 'string');
  const isTimed = typeof hinted === 'boolean' && typeof ms === 'number';
  const isJudged = VERDICTS.includes(verdict) && RATINGS.includes(rating);
  return typeof answer === 'string' && isTimed && isJudged && isList;
}

const fieldsOf = (value: unknown) => Object(value) as Record<string, unknown>;

const WORDS = 'en-regard.quiz-words';

/** The words that a quiz under way was made of, so that a reload asks for the same ones. */
export function resumeWords(): readonly string[] | undefined {
  try {
    const words: unknown = JSON.parse(sessionStorage.getItem(WORDS) ?? 'null');
    return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps them; nothing ends the quiz, and with it its answers. */
export function keepWords(name: string, words: readonly string[] | undefined) {
  try {
    sessionStorage.removeItem(keyOf(name));
    if (words) sessionStorage.setItem(WORDS, JSON.stringify(words));
    else sessionStorage.removeItem(WORDS);
  } catch {
    // As above.
  }
}
