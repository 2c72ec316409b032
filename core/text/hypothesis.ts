import type { Candidate } from './candidates.ts';
import { lookBack } from './look-back.ts';
import { Tag } from './tags.ts';
import type { Features } from './token.ts';
import { SUBJUNCTIVE_CONJUNCTIONS, SUBJUNCTIVE_TRIGGERS } from './word-lists.ts';

/** What has been read so far of a sentence, one way: the last reading, what it leaves open, and its score. */
export type Hypothesis = {
  readonly score: number;
  readonly tag: number;
  /** The tag before the last. */
  readonly before: number;
  readonly last: Candidate | null;
  readonly previous: Hypothesis | null;
  /** The subject pronoun that waits for its verb. */
  readonly subject: Features | null;
  /** What the open determiner asks of its noun. */
  readonly determiner: Features | null;
  /** The number a verb would agree with, as far as nouns tell. */
  readonly number: Features['Number'];
  /** Words since *ne*, counted down; 0 when none waits for its *pas*. */
  readonly negation: number;
  /** *pas* or the like was read since the last *ne*. */
  readonly negated: boolean;
  /** Words since the auxiliary, counted down. */
  readonly auxiliary: number;
  /** Words since *de*, *du*, *des* as prepositions, counted down. */
  readonly de: number;
  /** Words since *c'est*, counted down: *c'est … que*. */
  readonly cleft: number;
  /** A *que* waits for its verb: a relative, a clause, or a clause that wants the subjunctive. */
  readonly que: Que;
  /** Inside a noun phrase: 1 before its noun, 2 from the noun on. */
  readonly phrase: 0 | 1 | 2;
};

type Que = 'relative' | 'clause' | 'wish' | null;

export const START: Hypothesis = {
  score: 0,
  tag: Tag.start,
  before: Tag.start,
  last: null,
  previous: null,
  subject: null,
  determiner: null,
  number: undefined,
  negation: 0,
  negated: false,
  auxiliary: 0,
  de: 0,
  cleft: 0,
  que: null,
  phrase: 0,
};

/** Words that complete *ne* as *pas* does. */
const NEGATIVE = new Set(['rien', 'personne', 'aucun', 'aucune', 'nul', 'nulle', 'ni', 'nullement']);

/** *Personne ne vient*, *aucun homme ne vient*: what completes *ne* is its subject. */
const isNobody = (past: Hypothesis): boolean =>
  lookBack(past, 2, ({ key }) => NEGATIVE.has(key)) !== undefined;

/** The person and number of a subject pronoun; *ce* takes a verb of either number. */
const SUBJECTS: Readonly<Record<string, Features>> = {
  je: { Person: '1', Number: 'Sing' },
  "j'": { Person: '1', Number: 'Sing' },
  tu: { Person: '2', Number: 'Sing' },
  il: { Person: '3', Number: 'Sing' },
  elle: { Person: '3', Number: 'Sing' },
  on: { Person: '3', Number: 'Sing' },
  "l'on": { Person: '3', Number: 'Sing' },
  ce: { Person: '3' },
  "c'": { Person: '3' },
  "ç'": { Person: '3' },
  ils: { Person: '3', Number: 'Plur' },
  elles: { Person: '3', Number: 'Plur' },
  nous: { Person: '1', Number: 'Plur' },
  vous: { Person: '2', Number: 'Plur' },
  cela: { Person: '3', Number: 'Sing' },
  ça: { Person: '3', Number: 'Sing' },
};

export const subjectOf = (key: string): Features | null => SUBJECTS[key] ?? null;

const isConjugated = (tag: number): boolean => tag === Tag.verb || tag === Tag.aux;

const endsClause = (here: Candidate): boolean => here.tag === Tag.punct && here.key !== ',';

/** The hypothesis that goes on from `past` with `here`. */
export function advance(past: Hypothesis, here: Candidate, score: number): Hypothesis {
  const { tag, key } = here;
  const que = key === 'que' || key === "qu'";
  return {
    score,
    tag,
    before: past.tag,
    last: here,
    previous: past,
    subject: nextSubject(past, here),
    determiner: nextDeterminer(past, here),
    number: nextNumber(past, here),
    negation: tag === Tag.ne ? 14 : endsClause(here) ? 0 : Math.max(0, past.negation - 1),
    negated: tag === Tag.pas || NEGATIVE.has(key) || (tag === Tag.ne ? isNobody(past) : past.negated),
    auxiliary: nextAuxiliary(past, here),
    de: nextDe(past, here),
    cleft: isCleft(past, here) ? 14 : que ? 0 : Math.max(0, past.cleft - 1),
    que: que ? queOf(past, here) : isConjugated(tag) || tag === Tag.punct ? null : past.que,
    phrase: nextPhrase(past, tag),
  };
}

