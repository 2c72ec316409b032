import type { Token } from '#core/text/token.ts';
import type { NegationKind } from './negation.ts';
import { bare } from './spelling.ts';
import { type SimpleTense, tenseOf } from './tense.ts';
import { isTied } from './tied.ts';

/** The tokens of a sentence and the questions its verbs ask of them. */
export class Sentence {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.words = tokens.map((token) => bare(token.form));
  }

  word(i: number): string {
    return this.words[i] ?? '';
  }

  upos(i: number): string {
    return this.tokens[i]?.upos ?? '';
  }

  lemma(i: number): string {
    return this.tokens[i]?.lemma ?? '';
  }

  isVerb(i: number): boolean {
    return this.upos(i) === 'VERB' || this.upos(i) === 'AUX';
  }

  isFinite(i: number): boolean {
    const feats = this.tokens[i]?.feats;
    return this.isVerb(i) && feats?.VerbForm !== 'Inf' && feats?.VerbForm !== 'Part';
  }

  isInfinitive(i: number): boolean {
    return this.isVerb(i) && this.tokens[i]?.feats.VerbForm === 'Inf';
  }

  isParticiple(i: number): boolean {
    return this.isVerb(i) && tenseOf(this.tokens[i]!) === 'participePasse';
  }

  /** A participle the analyser took for an adjective: ils se sont quittés. Only -é shows its verb. */
  isHiddenParticiple(i: number): boolean {
    return (
      this.upos(i) === 'ADJ' &&
      /.é$/.test(this.lemma(i)) &&
      /ée?s?$/.test(this.word(i)) &&
      this.lemma(i) !== 'né'
    );
  }

  /** The verb of a participle, hidden or not. */
  verb(i: number): string {
    return this.isHiddenParticiple(i) ? this.lemma(i).replace(/é$/, 'er') : this.lemma(i);
  }

  tense(i: number): SimpleTense {
    const tense = tenseOf(this.tokens[i]!);
    return tense === 'participePresent' && this.gerundMark(i) !== undefined ? 'gerondif' : tense;
  }

  /** The en of a gérondif, before the participle and its pronouns. */
  gerundMark(i: number): number | undefined {
    const first = this.clitics(i)[0] ?? i;
    if (this.word(first) === 'en' && first !== i) return first;
    const before = this.word(first - 1) === 'en' ? first - 1 : undefined;
    return before !== undefined && !this.isVerb(before) ? before : undefined;
  }

  /** ne and the pronouns right before a verb, in order. */
  clitics(verb: number): number[] {
    const found: number[] = [];
    const infinitive = this.isInfinitive(verb);
    for (let i = verb - 1; i >= 0; i--) {
      const word = this.word(i);
      const isNe = word === 'ne' || word === "n'";
      const isPronoun = OBJECT_CLITICS.has(word) && !['DET', 'ADP', 'SCONJ', 'NOUN'].includes(this.upos(i));
      // pouvez-vous apporter: what a hyphen ties to the verb before is that verb’s.
      if (infinitive && isTied(this.tokens, i)) break;
      const isNegator = infinitive && word in NEGATORS && this.upos(i) !== 'NOUN';
      if (!isNe && !isPronoun && !isNegator) break;
      found.unshift(i);
    }
    // Without a ne before them, pas and plus belong to something else.
    while (found.length > 0 && this.word(found[0]!) in NEGATORS) found.shift();
    return found;
  }

  /** The next token that suits, past adverbs, negations, inverted subjects and inserted phrases. */
  reach(
    from: number,
    suits: (i: number) => boolean,
    also: (i: number) => boolean = () => false,
  ): number | undefined {
    let i = from + 1;
    for (let steps = 0; steps < 12 && i < this.tokens.length; steps++) {
      if (suits(i)) return i;
      const insert = this.insertAt(i) || this.phraseAt(i, from);
      if (insert > 0) i += insert;
      else if (this.canStandBetween(i) || also(i)) i++;
      else if (this.word(i) === ',') {
        const close = this.asideEnd(i);
        if (close === undefined) return undefined;
        i = close + 1;
      } else return undefined;
    }
    return undefined;
  }

  private canStandBetween(i: number): boolean {
    const word = this.word(i);
    if (word === 'que' || word === "qu'") return false;
    if (this.upos(i) === 'ADV' || BETWEEN.has(word)) return true;
    if (word in NEGATORS && word !== 'personne' && this.upos(i) !== 'NOUN') return true;
    // a-t-il dit.
    return SUBJECTS.has(word) && isTied(this.tokens, i);
  }

  private insertAt(i: number): number {
    const phrase = INSERTS.find((words) => words.every((word, k) => this.word(i + k) === word));
    return phrase?.length ?? 0;
  }

  /** avoir, then a date or a place, then the participle: il a en 2017 remporté. */
  private phraseAt(i: number, from: number): number {
    if (
      this.lemma(from) !== 'avoir' ||
      !this.upos(i).startsWith('ADP') ||
      /^(?:de|d'|pour|comme)$/.test(this.word(i))
    )
      return 0;
    let end = i + 1;
    if (this.upos(end) === 'DET') end++;
    while (['ADJ', 'NUM'].includes(this.upos(end))) end++;
    if (['NOUN', 'PROPN'].includes(this.upos(end))) end++;
    const participle = this.tokens[end];
    const plain = participle?.feats.Gender === 'Masc' && participle.feats.Number === 'Sing';
    return end > i + 1 && plain && this.isParticiple(end) ? end - i : 0;
  }

  /** The comma that closes an aside: il a, selon lui, été vu. */
  private asideEnd(open: number): number | undefined {
    for (let i = open + 1; i < Math.min(open + 9, this.tokens.length); i++) {
      if (this.word(i) === ',') return i;
      if (this.isFinite(i) || /^[.;:!?]$/.test(this.word(i))) return undefined;
    }
    return undefined;
  }
}

