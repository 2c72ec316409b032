import type { Hypothesis } from './hypothesis.ts';
import { lookBack } from './look-back.ts';
import { before, type Context, next, one, type Rule } from './rules-common.ts';
import { Tag } from './tags.ts';
import {
  ADVERBS_OF_VERBS,
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
const des: Rule = ({ tag }, past, context) => {
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
const du: Rule = ({ tag }, past, context) => {
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

/** *que*: relative behind a noun, conjunction behind a verb, adverb in *ne … que*. */
const que: Rule = (here, past, context) => {
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

const si: Rule = ({ upos }, { tag }, context) => {
  const opens = tag === Tag.start || tag === Tag.punct || tag === Tag.cc;
  const ends = next(context) === ',' ? before(context) === 'mais' : ENDS.test(next(context));
  if (upos === 'SCONJ') return opens ? (ends ? -6 : 0.6) : 0;
  if (ends) return 2;
  // Si souvent, si peu: a degree; but si peu qu'il pleuve.
  if (MEASURED.has(next(context))) return opens ? 0 : 3;
  return opens && OPENS_CLAUSE.test(next(context)) ? -3 : 0;
};

const ENDS = /^(?:|[.;:!?…»)])$/;
const MEASURED = new Set(
  'souvent peu bien mal vite longtemps tard tôt loin près fort longuement rarement'.split(' '),
);
const OPENS_CLAUSE =
  /^(?:l[ae]s?|l'|l'on|toute?s?|tous|ces?|cette|mon|ma|mes|son|sa|ses|nos|vos|leurs?|une?|je|j'|tu|on|nous|vous|elles?)$/;

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
const tout: Rule = ({ upos }, _past, context) => {
  const ends = /^(?:|[,.;:!?…»)])$/.test(next(context));
  if (upos === 'NOUN') return (ends || next(context) === 'et') && /^(?:le|du)$/.test(before(context)) ? 6 : 0;
  if (upos === 'ADV') return ends && before(context) !== 'du' ? -3 : 0;
  if (upos === 'PRON') return DETERMINERS.has(next(context)) ? -5 : 0;
  // A determiner has its noun before it.
  return upos === 'ADJ' && /^(?:|[,.;:!?…»)]|à|de|et|est|était)$/.test(next(context)) ? -4 : 0;
};

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
  if ((past.tag === Tag.pas || past.tag === Tag.prep) && past.negation > 0) return 6;
  return denies && past.tag !== Tag.det && past.tag !== Tag.adj ? 4 : 0;
};

/** *Une personne entre.*: a preposition has something behind it. */
const entre: Rule = ({ upos }, _past, context) =>
  upos === 'ADP' && /^(?:|[.;:!?…»)]|dans|chez|par|et)$/.test(next(context)) ? -9 : 0;

/** *, quitte à*: the adjective. */
const quitte: Rule = ({ upos }, { tag }, context) =>
  upos === 'VERB' && tag === Tag.punct && next(context) === 'à' ? -12 : 0;

/** *Parler bas*, *coûter plus cher*: an adjective that says how something is done. */
const manner: Rule = ({ upos, key }, past) => {
  if (upos !== 'ADV') return 0;
  let at: Hypothesis | null = past;
  while (at?.last && (at.tag === Tag.adv || at.tag === Tag.pas)) at = at.previous;
  // Ils la frappaient à la tête, aussi fort qu’ils pouvaient.
  const verb = at?.last?.key === ',' && at !== past ? lookBack(at, 6, ({ tag }) => isVerb(tag)) : at?.last;
  const here = verb && isVerb(verb.tag) && ADVERBS_OF_VERBS.get(key)?.has(verb.lemma);
  return here ? 9 : 0;
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
  ['entre', [entre]],
  ['quitte', [quitte]],
  ...[...ADVERBS_OF_VERBS.keys()].map((form): [string, readonly Rule[]] => [form, [manner]]),
]);
