import { type Automaton, openAutomaton, search, startingWith, valueAt } from './automaton.ts';
import { featuresOf } from './features.ts';
import { fold, withLigatures } from './fold.ts';
import type { Features, Upos } from './token.ts';

/** What a form may be. `band` is how common the headword is: 1 the commonest, 0 not in the dictionary. */
export type Reading = {
  readonly lemma: string;
  readonly upos: Upos;
  readonly feats: Features;
  readonly band: number;
};

type Inflection = { readonly form: string; readonly feats: Features };

/** The full-form lexicon of French. */
export type Forms = {
  /** What a form may be; empty where it is unknown. A proper name is read as PROPN, its lemma in lower case. */
  readings(form: string): readonly Reading[];
  /** Every form of a headword, in the order of a grammar's tables; empty where it is unknown. */
  inflections(lemma: string, upos: Upos): readonly Inflection[];
  /** How common a headword is: 1 the commonest, 0 not in the dictionary. */
  band(lemma: string, upos: Upos): number;
  /** The known spellings of a form typed without its accents. */
  accented(form: string): readonly string[];
  /** Some known forms that begin so, the shorter first. */
  completions(beginning: string, limit: number): readonly string[];
};

/** Short names of the parts of speech in the packed file. */
const UPOS_CODES: Readonly<Record<string, Upos>> = {
  V: 'VERB',
  N: 'NOUN',
  A: 'ADJ',
  R: 'ADV',
  I: 'INTJ',
  X: 'AUX',
  D: 'DET',
  P: 'PRON',
  E: 'ADP',
  T: 'ADP+DET',
  C: 'CCONJ',
  S: 'SCONJ',
  M: 'NUM',
  Q: 'PROPN',
};

export const CODE_OF_UPOS = new Map(Object.entries(UPOS_CODES).map(([code, upos]) => [upos, code]));

/** A headword's value in the packed file is its paradigm × BANDS + its band. */
export const BANDS = 32;

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'aàâä',
  c: 'cç',
  e: 'eéèêë',
  i: 'iîï',
  n: 'nñ',
  o: 'oôö',
  u: 'uùûü',
  y: 'yÿ',
};

/** Opens the bytes that `lexicon/forms/pack.ts` wrote. Nothing is unpacked until it is asked for. */
export function openForms(bytes: Uint8Array): Forms {
  const { forms, headwords, readingSets, paradigms } = openSections(bytes);

  const band = (lemma: string, upos: Upos): number => {
    const value = headwordValue(headwords, lemma, upos);
    return value < 0 ? 0 : value % BANDS;
  };

  const readings = (form: string): Reading[] => {
    const key = fold(form);
    const set = valueAt(forms, key);
    if (set < 0) return [];
    return readingSets[set]!.split(' ').flatMap((entry) => {
      const [change, code, features] = entry.split('|') as [string, string, string];
      const upos = UPOS_CODES[code]!;
      const lemma = withLigatures(changeEnding(key, change));
      const common = band(lemma, upos);
      return features.split(',').map((f) => ({ lemma, upos, feats: featuresOf(f), band: common }));
    });
  };

  const inflections = (lemma: string, upos: Upos): Inflection[] => {
    const value = headwordValue(headwords, lemma, upos);
    if (value < 0) return [];
    return paradigms[Math.floor(value / BANDS)]!.split(' ').map((entry) => {
      const [change, features] = entry.split('|') as [string, string];
      return { form: withLigatures(changeEnding(fold(lemma), change)), feats: featuresOf(features) };
    });
  };

  const accented = (form: string): string[] =>
    search(forms, fold(form), (character) => ACCENTED[character] ?? character).map((hit) =>
      withLigatures(hit.text),
    );

  const completions = (beginning: string, limit: number): string[] =>
    startingWith(forms, fold(beginning), limit).map(withLigatures);

  return { readings, inflections, band, accented, completions };
}

/** `être` and `avoir` are one headword each, whether auxiliary or not. */
function headwordValue(headwords: Automaton, lemma: string, upos: Upos): number {
  return valueAt(headwords, fold(lemma) + '|' + CODE_OF_UPOS.get(upos === 'AUX' ? 'VERB' : upos));
}

/** "2er": take two characters off the end (the number is in base 36) and add *er*. */
const changeEnding = (word: string, change: string): string =>
  word.slice(0, word.length - Number.parseInt(change[0]!, 36)) + change.slice(1);

type Sections = {
  readonly forms: Automaton;
  readonly headwords: Automaton;
  readonly readingSets: readonly string[];
  readonly paradigms: readonly string[];
};

/** Layout: the number of bytes of the text, the two roots, the two numbers of edges; the edges; the text. */
function openSections(bytes: Uint8Array): Sections {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const [textLength, formsRoot, headwordsRoot, formsEdges, headwordsEdges] = new Uint32Array(buffer, 0, 5);
  const formsAt = 20;
  const headwordsAt = formsAt + formsEdges! * 4;
  const textAt = headwordsAt + headwordsEdges! * 4;
  const text = new TextDecoder().decode(new Uint8Array(buffer, textAt, textLength!));
  const [formsAlphabet, headwordsAlphabet, readingSets, paradigms] = text.split('\n\n') as [
    string,
    string,
    string,
    string,
  ];
  return {
    forms: openAutomaton(new Uint32Array(buffer, formsAt, formsEdges!), formsRoot!, formsAlphabet),
    headwords: openAutomaton(
      new Uint32Array(buffer, headwordsAt, headwordsEdges!),
      headwordsRoot!,
      headwordsAlphabet,
    ),
    readingSets: readingSets.split('\n'),
    paradigms: paradigms.split('\n'),
  };
}
