import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnsure } from '#core/bitext/bitext.ts';
import { likelyCut, middleCut } from '#core/bitext/cut.ts';
import {
  apply,
  type Change,
  confirm,
  type EditedBead,
  holds,
  merge,
  move,
  realigned,
  type SideName,
  setApart,
  split,
  stretches,
} from '#core/bitext/edit.ts';
import { begin, type History, make, redo, undo } from '#core/bitext/history.ts';

/** `0,1:0 2:1!` to beads; `!` is set by hand, `?` unsure, and the rest the aligner is sure of. */
const read = (text: string): EditedBead[] =>
  text.split(' ').map((bead) => {
    const [source = '', target = ''] = bead.replace(/[!?]$/, '').split(':');
    const indices = (side: string) => (side === '' ? [] : side.split(',').map(Number));
    const sides = { source: indices(source), target: indices(target) };
    if (bead.endsWith('!')) return { ...sides, confidence: 1, set: true };
    return { ...sides, confidence: bead.endsWith('?') ? 0.5 : 0.9 };
  });
const show = (beads: readonly EditedBead[]): string =>
  beads.map((bead) => `${bead.source}:${bead.target}${bead.set ? '!' : isUnsure(bead) ? '?' : ''}`).join(' ');
const after = (before: string, change: (beads: EditedBead[]) => Change | undefined) => {
  const made = change(read(before));
  return made && show(apply(read(before), made));
};

describe('merge', () => {
  test.each([
    ['with the next', '0:0 1:1? 2:2', 1, '0:0 1,2:1,2!'],
    ['an omission', '0:0 1: 2:1', 0, '0,1:0! 2:1'],
    ['the last has no next', '0:0 1:1', 1, undefined],
    ['there is no such bead', '0:0', 7, undefined],
  ])('%s', (_, before, at, expected) => expect(after(before, (beads) => merge(beads, at))).toBe(expected));
});

describe('split', () => {
  test.each([
    ['two and two', '0,1:0,1?', [1, 1], '0:0! 1:1!'],
    ['one and one, to two omissions', '0:0', [1, 0], '0:! :0!'],
    ['three and one', '0,1,2:0', [2, 1], '0,1:0! 2:!'],
    ['nothing before the cut', '0,1:0,1', [0, 0], undefined],
    ['nothing after it', '0,1:0,1', [2, 2], undefined],
  ] as const)('%s', (_, before, [source, target], expected) =>
    expect(after(before, (beads) => split(beads, 0, { source, target }))).toBe(expected),
  );
});

describe('set apart', () => {
  test.each([
    ['the first of two', '0,1:0', 'source', 0, '0:! 1:0!'],
    ['the last of two', '0,1:0', 'source', 1, '0:0! 1:!'],
    ['one in the middle', '0,1,2:0', 'source', 1, '0:0! 1:! 2:!'],
    ['on the English side', '0:0,1', 'target', 1, '0:0! :1!'],
    ['a pair', '0:0', 'source', 0, '0:! :0!'],
    ['what is apart already', '0:', 'source', 0, undefined],
    ['a sentence that is not there', '0:0', 'target', 1, undefined],
  ] as const)('%s', (_, before, side, place, expected) =>
    expect(after(before, (beads) => setApart(beads, 0, side, place))).toBe(expected),
  );
});

describe('move', () => {
  test.each([
    ['the last down: what is below is still to be looked at', '0,1:0 2:1', 0, 'source', 1, 1, '0:0! 1,2:1?'],
    ['the first up: both are right', '0:0 1:1,2', 1, 'target', -1, 1, '0:0,1! 1:2!'],
    ['two at once', '0,1,2:0 3:1', 0, 'source', 1, 2, '0:0! 1,2,3:1?'],
    ['what was set by hand below stays set', '0,1:0 2:1!', 0, 'source', 1, 1, '0:0! 1,2:1!'],
    ['the only sentence of a side', '0:0 1:1', 0, 'target', 1, 1, '0:! 1:0,1?'],
    ['an omission goes whole', '0: 1:0', 0, 'source', 1, 1, '0,1:0!'],
    ['an omission goes whole, up', '0:0 1:', 1, 'source', -1, 1, '0,1:0!'],
    ['nothing above', '0,1:0', 0, 'source', -1, 1, undefined],
    ['nothing below', '0,1:0', 0, 'source', 1, 1, undefined],
    ['no sentence on that side', '0: 1:0', 0, 'target', 1, 1, undefined],
  ] as const)('%s', (_, before, at, side, by, count, expected) =>
    expect(after(before, (beads) => move(beads, at, side, by, count))).toBe(expected),
  );
});

