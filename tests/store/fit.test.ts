import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import type { Event } from '#core/learner/events.ts';
import { type TrainingSet, trainingSet } from '#core/learner/fit.ts';
import { type Card, retrievability, type Scheduling, schedule } from '#core/learner/schedule.ts';
import type { Rating } from '#core/practice/grade.ts';
import { seeded } from '#core/practice/random.ts';

afterEach(() => vi.unstubAllGlobals());

const DAY = 86_400_000;

/** Reviews by someone whose memory works by these weights, each when the usual ones say that it is due. */
function reviewsOf(scheduling: Scheduling, words: number, each: number): Event[] {
  const random = seeded(6);
  return Array.from({ length: words }, (_, index) => {
    let card: Card | undefined;
    let day = 0;
    return Array.from({ length: each }, (_, review): Event => {
      const chance = card ? retrievability(card, day, scheduling) : 0.6;
      const rating: Rating = random() < chance ? 'good' : 'again';
      card = schedule(card, rating, day, scheduling).card;
      const at = Date.UTC(2026, 0, 1, 12) + day * DAY;
      day += 1 + Math.floor(random() * 4 * (review + 1));
      return {
        ...{ kind: 'review', word: `mot${index}|nm`, rating, exercise: 'gap', ms: 4000 },
        ...{ id: `review-${index}-${review}`, at, zone: 0, device: 'device' },
      } as Event;
    });
  }).flat();
}

test('fsrs-rs takes what we hand it, and finds a memory that is better than usual', async () => {
  // The package is made for workers, and its WebAssembly for fetch.
  vi.stubGlobal('self', { addEventListener: () => {} });
  const { default: init, Fsrs } = await import('fsrs-browser');
  await init({ module_or_path: readFileSync('node_modules/fsrs-browser/fsrs_browser_bg.wasm') });
  const strong = [
    5, 5, 20, 40, 6, 0.8, 3, 0.001, 1.9, 0.17, 0.8, 1.5, 0.06, 0.3, 1.6, 0.6, 1.9, 0.5, 0.1, 0.07, 0.15,
  ];
  const set = trainingSet(reviewsOf({ retention: 0.9, weights: strong }, 150, 6)) as TrainingSet;
  const weights = [...new Fsrs().computeParameters(set.ratings, set.days, set.lengths, undefined, true)];
  expect(weights).toHaveLength(21);
  const fitted = { retention: 0.9, weights };
  const usual = { retention: 0.9, weights: [] };
  expect(schedule(undefined, 'good', 0, fitted).card.stability).toBeGreaterThan(
    2 * schedule(undefined, 'good', 0, usual).card.stability,
  );
});

test('too few reviews start no worker', async () => {
  const worker = vi.fn();
  vi.stubGlobal('Worker', worker);
  vi.stubGlobal('document', { addEventListener: () => {}, visibilityState: 'visible' });
  vi.stubGlobal('addEventListener', () => {});
  const { fitWeights } = await import('#store/fit.ts');
  await expect(fitWeights()).resolves.toBeUndefined();
  expect(worker).not.toHaveBeenCalled();
});
