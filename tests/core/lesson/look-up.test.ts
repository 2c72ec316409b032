import { describe, expect, test } from 'vitest';
import { lookUp } from '#core/lesson/look-up.ts';
import { searchIndex } from '#core/lesson/search-index.ts';
import { loadForms } from '#lexicon/forms/load.ts';
import { loadEntries } from '#lexicon/load.ts';
import { readIndex, writeIndex } from '#lexicon/wire.ts';

const forms = loadForms();
const index = searchIndex(readIndex(writeIndex(loadEntries())));
const found = (query: string) =>
  lookUp(query, index, forms).map(({ headword, reason }) => `${headword} (${reason.kind})`);

describe('the first answers', () => {
  test.each([
    // A headword, however it is written.
    ['bureau', ['bureau (headword)']],
    ['  Bureau ', ['bureau (headword)']],
    ['ÉCOLE', ['école (headword)']],
    ['œil', ['œil (headword)']],
    ['oeil', ['œil (headword)']],
    ['e\u0301cole', ['école (headword)']],
    ["aujourd'hui", ["aujourd'hui (headword)"]],
    ['aujourd’hui', ["aujourd'hui (headword)"]],
    ['levée de fonds', ['levée de fonds (headword)']],
    ['levée  de fonds', ['levée de fonds (headword)']],
    ['s’inscrire', ["s'inscrire (headword)"]],
    ["s'en aller", ["s'en aller (headword)"]],
    ['Paris', ['Paris (headword)']],
    // A form of one.
    ['eussions', ['avoir (form)']],
    ['ouvrira', ['ouvrir (form)']],
    ['mangeâmes', ['manger (form)']],
    ['bureaux', ['bureau (form)']],
    ['belles', ['beau (form)']],
    ['vieil', ['vieux (form)']],
    ['nouvelles', ['nouveau (form)', 'nouvelle (form)']],
    ['suis', ['être (form)', 'suivre (form)']],
    ['irai', ['aller (form)']],
    ['vécut', ['vivre (form)']],
    ['fût', ['fût (headword)', 'être (form)']],
    ['chevaux', ['cheval (form)']],
    ['Mangerais', ['manger (form)']],
    // Without accents.
    ['ecole', ['école (headword)']],
    ['etudiant', ['étudiant (headword)']],
    ['a bientot', ['à bientôt (headword)']],
    ['levee de fonds', ['levée de fonds (headword)']],
    ['mangeames', ['manger (form)']],
    ['ouvrites', ['ouvrir (form)']],
    ['francais', ['français (headword)']],
    ['coeur', ['cœur (headword)']],
    ['foret', ['foret (headword)', 'forêt (headword)']],
    // Accents typed count.
    ['forêt', ['forêt (headword)']],
    ['pâté', ['pâté (headword)']],
    ['où', ['où (headword)', 'ou (headword)']],
    // Elided, with an article, with pronouns.
    ["l'ami", ['ami (headword)']],
    ['L’ami', ['ami (headword)']],
    ["d'eau", ['eau (headword)']],
    ["qu'ils", ['il (form)']],
    ["n'ouvrira", ['ouvrir (form)']],
    ["l'ecole", ['école (headword)']],
    ["jusqu'ici", ["jusqu'ici (headword)"]],
    ['le bureau', ['bureau (headword)']],
    ['une école', ['école (headword)']],
    ['donnez-le-moi', ['donner (form)']],
    ['vas-y', ['aller (form)']],
    ['a-t-il', ['avoir (form)']],
    ['se bifurquer', ['bifurquer (headword)']],
    // English backwards.
    ['house', ['house (headword)', 'maison (english)']],
    ['week', ['semaine (english)']],
    ['run', ['courir (english)']],
    ['kitchen', ['cuisine (english)']],
    ['fundraising', ['levée de fonds (english)']],
    ['give up', ['renoncer (english)']],
    ['to laugh', ['rire (english)']],
    ['the kitchen', ['cuisine (english)']],
    ['kitchens', ['cuisine (english)']],
    ['Tuesday', ['mardi (english)']],
    ['yesterday', ['hier (english)']],
  ])('%s', (query, expected) => expect(found(query).slice(0, expected.length)).toEqual(expected));
});

describe('among the answers', () => {
  test.each([
    ['yeux', 'œil (form)'],
    ['office', 'bureau (english)'],
    ['offices', 'bureau (english)'],
    ['open', 'ouvrir (english)'],
    ['opened', 'ouvrir (english)'],
    ['eleve', 'élève (headword)'],
    ['eleve', 'élever (form)'],
    ['ete', 'été (headword)'],
    ['ete', 'être (form)'],
    ['bure', 'bureau (prefix)'],
    ['levée de f', 'levée de fonds (prefix)'],
    ['eussi', 'avoir (form)'],
    ['kitch', 'cuisine (english)'],
    ['les enfants jouent', 'jouer (form)'],
    ['les enfants jouent', 'enfant (form)'],
  ])('%s: %s', (query, expected) => expect(found(query)).toContain(expected));
});

test.each([[''], ['   '], ['xqzt'], ['…'], ['<script>'], ['\ud800'], ['1'.repeat(500)]])(
  'nothing for %j',
  (query) => expect(found(query)).toEqual([]),
);

test('a form is explained, the entry it is of stands first', () => {
  const [hit] = lookUp('eussions', index, forms);
  expect(hit?.reason).toMatchObject({
    explained: { kind: 'verb', tense: 'subjonctifImparfait', person: '1' },
  });
  expect(hit?.entries.map(({ pos }) => pos)).toEqual(['v', 'nm']);
});

test('each headword answers once, and there are not too many', () => {
  for (const query of ['a', 'e', 're', 'get', 'être']) {
    const answers = found(query).map((answer) => answer.replace(/ \(\w+\)$/, ''));
    expect(new Set(answers).size).toBe(answers.length);
    expect(answers.length).toBeLessThanOrEqual(24);
  }
});
