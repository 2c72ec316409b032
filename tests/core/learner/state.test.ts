import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '#core/learner/events.ts';
import { EMPTY, type State, stateOf } from '#core/learner/learner.ts';
import { disturbedBy, flippedBy, fold, mend, step, subjectsOf } from '#core/learner/state.ts';

import { event, logs } from './log.ts';

/** What the store does with new events, the log in an array. */
function absorb(state: State, before: readonly Event[], fresh: readonly Event[]): State {
  const stepped = step(state, fresh);
  if (stepped) return stepped;
  const all = [...before, ...fresh];
  const flipped = new Set(flippedBy(state, fresh));
  const disturbed = disturbedBy(
    state,
    fresh,
    all.filter(({ id }) => flipped.has(id)),
  );
  if (disturbed === 'all') return fold(all);
  const about = new Set<string>(disturbed);
  const past = all.filter((event) => subjectsOf(event).some((subject) => about.has(subject)));
  return mend(state, fresh, disturbed, past);
}

describe('laws', () => {
  test('the order in which events come makes no difference', () =>
    fc.assert(
      fc.property(
        logs.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
        ([log, shuffled]) => {
          expect(fold(shuffled)).toEqual(fold(log));
        },
      ),
    ));

  test('an event told again makes no difference', () =>
    fc.assert(
      fc.property(
        logs.chain((log) => fc.tuple(fc.constant(log), fc.subarray(log))),
        ([log, again]) => {
          expect(fold([...again, ...log, ...again])).toEqual(fold(log));
        },
      ),
    ));

  test('events put on one by one, or a few at a time, in any order, make the state that all make', () =>
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 5 }), (log, size) => {
        let state = EMPTY;
        for (let from = 0; from < log.length; from += size)
          state = absorb(state, log.slice(0, from), log.slice(from, from + size));
        expect(state).toEqual(fold(log));
      }),
      { numRuns: 500 },
    ));

  test('an undo takes away what was done, and its own undo brings it back', () =>
    fc.assert(
      fc.property(logs, (log) => {
        const before = log.filter(({ kind }) => kind !== 'undo');
        fc.pre(before.length > 1);
        const [kept, undone] = [before.slice(0, -1), before.at(-1)!];
        const undo = event(100, { kind: 'undo', of: [undone.id] });
        const redo = event(101, { kind: 'undo', of: [undo.id] });
        const facts = ({ undos, ...rest }: State) => rest;
        expect(facts(fold([...before, undo]))).toEqual(facts(fold(kept)));
        expect(facts(fold([...before, undo, redo]))).toEqual(facts(fold(before)));
      }),
    ));

  test('no state is changed by what comes after it', () =>
    fc.assert(
      fc.property(logs, fc.nat(40), (log, cut) => {
        const [before, after] = [log.slice(0, cut), log.slice(cut)];
        const state = fold(before);
        absorb(state, before, after);
        expect(state).toEqual(fold(before));
      }),
    ));
});

describe('words', () => {
  test('are new until the reader says otherwise; the last word counts', () => {
    const log = [
      event(0, { kind: 'mark', words: ['maison|nf', 'livre|nm'], state: 'known' }),
      event(1, { kind: 'mark', words: ['livre|nm'], state: 'ignored' }),
    ];
    const { words } = fold(log);
    expect(['maison|nf', 'livre|nm', 'livre|nf'].map((key) => stateOf(words, key as 'livre|nf'))).toEqual([
      'known',
      'ignored',
      'new',
    ]);
  });

  test('saved with two sentences, noted, then removed: nothing is left in the notebook, the card is', () => {
    const sentence = { fr: 'La maison brûle.', en: 'The house is burning.', start: 3, end: 9 };
    const log = [
      event(0, { kind: 'save', word: 'maison|nf', gloss: 'house', sentence }),
      event(1, { kind: 'save', word: 'maison|nf', gloss: 'home' }),
      event(1, { kind: 'note', word: 'maison|nf', note: 'comme *mansion*' }),
      event(2, { kind: 'review', word: 'maison|nf', rating: 'good', exercise: 'gap', ms: 4000 }),
    ];
    const word = fold(log).words.get('maison|nf');
    expect(word?.saved.map(({ gloss }) => gloss)).toEqual(['house', 'home']);
    expect(word).toMatchObject({ state: 'learning', note: 'comme *mansion*', card: { reps: 1 } });
    log.push(event(3, { kind: 'remove', words: ['maison|nf'] }));
    expect(fold(log).words.get('maison|nf')).toMatchObject({ saved: [], note: '', card: { reps: 1 } });
  });

  test('look-ups are counted', () => {
    const lookup = () => event(0, { kind: 'lookup', word: 'livre|nf', text: 'own:1', bead: 3 });
    expect(fold([lookup(), lookup(), lookup()]).words.get('livre|nf')?.lookups).toBe(3);
  });
});

test('a text remembers where one stopped, how far one came, how long it took', () => {
  const read = (day: number, bead: number, ms: number) =>
    event(day, { kind: 'read', text: 'own:1', bead, ms });
  const state = fold([read(0, 0, 0), read(0, 12, 60_000), read(1, 4, 30_000)]);
  expect(state.texts.get('own:1')).toMatchObject({ bead: 4, furthest: 12, ms: 90_000, finished: false });
  expect(fold([read(0, 1, 0), event(1, { kind: 'finish', text: 'own:1' })]).texts.get('own:1')).toMatchObject(
    {
      finished: true,
    },
  );
});

test('an undo by a device whose clock is behind still counts', () => {
  const known = event(5, { kind: 'mark', words: ['maison|nf'], state: 'known' });
  const undo = event(0, { kind: 'undo', of: [known.id] });
  expect(fold([known, undo]).words.size).toBe(0);
});

test('two undos that name each other: the later one counts', () => {
  const known = event(0, { kind: 'mark', words: ['maison|nf'], state: 'known' });
  const first = { ...event(1, { kind: 'undo', of: [known.id, 'undo-two'] }), id: 'undo-one' };
  const second = { ...event(2, { kind: 'undo', of: ['undo-one'] }), id: 'undo-two' };
  expect(fold([known, first, second]).words.get('maison|nf')?.state).toBe('known');
});
