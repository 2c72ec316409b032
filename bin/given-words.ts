import type { Block, FrenchWord } from '#core/bitext/link.ts';
import { findLocutions } from '#core/lesson/locutions.ts';
import type { Language } from '#core/lesson/passage.ts';
import type { Token } from '#core/text/token.ts';

/**
 * French words as a corpus gives them, read: what each is, and the locutions they make up. Corpora write *du* as *de le*
 * and *l'ami* as *le ami*, and put spaces round hyphens; the analyser is shown the sentence as it is printed.
 */
export function readGiven(
  given: readonly string[],
  language: Language,
): { words: FrenchWord[]; blocks: Block[] } {
  const { text, starts } = printed(given);
  const tokens = language.analyze(text);
  const owners = starts.map((start) => tokens.findIndex((token) => token.end > start));
  const words = given.map((form, i) => wordOf(form, tokens[owners[i]!], owners[i - 1] === owners[i]));
  const partsOf = (token: number) => owners.flatMap((owner, i) => (owner === token ? [i] : []));
  const locutions = findLocutions(tokens, language.locutions).map(({ entry, tokens: own }) => ({
    entry,
    words: own.flatMap(partsOf),
  }));
  // What the analyser takes for one word and the corpus for several: au - dessus.
  const compounds = tokens.flatMap((token, index): Block[] => {
    const parts = partsOf(index);
    if (parts.length < 2 || isContraction(token)) return [];
    return (language.dictionary.words.get(keyOf(token)) ?? []).map((entry) => ({ entry, words: parts }));
  });
  return { words, blocks: [...locutions, ...compounds] };
}

/** A given word with the analysis of the token it is, or is part of. */
function wordOf(form: string, token: Token | undefined, isSecondPart: boolean): FrenchWord {
  const itself = form.toLowerCase();
  if (!token) return { form, lemma: itself, upos: 'X' };
  const { lemma, upos } = token;
  if (isContraction(token) && itself !== token.form.toLowerCase())
    return isSecondPart ? { form, lemma: 'le', upos: 'DET' } : { form, lemma: itself, upos: 'ADP' };
  const isWhole = token.end - token.start === form.length || token.form.endsWith("'");
  return { form, lemma: isWhole ? lemma : itself, upos };
}

const isContraction = ({ form }: Token) => /^(?:du|des|aux?)$/i.test(form);

const keyOf = ({ lemma }: Token) => lemma.replaceAll('’', "'").replaceAll('œ', 'oe').replaceAll('æ', 'ae');

const VOWEL = /^[aeiouyàâäéèêëîïôöûùüœh]/i;
const ELIDED = /^(?:[ldjnmtsc]e|la|que|lorsque|puisque|jusque)$/i;
const CONTRACTED: Readonly<Record<string, string>> = {
  'de le': 'du',
  'de les': 'des',
  'à le': 'au',
  'à les': 'aux',
};

/** The words run together as they are printed, and where each begins; both halves of *du* begin inside it. */
function printed(given: readonly string[]): { text: string; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  for (let i = 0; i < given.length; i++) {
    const [word, next] = [given[i]!, given[i + 1] ?? ''];
    if (/[^\s'’-]$/.test(text) && !(word === '-' && next !== '')) text += ' ';
    starts.push(text.length);
    const contracted = CONTRACTED[`${word.toLowerCase()} ${next}`];
    if (contracted && !(next === 'le' && VOWEL.test(given[i + 2] ?? ''))) {
      text += /^\p{Lu}/u.test(word) ? contracted.charAt(0).toUpperCase() + contracted.slice(1) : contracted;
      starts.push(text.length - 1);
      i++;
    } else text += ELIDED.test(word) && VOWEL.test(next) ? `${word.slice(0, -1)}'` : word;
  }
  return { text, starts };
}
