import { describe, expect, test } from 'vitest';
import { type Editing, open, type Step, take } from '#app/[locale]/own/align/editing.ts';
import type { EditedBead } from '#core/bitext/edit.ts';

/** Beads as `0,1:0`, all of them unsure. */
const read = (text: string): EditedBead[] =>
  text.split(' ').map((bead) => {
    const [source = '', target = ''] = bead.split(':');
    const indices = (side: string) => (side === '' ? [] : side.split(',').map(Number));
    return { source: indices(source), target: indices(target), confidence: 0.1 };
  });
const show = ({ history }: Editing) =>
  history.beads.map(({ source, target }) => `${source}:${target}`).join(' ');
const evenly = ({ source, target }: EditedBead) => ({
  source: source.map(() => 10),
  target: target.map(() => 10),
});
const following = (beads: string, start: number, ...steps: readonly Step[]): Editing =>
  steps.reduce((editing, step) => take(editing, step, evenly), open(read(beads), start));

describe('the place', () => {
  test.each<[string, string, number, readonly Step[], string, Editing['place']]>([
    [
      'stays where it was after a move down',
      '0,1:0 2:1',
      0,
      [{ do: 'move', by: 1 }],
      '0:0 1,2:1',
      { bead: 0, side: 'source' },
    ],
    [
      'and after a move up',
      '0:0 1,2:1',
      1,
      [{ do: 'move', by: -1 }],
      '0,1:0 2:1',
      { bead: 1, side: 'source' },
    ],
    ['goes where its bead went', '0:0 1:', 1, [{ do: 'move', by: -1 }], '0,1:0', { bead: 0, side: 'source' }],
    [
      'goes with the sentence picked out',
      '0,1,2:0 3:1',
      0,
      [
        { do: 'pick', place: { bead: 0, side: 'source', sentence: 1 } },
        { do: 'move', by: 1 },
      ],
      '0:0 1,2,3:1',
      { bead: 1, side: 'source', sentence: 0 },
    ],
    [
      'which can go on',
      '0,1:0 2:1 3:2',
      0,
      [
        { do: 'pick', place: { bead: 0, side: 'source', sentence: 1 } },
        { do: 'move', by: 1 },
        { do: 'move', by: 1 },
      ],
      '0:0 :1 1,2,3:2',
      { bead: 2, side: 'source', sentence: 0 },
    ],
    [
      'is found again where something is undone',
      '0:0 1:1 2:2',
      0,
      [{ do: 'join' }, { do: 'go', by: 1 }, { do: 'undo' }],
      '0:0 1:1 2:2',
      { bead: 1, side: 'source' },
    ],
    [
      'does not leave the chapter',
      '0:0 1:1',
      0,
      [
        { do: 'go', by: Infinity },
        { do: 'go', by: 1 },
      ],
      '0:0 1:1',
      { bead: 1, side: 'source' },
    ],
  ])('%s', (_, beads, start, steps, expected, place) => {
    const now = following(beads, start, ...steps);
    expect(show(now)).toBe(expected);
    expect(now.place).toEqual(place);
  });
});

describe('a cut', () => {
  test('is called off by another step, which is taken', () => {
    const now = following('0,1:0,1 2:2', 0, { do: 'split' }, { do: 'join' });
    expect(now.cut).toBeUndefined();
    expect(show(now)).toBe('0,1,2:0,1,2');
  });

  test('goes in front of the sentence pointed at', () => {
    const pick: Step = { do: 'pick', place: { bead: 0, side: 'target', sentence: 2 } };
    const now = following('0,1,2:0,1,2', 0, { do: 'split' }, pick, { do: 'confirm' });
    expect(show(now)).toBe('0,1:0,1 2:2');
  });

  test('is moved by what moves a sentence otherwise', () => {
    const now = following('0,1,2:0,1,2', 0, { do: 'split' }, { do: 'move', by: -1 });
    expect(now.cut).toEqual({ source: 1, target: 2 });
  });
});

test('the same may be told twice, and is counted', () => {
  const now = following('0:0', 0, { do: 'undo' }, { do: 'undo' });
  expect(now.said).toEqual({ what: 'undoneNot', source: 1, target: 1, count: 2 });
});

test('nothing is unsure where all is checked', () => {
  const now = following('0:0', 0, { do: 'confirm' }, { do: 'unsure', by: 1 });
  expect(now.said?.what).toBe('unsureNone');
});
