import type { Day } from './tally.ts';

/** The figures of the progress page, from what each day added. Days are numbers as `dayOf` gives them. */
type Days = ReadonlyMap<number, Day>;

export type Week = {
  /** Its Monday. */
  readonly monday: number;
  /** Words asked for that had last been seen on an earlier day, and how many of them were remembered. */
  readonly tested: number;
  readonly remembered: number;
};

/** The last weeks, the running one at the end. */
export function retentionByWeek(days: Days, today: number, weeks: number): Week[] {
  const last = mondayOf(today);
  return Array.from({ length: weeks }, (_, index) => {
    const monday = last - 7 * (weeks - 1 - index);
    const counts = stretch(days, monday, 7);
    return { monday, tested: sum(counts, 'tested'), remembered: sum(counts, 'remembered') };
  });
}

/** How many words were known at the end of each of the last days, today at the end. */
export function knownByDay(days: Days, today: number, length: number): number[] {
  const first = today - length + 1;
  let known = 0;
  for (const [day, counts] of days) if (day < first) known += counts.known;
  return stretch(days, first, length).map((counts) => {
    known += counts?.known ?? 0;
    return known;
  });
}

/** Milliseconds spent reading on each of the last days, today at the end. */
export const readingByDay = (days: Days, today: number, length: number): number[] =>
  stretch(days, today - length + 1, length).map((counts) => counts?.readMs ?? 0);

const stretch = (days: Days, first: number, length: number) =>
  Array.from({ length }, (_, index) => days.get(first + index));

const sum = (days: readonly (Day | undefined)[], count: keyof Day) =>
  days.reduce((total, counts) => total + (counts?.[count] ?? 0), 0);

/** Day 0, 1970-01-01, was a Thursday. */
const mondayOf = (day: number) => day - ((((day + 3) % 7) + 7) % 7);
