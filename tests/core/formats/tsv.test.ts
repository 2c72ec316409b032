import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PairedDocument } from '#core/formats/document.ts';
import { tidyDocument } from '#core/formats/tidy.ts';
import { readTsv, writeTsv } from '#core/formats/tsv.ts';
import { problemOf } from './bad-files.ts';
import { anyDocument, TALE } from './documents.ts';

/** What a table keeps of a document. */
const rowsOf = (document: PairedDocument) =>
  document.chapters
    .flatMap(({ paragraphs }) => paragraphs.flat())
    .map(({ french, english, confidence }) => [french.join(' '), english.join(' '), confidence.toFixed(2)]);

function read(text: string) {
  const imported = readTsv(text);
  if (imported.kind !== 'bitext') throw new Error('not a bitext');
  return imported;
}

describe('a table of pairs', () => {
  test('has a line a bead under the names of its columns', () => {
    expect(writeTsv(TALE).split('\n')).toEqual([
      'French\tEnglish\tConfidence',
      'Il faisait nuit.\tIt was night.\t0.99',
      'Le chat dormait. La souris non\u202f!\tThe cat slept; the mouse did not!\t0.42',
      '«\u00a0Viens\u00a0», dit-elle.\t\t0.50',
      'Fin.\tThe end. Really.\t1.00',
      '\tTranslated by nobody.\t0.10',
      '',
    ]);
  });

  test('law: its pairs and confidences come back', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(rowsOf(read(writeTsv(document)))).toEqual(rowsOf(tidyDocument(document)));
      }),
    );
  });

  test.each([
    [
      'two columns without a header',
      'Oui.\tYes.\nNon.\tNo.\n',
      [
        ['Oui.', 'Yes.'],
        ['Non.', 'No.'],
      ],
    ],
    [
      'lines ended as on Windows',
      'Oui.\tYes.\r\nNon.\tNo.',
      [
        ['Oui.', 'Yes.'],
        ['Non.', 'No.'],
      ],
    ],
    ['English first, when the header says so', 'English\tFrench\nYes.\tOui.\n', [['Oui.', 'Yes.']]],
    ['columns that are neither', 'id\ten-GB\tid\tfr-FR\n1\tYes.\t2\tOui.\n', [['Oui.', 'Yes.']]],
    ['a cell that a spreadsheet has quoted', '"""Oui"", dit-il."\tYes.', [['"Oui", dit-il.', 'Yes.']]],
    ['a line break within such a cell', '"Oui.\nBon."\tYes.', [['Oui. Bon.', 'Yes.']]],
    [
      'a quotation that goes on',
      '"Oui.\tYes.\n"Non.\tNo.',
      [
        ['"Oui.', 'Yes.'],
        ['"Non.', 'No.'],
      ],
    ],
    [
      'an omission, an empty line',
      'Oui.\t\n\n\tNo.\n',
      [
        ['Oui.', ''],
        ['', 'No.'],
      ],
    ],
  ])('reads %s', (_, text, pairs) => {
    expect(rowsOf(read(text)).map(([french, english]) => [french, english])).toEqual(pairs);
  });

  test.each([
    ['0.25', '0.25'],
    ['0,25', '0.25'],
    ['1', '1.00'],
    ['12', '1.00'],
    ['a remark', '1.00'],
  ])('takes %s in the third column as %s', (cell, confidence) => {
    expect(rowsOf(read(`Oui.\tYes.\t${cell}`))[0]?.[2]).toBe(confidence);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['blank lines', ' \n\t\n', 'empty'],
    ['a header alone', 'French\tEnglish\n', 'empty'],
    ['a text', 'Il était une fois.\nUn roi.\n', 'unknown'],
  ])('refuses %s', (_, text, problem) => {
    expect(problemOf(() => readTsv(text))).toBe(problem);
  });

  test('a megabyte of opened quotations is read', () => {
    const rows = 20_000;
    expect(rowsOf(read('"Oui, """ dit\t"Yes\n'.repeat(rows)))).toHaveLength(rows);
  });
});
