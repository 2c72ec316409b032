import type { Block, FrenchWord } from '#core/bitext/link.ts';
import { findLocutions } from '#core/lesson/locutions.ts';
import type { Language } from '#core/lesson/passage.ts';
import type { Token } from '#core/text/token.ts';

const VOWEL = /^[aeiouyàâäéèêëîïôöûùüœh]/i;
const CONTRACTED: Readonly<Record<string, string>> = {
  'de le': 'du',
  'de les': 'des',
  'à le': 'au',
  'à les': 'aux',
};

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
  const owner = starts.map((start) => tokens.findIndex((token) => token.end > start));
  const words = given.map((form, i): FrenchWord => {
    const token = tokens[owner[i]!];
    if (!token) return { form, lemma: form.toLowerCase(), upos: 'X' };
    if (isContraction(token) && owner[i - 1] === owner[i]) return { form, lemma: 'le', upos: 'DET' };
    if (isContraction(token) && owner[i + 1] === owner[i])
      return { form, lemma: form.toLowerCase(), upos: 'ADP' };
    if (token.end - token.start === form.length || token.form.endsWith("'"))
      return { form, lemma: token.lemma, upos: token.upos };
    return { form, lemma: form.toLowerCase(), upos: token.upos };
  });
  const own = new Map<number, number[]>();
  owner.forEach((token, i) => own.set(token, [...(own.get(token) ?? []), i]));
  const blocks: Block[] = findLocutions(tokens, language.locutions).map(({ entry, tokens: indices }) => ({
    entry,
    words: indices.flatMap((index) => own.get(index) ?? []),
  }));
  for (const [index, indices] of own)
    if (indices.length > 1 && tokens[index] && !isContraction(tokens[index]))
      for (const entry of language.dictionary.words.get(keyOf(tokens[index])) ?? [])
        blocks.push({ entry, words: indices });
  return { words, blocks };
}

const isContraction = ({ form }: Token) => /^(?:du|des|aux?)$/i.test(form);
const keyOf = ({ lemma }: Token) => lemma.replaceAll('’', "'").replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/** The words run together as they are printed, and where each begins; both halves of *du* begin where it does. */
function printed(given: readonly string[]): { text: string; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  for (let i = 0; i < given.length; i++) {
    const word = given[i]!;
    const next = given[i + 1] ?? '';
    if (/[^\s'’-]$/.test(text)) text += ' ';
    if (word === '-' && text.endsWith(' ') && next !== '') text = text.trimEnd();
    starts.push(text.length);
    const both = CONTRACTED[`${word.toLowerCase()} ${next}`];
    if (both && !(next === 'le' && VOWEL.test(given[i + 2] ?? ''))) {
      text += /^\p{Lu}/u.test(word) ? both[0]!.toUpperCase() + both.slice(1) : both;
      starts.push(text.length - 1);
      i++;
    } else if (/^(?:[ldjnmtsc]e|la|que|lorsque|puisque|jusque)$/i.test(word) && VOWEL.test(next))
      text += word.slice(0, -1) + "'";
    else text += word;
  }
  return { text, starts };
}
