import { disagreement, type Rule } from './rules-common.ts';
import { Tag } from './tags.ts';
import { DEGREES } from './word-lists.ts';

const agreesWithDeterminer: Rule = ({ feats }, { determiner }) => {
  if (!determiner) return 0;
  const same = determiner.Number !== undefined && determiner.Number === feats.Number;
  return disagreement(feats, determiner, -1.8, -2.2) + (same ? 0.3 : 0);
};

const adjectiveAgrees: Rule = ({ feats }, { tag, last }) =>
  tag === Tag.noun && last ? disagreement(feats, last.feats, -1.4, -1.6) : 0;

const nounAgrees: Rule = ({ feats }, { tag, last }) =>
  tag === Tag.adj && last ? disagreement(feats, last.feats, -1.4, -1.6) : 0;

/** A noun phrase has one noun; adjectives may pile up behind it. */
const oneNoun: Rule = (_here, { phrase, tag }) =>
  phrase === 2 && (tag === Tag.adj || tag === Tag.noun) ? -1.6 : 0;
const moreAdjectives: Rule = (_here, { phrase, tag }) => (phrase === 2 && tag === Tag.adj ? 0.4 : 0);

const nameAfterName: Rule = (_here, { tag, before }) =>
  tag === Tag.name ? 0.4 : tag === Tag.cc && before === Tag.name ? 1 : 0;

/** *très satisfait*, *plus élevée*: what has a degree is an adjective. */
const degree: Rule = (_here, { last }) => (last?.tag === Tag.adv && DEGREES.has(last.key) ? 2.5 : 0);

/** Names have no article in the plural: *les Parisiens*. */
const noPlural: Rule = (_here, { tag, last }) =>
  tag === Tag.det && last?.feats.Number === 'Plur' ? -1.5 : 0;

export const NOUN: readonly Rule[] = [agreesWithDeterminer, nounAgrees, oneNoun];
export const ADJECTIVE: readonly Rule[] = [agreesWithDeterminer, adjectiveAgrees, moreAdjectives, degree];
export const NAME: readonly Rule[] = [nameAfterName, noPlural];
