import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnki } from '#core/formats/read-anki.ts';
import { writeAnki } from '#core/formats/write-anki.ts';
import { deckOf } from '#core/learner/deck.ts';
import type { Deed, Event } from '#core/learner/events.ts';
import { dueDay } from '#core/learner/schedule.ts';
import { fold } from '#core/learner/state.ts';
import { event, logs, noon } from './log.ts';

const NOW = { at: noon(40), zone: 60 };
const TODAY = 20_759 + 40;

const sentence = {
  fr: 'La maison est grande.',
  en: 'The house is big.',
  start: 3,
  end: 9,
  text: 't',
  bead: 2,
};
const SAVE: Deed = { kind: 'save', word: 'maison|nf', gloss: 'house', sentence };
const review = (rating: 'again' | 'good', word: 'maison|nf' | 'livre|nm' = 'maison|nf'): Deed => ({
  kind: 'review',
  word,
  rating,
  exercise: 'gap',
  ms: 5000,
});
const deck = (events: readonly Event[]) => deckOf(fold(events), events, NOW);

describe('the notebook as a deck', () => {
  test('has the words that were saved, and no others', () => {
    const events = [event(0, SAVE), event(1, review('good')), event(1, review('good', 'livre|nm'))];
    expect(deck(events).cards.map(({ note }) => note)).toEqual([
      { word: 'maison', pos: 'nf', gloss: 'house', sentence, note: '' },
    ]);
  });

  test('has each word’s reviews, with the intervals that they gave', () => {
    const days = [0, 0, 1, 9, 9, 12] as const;
    const ratings = ['again', 'good', 'good', 'again', 'good', 'good'] as const;
    const events = [event(0, SAVE), ...days.map((day, index) => event(day, review(ratings[index]!)))];
    const [card] = deck(events).cards;
    expect(card!.reviews.map(({ stage, grade }) => [stage, grade])).toEqual([
      ['learning', 1],
      ['learning', 3],
      ['review', 3],
      ['review', 1],
      ['relearning', 3],
      ['review', 3],
    ]);
    expect(card!.reviews.map(({ before }) => before)).toEqual([
      0,
      ...card!.reviews.slice(0, -1).map(({ interval }) => interval),
    ]);
    const { card: known } = fold(events).words.get('maison|nf')!;
    expect(card!.memory).toMatchObject({ due: dueDay(known!), reps: 6, lapses: 1 });
    expect(card!.reviews.at(-1)!.interval).toBe(card!.memory!.interval);
  });

  test('leaves out what was undone', () => {
    const [saved, again] = [event(0, SAVE), event(1, review('again'))];
    const [card] = deck([saved, again, event(2, { kind: 'undo', of: [again.id] })]).cards;
    expect(card).toMatchObject({ reviews: [], memory: undefined });
  });

  test('has what is known, but does not ask for it', () =>
    expect(
      deck([event(0, SAVE), event(1, { kind: 'mark', words: ['maison|nf'], state: 'known' })]).cards,
    ).toMatchObject([{ suspended: true }]));

  test('is dated', () => expect(deck([])).toMatchObject({ today: TODAY, zone: 60, retention: 0.9 }));
});

test('whatever was done, the package has the words of the notebook', () =>
  fc.assert(
    fc.property(logs, (events) => {
      const state = fold(events);
      const saved = [...state.words].filter(([, { saved }]) => saved.length > 0).map(([key]) => key);
      fc.pre(saved.length > 0);
      const { notes, skipped } = readAnki(writeAnki(deckOf(state, events, NOW)));
      expect(skipped).toBe(0);
      expect(notes.map(({ word, pos }) => `${word}|${pos}`).sort()).toEqual(saved.sort());
    }),
  ));
