import type { Candidate } from './candidates.ts';
import { type Hypothesis, isFinite, subjectOf } from './hypothesis.ts';
import { Tag } from './tags.ts';
import type { Features } from './token.ts';

/** The sentence around a candidate: folded forms by position. */
export type Context = { readonly keys: readonly string[]; readonly clitics: readonly boolean[]; readonly at: number };

/** What French grammar adds to or takes from reading `here` after `past`, beyond the order of word classes. */
export type Rule = (here: Candidate, past: Hypothesis, context: Context) => number;

/** The rules that can say anything of a candidate. */
export function rulesFor(key: string, tag: number): readonly Rule[] {
  return [...(BY_TAG.get(tag) ?? []), ...(BY_FORM.get(key) ?? [])];
}

const next = ({ keys, at }: Context): string => keys[at + 1] ?? '';
const before = ({ keys, at }: Context, distance = 1): string => keys[at - distance] ?? '';

const differ = <T>(a: T | undefined, b: T | undefined): boolean => a !== undefined && b !== undefined && a !== b;

const agrees = (verb: Features, subject: Features): boolean =>
  verb.Person === subject.Person && (subject.Number === undefined || verb.Number === subject.Number);

const one =
  (...tags: number[]): ((tag: number) => boolean) =>
  (tag) =>
    tags.includes(tag);

/** A verb agrees with its subject, before or after it. */
const verbAgrees: Rule = ({ feats, key }, { subject, number }, context) => {
  if (subject) return agrees(feats, subject) || key === 'soit' ? 1.6 : -4;
  if (feats.Person === '3') return number ? (feats.Number === number ? 0.35 : -0.35) : 0;
  const inverted = /^(?:je|tu|nous|vous)$/.test(next(context));
  return feats.Mood === 'Imp' || inverted ? 0 : -1.5;
};

const invertedSubject: Rule = ({ feats }, _past, context) => {
  if (!context.clitics[context.at + 1]) return 0;
  const subject = subjectOf(next(context));
  if (!subject) return 0;
  return agrees(feats, subject) ? 2.5 : feats.Mood === 'Imp' ? 0 : -1.5;
};

const mood: Rule = ({ feats }, { subject, tag, que }) => {
  if (feats.Mood === 'Imp' && (subject || tag === Tag.noun || tag === Tag.qui || tag === Tag.le)) return -3;
  return feats.Mood === 'Sub' && que ? 1.5 : 0;
};

const isAuxiliary = one(Tag.aux, Tag.auxInf, Tag.auxPast, Tag.auxPres);

const afterAuxiliary: Rule = ({ tag }, past) => {
  const behind = past.auxiliary > 0;
  let points = 0;
  if (isAuxiliary(past.tag)) points = 0.6;
  else if (behind && (past.tag === Tag.adv || past.tag === Tag.pas)) points = 1.5;
  else if (behind && tag === Tag.verbPast && past.tag === Tag.pron) points = 1;
  return tag === Tag.auxPast && !behind && past.tag !== Tag.aux ? points - 1 : points;
};

const participleAgrees: Rule = ({ feats }, { tag, last }) =>
  tag === Tag.noun && last ? disagreement(feats, last.feats, -1.2, -1.5) : 0;

function disagreement(a: Features, b: Features, gender: number, number: number): number {
  return (differ(a.Gender, b.Gender) ? gender : 0) + (differ(a.Number, b.Number) ? number : 0);
}

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
const oneNoun: Rule = (_here, { phrase, tag }) => (phrase === 2 && (tag === Tag.adj || tag === Tag.noun) ? -1.6 : 0);
const moreAdjectives: Rule = (_here, { phrase, tag }) => (phrase === 2 && tag === Tag.adj ? 0.4 : 0);

const articleAfterPreposition: Rule = ({ tag }, past) => (tag === Tag.det && past.tag === Tag.prep ? 0.4 : 0);

const cliticPronoun: Rule = ({ clitic }) => (clitic ? 2 : 0);

const nameAfterName: Rule = (_here, { tag }) => (tag === Tag.name ? 0.4 : 0);

const BEFORE_PLURAL_NOUN =
  /^(?:autres|nouveaux|nouvelles|grands|grandes|nombreux|nombreuses|petits|petites|bons|bonnes|telles|tels|si|très|plus)$/;

/** *de* is an article after a negation and before an adjective: *pas de pain*, *de grands arbres*. */
const partitiveDe: Rule = ({ tag }, past, context) => {
  if (tag !== Tag.det) return 0;
  let points = past.tag === Tag.pas && past.negation > 0 ? 5.5 : 0;
  const free = past.tag !== Tag.noun && past.tag !== Tag.name && past.tag !== Tag.pron;
  if (free && BEFORE_PLURAL_NOUN.test(next(context))) points += 4.5;
  if (past.tag === Tag.cc && past.negated && past.negation > 0) points += 3;
  return points;
};

