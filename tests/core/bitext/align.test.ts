import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, alignment } from '#core/bitext/align.ts';
import type { Bitext } from '#core/bitext/bitext.ts';
import { english, french } from '#core/text/language.ts';
import { segment, segmentLines } from '#core/text/segment.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');

const aligned = (fr: string, en: string, dictionary?: ReadonlyMap<string, readonly string[]>) =>
  align(segment(fr, french), segment(en, english), dictionary);

/** Beads as `0,1:0`, the notation of the command line. */
const shape = ({ beads }: Bitext) => beads.map((bead) => `${bead.source}:${bead.target}`);

describe('the first article', () => {
  const bitext = aligned(fixture('openai-offices.fr.txt'), fixture('openai-offices.en.txt'));

  test('comes out sentence by sentence', () => {
    expect(shape(bitext)).toEqual(Array.from({ length: 12 }, (_, i) => `${i}:${i}`));
  });

  test.each([
    [0, 'OpenAI a indiqué', 'OpenAI said in a statement'],
    [1, 'Ces ouvertures', 'The openings are part'],
    [2, 'L’expansion fait suite', 'The expansion follows'],
    [3, 'L’entreprise précise', 'The company says'],
    [4, 'Un porte-parole', 'An OpenAI spokesperson'],
    [5, 'L’entreprise recherche', 'The company is currently'],
    [6, '“C’est le deuxième bureau', '“It is OpenAI'],
    [7, 'Les Singapouriens', 'Singaporeans are'],
    [8, 'En parallèle', 'Alongside'],
    [9, 'AI Singapore, lancé', 'AI Singapore, launched'],
    [10, '“Singapour, avec sa riche', '“Singapore, with its rich'],
    [11, '“Nous sommes ravis', '“We are delighted'],
  ])('sentence %i', (i, source, target) => {
    expect(bitext.source[i]?.text).toMatch(new RegExp(`^${source}`));
    expect(bitext.target[i]?.text).toMatch(new RegExp(`^${target}`));
  });

  test('is sure of every pair', () => {
    for (const bead of bitext.beads) expect(bead.confidence).toBeGreaterThan(0.9);
  });
});

const FRENCH = [
  'Le roi avait trois filles.',
  'Elles habitaient dans un château au bord de la mer, en Normandie.',
  'Un matin de 1802, un marchand frappa à la porte.',
  'Il vendait des perles et des tissus d’Orient.',
  'La reine acheta un collier.',
  'Le marchand partit vers Paris avec ses deux chevaux noirs.',
];
const ENGLISH = [
  'The king had three daughters.',
  'They lived in a castle by the sea, in Normandy.',
  'One morning in 1802 a merchant knocked at the door.',
  'He was selling pearls and fabrics from the Orient.',
  'The queen bought a necklace.',
  'The merchant left for Paris with his two black horses.',
];
const without = (lines: readonly string[], from: number, to: number) =>
  lines.filter((_, i) => i < from || i >= to);

describe('finds', () => {
  test.each<[string, string, string, string[]]>([
    ['pairs', FRENCH.join(' '), ENGLISH.join(' '), ['0:0', '1:1', '2:2', '3:3', '4:4', '5:5']],
    [
      'a merge on the target side',
      FRENCH.join('\n'),
      [
        ...ENGLISH.slice(0, 2),
        ENGLISH[2]!.replace('.', ';') + ' ' + ENGLISH[3]!.toLowerCase(),
        ...ENGLISH.slice(4),
      ].join('\n'),
      ['0:0', '1:1', '2,3:2', '4:3', '5:4'],
    ],
    [
      'an omission on the target side',
      FRENCH.join(' '),
      without(ENGLISH, 2, 4).join(' '),
      ['0:0', '1:1', '2:', '3:', '4:2', '5:3'],
    ],
    [
      'an omission on the source side',
      without(FRENCH, 1, 2).join(' '),
      ENGLISH.join(' '),
      ['0:0', ':1', '1:2', '2:3', '3:4', '4:5'],
    ],
    [
      'front matter on one side',
      FRENCH.join('\n'),
      `Translated by John Smith\nAll rights reserved\n${ENGLISH.join('\n')}`,
      [':0', ':1', '0:2', '1:3', '2:4', '3:5', '4:6', '5:7'],
    ],
  ])('%s', (_, fr, en, beads) => expect(shape(aligned(fr, en))).toEqual(beads));

  test('what only a dictionary can tell', () => {
    const fr =
      'Le hérisson dort sous les feuilles. La chouette veille sur le vieux chêne. Le blaireau creuse son terrier.';
    const en =
      'The owl keeps watch from the old oak. The badger digs its burrow. Spring is almost here at last.';
    const dictionary = new Map([
      ['chouette', ['owl']],
      ['chêne', ['oak']],
      ['veille', ['keep watch']],
      ['blaireau', ['badger']],
      ['creuse', ['dig']],
      ['terrier', ['burrow']],
    ]);
    expect(shape(aligned(fr, en))).toContain('2:2');
    expect(shape(aligned(fr, en, dictionary))).toEqual(expect.arrayContaining(['2:1', ':2']));
  });
});

