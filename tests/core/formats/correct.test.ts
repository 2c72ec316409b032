import { expect, test } from 'vitest';
import { type Correction, corrected, withCorrection } from '#core/formats/correct.ts';
import type { Imported } from '#core/formats/document.ts';

const text: Imported = {
  kind: 'text',
  title: 'T',
  chapters: [
    { title: 'Un', paragraphs: ['A.'] },
    { title: 'Deux', paragraphs: ['B.', 'C.'] },
    { paragraphs: ['D.'] },
  ],
};

test.each<[string, Correction[], unknown[]]>([
  [
    'none',
    [],
    [
      ['Un', 'A.'],
      ['Deux', 'B.', 'C.'],
      [undefined, 'D.'],
    ],
  ],
  [
    'a name',
    [{ kind: 'rename', chapter: 2, title: 'Trois' }],
    [
      ['Un', 'A.'],
      ['Deux', 'B.', 'C.'],
      ['Trois', 'D.'],
    ],
  ],
  [
    'no name',
    [{ kind: 'rename', chapter: 0, title: '' }],
    [
      [undefined, 'A.'],
      ['Deux', 'B.', 'C.'],
      [undefined, 'D.'],
    ],
  ],
  [
    'one removed',
    [{ kind: 'remove', chapter: 0 }],
    [
      ['Deux', 'B.', 'C.'],
      [undefined, 'D.'],
    ],
  ],
  [
    'one joined to the one before',
    [{ kind: 'merge', chapter: 1 }],
    [
      ['Un', 'A.', 'B.', 'C.'],
      [undefined, 'D.'],
    ],
  ],
  [
    'the first has none before',
    [{ kind: 'merge', chapter: 0 }],
    [
      ['Un', 'A.'],
      ['Deux', 'B.', 'C.'],
      [undefined, 'D.'],
    ],
  ],
  [
    'each counts from the one before',
    [
      { kind: 'remove', chapter: 0 },
      { kind: 'merge', chapter: 1 },
    ],
    [['Deux', 'B.', 'C.', 'D.']],
  ],
  [
    'the last stays',
    [
      { kind: 'remove', chapter: 0 },
      { kind: 'remove', chapter: 0 },
      { kind: 'remove', chapter: 0 },
    ],
    [[undefined, 'D.']],
  ],
])('%s', (_, corrections, chapters) => {
  const found = corrected(text, corrections);
  expect(found.chapters.map(({ title, paragraphs }) => [title, ...(paragraphs as string[])])).toEqual(
    chapters,
  );
});

test('what is typed into one name is one correction', () => {
  const first = withCorrection([], { kind: 'rename', chapter: 1, title: 'D' });
  const second = withCorrection(first, { kind: 'rename', chapter: 1, title: 'De' });
  expect(second).toEqual([{ kind: 'rename', chapter: 1, title: 'De' }]);
  expect(withCorrection(second, { kind: 'rename', chapter: 0, title: 'U' })).toHaveLength(2);
});
