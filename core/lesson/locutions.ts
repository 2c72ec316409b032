import type { Token } from '#core/text/token.ts';
import { fold } from './dictionary.ts';
import { type Entry, PARTS_OF_SPEECH } from './entry.ts';

/** A locution where it stands: the indices of its tokens, in order. */
export type Occurrence = { readonly entry: Entry; readonly tokens: readonly number[] };

/** Locutions ready to be found, by the word that a search begins with. */
export type LocutionIndex = ReadonlyMap<string, readonly Pattern[]>;

type Pattern = {
  readonly entry: Entry;
  /** The headword's words, elision undone; *se* left out where it opens a verb. */
  readonly words: readonly string[];
  readonly reflexive: boolean;
  readonly verbal: boolean;
  /** Whether its nouns and adjectives may stand in another number or gender. */
  readonly inflects: boolean;
};

/** How many words may stand between the parts of a verbal locution: prendre *enfin* en compte. */
const GAP = 3;
/** How far before its verb a reflexive pronoun may stand: s'est *déjà bien* imposée. */
const REFLEXIVE_REACH = 4;

const FULL: Readonly<Record<string, string>> = {
  "s'": 'se',
  "d'": 'de',
  "l'": 'le',
  "n'": 'ne',
  "m'": 'me',
  "t'": 'te',
  "j'": 'je',
  "c'": 'ce',
};
const REFLEXIVES = new Set(['se', "s'", 'me', "m'", 'te', "t'", 'nous', 'vous', 'toi']);
const POSSESSIVES = new Set([
  'son',
  'sa',
  'ses',
  'mon',
  'ma',
  'mes',
  'ton',
  'ta',
  'tes',
  'notre',
  'nos',
  'votre',
  'vos',
  'leur',
  'leurs',
]);
const FIXED_PARTS = new Set(['ADV', 'ADP', 'CCONJ', 'SCONJ', 'INTJ', 'DET', 'PRON']);

export function indexLocutions(entries: readonly Entry[]): LocutionIndex {
  const index = new Map<string, Pattern[]>();
  for (const entry of entries) {
    const pattern = compile(entry);
    const [first] = pattern.words;
    if (first === undefined) continue;
    const known = index.get(first);
    if (known) known.push(pattern);
    else index.set(first, [pattern]);
  }
  return index;
}

