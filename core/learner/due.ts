import type { Key } from './keys.ts';
import type { State, Word } from './learner.ts';
import { dueDay, retrievability } from './schedule.ts';

/** A session is about this long. */
const SESSION_MS = 5 * 60 * 1000;
/** How long a question takes, before there are figures; the most and the fewest questions of a session. */
const QUESTION_MS = 10_000;
const [FEWEST, MOST] = [10, 40];
/** The reader's own pace is that of so many last days. */
const RECENT_DAYS = 30;

/**
 * The words to ask for today, as many as fit in a session and no more: first what is due, the best remembered before
 * the rest (what can still be kept is kept; what is forgotten waits at no cost), then what was saved and never asked
 * for, newest first.
 */
export function session(state: State, today: number): Key[] {
  const due = dueWords(state, today);
  const fresh = [...state.words]
    .filter(([, word]) => !word.card && isAsked(word))
    .sort(([, a], [, b]) => b.saved.at(-1)!.at - a.saved.at(-1)!.at)
    .map(([key]) => key);
  return [...due, ...fresh].slice(0, sessionSize(state, today));
}

/** Every word that is due, the best remembered first. */
export function dueWords(state: State, today: number): Key[] {
  const { scheduling } = state.profile;
  return [...state.words]
    .flatMap(([key, word]) =>
      word.card && isAsked(word) && dueDay(word.card, scheduling) <= today
        ? [{ key, chance: retrievability(word.card, today, scheduling) }]
        : [],
    )
    .sort((a, b) => b.chance - a.chance || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
}

/** How many words come due on each of the coming days; what is due already counts for today, the first. */
export function forecast(state: State, today: number, days: number): number[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const word of state.words.values()) {
    const { card } = word;
    if (!card || !isAsked(word)) continue;
    const ahead = Math.max(0, dueDay(card, state.profile.scheduling) - today);
    if (ahead < days) counts[ahead]! += 1;
  }
  return counts;
}

/** How many questions fit in a session, by how long they have taken this reader of late. */
export function sessionSize(state: State, today: number): number {
  let [reviews, ms] = [0, 0];
  for (const [day, counts] of state.days) {
    if (day <= today - RECENT_DAYS) continue;
    reviews += counts.reviews;
    ms += counts.reviewMs;
  }
  const pace = reviews >= FEWEST ? ms / reviews : QUESTION_MS;
  return Math.min(MOST, Math.max(FEWEST, Math.round(SESSION_MS / pace)));
}

/**
 * Whether a word comes back: not what the reader knows or does not care for, nor what the notebook cannot ask for, as
 * it is not in it or without a meaning.
 */
const isAsked = ({ state, saved }: Word) =>
  (state === 'new' || state === 'learning') && saved.some(({ gloss }) => gloss !== '');
