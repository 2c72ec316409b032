import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bead } from '#core/bitext/bitext.ts';
import { chaptersOf, cutsOf, joined } from '#core/bitext/chapters.ts';
import type { Segment } from '#core/text/segment.ts';

/** Segments by their paragraphs: [2, 1] is one paragraph of two and one of one. */
function segmentsOf(name: string, lengths: readonly number[]): Segment[] {
  let start = 0;
  return lengths.flatMap((length, paragraph) =>
    Array.from({ length }, (_, i) => {
      const text = `${name}${paragraph}.${i}`;
      const segment = { start, end: start + text.length, text, paragraph };
      start = segment.end + 1;
      return segment;
    }),
  );
}

/** `0,1:0 2: :1` as the command line prints beads. */
const beadsOf = (text: string): Bead[] =>
  text.split(' ').map((bead) => {
    const [source, target] = bead.split(':').map((side) => (side ? side.split(',').map(Number) : []));
    return { source: source!, target: target!, confidence: 0.9 };
  });
const written = (beads: readonly Bead[]) =>
  beads.map(({ source, target }) => `${source}:${target}`).join(' ');

describe('where a text is cut', () => {
  test.each([
    ['a chapter that fits stays whole', [100, 100], [{ at: 0, title: 'I' }], ['0 I']],
    ['a text without chapters is one', [10], [], ['0']],
    ['what stands before the first chapter is one too', [10, 5], [{ at: 10, title: 'I' }], ['0', '10 I']],
    [
      'a long one is cut at the ends of paragraphs',
      [130, 140, 230],
      [{ at: 0, title: 'I' }],
      ['0 I 1', '270 I 2'],
    ],
    ['a paragraph without end is cut in its middle', [600], [], ['0 1', '200 2', '400 3']],
  ])('%s', (_, paragraphs, starts, cuts) => {
    const found = cutsOf(segmentsOf('f', paragraphs), starts);
    expect(
      found.map(({ at, title, part }) => [at, title, part].filter((x) => x !== undefined).join(' ')),
    ).toEqual(cuts);
  });
});

describe('which chapter a bead is in', () => {
  const source = segmentsOf('f', [2, 2]);
  const target = segmentsOf('e', [2, 3]);
  const cuts = [
    { at: 0, title: 'Un' },
    { at: 2, title: 'Deux' },
  ];
  const english = [
    { at: 0, title: 'One' },
    { at: 2, title: 'Two' },
  ];

  test.each([
    ['each in its own', '0:0 1:1 2:2 3:3,4', ['0:0 1:1', '0:0 1:1,2']],
    [
      'an English passage at the end of a chapter stays there',
      '0:0 1: :1 2:2 3:3,4',
      ['0:0 1: :1', '0:0 1:1,2'],
    ],
    ['one at the beginning of the next goes there', '0:0 1:1 :2 2:3 3:4', ['0:0 1:1', ':0 0:1 1:2']],
    ['a bead over two chapters is cut', '0:0 1,2:1,2 3:3,4', ['0:0 1:1,2', '0: 1:0,1']],
    ['a chapter may lack all its English', '0:0 1:1,2,3,4 2: 3:', ['0:0 1:1,2,3,4', '0: 1:']],
  ])('%s', (_, beads, expected) => {
    const chapters = chaptersOf(source, target, beadsOf(beads), cuts, english);
    expect(chapters.map((chapter) => written(chapter.beads))).toEqual(expected);
  });

  test('numbers and offsets count from 0 in each', () => {
    const [, second] = chaptersOf(source, target, beadsOf('0:0 1:1 2:2 3:3,4'), cuts, english);
    expect(second!.source.map(({ start, paragraph, text }) => [start, paragraph, text])).toEqual([
      [0, 0, 'f1.0'],
      [5, 0, 'f1.1'],
    ]);
  });

  test('a chapter is called in English what the English one is called that it stands in', () => {
    const titles = (beads: string) =>
      chaptersOf(source, target, beadsOf(beads), cuts, english).map(({ titleEnglish }) => titleEnglish);
    expect(titles('0:0 1:1 2:2 3:3,4')).toEqual(['One', 'Two']);
    // Two French chapters in one English one: the first has its title, the other none.
    expect(titles('0:2 1: 2:3 3:4')).toEqual(['Two', undefined]);
    expect(titles('0:0 1:1 2: 3:')).toEqual(['One', undefined]);
  });

  test('a bead that was cut is one to check', () => {
    const chapters = chaptersOf(source, target, beadsOf('0:0 1,2:1,2 3:3,4'), cuts, english);
    expect(chapters.map(({ beads }) => beads.map(({ confidence }) => confidence))).toEqual([
      [0.9, 0],
      [0, 0.9],
    ]);
  });
});

