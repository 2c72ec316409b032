import type { Hypothesis } from './hypothesis.ts';
import { lookBack } from './look-back.ts';
import { before, type Context, next, one, type Rule } from './rules-common.ts';
import { Tag } from './tags.ts';
import {
  COMPARATIVES,
  DETERMINERS,
  FOREGOING_ADJECTIVES,
  MEASURES,
  NOT_AFTER_RELATIVE,
  NOUNS_WITH_QUE,
  QUANTITIES,
  VERBS_OF_SAYING,
  VERBS_WITH_DE,
} from './word-lists.ts';

const isVerb = one(Tag.verb, Tag.verbInf, Tag.verbPast, Tag.verbPres);

/** *le plus grand*, and the article behind a preposition. */
const article: Rule = ({ tag }, past, context) => {
  if (tag !== Tag.det) return 0;
  if (past.last?.key === 'en') return /ant$/.test(next(context)) ? -5 : 0.5;
  const superlative = next(context) === 'plus' || next(context) === 'moins' ? 2.5 : 0;
  return superlative + (past.tag === Tag.prep ? 0.4 : 0);
};

/** The verb a complement hangs on: the last one read, across *pas* and adverbs. */
const governor = (past: Hypothesis): string | undefined => lookBack(past, 3, ({ tag }) => isVerb(tag))?.lemma;

/** *de* is an article after a negation and before an adjective: *pas de pain*, *de grands arbres*. */
const de: Rule = ({ tag }, past, context) => {
  if (tag !== Tag.det) return 0;
  if (/^\d|^(?:deux|trois|quatre|cinq|dix|vingt|cent|mille)$/.test(next(context))) return -6;
  const negative = past.negation > 0 && past.negated;
  const takesDe = VERBS_WITH_DE.has(governor(past) ?? '');
  let points = 0;
  if (past.tag === Tag.pas && past.negation > 0) points = takesDe || next(context) === 'accord' ? 1 : 5.5;
  else if (negative && isVerb(past.tag) && !takesDe) points = 4;
  else if (past.tag === Tag.cc && negative) points = 3;
  const free = past.tag !== Tag.noun && past.tag !== Tag.name && past.tag !== Tag.pron;
  if (free && FOREGOING_ADJECTIVES.has(next(context))) points += past.tag === Tag.cc && past.de > 0 ? 0 : 4.5;
  return points;
};

/** *recherche actuellement des ingénieurs*. */
const afterAdverb = (past: Hypothesis): boolean =>
  past.tag === Tag.adv && (isVerb(past.before) || past.before === Tag.aux);

const behindAvoir = (past: Hypothesis): boolean =>
  past.auxiliary > 0 &&
  lookBack(past, 5, ({ tag }) => tag === Tag.aux || tag === Tag.auxInf)?.lemma === 'avoir';

/** *des* is an article where an object or a subject begins; behind a noun it is *de + les*. */
const des: Rule = ({ tag }, past, context) => {
  if (tag !== Tag.det) return 0;
  if (QUANTITIES.has(before(context)) || past.tag === Tag.sym) return -9;
  if (takesObject(past)) return 1;
  if (past.tag === Tag.start || past.tag === Tag.sc || past.tag === Tag.prep) return 1;
  if (past.tag === Tag.cc || past.tag === Tag.punct) return likeTheLast(past);
  if (past.tag === Tag.qui || past.tag === Tag.pas || past.tag === Tag.adv) return -1;
  return -5;
};

/** *des rires et des cris*, *les rires des uns et des autres*: one list, one *des*. */
function likeTheLast(past: Hypothesis): number {
  const last = lookBack(past, 9, ({ key, upos }) => upos === 'ADP+DET' || DE.has(key));
  return last === undefined ? -1 : last.upos === 'DET' ? 1 : -4;
}

const DE = new Set(['de', "d'", 'des']);

/** A verb just read wants its object: *il fait des efforts*, *il a fait souvent des efforts*. */
function takesObject(past: Hypothesis): boolean {
  if (past.tag === Tag.adv || past.tag === Tag.pas) return afterAdverb(past);
  if (past.tag === Tag.aux || past.tag === Tag.auxInf || past.tag === Tag.auxPres) return true;
  if (past.tag === Tag.verbPast) return behindAvoir(past) && !VERBS_WITH_DE.has(past.last!.lemma);
  return isVerb(past.tag) && !VERBS_WITH_DE.has(past.last!.lemma);
}

/** *du* is *de + le* but for the object of a verb: *il boit du café*. */
const du: Rule = ({ tag }, past, context) => {
  if (tag !== Tag.det) return 0;
  if (past.last?.clitic) return 2.5;
  if (!mayTakeDu(past) || /^(?:\d|moins|reste|coup)/.test(next(context))) return -5;
  return 0.5;
};

function mayTakeDu({ tag, last }: Hypothesis): boolean {
  if (tag === Tag.aux) return last!.lemma === 'avoir';
  if (tag === Tag.prep) return true;
  return isVerb(tag) && tag !== Tag.verbPast && !VERBS_WITH_DE.has(last!.lemma);
}