test('confirming sets a bead by hand, once', () => {
  expect(after('0:0? 1:1', (beads) => confirm(beads, 0))).toBe('0:0! 1:1');
  expect(after('0:0!', (beads) => confirm(beads, 0))).toBeUndefined();
});

describe('aligning anew', () => {
  const beads = read('0:0 1:1 2:! 3:2 4:3! 5: 6:');

  test('works between what was set by hand, and leaves alone what has one side only', () => {
    expect(stretches(beads, 0)).toEqual([
      { at: 0, beads: 2, source: [0, 2], target: [0, 2] },
      { at: 3, beads: 1, source: [3, 4], target: [2, 3] },
    ]);
    expect(stretches(beads, 1)[0]).toEqual({ at: 1, beads: 1, source: [1, 2], target: [1, 2] });
    expect(stretches(beads, 5)).toEqual([]);
  });

  test('puts each result in its place', () => {
    const change = realigned(beads, stretches(beads, 0), [read('0: 1:0,1?'), read('3: :2')])!;
    expect(show(apply(beads, change))).toBe('0: 1:0,1? 2:! 3: :2 4:3! 5: 6:');
  });

  test('is no change where the aligner finds the same', () => {
    expect(realigned(beads, stretches(beads, 0), [read('0:0 1:1'), read('3:2')])).toBeUndefined();
    expect(realigned(beads, [], [])).toBeUndefined();
  });

  test('changes no more than is new', () => {
    const change = realigned(beads, stretches(beads, 0), [read('0:0 1:1'), read('3: :2')])!;
    expect([change.at, change.removed.length, change.added.length]).toEqual([3, 1, 2]);
  });

  test.each(['0:0', '0:0 2:1', ':0 1:1', '1:0 0:1', '0:0 : 1:1'])('refuses %s', (result) => {
    expect(() => realigned(beads, stretches(beads, 0), [read(result), read('3:2')])).toThrow(/lost/);
  });
});

describe('a cut', () => {
  test.each([
    ['shares the other side by length', [10, 90], [12, 80], 'source', 1, [1, 1]],
    ['long and short', [60, 40], [20, 38, 42], 'source', 1, [1, 2]],
    ['on the English side', [20, 38, 42], [60, 40], 'target', 1, [2, 1]],
    ['both parts have both sides where there is enough', [1, 99], [50, 50], 'source', 1, [1, 1]],
    ['a side of one goes where it fits', [10, 90], [100], 'source', 1, [1, 0]],
    ['and there', [90, 10], [100], 'source', 1, [1, 1]],
    ['before the first', [50, 50], [30], 'source', 0, [0, 1]],
    ['behind the last', [50], [25, 26], 'source', 1, [1, 1]],
  ] as const)('%s', (_, source, target, side, place, [s, t]) =>
    expect(likelyCut({ source, target }, side, place)).toEqual({ source: s, target: t }),
  );

  test('of a single sentence is impossible', () => {
    expect(middleCut({ source: [10], target: [] }, 'source')).toBeUndefined();
    expect(middleCut({ source: [10], target: [] }, 'target')).toBeUndefined();
  });

  test('to begin with can always be made', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 5 });
    fc.assert(
      fc.property(lengths, lengths, fc.constantFrom<SideName>('source', 'target'), (source, target, side) => {
        fc.pre(source.length + target.length > 1);
        const bead = { source: [...source.keys()], target: [...target.keys()], confidence: 1 };
        expect(split([bead], 0, middleCut({ source, target }, side)!)).toBeDefined();
      }),
    );
  });
});

