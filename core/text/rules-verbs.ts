import { type Hypothesis, subjectOf } from './hypothesis.ts';
import { disagreement, next, one, type Rule } from './rules-common.ts';
import { Tag } from './tags.ts';
import type { Features } from './token.ts';

const agrees = (verb: Features, subject: Features): boolean =>
  verb.Person === subject.Person && (subject.Number === undefined || verb.Number === subject.Number);

/** A verb agrees with its subject. */
const subjectAgrees: Rule = ({ feats, key }, past, context) => {
  const { subject, number } = past;
  if (subject) return agrees(feats, subject) || key === 'soit' ? 1.6 : -7;
  if (feats.Person === '3' && opensSentence(past)) return -1.5;
  if (feats.Person === '3') return number ? (feats.Number === number ? 0.35 : -0.35) : 0;
  return feats.Mood === 'Imp' || /^(?:je|tu|nous|vous)$/.test(next(context)) ? 0 : -2.5;
};

/** At the head of a sentence, or behind its dash or quotation mark. */
const opensSentence = ({ tag, before }: Hypothesis): boolean =>
  tag === Tag.start || (tag === Tag.punct && before === Tag.start);

/** *a-t-il*, *donnez-le*: the clitic is the subject, or the verb an imperative. */
const cliticAgrees: Rule = ({ feats }, _past, context) => {
  if (!context.clitics[context.at + 1]) return 0;
  const subject = subjectOf(next(context));
  if (!subject) return feats.Mood === 'Imp' ? 4 : -2;
  return agrees(feats, subject) ? 2.5 : feats.Mood === 'Imp' ? 1 : -1.5;
};

/** *Ouvrez la porte !*, *N'utilisez pas*: a verb without a subject at the head of its clause. */
const imperative: Rule = ({ feats }, past) => {
  if (feats.Mood !== 'Imp') return 0;
  const { subject, tag } = past;
  if (subject || tag === Tag.noun || tag === Tag.qui) return -3;
  const denied = deniedOrder(past);
  // Nous passons et n’en gardons rien: the subject of the verb before.
  if (denied === Tag.cc && feats.Person === '1') return -3;
  if (denied !== undefined) return beginsClause(denied) ? 3 : 0;
  if (tag === Tag.le) return -3;
  if (isCalled(past)) return 5;
  return beginsClause(tag) ? 3 : 0;
};

/** *N'y touchez pas*, *ne la montrez à personne*: the tag before *ne*; undefined without *ne*. */
function deniedOrder(past: Hypothesis): number | undefined {
  let at: Hypothesis | null = past;
  while (at?.last && (at.tag === Tag.le || at.tag === Tag.lui || at.tag === Tag.nous)) at = at.previous;
  return at?.tag === Tag.ne ? at.before : undefined;
}

/** *Roi, laisse ta fille*: behind one who is called and a comma. */
function isCalled({ last, previous, before: called }: Hypothesis): boolean {
  if (last?.key !== ',' || (called !== Tag.noun && called !== Tag.name)) return false;
  return beginsSpeech(previous?.previous ?? null);
}

const beginsSpeech = (past: Hypothesis | null): boolean =>
  past !== null && (past.tag === Tag.start || (past.tag === Tag.punct && /^[«“"—–-]$/.test(past.last!.key)));

const beginsClause = one(Tag.start, Tag.punct, Tag.cc);

const subjunctive: Rule = ({ feats }, { que }) => {
  if (feats.Mood !== 'Sub') return 0;
  return que === 'wish' ? 2.5 : que === 'clause' ? -0.2 : -0.8;
};

const isAuxiliary = one(Tag.aux, Tag.auxInf, Tag.auxPast, Tag.auxPres);

const afterAuxiliary: Rule = ({ tag }, past) => {
  const behind = past.auxiliary > 0;
  let points = 0;
  if (isAuxiliary(past.tag)) points = 0.6;
  else if (behind && (past.tag === Tag.adv || past.tag === Tag.pas)) points = 1.5;
  else if (behind && tag === Tag.verbPast && past.tag === Tag.pron) points = 2;
  return tag === Tag.auxPast && !behind && past.tag !== Tag.aux ? points - 1 : points;
};

const participleAgrees: Rule = ({ feats }, { tag, last }) =>
  tag === Tag.noun && last ? disagreement(feats, last.feats, -1.2, -1.5) : 0;

/** *présenté par*: an agent makes it a verb. */
const beforeAgent: Rule = (_here, _past, context) => (next(context) === 'par' ? 1 : 0);

/** *en* before an infinitive is the pronoun. */
const notAfterEn: Rule = (_here, { last }) => (last?.key === 'en' && last.upos === 'ADP' ? -5 : 0);

export const FINITE: readonly Rule[] = [subjectAgrees, cliticAgrees, imperative, subjunctive];
export const PAST_PARTICIPLE: readonly Rule[] = [afterAuxiliary, participleAgrees, beforeAgent];
export const AUXILIARY_PARTICIPLE: readonly Rule[] = [afterAuxiliary];
export const INFINITIVE: readonly Rule[] = [notAfterEn];
