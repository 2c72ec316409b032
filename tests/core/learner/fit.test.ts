import { expect, test } from 'vitest';
import type { Event } from '#core/learner/events.ts';
import { ENOUGH_REVIEWS, trainingSet } from '#core/learner/fit.ts';
import type { Key } from '#core/learner/keys.ts';
import { event } from './log.ts';

const review = (day: number, word: Key, rating: 'again' | 'good' = 'good'): Event =>
  event(day, { kind: 'review', word, rating, exercise: 'gap', ms: 100 });
const filler = Array.from({ length: ENOUGH_REVIEWS }, (_, index) => review(0, `mot${index}|nm`));

test('fewer than 400 reviews are not fitted to', () => {
  expect(trainingSet(filler.slice(1))).toBeUndefined();
  const undo = event(1, { kind: 'undo', of: [filler[0]!.id] });
  expect(trainingSet([...filler, undo])).toBeUndefined();
});

test('every review that a night lies before, with all that came before it', () => {
  const history = [
    review(0, 'maison|nf'),
    review(0, 'maison|nf', 'again'),
    review(3, 'maison|nf'),
    review(10, 'maison|nf', 'again'),
  ];
  const set = trainingSet([...history.toReversed(), ...filler]);
  expect(set).toEqual({
    ratings: Uint32Array.of(3, 1, 3, 3, 1, 3, 1),
    days: Uint32Array.of(0, 0, 3, 0, 0, 3, 7),
    lengths: Uint32Array.of(3, 4),
  });
});
