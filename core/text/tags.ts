import type { Features, Upos } from './token.ts';

/**
 * The word classes the tagger reasons with: finer than UPOS where French word order is (subject and object
 * pronouns, *ne*, the forms of verbs), coarser nowhere.
 */
export const TAGS = [
  'start',
  'det',
  'contraction',
  'noun',
  'adj',
  'name',
  'num',
  'verb',
  'verbInf',
  'verbPast',
  'verbPres',
  'aux',
  'auxInf',
  'auxPast',
  'auxPres',
  'adv',
  'pas',
  'ne',
  'je',
  'ce',
  'elle',
  'nous',
  'lui',
  'le',
  'qui',
  'pron',
  'prep',
  'cc',
  'sc',
  'punct',
  'sym',
  'intj',
  'x',
] as const;

export type TagName = (typeof TAGS)[number];

/** A tag's number: its place in `TAGS`. */
export const Tag = Object.fromEntries(TAGS.map((name, i) => [name, i])) as Readonly<Record<TagName, number>>;

/** Grammar words with a class of their own. */
const PRONOUN_TAGS = new Map<string, TagName>([
  ...words("je j' tu il on ils c' ç' l'on", 'je'),
  ...words('elle elles', 'elle'),
  ...words('nous vous', 'nous'),
  ...words("me m' te t' se s' le la l' les leur y en", 'le'),
  ...words("qui que qu' dont où lequel laquelle lesquels lesquelles quoi", 'qui'),
  ['ce', 'ce'],
  ['lui', 'lui'],
]);

const NEGATIONS = new Set(['pas', 'plus', 'jamais', 'guère', 'point']);

const SIMPLE: Readonly<Partial<Record<Upos, TagName>>> = {
  DET: 'det',
  'ADP+DET': 'contraction',
  NOUN: 'noun',
  ADJ: 'adj',
  PROPN: 'name',
  NUM: 'num',
  CCONJ: 'cc',
  SCONJ: 'sc',
  PUNCT: 'punct',
  SYM: 'sym',
  INTJ: 'intj',
  ADP: 'prep',
};

/** The tag of a reading of the form `key`. */
export function tagOf(key: string, upos: Upos, feats: Features, clitic: boolean): number {
  return Tag[tagName(key, upos, feats, clitic)];
}

function tagName(key: string, upos: Upos, feats: Features, clitic: boolean): TagName {
  if (upos === 'PRON') return clitic ? 'pron' : (PRONOUN_TAGS.get(key) ?? 'pron');
  if (upos === 'ADV') return key === 'ne' || key === "n'" ? 'ne' : NEGATIONS.has(key) ? 'pas' : 'adv';
  if (upos === 'VERB') return verbTag(feats, 'verb');
  if (upos === 'AUX') return verbTag(feats, 'aux');
  if (upos === 'ADP' && /^(?:de|à)/.test(key) && key.length > 4) return 'qui';
  return SIMPLE[upos] ?? 'x';
}

function verbTag(feats: Features, kind: 'verb' | 'aux'): TagName {
  if (feats.VerbForm === 'Inf') return `${kind}Inf`;
  if (feats.VerbForm === 'Part') return feats.Tense === 'Pres' ? `${kind}Pres` : `${kind}Past`;
  return kind;
}

function words(list: string, tag: TagName): [string, TagName][] {
  return list.split(' ').map((word) => [word, tag]);
}
