import type { State } from '#core/learner/learner.ts';
import type { Locale } from '#locales/locale.ts';

/** What each figure is drawn from. */
export type FigureProps = { readonly state: State; readonly today: number; readonly locale: Locale };

const DAY = 24 * 60 * 60 * 1000;

/** A day of the reader's, as `dayOf` numbers it, in words. */
export const dateOf = (day: number, locale: Locale, format: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(day * DAY);

export const SHORT = { day: 'numeric', month: 'short' } as const;
export const LONG = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** The Mondays among so many days from `first` on, by their place, each with its date. */
export const mondaysIn = (first: number, days: number, locale: Locale) =>
  Array.from({ length: days }, (_, at) => ({ at, label: dateOf(first + at, locale, SHORT) })).filter(
    // Day 0, 1970-01-01, was a Thursday.
    ({ at }) => (first + at + 3) % 7 === 0,
  );

/** Up to five round numbers from `from` to `to`, the last not below `to`. */
export function ticksFrom(from: number, to: number): number[] {
  const rough = Math.max(to - from, 1) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10));
  const first = Math.floor(from / step) * step;
  const count = Math.max(1, Math.ceil((to - first) / step));
  return Array.from({ length: count + 1 }, (_, index) => first + index * step);
}
