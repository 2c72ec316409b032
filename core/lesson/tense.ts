import type { Token } from '#core/text/token.ts';

/** What one verb form shows, as French grammars name it. */
export type SimpleTense =
  | 'present'
  | 'imparfait'
  | 'passeSimple'
  | 'futurSimple'
  | 'conditionnelPresent'
  | 'subjonctifPresent'
  | 'subjonctifImparfait'
  | 'imperatif'
  | 'infinitif'
  | 'participePresent'
  | 'participePasse'
  | 'gerondif';

/** avoir or être and a participle. */
export type CompoundTense =
  | 'passeCompose'
  | 'plusQueParfait'
  | 'passeAnterieur'
  | 'futurAnterieur'
  | 'conditionnelPasse'
  | 'subjonctifPasse'
  | 'subjonctifPlusQueParfait'
  | 'imperatifPasse'
  | 'infinitifPasse'
  | 'participePasseCompose'
  | 'gerondifPasse';

export type Tense = SimpleTense | CompoundTense;

/** The tense one verb form shows by itself. */
export function tenseOf({
  form,
  feats: { Mood, Tense: time, VerbForm },
}: Pick<Token, 'form' | 'feats'>): SimpleTense {
  if (VerbForm === 'Inf') return 'infinitif';
  if (VerbForm === 'Part') {
    const present = time ? time === 'Pres' : form.endsWith('ant');
    return present ? 'participePresent' : 'participePasse';
  }
  if (Mood === 'Cnd') return 'conditionnelPresent';
  if (Mood === 'Imp') return 'imperatif';
  // Universal Dependencies write the imperfect subjunctive now as Imp, now as Past.
  if (Mood === 'Sub') return time === 'Imp' || time === 'Past' ? 'subjonctifImparfait' : 'subjonctifPresent';
  return FINITE[time ?? 'Pres'];
}

const FINITE = { Pres: 'present', Imp: 'imparfait', Past: 'passeSimple', Fut: 'futurSimple' } as const;

/** What each becomes with avoir or être and a participle. */
export const COMPOUND: Partial<Record<Tense, CompoundTense>> = {
  present: 'passeCompose',
  imparfait: 'plusQueParfait',
  passeSimple: 'passeAnterieur',
  futurSimple: 'futurAnterieur',
  conditionnelPresent: 'conditionnelPasse',
  subjonctifPresent: 'subjonctifPasse',
  subjonctifImparfait: 'subjonctifPlusQueParfait',
  imperatif: 'imperatifPasse',
  infinitif: 'infinitifPasse',
  participePresent: 'participePasseCompose',
  gerondif: 'gerondifPasse',
};

const COMPOUNDS: ReadonlySet<Tense> = new Set(Object.values(COMPOUND));

export const isCompound = (tense: Tense): boolean => COMPOUNDS.has(tense);
