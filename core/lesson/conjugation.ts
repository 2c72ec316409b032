import type { Features, Token } from '#core/text/token.ts';
import type { Auxiliary } from './auxiliaries.ts';
import { elides } from './spelling.ts';
import { COMPOUND, type CompoundTense, type SimpleTense, type Tense, tenseOf } from './tense.ts';

/**
 * The forms of a verb by tense. Six places for the persons of a finite tense, four for a past participle
 * (masculine singular and plural, feminine singular and plural); a place has every spelling, none where
 * the verb lacks the form.
 */
export type Paradigm = Partial<Readonly<Record<SimpleTense, readonly (readonly string[])[]>>>;

/** What makes a verb pronominal: s’en aller has the particle *en*. */
export type Pronominal = { readonly verb: string; readonly particle: 'en' | 'y' | undefined };

/** A line of a table: what stands before the verb, and the verb in each of its spellings. */
type Line = { readonly before: string; readonly forms: readonly string[] };

export type TenseTable = { readonly tense: Tense; readonly lines: readonly Line[] };

const MOODS = ['indicatif', 'conditionnel', 'subjonctif', 'imperatif', 'impersonal'] as const;
export type Mood = (typeof MOODS)[number];

/** The tenses of each mood in the order of French grammars, each simple one beside its compound. */
const SIMPLE_TENSES: Readonly<Record<Mood, readonly SimpleTense[]>> = {
  indicatif: ['present', 'imparfait', 'passeSimple', 'futurSimple'],
  conditionnel: ['conditionnelPresent'],
  subjonctif: ['subjonctifPresent', 'subjonctifImparfait'],
  imperatif: ['imperatif'],
  impersonal: ['infinitif', 'participePresent', 'gerondif', 'participePasse'],
};

const PERSONS = ['je', 'tu', 'il/elle', 'nous', 'vous', 'ils/elles'];
const REFLEXIVES = ['me', 'te', 'se', 'nous', 'vous', 'se'];
const STRESSED: Readonly<Record<number, string>> = { 1: 'toi', 3: 'nous', 4: 'vous' };

/** Sorts the forms of a verb, as the lexicon of forms gives them, into its tenses. */
export function paradigmOf(inflections: readonly Pick<Token, 'form' | 'feats'>[]): Paradigm {
  const paradigm: Partial<Record<SimpleTense, string[][]>> = {};
  for (const { form, feats } of inflections) {
    const tense = tenseOf({ form, feats });
    const places = paradigm[tense] ?? Array.from({ length: placesOf(tense) }, (): string[] => []);
    paradigm[tense] = places;
    const place = places[placeOf(tense, feats)]!;
    if (!place.includes(form)) place.push(form);
  }
  return paradigm;
}

const placesOf = (tense: SimpleTense): number =>
  tense === 'participePasse' ? 4 : tense === 'infinitif' || tense === 'participePresent' ? 1 : 6;

function placeOf(tense: SimpleTense, { Person, Number: count, Gender }: Features): number {
  const plural = count === 'Plur';
  if (tense === 'participePasse') return (Gender === 'Fem' ? 2 : 0) + (plural ? 1 : 0);
  if (Person === undefined) return 0;
  return Number(Person) - 1 + (plural ? 3 : 0);
}

