import type { Token } from '#core/text/token.ts';

/** Where a word stands, as far as a hint may ask. */
export type Surroundings = {
  readonly tokens: readonly Token[];
  readonly index: number;
  /** The verb is used with *se*. */
  readonly pronominal: boolean;
};

/** Whether the words about a word are those that the hint of a sense wants: they are, they are not, it asks for none. */
export type Fit = 'fits' | 'unfit' | 'open';

const NEAR = 4;

/** *se fâcher*, + à, *en face de*, plural: what the dictionary's hints say of a sense's surroundings. */
export function fitOf(hint: string | undefined, around: Surroundings): Fit {
  if (hint === undefined) return 'open';
  const { tokens, index, pronominal } = around;
  const token = tokens[index]!;
  if (/^plural\b/.test(hint) && token.feats.Number === 'Sing') return 'unfit';
  if (/^singular\b/.test(hint) && token.feats.Number === 'Plur') return 'unfit';
  // What follows a colon only illustrates.
  const [asked = ''] = hint.split(':');
  const phrases = [...asked.matchAll(/\*([^*]+)\*/g)].map(([, phrase]) => phrase!);
  if (phrases.length > 0) return phrases.some((phrase) => isThere(phrase, around)) ? 'fits' : 'unfit';
  if (pronominal && token.upos === 'VERB') return 'open';
  const preposition = /\+ (à|de|sur|dans|avec|en|pour|contre|par|vers)(?: |,|$)/.exec(asked)?.[1];
  const next = tokens[index + 1];
  if (preposition && next && (next.lemma === preposition || next.lemma === `${preposition}+le`))
    return 'fits';
  return 'open';
}

/** A verb with *se*, or the other words of an expression near the word itself. */
function isThere(phrase: string, { tokens, index, pronominal }: Surroundings): boolean {
  if (/^s(?:e |['’])\p{L}+$/u.test(phrase)) return pronominal;
  const own = tokens[index]!;
  const near = new Set(
    tokens
      .slice(Math.max(0, index - NEAR), index + NEAR + 1)
      .flatMap(({ form, lemma }) => [plain(form), lemma, ...lemma.split('+')]),
  );
  const wanted = phrase
    .split(/[\s-]+|(?<=['’])/)
    .map(plain)
    .filter(
      (word) => word !== '' && word !== plain(own.form) && word !== own.lemma && !/^(?:…|\.+)$/.test(word),
    );
  return wanted.length > 0 && wanted.every((word) => near.has(word) || near.has(ELIDED[word] ?? word));
}

const plain = (form: string) => form.toLowerCase().replaceAll('’', "'");

const ELIDED: Readonly<Record<string, string>> = {
  "d'": 'de',
  "l'": 'le',
  "s'": 'se',
  "qu'": 'que',
  "n'": 'ne',
};