const QUANTITY = /^(?:un|une|l'un|l'une|beaucoup|plupart|nombre|%|parti|plus|moins)$/;
const beginsPhrase = one(
  Tag.verb, Tag.verbInf, Tag.aux, Tag.verbPres, Tag.start, Tag.punct, Tag.prep, Tag.cc, Tag.sc, Tag.qui, Tag.pas,
);

/** *des* opens an object or a subject as an article; behind a noun it is *de + les*. */
const articleDes: Rule = ({ tag }, past, context) => {
  if (tag !== Tag.det) return 0;
  let points = 0;
  if (QUANTITY.test(before(context)) || past.tag === Tag.sym || past.tag === Tag.det) points -= 4;
  if ((past.tag === Tag.cc && past.de > 0) || (before(context) === 'que' && before(context, 2) === 'ainsi')) points -= 3.5;
  points += beginsPhrase(past.tag) || (past.tag === Tag.verbPast && past.auxiliary > 0) ? 2 : -1.2;
  return past.tag === Tag.noun || past.tag === Tag.name || past.tag === Tag.adj ? points - 1.6 : points;
};

const articleDu: Rule = ({ tag }, past) =>
  tag === Tag.det ? -3 + (past.tag === Tag.verb || past.tag === Tag.verbInf ? 0.5 : 0) : 0;

const BEFORE_CONJUNCTION =
  /^(?:temps|fois|sorte|mesure|moment|façon|manière|condition|point|cas|fait|idée|preuve|espoir|endroit)$/;
const BEFORE_CE_QUE = /^(?:jusqu'à|à|jusqu'|parce|en|de)$/;

/** *que*: relative after a noun, conjunction after a verb, *ne … que*. */
const que: Rule = (here, past, context) => {
  if (here.upos === 'ADV') return past.negation > 0 && !past.negated ? 1.5 : 0;
  if (here.upos === 'SCONJ') return opensClause(past.tag) ? 0.5 : 0;
  let points = past.tag === Tag.noun || past.tag === Tag.ce || past.tag === Tag.pron ? 1.2 : -0.8;
  if (BEFORE_CONJUNCTION.test(before(context))) points -= 1.8;
  if (before(context) === 'ce' && BEFORE_CE_QUE.test(before(context, 2))) points -= 4;
  return past.cleft > 0 ? points - 1.5 : points;
};

const opensClause = one(Tag.verb, Tag.verbInf, Tag.verbPast, Tag.adv, Tag.adj);

const enPronoun: Rule = ({ upos }, { tag }) => {
  if (upos === 'PRON') return one(Tag.je, Tag.ne, Tag.le, Tag.elle, Tag.nous)(tag) ? 2.5 : 0;
  return tag === Tag.je || tag === Tag.ne ? -1.5 : 0;
};

/** *s'* is *si* only before *il* and *ils*. */
const elidedSi: Rule = ({ upos }, _past, context) =>
  upos === 'SCONJ' ? (/^ils?$/.test(next(context)) ? 5 : -4) : 0;

const siOpensClause: Rule = ({ upos }, { tag }) =>
  upos === 'SCONJ' && (tag === Tag.start || tag === Tag.punct) ? 0.6 : 0;

const FINITE = [verbAgrees, invertedSubject, mood];

const BY_TAG = new Map<number, readonly Rule[]>([
  [Tag.verb, FINITE],
  [Tag.aux, FINITE],
  [Tag.verbPast, [afterAuxiliary, participleAgrees]],
  [Tag.auxPast, [afterAuxiliary]],
  [Tag.noun, [agreesWithDeterminer, nounAgrees, oneNoun]],
  [Tag.adj, [agreesWithDeterminer, adjectiveAgrees, moreAdjectives]],
  [Tag.pron, [cliticPronoun]],
  [Tag.name, [nameAfterName]],
]);

const BY_FORM = new Map<string, readonly Rule[]>([
  ['le', [articleAfterPreposition]],
  ['la', [articleAfterPreposition]],
  ['les', [articleAfterPreposition]],
  ["l'", [articleAfterPreposition]],
  ['de', [partitiveDe]],
  ["d'", [partitiveDe]],
  ['des', [articleDes]],
  ['du', [articleDu]],
  ['que', [que]],
  ["qu'", [que]],
  ['en', [enPronoun]],
  ["s'", [elidedSi]],
  ['si', [siOpensClause]],
]);

export { isFinite };
