import type { Features } from './token.ts';

/** LEFFF's letters, spelt out. A capital names mood and tense; small letters and digits agree. */
const LETTERS: Readonly<Record<string, Features>> = {
  P: { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Pres' },
  I: { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Imp' },
  J: { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Past' },
  F: { VerbForm: 'Fin', Mood: 'Ind', Tense: 'Fut' },
  C: { VerbForm: 'Fin', Mood: 'Cnd', Tense: 'Pres' },
  S: { VerbForm: 'Fin', Mood: 'Sub', Tense: 'Pres' },
  T: { VerbForm: 'Fin', Mood: 'Sub', Tense: 'Imp' },
  Y: { VerbForm: 'Fin', Mood: 'Imp', Tense: 'Pres' },
  W: { VerbForm: 'Inf' },
  G: { VerbForm: 'Part', Tense: 'Pres' },
  K: { VerbForm: 'Part', Tense: 'Past' },
  m: { Gender: 'Masc' },
  f: { Gender: 'Fem' },
  s: { Number: 'Sing' },
  p: { Number: 'Plur' },
  1: { Person: '1' },
  2: { Person: '2' },
  3: { Person: '3' },
};

const known = new Map<string, Features>();

/** The features a code such as `P3s` or `Kfp` stands for; always the same object for the same code. */
export function featuresOf(code: string): Features {
  let features = known.get(code);
  if (!features) {
    features = Object.freeze(Object.assign({}, ...[...code].map((letter) => LETTERS[letter])) as Features);
    known.set(code, features);
  }
  return features;
}