/** *que*: relative behind a noun, conjunction behind a verb, adverb in *ne … que*. */
const que: Rule = (here, past, context) => {
  if (here.upos === 'ADV') return restricts(past) ? 6 : past.negation > 0 && !past.negated ? 1.5 : 0;
  if (here.upos === 'SCONJ') return (opensClause(past) ? 0.5 : 0) - (restricts(past) ? 4 : 0);
  return (hasAntecedent(past) ? 1.2 : -0.8) - notRelative(past, context);
};

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
  lookBack(past, 5, ({ key }) => COMPARATIVES.has(key)) !== undefined;

/** *informez votre médecin que*: a verb of saying and the one it is said to. */
const saidTo = (past: Hypothesis): boolean => {
  const verb = lookBack(past, 4, ({ tag }) => isVerb(tag) || tag === Tag.aux || tag === Tag.punct);
  return verb !== undefined && VERBS_OF_SAYING.has(verb.lemma);
};

/** Verbs that an infinitive follows at once: *il faut en parler*. */
const BEFORE_INFINITIVE = new Set('falloir pouvoir vouloir devoir savoir oser faire laisser'.split(' '));

const en: Rule = ({ upos }, { tag, last }, context) => {
  if (upos === 'PRON') {
    if (BEFORE_INFINITIVE.has(last?.lemma ?? '') && /(?:er|ir|re)$/.test(next(context))) return 4;
    return one(Tag.je, Tag.ne, Tag.le, Tag.elle, Tag.nous)(tag) ? 2.5 : 0;
  }
  return tag === Tag.je || tag === Tag.ne ? -1.5 : 0;
};

/** *s'* is *si* only before *il* and *ils*. */
const elidedSi: Rule = ({ upos }, _past, context) =>
  upos === 'SCONJ' ? (/^ils?$/.test(next(context)) ? 5 : -4) : 0;

const si: Rule = ({ upos }, { tag }) =>
  upos === 'SCONJ' && (tag === Tag.start || tag === Tag.punct) ? 0.6 : 0;

/** *soit … soit*, but *qu'il soit*. */
const soit: Rule = ({ upos }, { subject, que, tag }) => {
  if (upos === 'CCONJ') return tag === Tag.punct || tag === Tag.noun || tag === Tag.adj ? 1 : 0;
  return subject || que ? 2 : -1;
};

/** *Or* at the head of a sentence is the conjunction. */
const or: Rule = ({ upos }, { tag }) => (upos === 'NOUN' && tag === Tag.start ? -6 : 0);

/** *devant* is the verb only before an infinitive. */
const devant: Rule = ({ upos }, _past, context) =>
  upos === 'VERB' ? (/(?:er|ir|re)$/.test(next(context)) ? 2 : -4) : 0;

/** km/h: *par*. */
const stroke: Rule = ({ upos }, _past, context) => {
  const measure = MEASURES.has(before(context)) && MEASURES.has(next(context));
  return upos === 'ADP' ? (measure ? 4 : -4) : 0;
};

/** *je puis*. */
const puis: Rule = ({ upos }, { tag }) => (upos === 'VERB' && tag !== Tag.je && tag !== Tag.ne ? -6 : 0);

/** *y compris*. */
const compris: Rule = ({ upos }, _past, context) =>
  before(context) === 'y' ? (upos === 'ADJ' ? 9 : -3) : upos === 'ADJ' ? -3 : 0;

/** *tous les jours*: what stands before a determiner goes with its noun. */
const tout: Rule = ({ upos }, _past, context) => (upos === 'PRON' && DETERMINERS.has(next(context)) ? -5 : 0);

/** *ils sont tous là*: in the plural without a determiner, the pronoun. */
const tous: Rule = ({ upos }, _past, context) =>
  upos === 'ADJ' && !DETERMINERS.has(next(context)) ? -2.5 : 0;

/** *certains des problèmes*: of what follows, some. */
const certains: Rule = ({ upos }, _past, context) =>
  upos === 'PRON' ? (/^(?:des?|d'|d'entre)$/.test(next(context)) ? 5 : 0) : 0;

/** *Louis X*, *chapitre V*; elsewhere the letter is a name: *le X*. */
const roman: Rule = ({ upos }, { tag }) =>
  upos === 'NUM' && tag !== Tag.name && tag !== Tag.noun && tag !== Tag.start ? -5 : 0;

/** *il n'y a personne*, *personne ne vient*: a pronoun where a denied clause has it without an article. */
const personne: Rule = ({ upos }, past, context) => {
  if (upos !== 'PRON') return 0;
  const denies = past.negation > 0 || /^n(?:e|')$/.test(next(context));
  return denies && past.tag !== Tag.det && past.tag !== Tag.adj ? 4 : 0;
};

export const BY_FORM = new Map<string, readonly Rule[]>([
  ['le', [article]],
  ['la', [article]],
  ['les', [article]],
  ["l'", [article]],
  ['de', [de]],
  ["d'", [de]],
  ['des', [des]],
  ['du', [du]],
  ['que', [que]],
  ["qu'", [que]],
  ['en', [en]],
  ["s'", [elidedSi]],
  ['si', [si]],
  ['soit', [soit]],
  ['or', [or]],
  ['devant', [devant]],
  ['/', [stroke]],
  ['personne', [personne]],
  ['puis', [puis]],
  ['compris', [compris]],
  ['i', [roman]],
  ['v', [roman]],
  ['x', [roman]],
  ['tout', [tout]],
  ['toute', [tout]],
  ['tous', [tout, tous]],
  ['toutes', [tout, tous]],
  ['certains', [certains]],
  ['certaines', [certains]],
]);