export const SUBJECTS = new Set([
  'je',
  "j'",
  'tu',
  'il',
  'elle',
  'on',
  'nous',
  'vous',
  'ils',
  'elles',
  'ce',
  "c'",
]);

export const OBJECT_CLITICS = new Set(
  "me m' te t' se s' nous vous le la les l' lui leur y en moi toi".split(' '),
);

// Adverbial phrases that may stand between an auxiliary and its participle.
const INSERTS = [
  'à nouveau',
  'à plusieurs reprises',
  'sans aucun doute',
  'y compris',
  'à peine',
  'à la fois',
  'à présent',
  'au moins',
  'au total',
  "d'abord",
  "d'ailleurs",
  "d'ores et déjà",
  'de nouveau',
  'de plus',
  'du moins',
  'du tout',
  'en effet',
  'en fait',
  'en général',
  'en outre',
  'en partie',
  'en particulier',
  'en revanche',
  'en même temps',
  'entre autres',
  'en grande partie',
  'à tort',
  'par ailleurs',
  'par exemple',
  'par la suite',
  'par conséquent',
  'pour la première fois',
  'quant à lui',
  'sans cesse',
  'sans doute',
  'tout à fait',
  'tout à coup',
  'tout de même',
  'tout de suite',
  "tout d'abord",
  'lui aussi',
  'elle aussi',
  'eux aussi',
  'elles aussi',
  'lui-même',
  'elle-même',
  'eux-mêmes',
  'elles-mêmes',
].map((phrase) => phrase.replace(/'/g, "' ").trim().split(' '));

const BETWEEN = new Set([
  'tout',
  'tous',
  'toutes',
  'rien',
  'chacun',
  'chacune',
  'même',
  't',
  '-t-',
  'beaucoup',
]);

/** The words that deny with ne. */
export const NEGATORS: Readonly<Record<string, NegationKind>> = {
  pas: 'pas',
  plus: 'plus',
  jamais: 'jamais',
  rien: 'rien',
  personne: 'personne',
  guère: 'guere',
  point: 'point',
  aucun: 'aucun',
  aucune: 'aucun',
  nul: 'nul',
  nulle: 'nul',
  nullement: 'nullement',
  aucunement: 'nullement',
  ni: 'ni',
};
