import { describe, expect, test } from 'vitest';
import type { Document } from '#core/formats/document.ts';
import { readPlain } from '#core/formats/plain.ts';

const read = (text: string) => readPlain(text) as { kind: 'text' } & Document;
const chaptersIn = (text: string) =>
  read(text).chapters.map(({ title, paragraphs }) => [title, ...paragraphs]);

const PROSE = 'Il faisait nuit, et la pluie tombait sur les toits.';

test('lines wrapped by hand are joined, a word divided between two as well', () => {
  expect(
    chaptersIn(
      'Pendant plusieurs jours de suite des lambeaux d’armée en\ndéroute avaient traversé la ville, peut-\nêtre la nuit,\nsans bruit.\n\nElle dormait.',
    ),
  ).toEqual([
    [
      undefined,
      'Pendant plusieurs jours de suite des lambeaux d’armée en déroute avaient traversé la ville, peut-être la nuit, sans bruit.',
      'Elle dormait.',
    ],
  ]);
});

test('a paragraph a line', () => {
  expect(chaptersIn(`${PROSE} ${PROSE} ${PROSE}\n${PROSE} ${PROSE} ${PROSE}`)).toEqual([
    [undefined, `${PROSE} ${PROSE} ${PROSE}`, `${PROSE} ${PROSE} ${PROSE}`],
  ]);
});

test('a sentence a line: a paragraph each, or joined where blank lines part the paragraphs', () => {
  expect(chaptersIn('Il pleut.\nElle rit.\nIls sortent.')).toEqual([
    [undefined, 'Il pleut.', 'Elle rit.', 'Ils sortent.'],
  ]);
  expect(
    chaptersIn('Il pleut.\nElle rit.\n\nIls sortent.\nIls courent.\n\nIls rentrent.\nIls dorment.\n'),
  ).toEqual([[undefined, 'Il pleut. Elle rit.', 'Ils sortent. Ils courent.', 'Ils rentrent. Ils dorment.']]);
});

test.each([
  ['Chapitre I', 'Chapitre II'],
  ['CHAPITRE PREMIER.', 'CHAPITRE DEUXIÈME.'],
  ['Chapitre 1 : Le départ', 'Chapitre 2 : L’arrivée'],
  ['CHAPTER ONE', 'CHAPTER TWO'],
  ['Chapter I. The Road', 'Chapter II. The Inn'],
  ['CHAPTER 1 The Road', 'CHAPTER 2 The Inn'],
  ['I', 'II'],
  ['I.', 'II.'],
  ['I. La route', 'II. L’auberge'],
  ['1', '2'],
  ['Première partie', 'Deuxième partie'],
  ['LIVRE PREMIER', 'LIVRE SECOND'],
  ['Part the First', 'Part the Second'],
  ['Prologue', 'Chapitre I'],
  ['LA PARURE', 'LE HORLA'],
  ['Acte I', 'Acte II'],
  ['Lettre XII — De Cécile', 'Lettre XIII — Du vicomte'],
])('%s and %s head chapters', (one, two) => {
  expect(chaptersIn(`${one}\n\n${PROSE}\n\n${PROSE}\n\n${two}\n\n${PROSE}\n`)).toEqual([
    [one, PROSE, PROSE],
    [two, PROSE],
  ]);
});

test.each([
  ['Il part.', 'a sentence'],
  ['V. Hugo', 'a name with its initial'],
  ['— Non !', 'speech'],
  ['« LUI »,', 'capitals that go on'],
  ['Partie de campagne', 'a word that could head a part'],
  ['Je suis là', 'a line like any other'],
])('%s does not: it is %s', (line) => {
  expect(chaptersIn(`${PROSE}\n\n${line}\n\n${PROSE}\n`)).toEqual([[undefined, PROSE, line, PROSE]]);
});

test('a heading is found though no blank line sets it off', () => {
  expect(chaptersIn(`CHAPITRE I\n${PROSE}\n${PROSE}\nCHAPITRE II\n${PROSE}`)).toEqual([
    ['CHAPITRE I', PROSE, PROSE],
    ['CHAPITRE II', PROSE],
  ]);
});

test('a number and the title under it are one heading, a part and its first chapter too', () => {
  expect(
    chaptersIn(
      `PREMIÈRE PARTIE\n\nCHAPITRE I\n\nLE DÉPART\n\n${PROSE}\n\nCHAPITRE II\n\nL’AUBERGE\n\n${PROSE}\n\nDEUXIÈME PARTIE\n\nCHAPITRE I\n\n${PROSE}`,
    ),
  ).toEqual([
    ['PREMIÈRE PARTIE. CHAPITRE I. LE DÉPART', PROSE],
    ['CHAPITRE II. L’AUBERGE', PROSE],
    ['DEUXIÈME PARTIE. CHAPITRE I', PROSE],
  ]);
});

test('tales: their titles divide the book, the numbers within each do not', () => {
  const tale = (title: string) => `${title}\n\nI\n\n${PROSE}\n\nII\n\n${PROSE}\n\n\n`;
  expect(
    read(tale('LA PARURE') + tale('LE HORLA') + tale('DEUX AMIS')).chapters.map(({ title }) => title),
  ).toEqual(['LA PARURE', 'LE HORLA', 'DEUX AMIS']);
});