/** `se lever`, `s'en aller`: the verb that is conjugated, where the headword is no more than that. */
export function pronominalOf(headword: string): Pronominal | undefined {
  const [, particle, verb] = /^(?:se |s['’])(?:(en|y) )?([^ ]+r|[^ ]+re)$/.exec(headword) ?? [];
  return verb === undefined ? undefined : { verb, particle: particle as Pronominal['particle'] };
}

type Manner = { readonly auxiliary: Auxiliary['verb']; readonly pronominal: Pronominal | undefined };

/** Every tense of a verb, simple and compound, mood by mood. */
export function conjugate(paradigm: Paradigm, manner: Manner): { mood: Mood; tables: TenseTable[] }[] {
  const clitics = manner.pronominal && cliticsOf(manner.pronominal);
  const auxiliary = AUXILIARIES[manner.pronominal ? 'être' : manner.auxiliary];
  const participle = paradigm.participePasse;
  return MOODS.map((mood) => ({
    mood,
    tables: SIMPLE_TENSES[mood]
      .flatMap((tense): TenseTable[] => {
        const compound = COMPOUND[tense];
        return [
          { tense, lines: linesOf(tense, withGerund(tense, paradigm), clitics) },
          ...(compound && participle
            ? [compoundTable(tense, compound, paradigm, auxiliary, participle, clitics)]
            : []),
        ];
      })
      .filter(({ lines }) => lines.length > 0),
  })).filter(({ tables }) => tables.length > 0);
}

/** A gérondif is *en* with the present participle, which is all that the lexicon has. */
const withGerund = (tense: SimpleTense, paradigm: Paradigm) =>
  paradigm[tense === 'gerondif' ? 'participePresent' : tense] ?? [];

function compoundTable(
  tense: SimpleTense,
  compound: CompoundTense,
  paradigm: Paradigm,
  auxiliary: Paradigm,
  participle: readonly (readonly string[])[],
  clitics: readonly string[] | undefined,
): TenseTable {
  // lève-toi has no past of its own in use.
  if (tense === 'imperatif' && clitics) return { tense: compound, lines: [] };
  const own = withGerund(tense, paradigm);
  const helping = withGerund(tense, auxiliary);
  const agrees = auxiliary === AUXILIARIES.être;
  const persons = personsOf(paradigm);
  const impersonal = persons.every((has, person) => has === (person === 2));
  const exists = tense === 'imperatif' ? own.length > 0 : participle[0]!.length > 0;
  const cells = helping.map((forms, person) =>
    !exists || (helping.length === 6 && !persons[person])
      ? []
      : forms.map((form) => `${form} ${agreeing(participle, agrees, person, impersonal)}`),
  );
  return { tense: compound, lines: linesOf(tense, cells, clitics, impersonal) };
}

/** Whether a verb has each of the six persons in some tense: falloir has the third of the singular only. */
const personsOf = (paradigm: Paradigm): boolean[] =>
  PERSONS.map((_, person) =>
    Object.values(paradigm).some((places) => places.length === 6 && places[person]!.length > 0),
  );

/** allé(e), allé(e)s: the participle with the endings that agreement may give it. */
function agreeing(
  [masculine = [], plural = [], feminine = []]: readonly (readonly string[])[],
  agrees: boolean,
  person: number,
  impersonal: boolean,
): string {
  const base = masculine[0] ?? '';
  const female = feminine[0];
  const mark = female === `${base}e` ? '(e)' : '';
  if (!agrees || impersonal || mark === '') return base;
  if (person < 3) return base + mark;
  const many = plural[0] ?? base;
  // assis is its own plural: assis(es).
  return many === base ? `${base}(es)` : `${base}${mark}s`;
}

function linesOf(
  tense: SimpleTense,
  places: readonly (readonly string[])[],
  clitics: readonly string[] | undefined,
  impersonal = places.length === 6 && places.every((forms, i) => i === 2 || forms.length === 0),
): Line[] {
  return places.flatMap((forms, place): Line[] => {
    if (forms.length === 0) return [];
    if (tense === 'imperatif') return [{ before: '', forms: imperative(forms, place, clitics) }];
    if (tense === 'participePasse') return [{ before: '', forms }];
    const reflexive = clitics?.[places.length === 6 ? place : 2];
    const [withClitics, first] = reflexive ? joined(reflexive, forms[0]!) : ['', forms[0]!];
    if (places.length < 6) return [{ before: (tense === 'gerondif' ? 'en ' : '') + withClitics, forms }];
    const person = impersonal ? 'il' : PERSONS[place]!;
    const subject = person === 'je' && elides(reflexive ?? first) ? 'j’' : `${person} `;
    const that = tense.startsWith('subjonctif') ? (person.startsWith('i') ? 'qu’' : 'que ') : '';
    return [{ before: that + subject + withClitics, forms }];
  });
}

/** *me* before *lève* is `me `, before *appelle* `m’`. */
function joined(clitics: string, form: string): [before: string, form: string] {
  if (/(?:me|te|se)$/.test(clitics) && elides(form)) return [`${clitics.slice(0, -1)}’`, form];
  return [`${clitics} `, form];
}

function cliticsOf({ particle }: Pronominal): string[] {
  if (!particle) return REFLEXIVES;
  return REFLEXIVES.map((pronoun) =>
    pronoun.endsWith('e') ? `${pronoun.slice(0, -1)}’${particle}` : `${pronoun} ${particle}`,
  );
}

/** lève-toi, va-t’en: an order has its pronouns behind it. */
function imperative(
  forms: readonly string[],
  place: number,
  clitics: readonly string[] | undefined,
): readonly string[] {
  if (!clitics) return forms;
  const particle = /(?:en|y)$/.exec(clitics[0]!)?.[0];
  const pronoun = STRESSED[place] ?? '';
  if (!particle) return forms.map((form) => `${form}-${pronoun}`);
  const tail = place === 1 ? `t’${particle}` : `${pronoun}-${particle}`;
  return forms.map((form) => `${form}-${tail}`);
}

const row = (forms: string): string[][] => forms.split(' ').map((form) => (form === '-' ? [] : [form]));

const AUXILIARIES: Readonly<Record<Auxiliary['verb'], Paradigm>> = {
  avoir: {
    present: row('ai as a avons avez ont'),
    imparfait: row('avais avais avait avions aviez avaient'),
    passeSimple: row('eus eus eut eûmes eûtes eurent'),
    futurSimple: row('aurai auras aura aurons aurez auront'),
    conditionnelPresent: row('aurais aurais aurait aurions auriez auraient'),
    subjonctifPresent: row('aie aies ait ayons ayez aient'),
    subjonctifImparfait: row('eusse eusses eût eussions eussiez eussent'),
    imperatif: row('- aie - ayons ayez -'),
    infinitif: row('avoir'),
    participePresent: row('ayant'),
  },
  être: {
    present: row('suis es est sommes êtes sont'),
    imparfait: row('étais étais était étions étiez étaient'),
    passeSimple: row('fus fus fut fûmes fûtes furent'),
    futurSimple: row('serai seras sera serons serez seront'),
    conditionnelPresent: row('serais serais serait serions seriez seraient'),
    subjonctifPresent: row('sois sois soit soyons soyez soient'),
    subjonctifImparfait: row('fusse fusses fût fussions fussiez fussent'),
    imperatif: row('- sois - soyons soyez -'),
    infinitif: row('être'),
    participePresent: row('étant'),
  },
};
