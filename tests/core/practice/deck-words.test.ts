import { describe, expect, test } from 'vitest';
import type { DeckNote } from '#core/formats/anki.ts';
import { entriesOf } from '#core/lesson/look-up.ts';
import { searchIndex } from '#core/lesson/search-index.ts';
import { rowsOf, saysWords } from '#core/practice/deck-words.ts';
import { loadForms } from '#lexicon/forms/load.ts';
import { loadEntries } from '#lexicon/load.ts';
import { readIndex, writeIndex } from '#lexicon/wire.ts';

const index = searchIndex(readIndex(writeIndex(loadEntries())));
const forms = loadForms();
const find = (word: string) => entriesOf(word, index, forms);
const rows = (...notes: DeckNote[]) => rowsOf(notes, find);
const note = (word: string, gloss: string): DeckNote => ({ word, gloss, note: '' });

describe('a word as a deck gives it', () => {
  test.each([
    ['le chien', 'the dog', 'chien|nm'],
    ['Le livre', 'book', 'livre|nm'],
    ['la livre', 'pound', 'livre|nf'],
    ['livre', 'pound (weight)', 'livre|nf'],
    ['un tour', 'trip', 'tour|nm'],
    ['la tour', 'tower', 'tour|nf'],
    ['l’été', 'summer', 'été|nm'],
    ['élève (m)', 'pupil', 'élève|nmf'],
    ['beau / belle', 'beautiful', 'beau|adj'],
    ['mangeons', 'to eat', 'manger|v'],
    ['voir qqch.', 'to see', 'voir|v'],
    ['savoir', 'to know', 'savoir|v'],
    ['savoir', 'knowledge', 'savoir|nm'],
    ['bientôt !', 'soon', 'bientôt|adv'],
    ['ecole', 'school', 'école|nf'],
    ['levée de fonds', 'fundraising', 'levée de fonds|nf'],
  ])('%s, “%s”: %s', (word, gloss, key) =>
    expect(rows(note(word, gloss)).rows).toEqual([{ word: key, gloss, note: '' }]),
  );

  test.each(['el perro', 'xyzzy', '', '12', '|', 'the dog'])('%s is not French', (word) =>
    expect(rows(note(word, 'dog'))).toEqual({ rows: [], unknown: [word] }),
  );

  test('without a meaning has the dictionary’s', () =>
    expect(rows(note('chien', '')).rows[0]!.gloss).toMatch(/^dog/));
});

test('our own notes need no dictionary', () => {
  const ours = { ...note('inconnu au dictionnaire', 'whatever'), pos: 'nm' };
  expect(saysWords([ours])).toBe(true);
  expect(saysWords([ours, note('chien', 'dog')])).toBe(false);
  expect(saysWords([{ ...ours, pos: 'constructor' }])).toBe(false);
  expect(rowsOf([ours], () => [])).toMatchObject({ rows: [{ word: 'inconnu au dictionnaire|nm' }] });
});

test('what is too long for the log is cut, and a sentence left out', () => {
  const long = 'x'.repeat(30_000);
  const sentence = { fr: `chien ${long}`, en: '', start: 0, end: 5 };
  const [row] = rows({ word: 'chien', gloss: long, note: long, sentence }).rows;
  expect(row).toEqual({ word: 'chien|nm', gloss: long.slice(0, 2000), note: long.slice(0, 10_000) });
});
