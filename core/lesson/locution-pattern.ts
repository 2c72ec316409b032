import { tokenize } from '#core/text/tokenize.ts';
import { fold } from './dictionary.ts';
import { type Entry, PARTS_OF_SPEECH } from './entry.ts';
import {
  ALIKE_BY_WORD,
  BEFORE_VERB,
  contracted,
  DEFINITE,
  DEFINITE_LIKE,
  FAMILY,
  FINITE,
  FROZEN,
  family,
  formsOf,
  GOVERNED,
  NEGATORS,
  NOT_INFINITIVE,
  OPENS_FINITE,
  POSSESSIVE,
  PREPOSITIONAL,
  PREPOSITIONS,
  SELF,
  SUBJECT,
  WEAK,
} from './locution-words.ts';
import { participleOf } from './participle.ts';
import { bare } from './spelling.ts';

/** What may stand between one word of a locution and the next. */
type Gap =
  /** Nothing. */
  | 'none'
  /** Adverbs, negation, an inverted subject: a *donc* lieu, n'a *pas* lieu, a-t-*il* lieu. */
  | 'adverbs'
  /** Adjectives too: jouer le *premier* rôle. */
  | 'adjectives'
  /** Some determiner, with what goes with it: jouer *un très grand* rôle. */
  | 'determiner'
  /** The verb's object: prendre *toutes ces choses* en compte. */
  | 'object'
  /** Whatever stands in the clause: ne … que. */
  | 'clause';

/** One word of a locution. */
export type Part =
  /** One of these forms. */
  | {
      readonly kind: 'form';
      readonly forms: ReadonlySet<string>;
      /** Whether the word is a conjugated verb: *importe* in n'importe qui. */
      readonly finite?: boolean;
      readonly gap: Gap;
      readonly role: Role;
    }
  /** A noun, an adjective, a pronoun in any number and gender. */
  | { readonly kind: 'inflected'; readonly form: string; readonly gap: Gap; readonly role: Role }
  /** A verb in any form. */
  | {
      readonly kind: 'verb';
      readonly lemma: string;
      readonly participle: string;
      readonly gap: Gap;
      readonly role: Role;
    };

/**
 * A preposition that only introduces a complement is looked for (`required`) or counted where it is found
 * (`welcome`), but belongs to the complement: *du* in *faire partie du jury* says "of the" as ever.
 */
type Role = 'own' | 'required' | 'welcome';

/** A pronoun or *ne* that stands before the verb, or hangs on it behind a hyphen. */
type Clitic =
  | { readonly kind: 'reflexive' }
  | { readonly kind: 'subject'; readonly forms: ReadonlySet<string> }
  | { readonly kind: 'object'; readonly forms: ReadonlySet<string> }
  /** *pas* or another: before an infinitive, after anything else. */
  | { readonly kind: 'negator'; readonly forms: ReadonlySet<string> }
  /** *ne*, which speech leaves out. */
  | { readonly kind: 'ne' };

export type Pattern = {
  readonly entry: Entry;
  readonly parts: readonly Part[];
  /** The part to look the pattern up by. */
  readonly anchor: number;
  /** The index of the verb in `parts`, -1 where there is none that inflects. */
  readonly verb: number;
  readonly clitics: readonly Clitic[];
  /**
   * Whether the noun may come first: freely where its determiner is free (la décision qu'il a prise, les mesures
   * prises), only in the passive where it is definite (l'accent est mis).
   */
  readonly turns: 'freely' | 'passive' | 'never';
};

/** The key of a part: a word's form or lemma under which the index finds it. */
export const keysOf = (part: Part): readonly string[] =>
  part.kind === 'form' ? [...part.forms] : part.kind === 'verb' ? [part.lemma] : [part.form];

/** Spelling as the index has it. */
export const keyOf = (form: string): string => fold(bare(form));

/** The patterns of a headword: as it is written and, where it has a hyphen, without: *pas grand chose*. */
export function compile(entry: Entry): Omit<Pattern, 'anchor'>[] {
  const { headword } = entry;
  const spellings = /\S-(?!t-)\S/.test(headword) ? [headword, headword.replace(/-/g, ' ')] : [headword];
  return spellings.flatMap((spelling) => compileSpelling(entry, spelling) ?? []);
}

