import { createEmptyCard, fsrs } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { dueWords, forecast, session, sessionSize } from '#core/learner/due.ts';
import type { Event } from '#core/learner/events.ts';
import type { Key } from '#core/learner/keys.ts';
import { dayOf } from '#core/learner/order.ts';
import { type Card, dueDay, GRADES, retrievability, schedule } from '#core/learner/schedule.ts';
import { fold } from '#core/learner/state.ts';
import type { Rating } from '#core/practice/grade.ts';
import { event, noon } from './log.ts';

/** 2 November 2026, day 0 of the tests' logs. */
const TODAY = dayOf({ at: noon(0), zone: 60 });

describe('a card', () => {
  test('goes the way ts-fsrs sends it, steps within a day left out', () => {
    const reference = fsrs({ enable_fuzz: false, learning_steps: [], relearning_steps: [] });
    const answers: readonly (readonly [days: number, Rating])[] = [
      [0, 'good'],
      [2, 'good'],
      [8, 'good'],
      [30, 'again'],
      [31, 'hard'],
      [31, 'good'],
      [40, 'easy'],
    ];
    let theirs = createEmptyCard(new Date(Date.UTC(2026, 0, 1)));
    let ours: Card | undefined;
    for (const [day, rating] of answers) {
      theirs = reference.next(theirs, new Date(Date.UTC(2026, 0, 1 + day)), GRADES[rating]).card;
      ours = schedule(ours, rating, day).card;
      expect(ours.stability).toBeCloseTo(theirs.stability, 6);
      expect(ours.difficulty).toBeCloseTo(theirs.difficulty, 6);
      // Theirs also keeps the intervals of the four ratings apart by a day.
      const days = (theirs.due.getTime() - Date.UTC(2026, 0, 1)) / 86_400_000;
      expect(Math.abs(dueDay(ours) - days)).toBeLessThanOrEqual(1);
    }
    expect(ours).toMatchObject({ reps: 7, lapses: 1, day: 40 });
  });

  test('is due when the chance of remembering it has fallen to what is desired, a day later at least', () => {
    const { card } = schedule(schedule(undefined, 'good', 0).card, 'good', 3);
    for (const retention of [0.8, 0.9, 0.95]) {
      const scheduling = { retention, weights: [] };
      const due = dueDay(card, scheduling);
      expect(retrievability(card, due - 1, scheduling)).toBeGreaterThan(retention);
      expect(retrievability(card, due + 1, scheduling)).toBeLessThan(retention);
    }
    expect(dueDay(schedule(undefined, 'again', 0).card)).toBe(1);
  });

  test('tells of the memory before the review', () => {
    const first = schedule(undefined, 'good', 0);
    expect(first.log).toEqual({ rating: 'good', elapsed: undefined, retrievability: undefined });
    const { log } = schedule(first.card, 'again', 5);
    expect(log.elapsed).toBe(5);
    expect(log.retrievability).toBeCloseTo(retrievability(first.card, 5), 10);
  });

  test('reviewed on the day before its last, after a journey west, counts as the same day', () => {
    const { card } = schedule(undefined, 'good', 10);
    expect(schedule(card, 'good', 9).log.elapsed).toBe(0);
  });
});

test.each([
  ['three in the morning is still yesterday', '2026-11-22T03:59', 60, '2026-11-21'],
  ['four is today', '2026-11-22T04:00', 60, '2026-11-22'],
  ['evening in Quebec', '2026-11-22T23:30', -300, '2026-11-22'],
  ['morning in Nouméa', '2026-11-22T07:00', 660, '2026-11-22'],
])('the day: %s', (_, local, zone, day) => {
  const at = Date.parse(`${local}Z`) - zone * 60_000;
  expect(new Date(dayOf({ at, zone }) * 86_400_000).toISOString().slice(0, 10)).toBe(day);
});

