import { baseForms, familyOf } from '#core/text/english-forms.ts';
import { type EnglishToken, englishTokens } from '#core/text/english-tokens.ts';

/** An English translation's words, ready to be asked whether and where they say something. */
export type EnglishText = {
  readonly tokens: readonly EnglishToken[];
  /** For each token, every base form that it may come from. */
  readonly words: readonly ReadonlySet<string>[];
  /** For each token, what its family of words has in common. */
  readonly families: readonly string[];
};

export function englishText(translation: string): EnglishText {
  const tokens = englishTokens(translation);
  return {
    tokens,
    words: tokens.map(({ form }) => new Set(baseForms(plain(form)))),
    families: tokens.map(({ form }) => familyOf(plain(form))),
  };
}

/**
 * Where the equivalent stands: the index of its first content word, -1 where not all its content words are there.
 * `isFree` leaves out words that say something else.
 */
export function positionOf(
  equivalent: string,
  { words }: EnglishText,
  isFree: (at: number) => boolean = () => true,
): number {
  let first = -1;
  for (const [place, bases] of contentOf(equivalent).entries()) {
    const position = words.findIndex((there, at) => bases.some((base) => there.has(base)) && isFree(at));
    if (position < 0) return -1;
    if (place === 0) first = position;
  }
  return first;
}

/** The base forms of each of its words, but for those that say little; of all where nothing would be left. */
export function contentOf(equivalent: string): readonly (readonly string[])[] {
  const known = CONTENT.get(equivalent);
  if (known) return known;
  const words = wordsOf(equivalent);
  const content = words.filter((word) => !LIGHT.has(word));
  const bases = (content.length > 0 ? content : words).map(baseForms);
  CONTENT.set(equivalent, bases);
  return bases;
}

/** Its words that say little: *up* of "give up". */
export const lightOf = (equivalent: string): string[] => {
  const words = wordsOf(equivalent);
  return words.some((word) => !LIGHT.has(word)) ? words.filter((word) => LIGHT.has(word)) : [];
};

const CONTENT = new Map<string, readonly (readonly string[])[]>();

const wordsOf = (equivalent: string): string[] =>
  englishTokens(equivalent.replace(/\bone['’]s\b/g, ''))
    .map(({ form }) => plain(form))
    .filter((form) => /[\p{L}\d]/u.test(form));

const plain = (form: string) => form.toLowerCase().replaceAll('’', "'");

const LIGHT = new Set(
  'a an the to of in on at by for with from as be is are someone something oneself up out off it'.split(' '),
);