/** A French text, an English one, beads over both and chapters of either. */
const bitexts = fc
  .record({
    steps: fc.array(
      fc.tuple(fc.nat(3), fc.nat(3)).filter(([m, n]) => m + n > 0),
      { minLength: 1, maxLength: 600 },
    ),
    paragraph: fc.integer({ min: 1, max: 9 }),
    french: fc.array(fc.nat(900), { maxLength: 5 }),
    english: fc.array(fc.nat(900), { maxLength: 5 }),
  })
  .map(({ steps, paragraph, french, english }) => {
    const counts: [number, number] = [0, 0];
    const beads = steps.map(([m, n]): Bead => {
      const source = Array.from({ length: m }, (_, k) => counts[0] + k);
      const target = Array.from({ length: n }, (_, k) => counts[1] + k);
      counts[0] += m;
      counts[1] += n;
      return { source, target, confidence: 1 };
    });
    const side = (name: string, count: number) =>
      segmentsOf(name, [...Array(Math.floor(count / paragraph)).fill(paragraph), count % paragraph]);
    const starts = (at: readonly number[], count: number) =>
      [...new Set([0, ...at.filter((each) => each < count)])]
        .sort((a, b) => a - b)
        .map((each) => ({ at: each }));
    return {
      beads,
      source: side('f', counts[0]),
      target: side('e', counts[1]),
      french: starts(french, counts[0]),
      english: starts(english, counts[1]),
    };
  });

test('a foreword in English alone makes pages of its own', () => {
  const foreword = Array.from({ length: 700 }, (_, j) => `:${j}`).join(' ');
  const pages = chaptersOf(segmentsOf('f', [2]), segmentsOf('e', [702]), beadsOf(`${foreword} 0:700 1:701`), [
    { at: 0, title: 'Un' },
  ]);
  expect(pages.map(({ title, part, beads }) => [title, part, beads.length])).toEqual([
    ['Un', 1, 234],
    ['Un', 2, 234],
    ['Un', 3, 234],
  ]);
});

test('law: no segment is lost or moved, and each is in one bead', () => {
  fc.assert(
    fc.property(bitexts, ({ source, target, beads, french, english }) => {
      const chapters = chaptersOf(source, target, beads, cutsOf(source, french), english);
      const texts = (segments: readonly Segment[]) => segments.map(({ text }) => text);
      expect(chapters.flatMap((chapter) => texts(chapter.source))).toEqual(texts(source));
      expect(chapters.flatMap((chapter) => texts(chapter.target))).toEqual(texts(target));
      for (const chapter of chapters) {
        expect(chapter.beads.flatMap((bead) => bead.source)).toEqual([...chapter.source.keys()]);
        expect(chapter.beads.flatMap((bead) => bead.target)).toEqual([...chapter.target.keys()]);
        expect(chapter.beads.length).toBeLessThanOrEqual(320);
      }
    }),
  );
});

test('law: pages joined are the text again, with its paragraphs', () => {
  fc.assert(
    fc.property(bitexts, ({ source, target, beads, french }) => {
      const cuts = cutsOf(source, french);
      const { segments, starts } = joined(chaptersOf(source, target, beads, cuts).map((page) => page.source));
      expect(starts).toEqual(expect.arrayContaining(cuts.map(({ at }) => at)));
      expect(segments.map(({ text }) => text)).toEqual(source.map(({ text }) => text));
      const breaks = (list: readonly Segment[]) =>
        list.flatMap(({ paragraph }, i) => (paragraph === list[i - 1]?.paragraph ? [] : [i]));
      // A cut in the middle of a paragraph makes two of it.
      expect(breaks(segments)).toEqual(
        [...new Set([...breaks(source), ...starts])].filter((i) => i < source.length).sort((a, b) => a - b),
      );
    }),
  );
});
