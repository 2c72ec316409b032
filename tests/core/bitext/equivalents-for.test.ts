import { expect, test } from 'vitest';
import { equivalentsFor } from '#core/bitext/equivalents-for.ts';
import { segmentLines } from '#core/text/segment.ts';

const ENTRIES = [
  { headword: 'ouvrir', senses: [{ equivalents: ['open'] }, { equivalents: ['start', 'set up'] }] },
  { headword: 'œuf', senses: [{ equivalents: ['egg'] }] },
  { headword: 'livre', senses: [{ equivalents: ['book'] }] },
  { headword: 'livre', senses: [{ equivalents: ['pound'] }] },
  { headword: 'chat', senses: [{ equivalents: ['cat'] }] },
];
const LEMMAS: Readonly<Record<string, string>> = { ouvrira: 'ouvrir', oeufs: 'œuf' };
const forms = {
  readings: (form: string) =>
    LEMMAS[form] ? [{ lemma: LEMMAS[form], upos: 'VERB' as const, feats: {}, band: 1 }] : [],
};

test('gives each form of the text the equivalents of its headwords', () => {
  const found = equivalentsFor(segmentLines('Elle ouvrira le livre.\nDes Œufs, zut.'), ENTRIES, forms);
  expect([...found]).toEqual([
    ['ouvrira', ['open', 'start', 'set up']],
    ['livre', ['book', 'pound']],
    ['oeufs', ['egg']],
  ]);
});
