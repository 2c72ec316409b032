import type { Upos } from '#core/text/token.ts';

/** The Common European Framework's bands: the stage at which a learner usually meets the word. */
export const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type Level = (typeof LEVELS)[number];

export const REGISTERS = [
  'formal',
  'informal',
  'slang',
  'vulgar',
  'offensive',
  'literary',
  'dated',
  'humorous',
  'Belgium',
  'Canada',
  'Switzerland',
] as const;
export type Register = (typeof REGISTERS)[number];

/** The parts of speech as the dictionary's files write them, with what each stands for. */
export const PARTS_OF_SPEECH = {
  nm: { upos: 'NOUN', gender: 'm' },
  nf: { upos: 'NOUN', gender: 'f' },
  nmf: { upos: 'NOUN', gender: 'mf' },
  nmpl: { upos: 'NOUN', gender: 'm', number: 'pl' },
  nfpl: { upos: 'NOUN', gender: 'f', number: 'pl' },
  pn: { upos: 'PROPN' },
  pnm: { upos: 'PROPN', gender: 'm' },
  pnf: { upos: 'PROPN', gender: 'f' },
  pnpl: { upos: 'PROPN', number: 'pl' },
  v: { upos: 'VERB' },
  adj: { upos: 'ADJ' },
  adv: { upos: 'ADV' },
  prep: { upos: 'ADP' },
  cconj: { upos: 'CCONJ' },
  sconj: { upos: 'SCONJ' },
  pron: { upos: 'PRON' },
  det: { upos: 'DET' },
  num: { upos: 'NUM' },
  intj: { upos: 'INTJ' },
} as const satisfies Record<string, { upos: Upos; gender?: 'm' | 'f' | 'mf'; number?: 'pl' }>;
export type PartOfSpeech = keyof typeof PARTS_OF_SPEECH;

/** One meaning: English equivalents, the commonest first, each of which could stand in a translation. */
export type Sense = {
  readonly equivalents: readonly string[];
  /** What narrows it: a field, a typical subject or object, the preposition that follows. */
  readonly hint?: string;
  readonly register?: Register;
};

/** A headword (one word, or a locution of several) with its senses in order of frequency. */
export type Entry = {
  readonly headword: string;
  readonly pos: PartOfSpeech;
  readonly level: Level;
  /** How common it is: the base-2 logarithm of its rank among French headwords, 0 the commonest. */
  readonly band?: number;
  readonly senses: readonly Sense[];
  /** English look-alikes it does not mean, each with the French for them. */
  readonly fauxAmis: readonly { readonly english: string; readonly french: string }[];
};