describe('laws', () => {
  /** Any alignment: the sizes of its beads' sides. */
  const alignment = fc
    .array(
      fc.record({
        sizes: fc.tuple(fc.nat(3), fc.nat(3)).filter(([m, n]) => m + n > 0),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
        set: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map((rows) => {
      let [source, target] = [0, 0];
      const take = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
      return rows.map(({ sizes: [m, n], confidence, set }): EditedBead => {
        const bead = { source: take(source, m), target: take(target, n), confidence };
        source += m;
        target += n;
        return set ? { ...bead, confidence: 1, set } : bead;
      });
    });
  const side = fc.constantFrom<SideName>('source', 'target');
  const place = fc.nat(14);
  const small = fc.nat(4);
  type Operation = (beads: readonly EditedBead[]) => Change | undefined;
  const operation: fc.Arbitrary<Operation> = fc.oneof(
    place.map((at) => (beads: readonly EditedBead[]) => confirm(beads, at)),
    place.map((at) => (beads: readonly EditedBead[]) => merge(beads, at)),
    fc.tuple(place, small, small).map(
      ([at, source, target]) =>
        (beads: readonly EditedBead[]) =>
          split(beads, at, { source, target }),
    ),
    fc.tuple(place, side, small).map(
      ([at, name, which]) =>
        (beads: readonly EditedBead[]) =>
          setApart(beads, at, name, which),
    ),
    fc.tuple(place, side, fc.constantFrom<-1 | 1>(-1, 1), small).map(
      ([at, name, by, count]) =>
        (beads: readonly EditedBead[]) =>
          move(beads, at, name, by, count),
    ),
    place.map((at) => (beads: readonly EditedBead[]) => {
      const runs = stretches(beads, at);
      return realigned(beads, runs, runs.map(realignedByForce));
    }),
  );

  /** A stretch aligned as no one would: all the French left out, then all the English. */
  function realignedByForce({ source, target }: ReturnType<typeof stretches>[number]): EditedBead[] {
    const range = ([from, to]: readonly [number, number]) =>
      Array.from({ length: to - from }, (_, i) => from + i);
    return [
      ...range(source).map((segment) => ({ source: [segment], target: [], confidence: 0.3 })),
      ...range(target).map((segment) => ({ source: [], target: [segment], confidence: 0.3 })),
    ];
  }

  const count = (beads: readonly EditedBead[], name: SideName) =>
    beads.reduce((total, bead) => total + bead[name].length, 0);

  test('whatever is done, every segment stays in one bead, in order, and no bead is empty', () => {
    fc.assert(
      fc.property(alignment, fc.array(operation, { maxLength: 30 }), (beads, operations) => {
        const whole = [[0, count(beads, 'source')] as const, [0, count(beads, 'target')] as const] as const;
        let now: readonly EditedBead[] = beads;
        for (const operate of operations) {
          const change = operate(now);
          if (change) now = apply(now, change);
          expect(holds(now, ...whole)).toBe(true);
        }
      }),
    );
  });

  test('undo gives every state back, redo too, and a new change takes the place of what was undone', () => {
    fc.assert(
      fc.property(
        alignment,
        fc.array(operation, { maxLength: 30 }),
        operation,
        (beads, operations, other) => {
          const states: History[] = [begin(beads)];
          for (const operate of operations) {
            const change = operate(states.at(-1)!.beads);
            if (change) states.push(make(states.at(-1)!, change));
          }
          let now: History | undefined = states.at(-1);
          for (const state of states.toReversed().slice(1)) {
            now = undo(now!);
            expect(now?.beads).toEqual(state.beads);
          }
          expect(undo(now!)).toBeUndefined();
          for (const state of states.slice(1)) {
            now = redo(now!);
            expect(now?.beads).toEqual(state.beads);
          }
          expect(redo(now!)).toBeUndefined();
          const back = undo(now!);
          const change = back && other(back.beads);
          if (change) expect(redo(make(back, change))).toBeUndefined();
        },
      ),
    );
  });

  test('what was set by hand outlives an alignment made anew', () => {
    fc.assert(
      fc.property(alignment, place, (beads, from) => {
        const runs = stretches(beads, from);
        const change = realigned(beads, runs, runs.map(realignedByForce));
        const now = change ? apply(beads, change) : beads;
        const set = (all: readonly EditedBead[]) => all.filter((bead) => bead.set);
        expect(set(now)).toEqual(set(beads));
        expect(now.slice(0, from)).toEqual(beads.slice(0, from));
      }),
    );
  });
});
