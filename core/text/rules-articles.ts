import type { Hypothesis } from './hypothesis.ts';
import { lookBack } from './look-back.ts';
import { before, isVerb, next, type Rule } from './rules-common.ts';
import { Tag } from './tags.ts';
import { FOREGOING_ADJECTIVES, QUANTITIES, VERBS_WITH_DE } from './word-lists.ts';

/** *le plus grand*, and the article behind a preposition. */
export const article: Rule = ({ tag }, past, context) => {
  if (tag !== Tag.det) return 0;
  if (past.last?.key === 'en') return /ant$/.test(next(context)) ? -5 : 0.5;
  const superlative = next(context) === 'plus' || next(context) === 'moins' ? 2.5 : 0;
  return superlative + (past.tag === Tag.prep ? 0.4 : 0);
};

/** The verb a complement hangs on: the last one read, across *pas* and adverbs. */
const governor = (past: Hypothesis): string | undefined => lookBack(past, 3, ({ tag }) => isVerb(tag))?.lemma;

/** *de* is an article after a negation and before an adjective: *pas de pain*, *de grands arbres*. */
export const de: Rule = ({ tag }, past, context) => {
  if (tag !== Tag.det) return 0;
  if (/^\d|^(?:deux|trois|quatre|cinq|dix|vingt|cent|mille)$/.test(next(context))) return -6;
  if (NOT_AFTER_DE_ARTICLE.test(next(context))) return -6;
  const negative = past.negation > 0 && past.negated;
  const verb = governor(past) ?? '';
  const takesDe = VERBS_WITH_DE.has(verb) || verb === 'servir';
  let points = 0;
  if (past.tag === Tag.pas && past.negation > 0) points = takesDe || next(context) === 'accord' ? 1 : 5.5;
  else if (negative && isVerb(past.tag) && !takesDe) points = 4;
  else if (past.tag === Tag.cc && negative) points = 3;
  const free = past.tag !== Tag.noun && past.tag !== Tag.name && past.tag !== Tag.pron;
  if (free && FOREGOING_ADJECTIVES.has(next(context))) points += past.tag === Tag.cc && past.de > 0 ? 0 : 4.5;
  return points;
};

