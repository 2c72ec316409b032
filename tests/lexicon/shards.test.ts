import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { isLocution } from '#core/lesson/dictionary.ts';
import { loadForms } from '#lexicon/forms/load.ts';
import { loadEntries, PACKED_FORMS } from '#lexicon/load.ts';
import { shardsOf } from '#lexicon/shards.ts';
import { readIndex, SHARDS, shardOf, writeIndex } from '#lexicon/wire.ts';

const forms = loadForms();
const entries = loadEntries();
const shards = shardsOf(entries, forms, new Map([['bureau', [['un-texte', 3, 10, 17]]]]));
const page = (headword: string) => shards[shardOf(headword)]?.[headword];

test('every entry is on the page of its headword, whole', () => {
  const dealt = shards.flatMap((shard) => Object.values(shard).flatMap((each) => each.entries));
  expect(dealt).toHaveLength(entries.length);
  for (const entry of entries) {
    const found = page(entry.headword)?.entries.find(
      ({ pos, senses }) => pos === entry.pos && senses === entry.senses,
    );
    expect(found, entry.headword).toMatchObject(entry);
  }
});

test('what is sent is what was written', () =>
  expect(JSON.parse(JSON.stringify(shards[7]))).toEqual(shards[7]));

test('the index has every entry', () => {
  const read = readIndex(writeIndex(entries));
  expect(read).toHaveLength(entries.length);
  for (const [i, { headword, pos, level, band, senses }] of entries.entries())
    expect(read[i]).toEqual({
      headword,
      pos,
      level,
      band,
      senses: senses.map(({ equivalents }) => equivalents),
    });
});

test('shards are many and small', () => {
  const sizes = shards.map((shard) => JSON.stringify(shard).length);
  expect(sizes).toHaveLength(SHARDS);
  expect(Math.min(...sizes)).toBeGreaterThan(15_000);
  expect(Math.max(...sizes)).toBeLessThan(64_000);
});

test('what must be fetched to look up any form is at most 3 MB, compressed', () => {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const files = [readFileSync(PACKED_FORMS), Buffer.from(writeIndex(entries))];
  const total = files.reduce((sum, file) => sum + brotliCompressSync(file, quality).length, 0);
  expect(total).toBeLessThan(3 * 2 ** 20);
});

test.each([
  ['bureau', { kind: 'noun', plural: ['bureaux'] }],
  ['œil', { kind: 'noun', plural: ['yeux'] }],
  [
    'beau',
    {
      kind: 'adjective',
      masculine: ['beau'],
      beforeVowel: ['bel'],
      feminine: ['belle'],
      masculinePlural: ['beaux'],
      femininePlural: ['belles'],
    },
  ],
  ['ouvrir', { kind: 'verb', auxiliary: { verb: 'avoir', avoirWithObject: false } }],
  ['monter', { kind: 'verb', auxiliary: { verb: 'être', avoirWithObject: true } }],
] as const)('the forms of %s', (headword, expected) =>
  expect(page(headword)?.entries.map((entry) => entry.forms)).toContainEqual(
    expect.objectContaining(expected),
  ),
);

test.each([
  ['levée', 'levée de fonds'],
  ['fonds', 'levée de fonds'],
  ['ouvrir', 'à bras ouverts'],
  ['inscrire', "s'inscrire"],
  ['compte', 'prendre en compte'],
])('%s is part of %s', (headword, locution) => {
  expect(page(headword)?.locutions.map(([name]) => name)).toContain(locution);
  expect(page(locution)?.entries.every(isLocution)).toBe(true);
});

test('the locutions that a verb begins come first', () =>
  expect(page('faire')?.locutions[0]?.[0]).toMatch(/^(?:se |s'en )?faire(?: |$)/));

test('small words carry no list of the locutions they are in', () => {
  for (const word of ['de', 'à', 'le', 'que']) expect(page(word)?.locutions).toEqual([]);
});

test('locutions say which verb they are conjugated like', () => {
  expect(page('prendre en compte')?.like).toBe('prendre');
  expect(page('se lever')?.like).toBe('lever');
  expect(page("s'en aller")?.like).toBe('aller');
  expect(page('levée de fonds')?.like).toBeUndefined();
});

test('examples stand on their page', () =>
  expect(page('bureau')?.examples).toEqual([['un-texte', 3, 10, 17]]));