function compileSpelling(entry: Entry, headword: string): Omit<Pattern, 'anchor'> | undefined {
  const words = tokenize(headword).map(({ form }) => keyOf(form));
  if (words.length === 0) return undefined;
  const { upos } = PARTS_OF_SPEECH[entry.pos];
  const verbal = upos === 'VERB' || (words[0] === 'il' && words.some((word) => FINITE.has(word)));
  return verbal ? compileVerbal(entry, words) : compileFixed(entry, words);
}

// ——— Expressions that stand together.

function compileFixed(entry: Entry, words: readonly string[]): Omit<Pattern, 'anchor'> {
  const { upos } = PARTS_OF_SPEECH[entry.pos];
  const inflects = upos === 'NOUN' || upos === 'ADJ' || upos === 'DET' || upos === 'PRON';
  // Behind a preposition a noun keeps its number: levées de fonds.
  const head = upos === 'NOUN' ? words.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word)) : -1;
  let gap: Gap = 'none';
  const parts: Part[] = [];
  for (const [i, word] of words.entries()) {
    if (word === '…' || word === '...') {
      gap = 'clause';
      continue;
    }
    const last = i === words.length - 1;
    const varies = inflects && (head < 0 || i < head) && !PREPOSITIONS.has(word);
    const finite = FINITE.has(word) || FROZEN.has(word) || BEFORE_VERB.has(words[i - 1] ?? '');
    if (last && upos === 'ADP' && i > 1 && GOVERNED.has(word) && word !== 'que')
      parts.push({ kind: 'form', forms: contracted(word), gap: 'adverbs', role: 'required' });
    else if (last && upos === 'ADP')
      parts.push({ kind: 'form', forms: contracted(word), finite, gap, role: 'own' });
    else if (varies && (upos === 'DET' || upos === 'PRON' || upos === 'ADJ') && FAMILY.has(word))
      parts.push({ kind: 'form', forms: FAMILY.get(word)!, gap, role: 'own' });
    else if (upos === 'ADJ' && word === 'soit') parts.push(verbPart('être', gap));
    else if (varies && word.length > 2 && !finite && !ALIKE_BY_WORD.has(word))
      parts.push({ kind: 'inflected', form: word, gap, role: 'own' });
    else {
      // ma foi is said by all, hors de lui by him.
      const forms =
        upos === 'INTJ' && POSSESSIVE.has(word) ? family(word) : word === 'lui' ? SELF : formsOf(word);
      parts.push({ kind: 'form', forms, finite, gap, role: 'own' });
    }
    gap = 'none';
  }
  return { entry, parts, verb: -1, clitics: [], turns: 'never' };
}

const verbPart = (lemma: string, gap: Gap): Part => ({
  kind: 'verb',
  lemma: fold(lemma),
  participle: fold(participleOf(lemma)),
  gap,
  role: 'own',
});

// ——— Expressions with a verb.

function compileVerbal(entry: Entry, words: readonly string[]): Omit<Pattern, 'anchor'> | undefined {
  const at = verbAt(words);
  if (at < 0) return undefined;
  const lemma = FINITE.get(words[at]!) ?? words[at]!;
  const parts: Part[] = [];
  const clitics: Clitic[] = [];
  for (const word of words.slice(0, at)) {
    const clitic = cliticOf(word, parts.length > 0);
    if (clitic) clitics.push(clitic);
    else parts.push({ kind: 'form', forms: formsOf(word), gap: 'none', role: 'own' });
  }
  const verb = parts.length;
  parts.push(verbPart(lemma, verb > 0 ? 'adverbs' : 'none'));
  const determined = pushRest(parts, lemma, words.slice(at + 1), clitics);
  const next = parts[verb + 1];
  // il y a peu, as an adverb, stands together.
  if (next && PARTS_OF_SPEECH[entry.pos].upos !== 'VERB') parts[verb + 1] = { ...next, gap: 'none' };
  return { entry, parts, verb, clitics, turns: turnsOf(parts, verb, clitics, determined) };
}

