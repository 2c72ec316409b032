import { expect, test } from 'vitest';
import { dictionaryOf } from '#core/lesson/dictionary.ts';
import type { Entry } from '#core/lesson/entry.ts';
import { indexLocutions } from '#core/lesson/locutions.ts';
import { glossesAt, readPassage } from '#core/lesson/passage.ts';
import { createAnalyzer } from '#core/text/lemmatize.ts';
import { loadForms } from '#lexicon/forms/load.ts';

const entry = (headword: string, pos: Entry['pos'], ...senses: string[]): Entry => ({
  headword,
  pos,
  level: 'A1',
  senses: senses.map((sense) => ({ equivalents: sense.split(', ') })),
  fauxAmis: [],
});
const dictionary = dictionaryOf([
  entry('avoir', 'v', 'have'),
  entry('lieu', 'nm', 'place', 'venue, location'),
  entry('avoir lieu', 'v', 'take place, be held'),
  entry('cadre', 'nm', 'framework', 'executive, manager', 'frame'),
  entry('il', 'pron', 'he', 'she', 'it', 'they'),
]);
const language = {
  analyze: createAnalyzer(loadForms()),
  dictionary,
  locutions: indexLocutions(dictionary.locutions),
};

/** The glosses of the last word that has the form. */
function glosses(fr: string, en: string, form: string): string[] {
  const passage = readPassage(fr, en, language);
  return glossesAt(passage, passage.tokens.map((token) => token.form).lastIndexOf(form), en);
}

test.each([
  // The commonest sense first, or the one that the translation has.
  ['Le cadre est grand.', '', 'cadre', ['framework', 'executive', 'manager', 'frame']],
  ['Le cadre est grand.', 'The manager is tall.', 'cadre', ['manager', 'executive', 'framework', 'frame']],
  // A locution answers before its words.
  ['La fête a lieu ici.', '', 'lieu', ['take place', 'be held', 'place', 'venue', 'location']],
  ['La fête a lieu ici.', 'The party is held here.', 'a', ['be held', 'take place', 'have']],
  ['Le lieu est loin.', '', 'lieu', ['place', 'venue', 'location']],
  // A subject pronoun has the gender and number of its form, whatever else the translation names.
  ['Elle est là.', 'He sees her.', 'Elle', ['she', 'he', 'it', 'they']],
  ['Elle est grande.', 'It is big.', 'Elle', ['it', 'he', 'she', 'they']],
  ['Elles sont là.', 'He sees them.', 'Elles', ['they', 'he', 'she', 'it']],
  ['Il est grand.', 'She thinks it big.', 'Il', ['it', 'he', 'she', 'they']],
  ['Il faut partir.', 'She must leave.', 'Il', ['it', 'he', 'she', 'they']],
  // Without an entry: a number, a name, a guess; a mark says nothing.
  ['Il y en a 1 000,5.', '', '1 000,5', ['1,000.5']],
  ['Je vois Paris.', '', 'Paris', ['Paris']],
  ['La turbulence est forte.', 'Turbulence is high.', 'turbulence', ['Turbulence']],
  ['Le cadre !', '', '!', []],
])('%s | %s | %s', (fr, en, form, expected) => expect(glosses(fr, en, form)).toEqual(expected));
