import { disagreement, type Rule } from './rules-common.ts';
import { Tag } from './tags.ts';

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

const nameAfterName: Rule = (_here, { tag }) => (tag === Tag.name ? 0.4 : 0);

export const NOUN: readonly Rule[] = [agreesWithDeterminer, nounAgrees, oneNoun];
export const ADJECTIVE: readonly Rule[] = [agreesWithDeterminer, adjectiveAgrees, moreAdjectives];
export const NAME: readonly Rule[] = [nameAfterName];
