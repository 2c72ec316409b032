import { expect, test } from 'vitest';
import { dayOf } from '#core/learner/order.ts';
import { knownByDay, readingByDay, retentionByWeek } from '#core/learner/progress.ts';
import { fold } from '#core/learner/state.ts';
import type { Rating } from '#core/practice/grade.ts';
import { event, noon } from './log.ts';

/** Monday 2 November 2026. */
const TODAY = dayOf({ at: noon(0), zone: 60 });
const review = (day: number, rating: Rating) =>
  event(day, { kind: 'review', word: 'maison|nf', rating, exercise: 'gap', ms: 100 });

test('retention by week: words that a night lay before, and how many were remembered', () => {
  const { days } = fold([
    review(-14, 'good'),
    review(-14, 'again'),
    review(-13, 'good'),
    review(-8, 'again'),
    review(0, 'hard'),
  ]);
  expect(retentionByWeek(days, TODAY, 3)).toEqual([
    { monday: TODAY - 14, tested: 2, remembered: 1 },
    { monday: TODAY - 7, tested: 0, remembered: 0 },
    { monday: TODAY, tested: 1, remembered: 1 },
  ]);
  expect(retentionByWeek(days, TODAY + 6, 1)[0]?.monday).toBe(TODAY);
});

test('words known over time', () => {
  const { days } = fold([
    event(-10, { kind: 'mark', words: ['maison|nf', 'livre|nm', 'livre|nf'], state: 'known' }),
    event(-1, { kind: 'mark', words: ['maison|nf', 'ouvrir|v'], state: 'known' }),
    event(0, { kind: 'save', word: 'livre|nf', gloss: 'pound' }),
  ]);
  expect(knownByDay(days, TODAY, 3)).toEqual([3, 4, 3]);
});

test('reading by day', () => {
  const read = (day: number, ms: number) => event(day, { kind: 'read', text: 'own:1', bead: 1, ms });
  expect(readingByDay(fold([read(-2, 0), read(-2, 60_000), read(0, 5000)]).days, TODAY, 3)).toEqual([
    60_000, 0, 5000,
  ]);
});