/** *de près*, *d'abord*, *de ceux*. */
const NOT_AFTER_DE_ARTICLE =
  /^(?:près|loin|haut|côté|travers|bon|abord|ailleurs|habitude|ordinaire|accord|ce(?:lui|lles?|ux)|l[ae]s?|l')$/;

/** *recherche actuellement des ingénieurs*. */
const afterAdverb = (past: Hypothesis): boolean =>
  past.tag === Tag.adv && (isVerb(past.before) || past.before === Tag.aux);

const behindAvoir = (past: Hypothesis): boolean =>
  past.auxiliary > 0 &&
  lookBack(past, 5, ({ tag }) => tag === Tag.aux || tag === Tag.auxInf)?.lemma === 'avoir';

/** *des* is an article where an object or a subject begins; behind a noun it is *de + les*. */
export const des: Rule = ({ tag }, past, context) => {
  if (tag !== Tag.det) return 0;
  if (QUANTITIES.has(before(context)) || past.tag === Tag.sym) return -9;
  if (takesObject(past) || (past.last?.lemma === 'passer' && TIMES.has(next(context)))) return 1;
  if (past.last?.lemma === 'tel') return 1;
  if (past.last?.clitic) return VERBS_WITH_DE.has(governor(past) ?? '') ? -3 : 1;
  if (past.tag === Tag.start || past.tag === Tag.sc || past.tag === Tag.prep) return 1;
  if (past.tag === Tag.cc || past.tag === Tag.punct) return likeTheLast(past);
  if (past.tag === Tag.qui || past.tag === Tag.pas || past.tag === Tag.adv) return -1;
  return -5;
};

/** *des rires et des cris*, *les rires des uns et des autres*: one list, one *des*. */
function likeTheLast(past: Hypothesis): number {
  const mark = past.last!.key;
  if (mark === ':' || mark === ';' || opensSubject(past)) return 1;
  const last = lookBack(past, 9, ({ key, upos }) => upos === 'ADP+DET' || DE.has(key));
  if (last === undefined) return -1;
  return last.upos === 'DET' || isObjectList(past) ? 1 : -4;
}

/** *on sert de la viande froide, des légumes*: the list began with an article. */
function isObjectList(past: Hypothesis): boolean {
  if (past.tag !== Tag.punct) return false;
  let at: Hypothesis | null = past;
  for (let i = 0; i < LIST && at?.last; i++, at = at.previous) {
    const { key, upos } = at.last;
    if (upos === 'DET' && (key === 'des' || key === 'du')) return true;
    if (key === 'de' && (isVerb(at.before) || at.before === Tag.prep) && !takesDe(at.previous)) return true;
  }
  return false;
}

const LIST = 12;
const takesDe = (past: Hypothesis | null) => VERBS_WITH_DE.has(past?.last?.lemma ?? '');

/** *Au milieu de la mer, des gardiens*: no verb yet, so that it is the subject that begins. */
function opensSubject(past: Hypothesis): boolean {
  if (past.last?.key !== ',') return false;
  let first = past;
  for (let at: Hypothesis | null = past; at?.last; at = at.previous) {
    if (isVerb(at.tag) || at.tag === Tag.aux || at.last.key === 'des') return false;
    if (at !== past && at.tag === Tag.punct) return false;
    first = at;
  }
  return first.tag === Tag.prep || first.tag === Tag.contraction;
}

const TIMES = new Set(
  'heures jours nuits semaines mois années ans saisons vacances journées soirées'.split(' '),
);

const DE = new Set(['de', "d'", 'des', 'du']);

/** A verb just read wants its object: *il fait des efforts*, *il a fait souvent des efforts*. */
function takesObject(past: Hypothesis): boolean {
  if (past.tag === Tag.adv || past.tag === Tag.pas) return afterAdverb(past);
  if (past.tag === Tag.aux || past.tag === Tag.auxInf || past.tag === Tag.auxPres) return true;
  if (past.tag === Tag.verbPast) return behindAvoir(past) && !VERBS_WITH_DE.has(past.last!.lemma);
  return isVerb(past.tag) && !VERBS_WITH_DE.has(past.last!.lemma);
}

/** *du* is *de + le* but for the object of a verb: *il boit du café*. */
export const du: Rule = ({ tag }, past, context) => {
  if (tag !== Tag.det) return 0;
  if (past.last?.clitic) return VERBS_WITH_DE.has(governor(past) ?? '') ? -3 : 2.5;
  if (/^(?:\d|moins|reste|côté|coup|tout$)/.test(next(context))) return -5;
  if (past.tag === Tag.cc || past.tag === Tag.punct) return likeTheLast(past) > 0 ? 3 : -5;
  if (!mayTakeDu(past)) return -5;
  if (past.tag === Tag.aux && isThatIs(past)) return 3.5;
  return past.tag === Tag.verbPast ? 2 : 0.5;
};

/** *c'est du poisson*. */
const isThatIs = ({ last, previous }: Hypothesis): boolean =>
  last!.lemma === 'être' && previous?.last?.lemma === 'ce';

/** *il a apporté*, and not: *il a été saisi*. */
const isActive = (past: Hypothesis): boolean =>
  behindAvoir(past) && lookBack(past, 5, ({ tag }) => tag === Tag.auxPast) === undefined;

function mayTakeDu(past: Hypothesis): boolean {
  const { tag, last } = past;
  if (tag === Tag.aux) return last!.lemma === 'avoir' || isThatIs(past);
  if (tag === Tag.verbPast) return isActive(past) && !VERBS_WITH_DE.has(last!.lemma);
  if (tag === Tag.prep) return true;
  return isVerb(tag) && tag !== Tag.verbPast && !VERBS_WITH_DE.has(last!.lemma);
}