test('titles in small letters, where the lines round them say so', () => {
  expect(chaptersIn(`La parure\n\n${PROSE}\n\n${PROSE}\n\n\n\nLe Horla\n\n${PROSE}\n\n${PROSE}`)).toEqual([
    ['La parure', PROSE, PROSE],
    ['Le Horla', PROSE, PROSE],
  ]);
});

describe('the title page', () => {
  test.each([
    [
      `Madame Bovary\n\nGustave Flaubert\n\nPREMIÈRE PARTIE\n\nI\n\n${PROSE}`,
      'Madame Bovary',
      'Gustave Flaubert',
    ],
    [`Madame Bovary\npar Gustave Flaubert\n\nI\n\n${PROSE}`, 'Madame Bovary', 'Gustave Flaubert'],
    [`The Necklace\n\nby Guy de Maupassant\n\n${PROSE}`, 'The Necklace', 'Guy de Maupassant'],
    [`Candide\nVoltaire\nCHAPITRE I.\n${PROSE}\nCHAPITRE II.\n${PROSE}`, 'Candide', 'Voltaire'],
    [`La parure\n\n${PROSE}\n\n${PROSE}`, 'La parure', undefined],
    [`${PROSE}\n\n${PROSE}`, undefined, undefined],
  ])('%#', (text, title, author) => {
    const book = read(text);
    expect([book.title, book.author]).toEqual([title, author]);
    expect(book.chapters[0]!.paragraphs[0]).toBe(PROSE);
  });
});

const GUTENBERG = `The Project Gutenberg EBook of Candide, by Voltaire

This eBook is for the use of anyone anywhere.

Title: Candide, ou l'optimisme

Author: Voltaire

Language: French

*** START OF THE PROJECT GUTENBERG EBOOK CANDIDE,
OU L'OPTIMISME ***

Produced by A. Nonymous and the
Distributed Proofreaders

CANDIDE, OU L'OPTIMISME

TABLE DES MATIÈRES

CHAPITRE I. Le château        1
CHAPITRE II. Les Bulgares     5
[Illustration: Voltaire]


CHAPITRE I.

LE CHÂTEAU

Il y avait en _Vestphalie_, dans le château[1] de monsieur le
baron, un jeune garçon.

[1] Il n’existe pas.

[Note de l’éditeur]

CHAPITRE II.

Candide, chassé du paradis
{12}
terrestre, marcha longtemps.

End of the Project Gutenberg EBook of Candide

*** END OF THE PROJECT GUTENBERG EBOOK CANDIDE ***

Licence.`;

test('Project Gutenberg: header, credits, contents, notes and licence are not the text', () => {
  expect(read(GUTENBERG)).toEqual({
    kind: 'text',
    title: "Candide, ou l'optimisme",
    author: 'Voltaire',
    language: 'fr',
    chapters: [
      {
        title: 'CHAPITRE I. LE CHÂTEAU',
        paragraphs: ['Il y avait en Vestphalie, dans le château de monsieur le baron, un jeune garçon.'],
      },
      { title: 'CHAPITRE II.', paragraphs: ['Candide, chassé du paradis terrestre, marcha longtemps.'] },
    ],
  });
});

test('a contents list whose entries are not said as the headings are takes no chapter with it', () => {
  const prose = `${PROSE} ${PROSE}`;
  const book = (list: string, first: string, second: string) =>
    `LA PARURE\n\n${list}\n\n${first}\n\n\n${prose}\n\n${second}\n\n\n${prose}\n`;
  const list = 'TABLE DES MATIÈRES\n\nI. La Parure....... 3\nII. Le Bal....... 12\n';
  expect(chaptersIn(book(list, 'I\n\nLa Parure', 'II\n\nLe Bal'))).toEqual([
    ['I. La Parure', prose],
    ['II. Le Bal', prose],
  ]);
  const parts = 'CONTENTS\n\nBOOK I\n\nI\nII\n\nBOOK II\n\nI\nII\n';
  expect(chaptersIn(book(parts, 'BOOK I\n\nI', 'II'))).toEqual([
    ['BOOK I. I', prose],
    ['II', prose],
  ]);
});

test('page numbers that interrupt the text are left out', () => {
  const page = (number: number) =>
    `Il marchait le long de la route et\n\n${number}\n\nne voyait personne au loin.\n`;
  expect(chaptersIn(page(12) + page(13) + page(14))[0]!.join(' ')).not.toMatch(/\d/);
});

test('a contents list at the end of the book', () => {
  expect(
    chaptersIn(
      `CHAPITRE I\n\n${PROSE}\n\nCHAPITRE II\n\n${PROSE}\n\n\nTABLE\n\nCHAPITRE I 1\n\nCHAPITRE II 7\n`,
    ),
  ).toEqual([
    ['CHAPITRE I', PROSE],
    ['CHAPITRE II', PROSE],
  ]);
});
