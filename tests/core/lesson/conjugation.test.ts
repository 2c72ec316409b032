import { expect, test } from 'vitest';
import { auxiliaryOf } from '#core/lesson/auxiliaries.ts';
import { conjugate, paradigmOf, pronominalOf } from '#core/lesson/conjugation.ts';
import type { Tense } from '#core/lesson/tense.ts';
import { loadForms } from '#lexicon/forms/load.ts';

const forms = loadForms();

function table(headword: string, tense: Tense): string {
  const pronominal = pronominalOf(headword);
  const verb = pronominal?.verb ?? headword;
  const manner = { auxiliary: auxiliaryOf(verb).verb, pronominal };
  const tables = conjugate(paradigmOf(forms.inflections(verb, 'VERB')), manner).flatMap(
    (mood) => mood.tables,
  );
  const lines = tables.find((each) => each.tense === tense)?.lines ?? [];
  return lines.map(({ before, forms }) => before + forms.join('/')).join(', ');
}

test.each([
  ['ouvrir', 'present', 'j’ouvre, tu ouvres, il/elle ouvre, nous ouvrons, vous ouvrez, ils/elles ouvrent'],
  ['haïr', 'present', 'je hais, tu hais, il/elle hait, nous haïssons, vous haïssez, ils/elles haïssent'],
  [
    'payer',
    'futurSimple',
    'je paierai/payerai, tu paieras/payeras, il/elle paiera/payera, nous paierons/payerons, vous paierez/payerez, ils/elles paieront/payeront',
  ],
  [
    'avoir',
    'subjonctifImparfait',
    'que j’eusse, que tu eusses, qu’il/elle eût, que nous eussions, que vous eussiez, qu’ils/elles eussent',
  ],
  [
    'être',
    'passeCompose',
    'j’ai été, tu as été, il/elle a été, nous avons été, vous avez été, ils/elles ont été',
  ],
  [
    'aller',
    'passeCompose',
    'je suis allé(e), tu es allé(e), il/elle est allé(e), nous sommes allé(e)s, vous êtes allé(e)s, ils/elles sont allé(e)s',
  ],
  [
    'disparaître',
    'passeCompose',
    'j’ai disparu, tu as disparu, il/elle a disparu, nous avons disparu, vous avez disparu, ils/elles ont disparu',
  ],
  [
    'se lever',
    'plusQueParfait',
    'je m’étais levé(e), tu t’étais levé(e), il/elle s’était levé(e), nous nous étions levé(e)s, vous vous étiez levé(e)s, ils/elles s’étaient levé(e)s',
  ],
  [
    "s'asseoir",
    'passeCompose',
    'je me suis assis(e), tu t’es assis(e), il/elle s’est assis(e), nous nous sommes assis(es), vous vous êtes assis(es), ils/elles se sont assis(es)',
  ],
  [
    "s'en aller",
    'present',
    'je m’en vais, tu t’en vas, il/elle s’en va, nous nous en allons, vous vous en allez, ils/elles s’en vont',
  ],
  ["s'en aller", 'imperatif', 'va-t’en, allons-nous-en, allez-vous-en'],
  ['se lever', 'imperatif', 'lève-toi, levons-nous, levez-vous'],
  ['se lever', 'imperatifPasse', ''],
  ['se lever', 'infinitifPasse', 's’être levé(e)'],
  ['falloir', 'passeCompose', 'il a fallu'],
  ['falloir', 'subjonctifPresent', 'qu’il faille'],
  ['falloir', 'imperatif', ''],
  ['pleuvoir', 'passeCompose', 'il/elle a plu, ils/elles ont plu'],
  ['clore', 'present', 'je clos, tu clos, il/elle clôt, ils/elles closent'],
  ['clore', 'imparfait', ''],
  ['ouvrir', 'participePasse', 'ouvert, ouverts, ouverte, ouvertes'],
  ['ouvrir', 'gerondif', 'en ouvrant'],
  ['ouvrir', 'participePasseCompose', 'ayant ouvert'],
] as const)('%s, %s', (headword, tense, expected) => expect(table(headword, tense)).toBe(expected));

test.each([
  ['se lever', { verb: 'lever', particle: undefined }],
  ["s'inscrire", { verb: 'inscrire', particle: undefined }],
  ["s'en prendre", { verb: 'prendre', particle: 'en' }],
  ["s'y prendre", { verb: 'prendre', particle: 'y' }],
  ["s'inscrire dans le cadre de", undefined],
  ['servir', undefined],
] as const)('%s is a verb of its own or not', (headword, expected) =>
  expect(pronominalOf(headword)).toEqual(expected),
);
