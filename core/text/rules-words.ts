import type { Hypothesis } from './hypothesis.ts';
import { lookBack } from './look-back.ts';
import { article, de, des, du } from './rules-articles.ts';
import { before, isVerb, next, one, type Rule } from './rules-common.ts';
import { que } from './rules-que.ts';
import { Tag } from './tags.ts';
import { ADVERBS_OF_VERBS, DETERMINERS, MEASURES } from './word-lists.ts';

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
