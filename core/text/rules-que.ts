import type { Hypothesis } from './hypothesis.ts';
import { lookBack } from './look-back.ts';
import { before, type Context, isVerb, next, type Rule } from './rules-common.ts';
import { Tag } from './tags.ts';
import { COMPARATIVES, NOT_AFTER_RELATIVE, NOUNS_WITH_QUE, VERBS_OF_SAYING } from './word-lists.ts';

/** *que*: relative behind a noun, conjunction behind a verb, adverb in *ne … que*. */
export const que: Rule = (here, past, context) => {
  if (MAKES_CONJUNCTION.has(before(context))) return here.upos === 'SCONJ' ? 5 : 0;
  if (here.upos === 'ADV') return restricts(past) ? 6 : past.negation > 0 && !past.negated ? 1.5 : 0;
  if (here.upos === 'SCONJ') return (opensClause(past) ? 0.5 : 0) - (restricts(past) ? 4 : 0);
  const aside = past.tag === Tag.punct && !isParenthesis(past) ? 1 : 0;
  return (hasAntecedent(past) ? 1.2 + aside : -0.8) - notRelative(past, context);
};

/** *Je sais, Madame, que*: the comma closes what another opened, or *que* goes on a list of clauses. */
const isParenthesis = ({ previous }: Hypothesis): boolean =>
  previous !== null &&
  lookBack(previous, 15, ({ key, upos }) => key === ',' || (upos === 'SCONJ' && /^qu/.test(key))) !==
    undefined;

/** With *que* they are one conjunction. */
const MAKES_CONJUNCTION = new Set('parce avant afin pourvu tandis dès lors sauf pendant depuis'.split(' '));

/** A *ne* a few words ago still wants its other half. */
const restricts = (past: Hypothesis): boolean => past.negation > 8 && !past.negated && past.tag !== Tag.ne;

const opensClause = ({ tag, phrase, last }: Hypothesis): boolean =>
  isVerb(tag) || tag === Tag.adv || (tag === Tag.adj && phrase !== 2) || last?.clitic === true;

/** *les progrès que*, *les progrès considérables que*, *Denise, que*. */
function hasAntecedent({ tag, phrase, last, before: earlier }: Hypothesis): boolean {
  if (tag === Tag.punct) return last!.key === ',' && (earlier === Tag.noun || earlier === Tag.name);
  if (tag === Tag.adj) return phrase === 2;
  return (tag === Tag.noun || tag === Tag.ce || tag === Tag.pron) && !last!.clitic;
}

/** Points against a relative pronoun. */
function notRelative(past: Hypothesis, context: Context): number {
  let points = 0;
  if (NOT_AFTER_RELATIVE.has(next(context))) points += 3;
  if (NOUNS_WITH_QUE.has(before(context))) points += 2.5;
  if (before(context) === 'ce' && before(context, 2) === 'à') points += 8;
  if (past.cleft > 0) points += 1.5;
  if (past.last?.clitic) points += 2;
  if (past.last?.lemma === 'quel' || past.last?.lemma === 'tel') points += 4;
  if (past.tag === Tag.noun && (saidTo(past) || isCompared(past))) points += 2;
  if (past.tag === Tag.start && context.keys.at(-1) === '?') points -= 4;
  return points;
}

/** *plus de bruit que*, *la même base que*. */
const isCompared = (past: Hypothesis): boolean =>
  lookBack(past, 5, ({ key }) => COMPARATIVES.has(key) && key !== 'aussi') !== undefined ||
  lookBack(past, 2, ({ key }) => key === 'aussi') !== undefined;

/** *informez votre médecin que*: a verb of saying and the one it is said to. */
const saidTo = (past: Hypothesis): boolean => {
  const verb = lookBack(past, 4, ({ tag }) => isVerb(tag) || tag === Tag.aux || tag === Tag.punct);
  return verb !== undefined && VERBS_OF_SAYING.has(verb.lemma);
};