describe('what is due', () => {
  const review = (day: number, word: Key, rating: Rating) =>
    event(day, { kind: 'review', word, rating, exercise: 'gap', ms: 6000 });
  const save = (day: number, word: Key): Event => event(day, { kind: 'save', word, gloss: 'something' });
  const log: Event[] = [
    ...(['ancien|adj', 'perdu|adj', 'maison|nf', 'livre|nm', 'su|adj', 'nom|nm'] as const).map((word) =>
      save(-30, word),
    ),
    review(-20, 'ancien|adj', 'good'),
    review(-20, 'perdu|adj', 'again'),
    review(-3, 'maison|nf', 'good'),
    review(0, 'livre|nm', 'good'),
    review(-20, 'su|adj', 'good'),
    review(-20, 'nom|nm', 'good'),
    event(0, { kind: 'mark', words: ['su|adj'], state: 'known' }),
    event(0, { kind: 'mark', words: ['nom|nm'], state: 'ignored' }),
    event(-2, { kind: 'save', word: 'neuf|adj', gloss: 'new' }),
    event(-1, { kind: 'save', word: 'dernier|adj', gloss: 'last' }),
  ];
  const state = fold(log);

  test('the best remembered first; neither what is known nor what is ignored', () =>
    expect(dueWords(state, TODAY)).toEqual(['maison|nf', 'ancien|adj', 'perdu|adj']));

  test('then what was saved and never asked for, newest first', () =>
    expect(session(state, TODAY)).toEqual([
      ...['maison|nf', 'ancien|adj', 'perdu|adj'],
      ...['dernier|adj', 'neuf|adj'],
    ]));

  test('is foreseen for the coming days, all that waits for today', () => {
    const coming = forecast(state, TODAY, 14);
    expect(coming[0]).toBe(3);
    expect(coming.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(coming.indexOf(1)).toBe(dueDay(state.words.get('livre|nm')!.card!) - TODAY);
  });

  test('what the notebook cannot ask for is neither due nor foreseen, and takes no room in a session', () => {
    const unaskable = Array.from({ length: 60 }, (_, index) => [
      event(-1, { kind: 'save', word: `muet${index}|nm`, gloss: '' }),
      event(-1, { kind: 'save', word: `parti${index}|nm`, gloss: 'gone' }),
      review(-1, `parti${index}|nm`, 'good'),
      event(0, { kind: 'remove', words: [`parti${index}|nm`] }),
      event(0, { kind: 'mark', words: [`parti${index}|nm`], state: 'new' }),
    ]).flat();
    const crowded = fold([...log, ...unaskable]);
    expect(dueWords(crowded, TODAY + 30)).toEqual(dueWords(state, TODAY + 30));
    expect(session(crowded, TODAY)).toEqual(session(state, TODAY));
    expect(forecast(crowded, TODAY, 90)).toEqual(forecast(state, TODAY, 90));
  });

  test('comes in sessions of five minutes at the reader’s own pace', () => {
    expect(sessionSize(state, TODAY)).toBe(30);
    const paced = (ms: number) =>
      fold(
        Array.from({ length: 12 }, (_, index) =>
          event(0, { kind: 'review', word: `mot${index}|nm`, rating: 'good', exercise: 'gap', ms }),
        ),
      );
    expect(sessionSize(paced(20_000), TODAY)).toBe(15);
    expect(sessionSize(paced(1_000), TODAY)).toBe(40);
    expect(sessionSize(paced(120_000), TODAY)).toBe(10);
    // What was slow two months ago does not count any more.
    expect(sessionSize(paced(120_000), TODAY + 60)).toBe(30);
    const backlog = fold(
      Array.from({ length: 500 }, (_, index) => [
        save(-31, `mot${index}|nm`),
        review(-30, `mot${index}|nm`, 'good'),
      ]).flat(),
    );
    expect(dueWords(backlog, TODAY)).toHaveLength(500);
    expect(session(backlog, TODAY).length).toBeLessThanOrEqual(40);
  });
});