function nextSubject(past: Hypothesis, here: Candidate): Features | null {
  const { tag, key, clitic } = here;
  if (clitic) return null;
  if (tag === Tag.je || tag === Tag.elle || tag === Tag.ce || key === 'cela' || key === 'ça')
    return subjectOf(key);
  if (tag === Tag.nous) return past.subject ?? subjectOf(key);
  return tag === Tag.le || tag === Tag.ne || tag === Tag.lui ? past.subject : null;
}

function nextDeterminer(past: Hypothesis, { tag, feats }: Candidate): Features | null {
  if (tag === Tag.det || tag === Tag.contraction) return feats;
  return tag === Tag.adj || tag === Tag.num || tag === Tag.adv ? past.determiner : null;
}

function nextNumber(past: Hypothesis, { tag, feats, key }: Candidate): Features['Number'] {
  if (isConjugated(tag) || (tag === Tag.qui && key !== 'qui')) return undefined;
  if (tag === Tag.cc) return 'Plur';
  const governed = past.tag === Tag.prep || past.before === Tag.prep;
  if (tag === Tag.det) return past.tag === Tag.prep ? past.number : (feats.Number ?? past.number);
  if (tag === Tag.noun) {
    const afterDu = past.tag === Tag.contraction || (past.tag === Tag.adj && past.before === Tag.contraction);
    return governed || afterDu ? past.number : (feats.Number ?? past.number);
  }
  if (tag === Tag.name && (past.tag === Tag.start || past.tag === Tag.punct)) return 'Sing';
  return past.number;
}

function nextAuxiliary(past: Hypothesis, here: Candidate): number {
  const { tag } = here;
  if (endsClause(here)) return 0;
  if (tag === Tag.aux || tag === Tag.auxInf || tag === Tag.auxPres || tag === Tag.auxPast) return 4;
  const left = Math.max(0, past.auxiliary - 1);
  return tag === Tag.verbPast && past.tag !== Tag.cc ? Math.min(left, 1) : left;
}

function nextDe(past: Hypothesis, here: Candidate): number {
  if (isConjugated(here.tag) || endsClause(here)) return 0;
  if (here.tag === Tag.contraction || here.key === 'de' || here.key === "d'") return 9;
  return Math.max(0, past.de - 1);
}

const isCleft = (past: Hypothesis, here: Candidate): boolean =>
  here.lemma === 'être' && (past.tag === Tag.ce || past.last?.lemma === 'ce');

function queOf(past: Hypothesis, here: Candidate): Que {
  if (here.upos === 'PRON') return 'relative';
  return isConjunction(past) || lookBack(past, 3, wantsSubjunctive) ? 'wish' : 'clause';
}

/** *pour que*, *bien que* but not *si bien que*, *à ce que*. */
function isConjunction({ last, previous }: Hypothesis): boolean {
  const earlier = previous?.last?.key;
  if (last?.key === 'ce') return earlier === 'à';
  return last !== null && SUBJUNCTIVE_CONJUNCTIONS.has(last.key) && earlier !== 'si';
}

const wantsSubjunctive = ({ lemma, tag }: Candidate): boolean =>
  tag !== Tag.adv && SUBJUNCTIVE_TRIGGERS.has(lemma);

function nextPhrase(past: Hypothesis, tag: number): 0 | 1 | 2 {
  if (tag === Tag.det || tag === Tag.contraction) return 1;
  if (tag === Tag.noun || tag === Tag.name) return 2;
  return tag === Tag.adj || tag === Tag.num || tag === Tag.adv ? past.phrase : 0;
}

/** Whether two hypotheses leave the same things open, so that only the better need live. */
export function sameState(a: Hypothesis, b: Hypothesis): boolean {
  return (
    a.tag === b.tag &&
    a.before === b.before &&
    a.subject === b.subject &&
    a.determiner === b.determiner &&
    a.number === b.number &&
    a.last!.feats.Number === b.last!.feats.Number &&
    a.last!.feats.Gender === b.last!.feats.Gender &&
    a.last!.lemma === b.last!.lemma
  );
}
