import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bead } from '#core/bitext/bitext.ts';
import { chaptersOf } from '#core/bitext/chapters.ts';
import type { PairedDocument } from '#core/formats/document.ts';
import { pairedChapter } from '#core/formats/paired.ts';
import { segmentedPair } from '#core/formats/segmented.ts';
import { tidyDocument } from '#core/formats/tidy.ts';
import type { Segment } from '#core/text/segment.ts';
import { anyDocument, TALE } from './documents.ts';

/** Segments named by a letter and a number, `1a 1b 2a`: the number is the paragraph's. */
const segments = (names: string): Segment[] =>
  names.split(' ').map((text) => ({ text, start: 0, end: 0, paragraph: Number.parseInt(text, 10) }));
const bead = (source: readonly number[], target: readonly number[]): Bead => ({
  source,
  target,
  confidence: 1,
});
const shown = (source: string, target: string, beads: readonly Bead[]) =>
  pairedChapter({ source: segments(source), target: segments(target), beads }).paragraphs.map((paragraph) =>
    paragraph.map(({ french, english }) => `${french.join('+')}=${english.join('+')}`).join(' '),
  );

describe('the paragraphs of aligned text', () => {
  test.each([
    [
      'are those of the French',
      '1a 1b 2a',
      '1x 1y 1z',
      [bead([0], [0]), bead([1], [1]), bead([2], [2])],
      ['1a=1x 1b=1y', '2a=1z'],
    ],
    [
      'of the French even where the English has more',
      '1a 1b',
      '1x 2y',
      [bead([0], [0]), bead([1], [1])],
      ['1a=1x 1b=2y'],
    ],
    [
      'take in an English sentence too many',
      '1a 1b',
      '1x 2y 2z',
      [bead([0], [0]), bead([], [1]), bead([1], [2])],
      ['1a=1x =2y 1b=2z'],
    ],
    [
      'take in one at the end of a paragraph',
      '1a 2b',
      '1x 1y 2z',
      [bead([0], [0]), bead([], [1]), bead([1], [2])],
      ['1a=1x =1y', '2b=2z'],
    ],
    [
      'stand apart where the French has none',
      '1a 2b',
      '1x 2y 3z',
      [bead([0], [0]), bead([], [1]), bead([1], [2])],
      ['1a=1x', '=2y', '2b=3z'],
    ],
    ['begin with what has no French', '1a', '1x 2y', [bead([], [0]), bead([0], [1])], ['=1x', '1a=2y']],
  ])('%s', (_, source, target, beads, paragraphs) => {
    expect(shown(source, target, beads)).toEqual(paragraphs);
  });
});

/** A document through the segments that the app keeps, and back. */
function kept(document: PairedDocument): PairedDocument {
  const { source, target, beads } = segmentedPair(document);
  const chapters = chaptersOf(source.segments, target.segments, beads, source.chapters, target.chapters);
  return { ...document, chapters: chapters.map((chapter) => pairedChapter(chapter, chapter)) };
}

test('a tale that was imported is exported as it was', () => {
  expect(kept(TALE)).toEqual(TALE);
});

test('law: of what was imported no sentence, no bead and no mark of the hand is lost', () => {
  fc.assert(
    fc.property(anyDocument, (any) => {
      const document = tidyDocument(any);
      const beadsOf = ({ chapters }: PairedDocument) =>
        chapters.flatMap(({ paragraphs }) => paragraphs.flat());
      expect(beadsOf(kept(document))).toEqual(beadsOf(document));
    }),
  );
});
