import { NEGATORS, type Sentence, SUBJECTS } from './sentence.ts';

export type NegationKind =
  | 'pas'
  | 'plus'
  | 'jamais'
  | 'rien'
  | 'personne'
  | 'que'
  | 'guere'
  | 'aucun'
  | 'nul'
  | 'point'
  | 'nullement'
  | 'nullePart'
  | 'ni'
  /** ne alone, and it denies: je ne peux, il n’ose. */
  | 'literary'
  /** ne alone, and it denies nothing: avant qu’il ne parte. */
  | 'expletive'
  /** ne alone, and the context does not say which. */
  | 'alone';

/** `ne` is missing in speech (je sais pas), `word` where ne stands alone. */
export type Negation = {
  readonly kind: NegationKind;
  readonly ne: number | undefined;
  readonly word: number | undefined;
};

type Verbs = { readonly verbs: readonly number[]; readonly head: number };

/** The negations of one verb among `chains`, the verbs of its sentence. */
export function negationsOf(s: Sentence, chain: Verbs, chains: readonly Verbs[]): Negation[] {
  const first = chain.verbs[0]!;
  const ne = s.clitics(first).find((i) => s.word(i) === 'ne' || s.word(i) === "n'");
  const words = negatorsOf(s, chain, ne, chains);
  if (words.length > 0) return words.map((word) => ({ kind: kindOf(s, word), ne, word }));
  return ne === undefined ? [] : [{ kind: loneNe(s, chain, ne), ne, word: undefined }];
}

function kindOf(s: Sentence, i: number): NegationKind {
  if (s.word(i + 1) === 'part' && s.word(i) === 'nulle') return 'nullePart';
  return NEGATORS[s.word(i)] ?? 'que';
}

function negatorsOf(s: Sentence, chain: Verbs, ne: number | undefined, chains: readonly Verbs[]): number[] {
  const first = chain.verbs[0]!;
  if (ne === undefined) {
    // je sais pas: in speech ne goes, pas stays right after the verb.
    const next = first + 1;
    const spoken = s.isFinite(first) && s.word(next) === 'pas' && s.upos(next) === 'ADV';
    return spoken ? [next] : [];
  }
  const near = (i: number) => !RIGHT_AFTER.has(s.word(i)) || s.reach(first, (j) => j === i) !== undefined;
  const inside = range(ne + 1, first).filter((i) => isNegator(s, i, ne));
  const others = new Set(chains.filter((c) => c !== chain).flatMap((c) => c.verbs));
  const end = clauseEnd(s, first, chain.head, others);
  const after = range(first + 1, end).filter(
    (i) => !chain.verbs.includes(i) && isNegator(s, i, ne) && near(i),
  );
  const ahead = beforeNe(s, ne);
  const plain = [...inside, ...ahead, ...after.filter((i) => s.word(i) !== 'ni')].sort((i, j) => i - j);
  if (plain.length > 0) return plain;
  if (after.length > 0) return after.slice(0, 1);
  const que = restrictiveQue(s, chain.head, end);
  return que === undefined ? [] : [que];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

/** Personne n’a vu, aucun bureau n’est ouvert. */
function beforeNe(s: Sentence, ne: number): number[] {
  if (s.word(ne - 1) === 'ni') return [ne - 1];
  for (let i = ne - 1; i >= 0 && !s.isVerb(i) && !/^[,.;:!?]$/.test(s.word(i)); i--)
    if (isNegator(s, i, ne)) return [i];
  return [];
}

function isNegator(s: Sentence, i: number, ne: number): boolean {
  const word = s.word(i);
  if (!(word in NEGATORS)) return false;
  const before = s.upos(i - 1);
  // une personne, un point, un pas are things; an article or a number says so.
  if (word === 'personne' || word === 'point' || word === 'pas')
    return (
      !['DET', 'ADJ', 'NUM', 'ADP+DET'].includes(before) &&
      !(word === 'point' && s.upos(i) === 'NOUN') &&
      (i > ne || word === 'personne')
    );
  // Before ne only these can be its partner.
  if (i < ne) return ['rien', 'aucun', 'aucune', 'nul', 'nulle', 'jamais'].includes(word);
  // ne … pas plus grand que: a comparison.
  if (word === 'plus') return !['pas', 'plus', 'non'].includes(s.word(i - 1)) && before !== 'DET';
  if (word === 'nul' || word === 'nulle') return s.upos(i) !== 'ADJ' || s.word(i + 1) === 'part';
  return true;
}

/** Where the verb’s own clause stops looking for a partner of ne. */
function clauseEnd(s: Sentence, first: number, head: number, others: ReadonlySet<number>): number {
  const ends = (i: number) => {
    const word = s.word(i);
    if (/^[.;:!?]$/.test(word) || (others.has(i) && s.isFinite(i))) return true;
    if (others.has(i) && s.clitics(i).some((j) => j > first && s.word(j).startsWith('n'))) return true;
    return i > head && CLAUSE_OPENERS.has(word);
  };
  return range(first + 1, s.tokens.length).find(ends) ?? s.tokens.length;
}

/** The que of ne … que: not a comparison, and no clause after it. */
function restrictiveQue(s: Sentence, head: number, end: number): number | undefined {
  for (let i = head + 1; i < end; i++) {
    const word = s.word(i);
    if (COMPARATIVE.has(word) || word === ',') return undefined;
    if (word !== 'que' && word !== "qu'") continue;
    const next = s.word(i + 1);
    const opensClause = SUBJECTS.has(next) && !/^(?:qu[ei']|dont|quoi)/.test(s.word(i + 2));
    return opensClause || (s.isInfinitive(i + 1) && s.lemma(head) === 'savoir') ? undefined : i;
  }
  return undefined;
}

function loneNe(s: Sentence, chain: Verbs, ne: number): NegationKind {
  const before = s.words.slice(0, ne).join(' ');
  if (EXPLETIVE_AFTER.test(before)) return 'expletive';
  return DENY_ALONE.has(s.lemma(chain.head)) ? 'literary' : 'alone';
}

// They stand right after the conjugated verb; further off they mean something else.
const RIGHT_AFTER = new Set(['pas', 'plus', 'jamais', 'guère', 'point', 'nullement', 'aucunement']);

const CLAUSE_OPENERS = new Set(['qui', 'dont', 'où', 'mais', 'car', 'lorsque', 'quand', 'puisque']);

// The literary ne: these verbs deny without pas.
const DENY_ALONE = new Set(['pouvoir', 'savoir', 'cesser', 'oser']);

const COMPARATIVE = new Set(
  'plus moins aussi autant si mieux meilleur meilleure pire plutôt même mêmes tel telle tels telles tant'.split(
    ' ',
  ),
);

// What an expletive ne leans on, before que.
const EXPLETIVE_AFTER =
  /(?:avant|à moins|de peur|de crainte) qu[e']|(?:crai[gn]|redout|empêch|évit|doute|appréhend)\S* .*qu[e']|(?:plus|moins|mieux|meilleur\S*|pire|autre\S*|davantage)\b.* qu[e']/;