describe('takes any two texts', () => {
  test.each([
    ['nothing', '', '', []],
    ['no source', '', 'One. Two.', [':0', ':1']],
    ['no target', 'Un. Deux.', '', ['0:', '1:']],
  ])('%s', (_, fr, en, beads) => expect(shape(aligned(fr, en))).toEqual(beads));

  test('a giant sentence beside many small ones', () => {
    const giant = Array.from({ length: 60 }, () => FRENCH.join(' ').replaceAll('.', ',')).join(' ');
    const many = Array.from({ length: 60 }, () => ENGLISH).flat();
    const { source, target, beads } = align(segmentLines(giant), segmentLines(many.join('\n')));
    expect(beads.flatMap((bead) => bead.source)).toEqual([...source.keys()]);
    expect(beads.flatMap((bead) => bead.target)).toEqual([...target.keys()]);
  });
});

describe('tells sentences apart by where their words stand', () => {
  test.each<[string, string[], string[], string[]]>([
    [
      'a clause that begins the next sentence joins the two',
      [
        'Le marchand partit vers Paris avec ses deux chevaux noirs, et la reine acheta un collier.',
        'Le lendemain, le roi chercha ses trois filles dans le château.',
      ],
      [
        'The merchant left for Paris with his two black horses.',
        'The queen bought a necklace; and the next day the king looked for his three daughters in the castle.',
      ],
      ['0,1:0,1'],
    ],
    [
      'a sentence with no counterpart stays alone',
      [FRENCH[0]!, 'Personne ne savait pourquoi.', FRENCH[2]!],
      [ENGLISH[0]!, ENGLISH[2]!],
      ['0:0', '1:', '2:1'],
    ],
  ])('%s', (_, fr, en, beads) => {
    const before = [FRENCH[1]!, FRENCH[3]!];
    const after = [ENGLISH[1]!, ENGLISH[3]!];
    const found = shape(
      aligned([before[0], ...fr, before[1]].join('\n'), [after[0], ...en, after[1]].join('\n')),
    );
    const shifted = beads.map((bead) => bead.replace(/\d+/g, (n) => String(Number(n) + 1)));
    expect(found).toEqual(['0:0', ...shifted, `${fr.length + 1}:${en.length + 1}`]);
  });
});

test('tells how far it is, and can be left at any stage', () => {
  const stages = alignment(segment(FRENCH.join(' '), french), segment(ENGLISH.join(' '), english));
  const fractions: number[] = [];
  let stage = stages.next();
  for (; !stage.done; stage = stages.next()) fractions.push(stage.value);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
  expect(stage.value.beads).toHaveLength(6);
});

test('stops often in a long text', () => {
  const lines = (sentence: (k: number) => string) =>
    segmentLines(Array.from({ length: 1500 }, (_, k) => sentence(k)).join('\n'));
  const source = lines((k) => `Il vendait ${k} perles et ${7 * k} tissus.`);
  const target = lines((k) => `He was selling ${k} pearls and ${7 * k} fabrics.`);
  let last = 0;
  for (const fraction of alignment(source, target)) {
    expect(fraction - last).toBeLessThan(0.1);
    last = fraction;
  }
});

describe('laws', () => {
  const sentence = fc.constantFrom(...FRENCH, ...ENGLISH, 'Oui.', 'No!', '…', '—', 'Ah', '6,6', '\u0301');
  const text = fc
    .array(fc.tuple(sentence, fc.constantFrom('\n', '\n\n')), { maxLength: 30 })
    .map((l) => l.flat().join(''));

  test('every sentence of either side is in one bead, in order, and no bead is empty', () => {
    fc.assert(
      fc.property(text, text, (fr, en) => {
        const { source, target, beads } = align(segmentLines(fr), segmentLines(en));
        expect(beads.flatMap((bead) => bead.source)).toEqual([...source.keys()]);
        expect(beads.flatMap((bead) => bead.target)).toEqual([...target.keys()]);
        for (const bead of beads) {
          expect(bead.source.length + bead.target.length).toBeGreaterThan(0);
          expect(bead.confidence).toBeGreaterThanOrEqual(0);
          expect(bead.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the sides can be swapped', () => {
    const pages = [FRENCH, ENGLISH].map((side) => segmentLines(side.join('\n')));
    const swapped = align(pages[1]!, pages[0]!).beads.map((bead) => `${bead.target}:${bead.source}`);
    expect(swapped).toEqual(shape(align(pages[0]!, pages[1]!)));
  });

  test('work done in steps comes to the same as work done at once', () => {
    fc.assert(
      fc.property(text, text, (fr, en) => {
        const stages = alignment(segmentLines(fr), segmentLines(en));
        let last = 0;
        let stage = stages.next();
        for (; !stage.done; stage = stages.next()) {
          expect(stage.value).toBeGreaterThanOrEqual(last);
          last = stage.value;
        }
        expect(last).toBe(1);
        expect(shape(stage.value)).toEqual(shape(align(segmentLines(fr), segmentLines(en))));
      }),
      { numRuns: 20 },
    );
  });
});