function turnsOf(
  parts: readonly Part[],
  verb: number,
  clitics: readonly Clitic[],
  determined: boolean,
): Pattern['turns'] {
  const own = parts.slice(verb + 1).filter(({ role }) => role === 'own');
  if (verb > 0 || clitics.length > 0) return 'never';
  if (determined) return own.length === 1 ? 'freely' : 'never';
  const [article, noun] = own;
  const definite = article?.kind === 'form' && article.forms === DEFINITE_LIKE;
  return definite && own.length === 2 && noun?.kind === 'inflected' ? 'passive' : 'never';
}

/** The words after the verb; true where the first of them is a noun with a determiner of its own choice. */
function pushRest(
  parts: Part[],
  lemma: string,
  rest: readonly string[],
  clitics: readonly Clitic[],
): boolean {
  const noun = rest.length - (GOVERNED.has(rest.at(-1) ?? '') ? 1 : 0);
  let gap: Gap = PREPOSITIONS.has(rest[0] ?? '') && noun > 1 ? 'object' : 'adverbs';
  let determined = false;
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i]!;
    const last = i === rest.length - 1;
    const article = i === 0 ? openArticle(lemma, rest) : 0;
    if (word === '…' || word === '...') {
      gap = 'clause';
    } else if (article > 0) {
      gap = 'determiner';
      determined = true;
      i += article - 1;
    } else if (last && GOVERNED.has(word)) {
      // faire partie (de): y, en, dont may stand for it. But tenir à, servir de are nothing without it.
      const bareVerb = rest.length === 1;
      const weak = lemma === 'être' || (rest.length === 2 && WEAK.has(rest[0]!));
      const role = bareVerb && clitics.length === 0 ? 'own' : bareVerb || weak ? 'required' : 'welcome';
      parts.push({ kind: 'form', forms: contracted(word), gap: 'adverbs', role });
    } else if (DEFINITE.has(word) && !last) {
      parts.push({ kind: 'form', forms: DEFINITE_LIKE, gap, role: 'own' });
      gap = 'adjectives';
    } else if (POSSESSIVE.has(word)) {
      parts.push({ kind: 'form', forms: POSSESSIVE, gap, role: 'own' });
      gap = 'adjectives';
    } else if (gap !== 'determiner' && (PREPOSITIONS.has(word) || word.length < 3)) {
      parts.push({ kind: 'form', forms: formsOf(word), gap, role: 'own' });
      gap = 'none';
    } else {
      parts.push({ kind: 'inflected', form: word, gap, role: 'own' });
      gap = 'none';
    }
  }
  return determined;
}

/** How many words of an article that stands for any determiner the rest begins with: un, des, du, de la. */
function openArticle(lemma: string, rest: readonly string[]): number {
  const [first = '', second = ''] = rest;
  if (rest.length < 2) return 0;
  if (first === 'un' || first === 'une' || first === 'quelques') return 1;
  if (PREPOSITIONAL.has(lemma)) return 0;
  if (first === 'du' || first === 'des') return 1;
  return first === 'de' && (second === 'la' || second === "l'") ? 2 : 0;
}

function verbAt(words: readonly string[]): number {
  for (const [i, word] of words.entries()) {
    if (FINITE.has(word) && (i > 0 || OPENS_FINITE.has(word))) return i;
    if (/..(?:er|ir|re|oir)$/.test(word) && !NOT_INFINITIVE.has(word)) return i;
  }
  return -1;
}

function cliticOf(word: string, afterWord: boolean): Clitic | undefined {
  if (word === 'se' || word === "s'") return { kind: 'reflexive' };
  if (word === 'ne' || word === "n'") return { kind: 'ne' };
  if (SUBJECT.has(word)) return { kind: 'subject', forms: SUBJECT.get(word)! };
  if (NEGATORS.has(word) && !afterWord) return { kind: 'negator', forms: NEGATORS };
  if (afterWord) return undefined;
  if (word === 'en' || word === 'y') return { kind: 'object', forms: new Set([word]) };
  if (DEFINITE.has(word)) return { kind: 'object', forms: formsOf(word) };
  return undefined;
}
