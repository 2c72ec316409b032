import type { Token } from '#core/text/token.ts';

/** Where a word stands, as far as a hint may ask. */
export type Surroundings = {
  readonly tokens: readonly Token[];
  readonly index: number;
  /** The verb is used with *se*. */
  readonly pronominal: boolean;
};

/**
 * Whether the words about a word are those that the hint of a sense asks for, or only go well with it; whether they are
 * not; or whether it asks for none.
 */
export type Fit = 'fits' | 'suits' | 'unfit' | 'open';

const NEAR = 2;

/** *se fâcher*, + à, *en face de*, plural: what the dictionary's hints say of a sense's surroundings. */
export function fitOf(hint: string | undefined, around: Surroundings): Fit {
  if (hint === undefined) return 'open';
  const { tokens, index, pronominal } = around;
  const token = tokens[index]!;
  const [, number] = /^(plural|singular)\b/.exec(hint) ?? [];
  if (number && token.feats.Number) return NUMBERS[number] === token.feats.Number ? 'suits' : 'unfit';
  // What follows a colon only illustrates.
  const [asked = ''] = hint.split(':');
  const phrases = [...asked.matchAll(/\*([^*]+)\*/g)].map(([, phrase]) => phrase!);
  if (phrases.length > 0) {
    if (!phrases.some((phrase) => isThere(phrase, around))) return 'unfit';
    return phrases.some((phrase) => proves(phrase, token)) ? 'fits' : 'open';
  }
  if (pronominal && token.upos === 'VERB') return 'open';
  const preposition = /\+ (à|de|sur|dans|avec|en|pour|contre|par|vers)(?: |,|$)/.exec(asked)?.[1];
  const next = tokens[index + 1];
  if (preposition && next && (next.lemma === preposition || next.lemma === `${preposition}+le`))
    return 'fits';
  return 'open';
}

/** The word itself and an article before it prove nothing: *la pièce*. */
function proves(phrase: string, { form, lemma }: Token): boolean {
  const [, word] = /^(?:(?:l[ea]s?|une?|des) |l['’])?([^\s'’]+)$/.exec(phrase) ?? [];
  return word === undefined || (word !== plain(form) && word !== plain(lemma));
}

/** A verb with *se*, or the other words of an expression near the word itself. */
function isThere(phrase: string, { tokens, index, pronominal }: Surroundings): boolean {
  if (/^s(?:e |['’])\p{L}+$/u.test(phrase)) return pronominal;
  const words = phrase
    .split(/[\s-]+|(?<=['’])/)
    .map(plain)
    .filter((word) => /\p{L}/u.test(word));
  const isAt = (word: string, at: number) => tokens[at] !== undefined && formsOf(tokens[at]).includes(word);
  const itself = words.findIndex((word) => isAt(word, index));
  return words.every((word, k) => {
    if (k === itself) return true;
    // Without the word itself the phrase stands next to it; with it, in its place, a word between at most.
    if (itself < 0) return range(index - NEAR, index + NEAR).some((at) => at !== index && isAt(word, at));
    const at = index + k - itself;
    return isAt(word, at) || isAt(word, at + Math.sign(k - itself));
  });
}

const NUMBERS: Readonly<Record<string, string>> = { plural: 'Plur', singular: 'Sing' };

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k);

/** What a token may be called in a phrase: *du* is *de* and *du*, *l'* is *le*. */
function formsOf({ form, lemma }: Token): string[] {
  const own = plain(form);
  return [own, plain(lemma), ...lemma.split('+'), ...(ELIDED[own] ?? [])];
}

const plain = (form: string) => form.toLowerCase().replaceAll('’', "'");

const ELIDED: Readonly<Record<string, readonly string[]>> = {
  "l'": ['le', 'la'],
  "d'": ['de'],
  "s'": ['se'],
  "qu'": ['que'],
  se: ["s'"],
  de: ["d'"],
  le: ["l'"],
  la: ["l'"],
  que: ["qu'"],
};
