import { expect, test } from 'vitest';
import { segmented, segmentedPair, sideOf } from '#core/formats/segmented.ts';
import { english, french } from '#core/text/language.ts';

const chapters = [
  { title: 'Un', paragraphs: ['Il dort. Elle lit.', 'Il pleut.'] },
  { title: 'Deux', paragraphs: ['Fin.'] },
];

test('sentences are counted through the chapters, and so are paragraphs', () => {
  const { segments, chapters: starts } = segmented({ chapters }, french);
  expect(segments.map(({ text, paragraph }) => [text, paragraph])).toEqual([
    ['Il dort.', 0],
    ['Elle lit.', 0],
    ['Il pleut.', 1],
    ['Fin.', 2],
  ]);
  expect(starts).toEqual([
    { at: 0, title: 'Un' },
    { at: 3, title: 'Deux' },
  ]);
});

test('offsets go into the paragraphs, a line each', () => {
  const { segments } = segmented({ chapters }, french);
  const text = chapters.flatMap(({ paragraphs }) => paragraphs).join('\n');
  for (const segment of segments) expect(text.slice(segment.start, segment.end)).toBe(segment.text);
});

const pair = {
  chapters: [
    {
      title: 'Un',
      titleEnglish: 'One',
      paragraphs: [
        [
          { french: ['Il dort.', 'Elle lit.'], english: ['He sleeps; she reads.'], confidence: 0.7 },
          { french: [], english: ['So it goes.'], confidence: 1, set: true as const },
        ],
        [{ french: ['Il pleut.'], english: ['It rains.'], confidence: 1 }],
      ],
    },
  ],
};

test('beads that a file gave are kept', () => {
  const { source, target, beads } = segmentedPair(pair);
  expect(beads).toEqual([
    { source: [0, 1], target: [0], confidence: 0.7 },
    { source: [], target: [1], confidence: 1, set: true },
    { source: [2], target: [2], confidence: 1 },
  ]);
  expect(source.segments.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
  expect(target.segments.map(({ text }) => text)).toEqual([
    'He sleeps; she reads.',
    'So it goes.',
    'It rains.',
  ]);
  expect(source.chapters).toEqual([{ at: 0, title: 'Un', titleEnglish: 'One' }]);
});

test('of a bitext either side can be taken alone', () => {
  expect(sideOf({ kind: 'bitext', ...pair }, english).segments.map(({ text }) => text)).toEqual([
    'He sleeps; she reads.',
    'So it goes.',
    'It rains.',
  ]);
});

test('a chapter without a word on one side has no place there', () => {
  const { target } = segmentedPair({
    chapters: [
      { title: 'Un', titleEnglish: 'One', paragraphs: [[{ french: ['Un.'], english: [], confidence: 1 }]] },
      {
        title: 'Deux',
        titleEnglish: 'Two',
        paragraphs: [[{ french: ['Deux.'], english: ['Two.'], confidence: 1 }]],
      },
    ],
  });
  expect(target.chapters).toEqual([{ at: 0, title: 'Two' }]);
});
