import type { Token, Upos } from '#core/text/token.ts';
import { type Entry, PARTS_OF_SPEECH } from './entry.ts';

/** Entries ready to be looked up: single words by headword, locutions by the words that can begin them. */
export type Dictionary = {
  readonly words: ReadonlyMap<string, readonly Entry[]>;
  readonly locutions: readonly Entry[];
};

export function dictionaryOf(entries: readonly Entry[]): Dictionary {
  const words = new Map<string, Entry[]>();
  const locutions: Entry[] = [];
  for (const entry of entries) {
    const key = fold(entry.headword);
    const known = words.get(key);
    if (known) known.push(entry);
    else words.set(key, [entry]);
    if (isLocution(entry)) locutions.push(entry);
  }
  return { words, locutions };
}

/** A headword of several tokens: with a space, or elided like *s'inscrire*. */
export const isLocution = ({ headword }: Entry) =>
  /[ ]|^s'|'\p{L}/u.test(headword) && headword !== "aujourd'hui";

/** Parts of speech under which a dictionary may file what a tagger calls this one, likeliest first. */
const ALSO: Partial<Record<Upos, readonly Upos[]>> = {
  AUX: ['VERB'],
  VERB: ['AUX'],
  ADJ: ['NOUN', 'DET', 'PRON', 'NUM'],
  NOUN: ['ADJ', 'PROPN'],
  DET: ['ADJ', 'PRON', 'NUM'],
  PRON: ['DET', 'ADJ', 'ADV'],
  ADV: ['ADP', 'SCONJ', 'CCONJ', 'ADJ', 'INTJ'],
  ADP: ['ADV', 'SCONJ'],
  'ADP+DET': ['ADP', 'DET'],
  SCONJ: ['PRON', 'CCONJ', 'ADV', 'ADP'],
  CCONJ: ['SCONJ', 'ADV'],
  PROPN: ['NOUN'],
  NUM: ['DET', 'NOUN', 'ADJ'],
  SYM: ['NOUN'],
  INTJ: ['NOUN', 'ADV'],
  X: ['NOUN'],
};

/** The entry for a token: its lemma under its own part of speech, else under the nearest one that is there. */
export function entryFor(dictionary: Dictionary, token: Token): Entry | undefined {
  const contracted = token.lemma.includes('+');
  const entries = keysOf(fold(contracted ? token.form.toLowerCase() : token.lemma))
    .map((key) => dictionary.words.get(key))
    .find((found) => found !== undefined);
  if (!entries) return undefined;
  const gender = token.feats.Gender === undefined ? undefined : token.feats.Gender === 'Masc' ? 'm' : 'f';
  for (const upos of [token.upos, ...(ALSO[token.upos] ?? [])]) {
    const found = entries.filter(({ pos }) => PARTS_OF_SPEECH[pos].upos === upos);
    const agreeing = found.find(({ pos }) => genderOf(pos) === gender);
    if (found.length > 0) return agreeing ?? found[0];
  }
  return undefined;
}

/**
 * The headwords a lemma may stand under: itself; with the other capital (*Pâques*, *Christ*); in the plural it is
 * only used in (*parages*); in the singular of a name no lexicon knows (*les Singapouriens*).
 */
const keysOf = (lemma: string): string[] => [
  lemma,
  lemma.toLowerCase(),
  lemma.charAt(0).toUpperCase() + lemma.slice(1),
  `${lemma}s`,
  lemma.replace(/s$/, ''),
];

function genderOf(pos: Entry['pos']): string | undefined {
  const part = PARTS_OF_SPEECH[pos];
  return 'gender' in part ? part.gender : undefined;
}

/** One spelling for what is one word: straight apostrophes, open ligatures; case and accents count. */
export const fold = (text: string) => text.replaceAll('’', "'").replaceAll('œ', 'oe').replaceAll('æ', 'ae');
