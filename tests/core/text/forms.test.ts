import { describe, expect, test } from 'vitest';
import type { Features } from '#core/text/token.ts';
import { loadForms } from '#lexicon/forms/load.ts';

const forms = loadForms();

const NAMES = ['Mood', 'Tense', 'Person', 'Gender', 'Number'] as const;
const show = (feats: Features): string =>
  NAMES.map((name) => feats[name])
    .filter(Boolean)
    .join(' ');
const readings = (form: string): string[] =>
  forms.readings(form).map(({ lemma, upos, feats }) => [lemma, upos, show(feats)].join(' ').trim());

describe('readings', () => {
  test.each([
    ['ouvrira', 'ouvrir VERB Ind Fut 3 Sing'],
    ['chevaux', 'cheval NOUN Masc Plur'],
    ['yeux', 'œil NOUN Masc Plur'],
    ['Œuvres', 'œuvre NOUN Fem Plur'],
    ['oeuvres', 'œuvre NOUN Fem Plur'],
    ['vieil', 'vieux ADJ Masc'],
    ['suis', 'suivre VERB Ind Pres 1 Sing'],
    ['suis', 'être AUX Ind Pres 1 Sing'],
    ['eue', 'avoir VERB Past Fem Sing'],
    ['l’', 'le DET Sing'],
    ['l’', 'le PRON 3 Sing'],
    ['du', 'de+le ADP+DET Masc Sing'],
    ['auxquelles', 'à+lequel ADP Fem Plur'],
    ['leur', 'lui PRON 3 Plur'],
    ['lentement', 'lentement ADV'],
    ['Singapour', 'singapour PROPN'],
    // spelling of 1990
    ['connait', 'connaître VERB Ind Pres 3 Sing'],
    ['apparait', 'apparaître VERB Ind Pres 3 Sing'],
    ['évènements', 'événement NOUN Masc Plur'],
    ['préfèrera', 'préférer VERB Ind Fut 3 Sing'],
    ['cout', 'coût NOUN Masc Sing'],
    ['gouter', 'goûter VERB'],
    ['ile', 'île NOUN Fem Sing'],
    ['maitresse', 'maître NOUN Fem Sing'],
    // corrected
    ['madame', 'madame NOUN Fem Sing'],
    ['km', 'km NOUN Masc'],
  ])('%s may be %s', (form, expected) => {
    expect(readings(form)).toContain(expected);
  });

  test.each(['', 'xyzzy', "'", '\uD800', 'où-ça-donc'])('none of "%s"', (form) => {
    expect(readings(form)).toEqual([]);
  });

  test('a participle is an adjective where the dictionary has it as one', () => {
    expect(readings('satisfaites')).toContain('satisfait ADJ Fem Plur');
    expect(readings('ouvertes').filter((reading) => reading.includes(' VERB '))).toHaveLength(1);
  });

  test('lists nothing twice', () => {
    for (const form of ['connais', 'fut', 'des', 'madame', 'mis']) {
      expect(new Set(readings(form)).size).toBe(readings(form).length);
    }
  });
});

describe('inflections, the reverse', () => {
  test.each([
    ['cheval', 'NOUN', 'cheval chevaux'],
    ['œil', 'NOUN', 'œil yeux'],
    ['chanteur', 'NOUN', 'chanteur chanteurs chanteuse chanteuses'],
    ['beau', 'ADJ', 'beau bel beaux belle belles'],
    ['parler', 'VERB', 'parle parles parle parlons parlez parlent'],
    ['être', 'VERB', 'suis es est sommes êtes sont'],
    ['avoir', 'AUX', 'ai as a avons avez ont'],
    ['finir', 'VERB', 'finis finis finit finissons finissez finissent'],
  ] as const)('%s', (lemma, upos, expected) => {
    const all = forms.inflections(lemma, upos);
    const present = all.filter(({ feats }) => feats.Tense === 'Pres' && feats.Mood === 'Ind');
    const shown = (present.length > 0 ? present : all).map(({ form }) => form);
    expect(shown.join(' ')).toBe(expected);
  });

  test('every inflection reads back as its headword', () => {
    for (const lemma of ['ouvrir', 'être', 'aller', 'connaître', 'manger']) {
      for (const { form, feats } of forms.inflections(lemma, 'VERB')) {
        const back = forms
          .readings(form)
          .find((reading) => reading.lemma === lemma && show(reading.feats) === show(feats));
        expect(back, `${form} ${show(feats)}`).toBeDefined();
      }
    }
  });

  test('none of an unknown word', () => {
    expect(forms.inflections('xyzzy', 'VERB')).toEqual([]);
  });
});

test('a band is the dictionary’s, 0 where it has none', () => {
  expect(forms.band('être', 'AUX')).toBe(3);
  expect(forms.band('livre', 'NOUN')).toBe(9);
  expect(forms.band('gerfaut', 'NOUN')).toBe(0);
});

test.each([
  ['eleve', ['élève', 'élevé']],
  ['evenement', ['événement', 'évènement']],
  ['coeur', ['cœur']],
  ['francais', ['français']],
  ['livre', ['livre', 'livré']],
])('%s without accents', (typed, expected) => {
  expect(forms.accented(typed).toSorted((a, b) => a.localeCompare(b, 'fr'))).toEqual(
    expected.toSorted((a, b) => a.localeCompare(b, 'fr')),
  );
});
