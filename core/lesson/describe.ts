import type {
  Contraction,
  Count,
  Elision,
  Form,
  Gender,
  Help,
  Inflection,
  PluralEnding,
  Use,
} from './form.ts';
import type { NegationKind } from './negation.ts';
import { elides } from './spelling.ts';
import { isCompound, type Tense } from './tense.ts';
import type { Agreement, Construction } from './verbs.ts';

type Shape = 'FemSing' | 'MascPlur' | 'FemPlur';
type Moment = 'present' | 'imparfait';
type Before = Elision['before'];

/** The phrases of locales/…/form.json. */
export type FormKey =
  | 'of.plain'
  | 'of.elided'
  | `person.${'1' | '2' | '3'}${Count}`
  | `tense.${Tense}`
  | 'infinitive.after'
  | 'voice.passive'
  | `construction.${Exclude<Construction, 'causative'>}.${Moment}`
  | 'construction.causative'
  | `agreement.${'subject' | 'object'}.${Shape}`
  | `agreement.noun.${Shape | 'MascSing'}`
  | `agreement.alone.${Shape | 'Plur'}`
  | `helps.${Help}`
  | `inflection.${Shape | 'Plur'}`
  | `ending.${PluralEnding}`
  | `elision.${'one' | 'either'}.${Before}`
  | `beforeVowel.${Before}`
  | `possessive.${Before}`
  | `contraction.${Contraction}`
  | `use.${Use}`
  | `negation.${Exclude<NegationKind, 'alone'> | 'spoken'}`
  | `part.${'verb' | 'conjunction'}`
  | `link.${'passeRecent' | 'enTrainDe' | 'surLePointDe' | 'gerondif'}`
  | 'number'
  | 'abbreviation';

export type Translate = (key: FormKey, values?: Readonly<Record<string, string>>) => string;

/** A form in the reader’s language, as a fragment to stand under the word: no capital, no full stop. */
export function describe(form: Form, t: Translate): string {
  return phrases(form, t)
    .filter((phrase) => phrase !== '')
    .join(', ');
}

function phrases(form: Form, t: Translate): string[] {
  switch (form.kind) {
    case 'verb':
      return verb(form, t);
    case 'participle':
      return [t('tense.participePasse', { of: of(form.lemma, t) }), agreesWithNoun(form, t)];
    case 'auxiliary':
      return [
        person(form.person, form.number, t),
        t(`tense.${form.tense}`, { of: of(form.lemma, t) }),
        t(`helps.${form.helps.to}`, { of: of(form.helps.lemma, t), lemma: form.helps.lemma }),
      ];
    case 'inflected':
      return [inflection(form, of(form.lemma, t), t), form.ending ? t(`ending.${form.ending}`) : ''];
    case 'beforeVowel':
      return [t(`beforeVowel.${form.before}`, { lemma: form.lemma })];
    case 'possessiveBeforeVowel':
      return [t(`possessive.${form.before}`, { usual: form.usual, noun: form.noun })];
    case 'contraction':
      return [t(`contraction.${form.contraction}`)];
    case 'word':
      return [
        elision(form.elision, t),
        form.inflection
          ? inflection(form.inflection, t('of.plain', { lemma: form.inflection.lemma }), t)
          : '',
        form.use ? t(`use.${form.use}`) : '',
      ];
    case 'negation':
      return [elision(form.elision, t), form.negation === 'alone' ? '' : t(`negation.${form.negation}`)];
    case 'part':
      return [elision(form.elision, t), t(`part.${form.of}`, { whole: form.whole })];
    case 'link':
      return [elision(form.elision, t), t(`link.${form.to}`, { of: of(form.verb, t) })];
    case 'number':
    case 'abbreviation':
      return [t(form.kind, { words: form.words })];
  }
}

type VerbForm = Extract<Form, { kind: 'verb' }>;

function verb(form: VerbForm, t: Translate): string[] {
  const name = { of: of(form.lemma, t), lemma: form.lemma };
  const passive = form.voice === 'passive' ? t('voice.passive') : '';
  const agreement = form.agreement ? agrees(form.agreement, t) : '';
  const { construction, tense } = form;
  if (construction && construction !== 'causative') {
    const moment = tense === 'imparfait' ? 'imparfait' : 'present';
    return [t(`construction.${construction}.${moment}`, name), passive, agreement];
  }
  // In a compound the auxiliary shows the person.
  const compound = construction !== undefined || isCompound(tense) || passive !== '';
  return [
    compound ? '' : person(form.person, form.number, t),
    form.after ? t('infinitive.after', { ...name, preposition: form.after }) : t(`tense.${tense}`, name),
    construction ? t('construction.causative') : '',
    passive,
    agreement,
  ];
}

const of = (lemma: string, t: Translate): string => t(elides(lemma) ? 'of.elided' : 'of.plain', { lemma });

const person = (which: '1' | '2' | '3' | undefined, number: Count | undefined, t: Translate): string =>
  which && number ? t(`person.${which}${number}`) : '';

function agrees(agreement: Agreement, t: Translate): string {
  const shape = shapeOf(agreement.gender, agreement.number);
  return shape ? t(`agreement.${agreement.with}.${shape}`) : '';
}

function agreesWithNoun(form: Extract<Form, { kind: 'participle' }>, t: Translate): string {
  const { gender, number, noun } = form;
  const shape = gender && number ? shapeOf(gender, number) : undefined;
  if (noun !== undefined && gender && number) return t(`agreement.noun.${shape ?? 'MascSing'}`, { noun });
  if (shape) return t(`agreement.alone.${shape}`);
  return number === 'Plur' ? t('agreement.alone.Plur') : '';
}

function inflection({ gender, number }: Inflection, ofLemma: string, t: Translate): string {
  const shape = gender ? shapeOf(gender, number) : undefined;
  return t(`inflection.${shape ?? 'Plur'}`, { of: ofLemma });
}

/** Masculine singular is the headword’s own shape. */
function shapeOf(gender: Gender, number: Count): Shape | undefined {
  if (gender === 'Masc') return number === 'Plur' ? 'MascPlur' : undefined;
  return number === 'Plur' ? 'FemPlur' : 'FemSing';
}

function elision(form: Elision | undefined, t: Translate): string {
  if (!form) return '';
  const [word, other] = form.words;
  return other === undefined
    ? t(`elision.one.${form.before}`, { word })
    : t(`elision.either.${form.before}`, { word, other });
}
