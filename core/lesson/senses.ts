import type { Token } from '#core/text/token.ts';
import { type EnglishText, positionOf } from './english-words.ts';
import type { Entry, Sense } from './entry.ts';
import type { Form, Use } from './form.ts';

/** The sense a word has where it stands, and which of its equivalents the translation uses. */
export type SenseHere = {
  readonly sense: number;
  readonly equivalent: number;
  /** False where nothing in the sentence or its translation says so: the commonest sense is given then. */
  readonly certain: boolean;
};

/** What a choice of sense may look at. */
export type Situation = {
  readonly token: Token;
  readonly form: Form | undefined;
  readonly next: Token | undefined;
  readonly english: EnglishText;
  /** For a preposition: where in the translation the word it introduces stands; -1 where unknown. */
  readonly complement: number;
  /** Places in the translation that an earlier preposition has taken; one that is found is added. */
  readonly taken: Set<number>;
};

/** The sense a word has in its sentence: by what it does there, else by the translation, else the commonest. */
export function senseHere(entry: Entry, situation: Situation): SenseHere {
  return (
    byUse(entry, situation) ??
    (isPreposition(situation.token)
      ? byComplement(entry, situation)
      : byTranslation(entry, situation.english)) ?? {
      sense: 0,
      equivalent: 0,
      certain: entry.senses.length === 1,
    }
  );
}

/** The sense whose equivalent stands in the translation; the first where several do. */
export function byTranslation(entry: Entry, english: EnglishText): SenseHere | undefined {
  for (const [sense, { equivalents }] of entry.senses.entries()) {
    const equivalent = equivalents.findIndex((text) => positionOf(text, english) >= 0);
    if (equivalent >= 0) return { sense, equivalent, certain: true };
  }
  return undefined;
}

/** How far before its noun an English preposition may stand: *in* the new Tokyo office. */
const REACH = 4;
/** A preposition's rarer senses are not believed on so little. */
const COMMON_SENSES = 3;

/**
 * English puts most of its prepositions anywhere in any sentence, so that one's being there says little: it must
 * stand just before what the French one introduces, and answer for one French preposition only.
 */
function byComplement(entry: Entry, { english, complement, taken }: Situation): SenseHere | undefined {
  for (let at = complement - 1; at >= Math.max(0, complement - REACH); at--) {
    const there = english.words[at];
    if (taken.has(at) || !there) continue;
    for (const [sense, { equivalents, hint }] of entry.senses.slice(0, COMMON_SENSES).entries()) {
      const equivalent = equivalents.findIndex((text) => there.has(text.replace(/ the$/, '')));
      if (equivalent < 0 || /infiniti|participe/.test(hint ?? '')) continue;
      taken.add(at);
      return { sense, equivalent, certain: true };
    }
  }
  return undefined;
}

const isPreposition = ({ upos }: Token) => upos === 'ADP' || upos === 'ADP+DET';

/** What a little word does in the sentence names its English: the equivalents to look for, in order. */
const ENGLISH_OF_USE: Partial<Record<Use, readonly string[]>> = {
  partitive: ['some'],
  indefinitePlural: ['some'],
  deForDes: ['some'],
  nousSubject: ['we'],
  nousObject: ['us', 'to us'],
  vousSubject: ['you'],
  vousObject: ['you', 'to you'],
  meObject: ['me', 'to me'],
  teObject: ['you', 'to you'],
  himObject: ['him'],
  herObject: ['her'],
  themObject: ['them'],
  toHim: ['to him', 'him'],
  toThem: ['to them', 'them'],
  theirOne: ['their'],
  theirMany: ['their'],
  y: ['there'],
  en: ['of it'],
  relativeSubject: ['who', 'which', 'that'],
  relativeObject: ['that', 'which', 'whom'],
  questionWho: ['who'],
  questionWhat: ['what'],
  thatConjunction: ['that'],
  superlative: ['the'],
  comparison: ['than', 'as'],
  dont: ['of which', 'whose'],
  dontIncluding: ['including'],
};

function byUse(entry: Entry, { token, form, next, english }: Situation): SenseHere | undefined {
  if (form?.kind === 'auxiliary')
    return form.helps.to === 'passive' ? undefined : withHint(entry, /\bauxiliary\b|near future/);
  if (form?.kind === 'link' && form.to === 'gerondif') return withHint(entry, /participe/);
  if (form?.kind === 'part' && token.upos === 'PRON') return reflexive(entry, english);
  if (form?.kind === 'part') return withEquivalent(entry, ['that'], english);
  if (isPreposition(token) && next?.feats.VerbForm === 'Inf') return withHint(entry, /infiniti/);
  if (token.lemma === 'il') return withEquivalent(entry, subjectsOf(token, form), english);
  if (form?.kind === 'word' && form.use)
    return withEquivalent(entry, ENGLISH_OF_USE[form.use] ?? [], english);
  if (token.upos === 'DET' && token.lemma === 'le') return { sense: 0, equivalent: 0, certain: true };
  return token.upos === 'DET' ? byNumber(entry, token, english) : undefined;
}

/** *elle* is never "he", whatever else the translation names, nor *il* "she". */
function subjectsOf({ feats }: Token, form: Form | undefined): readonly string[] {
  if (feats.Number === 'Plur') return ['they'];
  if (feats.Gender === 'Fem') return ['she', 'it'];
  return form?.kind === 'word' && form.use === 'impersonal' ? ['it', 'there'] : ['he', 'it'];
}

function withHint(entry: Entry, pattern: RegExp): SenseHere | undefined {
  const sense = entry.senses.findIndex(({ hint }) => hint !== undefined && pattern.test(hint));
  return sense < 0 ? undefined : { sense, equivalent: 0, certain: true };
}

/** *ces* is "these": where an entry has senses for the plural, a determiner chooses among those of its number. */
function byNumber(entry: Entry, token: Token, english: EnglishText): SenseHere | undefined {
  const isPlural = ({ hint }: Sense) => /^plural\b/.test(hint ?? '');
  if (!entry.senses.some(isPlural)) return undefined;
  const fitting = entry.senses.filter((sense) => isPlural(sense) === (token.feats.Number === 'Plur'));
  return withEquivalent(
    entry,
    fitting.flatMap(({ equivalents }) => equivalents),
    english,
  );
}

/** The wanted equivalent that the translation has, else the first one that the entry has. */
function withEquivalent(
  entry: Entry,
  wanted: readonly string[],
  english: EnglishText,
): SenseHere | undefined {
  const inEntry = wanted.flatMap((text) =>
    entry.senses.flatMap(({ equivalents }, sense) => {
      const equivalent = equivalents.indexOf(text);
      return equivalent < 0
        ? []
        : [{ sense, equivalent, certain: true, there: positionOf(text, english) >= 0 }];
    }),
  );
  return inEntry.find(({ there }) => there) ?? inEntry[0];
}

/** A reflexive pronoun is some -self, the one the translation has where it has one. */
function reflexive(entry: Entry, english: EnglishText): SenseHere | undefined {
  const selves = entry.senses.flatMap(({ equivalents }) =>
    equivalents.filter((text) => /sel(?:f|ves)$/.test(text)),
  );
  return withEquivalent(entry, selves, english);
}

/** A sense as the card prints it among the others. */
export const senseText = ({ equivalents, hint }: Sense): string =>
  equivalents.join(', ') + (hint ? ` (${hint})` : '');