function compile(entry: Entry): Pattern {
  const words = fold(entry.headword)
    .replace(/\b(qu|jusqu|lorsqu|puisqu|quelqu)'/giu, '$1e ')
    .replace(/\b([sdlnmtjc])'/giu, (elided) => `${FULL[elided.toLowerCase()] ?? elided} `)
    .split(/\s+/);
  const { upos } = PARTS_OF_SPEECH[entry.pos];
  const verbal = upos === 'VERB';
  const reflexive = verbal && words[0] === 'se';
  return {
    entry,
    words: (reflexive ? words.slice(1) : words).map((word) => (upos === 'PROPN' ? word : word.toLowerCase())),
    reflexive,
    verbal,
    inflects: !FIXED_PARTS.has(upos),
  };
}

/** The locutions of a sentence, the longest first where they overlap; no token is in two. */
export function findLocutions(tokens: readonly Token[], index: LocutionIndex): Occurrence[] {
  const found = tokens.flatMap((token, at) =>
    startKeys(token)
      .flatMap((key) => index.get(key) ?? [])
      .flatMap((pattern) => {
        const matched = match(pattern, tokens, at);
        return matched ? [{ entry: pattern.entry, tokens: matched }] : [];
      }),
  );
  found.sort(
    (a, b) => b.tokens.length - a.tokens.length || spanOf(a) - spanOf(b) || a.tokens[0]! - b.tokens[0]!,
  );
  const taken = new Set<number>();
  const kept = found.filter(({ tokens: own }) => {
    if (own.some((token) => taken.has(token))) return false;
    for (const token of own) taken.add(token);
    return true;
  });
  return kept.sort((a, b) => a.tokens[0]! - b.tokens[0]!);
}

const spanOf = ({ tokens }: Occurrence) => tokens.at(-1)! - tokens[0]!;

const wordOf = (token: Token) => fold(token.form);
const startKeys = (token: Token): string[] => [
  ...new Set([
    wordOf(token),
    wordOf(token).toLowerCase(),
    fold(token.lemma),
    FULL[wordOf(token).toLowerCase()] ?? '',
  ]),
];

/** The tokens of a pattern whose first word is at `at`; undefined where the rest does not follow. */
function match(pattern: Pattern, tokens: readonly Token[], at: number): number[] | undefined {
  const matched: number[] = [];
  let next = at;
  for (const [position, word] of pattern.words.entries()) {
    const gap = pattern.verbal && position > 0 ? GAP : 0;
    const found = seek(pattern, word, tokens, next, gap);
    if (found === undefined) return undefined;
    matched.push(found);
    next = found + 1;
  }
  if (pattern.verbal && !isVerb(tokens[at])) return undefined;
  if (!pattern.reflexive) return matched;
  const pronoun = reflexiveOf(tokens, at);
  return pronoun === undefined ? undefined : [...matched, pronoun].sort((a, b) => a - b);
}

function seek(
  pattern: Pattern,
  word: string,
  tokens: readonly Token[],
  from: number,
  gap: number,
): number | undefined {
  for (let i = from; i <= from + gap && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (fits(pattern, word, token)) return i;
    if (!/^(?:ADV|DET|PRON|ADJ|NUM)$/.test(token.upos)) return undefined;
  }
  return undefined;
}

function fits(pattern: Pattern, word: string, token: Token): boolean {
  const form = wordOf(token);
  const lower = form.toLowerCase();
  if (form === word || lower === word) return true;
  if (FULL[lower] === word || lower === `${word.replace(/e$/, '')}'`) return true;
  if (word === 'de' && token.lemma === 'de+le') return true;
  if (word === 'à' && token.lemma === 'à+le') return true;
  if (word === 'son') return POSSESSIVES.has(lower);
  if (word === 'le' && token.upos === 'DET') return token.lemma === 'le';
  if (pattern.verbal && isVerb(token)) return fold(token.lemma) === word;
  return (
    pattern.inflects && /^(?:NOUN|ADJ)$/.test(token.upos) && !pattern.verbal && fold(token.lemma) === word
  );
}

const isVerb = (token: Token | undefined) => token?.upos === 'VERB' || token?.upos === 'AUX';

/** The reflexive pronoun of the verb at `at`: before it and its auxiliary, or behind an imperative. */
function reflexiveOf(tokens: readonly Token[], at: number): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - REFLEXIVE_REACH); i--) {
    const token = tokens[i]!;
    if (token.upos === 'PRON' && REFLEXIVES.has(wordOf(token).toLowerCase()) && isReflexive(tokens, i, at))
      return i;
    if (!/^(?:AUX|PRON|ADV)$/.test(token.upos)) return undefined;
  }
  const after = tokens[at + 1];
  const imperative = tokens[at]?.feats.Mood === 'Imp' || after?.form.startsWith('-');
  return imperative && after?.upos === 'PRON' && REFLEXIVES.has(wordOf(after).replace(/^-/, '').toLowerCase())
    ? at + 1
    : undefined;
}

/** *nous, vous, me, te* are reflexive only where the verb is in their own person (or in none). */
function isReflexive(tokens: readonly Token[], pronoun: number, verb: number): boolean {
  const form = wordOf(tokens[pronoun]!).toLowerCase();
  if (form === 'se' || form === "s'") return true;
  const finite = tokens.slice(pronoun + 1, verb + 1).find(({ feats }) => feats.VerbForm === 'Fin');
  if (!finite) return true;
  const person = form === 'nous' || form.startsWith('m') ? '1' : '2';
  const number = form === 'nous' || form === 'vous' ? 'Plur' : 'Sing';
  if (finite.feats.Person !== person || finite.feats.Number !== number) return false;
  // "nous nous associons" has two; "nous associons" alone is a subject.
  return form.length <= 2 ||
    wordOf(tokens[pronoun - 1] ?? tokens[pronoun]!).toLowerCase() === form ||
    pronoun === verb + 1
    ? true
    : form !== 'nous' && form !== 'vous';
}
