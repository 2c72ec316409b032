import { expect, test } from 'vitest';
import { checkEntries, loadFacts } from '#lexicon/check.ts';
import { parseEntry } from '#lexicon/parse.ts';

const facts = await loadFacts();
const faults = (text: string) =>
  checkEntries(text, facts, new Map()).map(({ line, reason }) => `${line}: ${reason}`);

test('an entry is read field by field', () => {
  expect(
    parseEntry('ouvrir | v | A1 8 | open; [informal] turn on (a tap; a radio), | x = y'.replace(',', '')),
  ).toEqual({
    headword: 'ouvrir',
    pos: 'v',
    level: 'A1',
    band: 8,
    senses: [
      { equivalents: ['open'] },
      { equivalents: ['turn on'], hint: 'a tap; a radio', register: 'informal' },
    ],
    fauxAmis: [{ english: 'x', french: 'y' }],
  });
});

test.each([
  ['chat | nm | A1 9 | cat', []],
  ['chat | nm | A1', ['1: has 3 fields; write: headword | pos | level | senses [| faux amis]']],
  ['chat | noun | A1 | cat', ['1: "noun" is not a part of speech']],
  ['chat | nm | A7 | cat', ['1: "A7" is not a level (A1 to C2) with or without a frequency band']],
  ['chat | nm | A1 | ', [expect.stringContaining('is not of the form')]],
  ['chat | nm | A1 | cat, , puss', ['1: the sense "cat, , puss" has an empty equivalent']],
  ['table | nm | A1 | table', ['1: "table" is f in the lexicon, not m']],
  ['chatt | nm | A1 | cat', ['1: "chatt" is not a French word that the lexicon knows']],
  ['chat | nm | A1 | catt', ['1: "catt" is not an English word that the speller knows']],
  ['chat | nm | A1 | a cat', ['1: "a cat": write it without its article']],
  ['ouvrir | v | A1 | to open', ['1: "to open": write the bare infinitive']],
  ['chat | nm | A1 | [cute] cat', ['1: "cute" is not a register']],
  ['l’ami | nm | A1 | friend', expect.arrayContaining([expect.stringContaining('curly apostrophe')])],
  ['chat | nm | A1 | cat\nchat | nm | A1 | cat', [expect.stringContaining('2: "chat" (nm) is already in')]],
  ['chat | nm | A1 | cat | chat', ['1: the faux ami "chat" is not of the form english = français']],
  [
    'chat | nm | A1 | one, two, three, four, five',
    ['1: the sense "one, two, three, four, five" has more than four equivalents'],
  ],
  ['# a comment\n\nchat | nm | A1 | cat', []],
])('%s', (text, expected) => {
  expect(faults(text)).toEqual(expected);
});
