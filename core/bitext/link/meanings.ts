import { baseForms, familyOf } from '#core/text/english-forms.ts';
import type { Upos } from '#core/text/token.ts';
import { ANY_CLASS, CLASS_OF, headOf, keyOf, type LinkDictionary, type Phrase } from './dictionary.ts';
import { ENGLISH_FUNCTION_WORDS, FUNCTION_WORDS, isFrenchFunctionWord } from './function-words.ts';
import { spellingsOf } from './lookalikes.ts';

/** A French word as the linker takes it: a token of the analyser, or a given one with an analysis. */
export type FrenchWord = {
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
};

type Kind = 'content' | 'function' | 'mark';

/** What a French word may be in English. */
export type Meaning = {
  readonly kind: Kind;
  readonly form: string;
  /** The classes it may be of, as bits. */
  readonly classes: number;
  readonly spellings: readonly string[];
  /** By the dictionary: base forms with how much they are worth; then their families. */
  readonly words: ReadonlyMap<string, number>;
  readonly families: ReadonlyMap<string, number>;
  readonly synonyms: ReadonlyMap<string, number>;
  /** Single words of equivalents of several. */
  readonly parts: ReadonlyMap<string, number>;
  readonly phrases: readonly Phrase[];
  readonly functions: ReadonlyMap<string, number> | undefined;
};

/** An English word with what it may be a form of. */
export type EnglishWord = {
  readonly kind: Kind;
  readonly form: string;
  readonly capital: boolean;
  readonly classes: number;
  readonly bases: readonly string[];
  readonly family: string;
  readonly spellings: readonly string[];
};

const isMark = (form: string) => !/[\p{L}\d%$]/u.test(form);

/** Family stems shorter than this bring together what does not belong. */
export const SHORTEST_FAMILY = 4;
/** An entry of the form, where the lemma is another word, is likely not meant. */
const OF_FORM = 0.7;

/** Reads French and English words, each kind of word once. */
export class Meanings {
  readonly #dictionary: LinkDictionary;
  readonly #french = new Map<string, Meaning>();
  readonly #english = new Map<string, EnglishWord>();

  constructor(dictionary: LinkDictionary) {
    this.#dictionary = dictionary;
  }

  english(given: string): EnglishWord {
    const known = this.#english.get(given);
    if (known) return known;
    // Mr., Hon.
    const form = keyOf(given).replace(/(?<=\p{L})\.$/u, '');
    const bases = baseForms(form);
    const word: EnglishWord = {
      form,
      capital: /^\p{Lu}/u.test(given),
      kind: isMark(form) ? 'mark' : ENGLISH_FUNCTION_WORDS.has(form) ? 'function' : 'content',
      classes: this.#dictionary.classesOf(bases) || ANY_CLASS,
      bases,
      family: familyOf(form),
      spellings: spellingsOf(form, 'en'),
    };
    this.#english.set(given, word);
    return word;
  }

  french(word: FrenchWord): Meaning {
    const key = `${word.form}\t${word.lemma}\t${word.upos}`;
    const known = this.#french.get(key);
    if (known) return known;
    const meaning = this.#read(word);
    this.#french.set(key, meaning);
    return meaning;
  }

  #read(word: FrenchWord): Meaning {
    const [form, lemma] = [keyOf(word.form), keyOf(word.lemma)];
    const isNoun = word.upos === 'NOUN' || word.upos === 'PROPN';
    const isFunction = !isNoun && (isFrenchFunctionWord(form) || AUXILIARIES.has(lemma));
    const row =
      FUNCTION_WORDS.get(`${form}:${word.upos}`) ?? FUNCTION_WORDS.get(form) ?? FUNCTION_WORDS.get(lemma);
    const words = new Map<string, number>();
    const families = new Map<string, number>();
    const parts = new Map<string, number>();
    const phrases: Phrase[] = (row?.phrases ?? []).map((all) => ({
      words: all,
      content: all.map(() => true),
      weight: 1,
    }));
    for (const { entry, own } of this.#dictionary.entriesFor(form, lemma)) {
      // *la* before a noun is never "it".
      if ((word.upos === 'DET' && entry.pos === 'pron') || (word.upos === 'PRON' && entry.pos === 'det'))
        continue;
      for (const phrase of this.#dictionary.phrasesOf(entry)) {
        const weight = phrase.weight * (own ? 1 : OF_FORM);
        const head = headOf(phrase);
        if (head !== undefined) {
          raise(words, head, weight);
          if (head.length >= SHORTEST_FAMILY) raise(families, familyOf(head), weight);
        } else spread(parts, phrase, weight);
        if (phrase.words.length > 1 && !isFunction) phrases.push({ ...phrase, weight });
      }
    }
    return {
      form,
      kind: isMark(form) ? 'mark' : isFunction ? 'function' : 'content',
      classes: CLASS_OF[word.upos] ?? ANY_CLASS,
      spellings: [...new Set([...spellingsOf(form, 'fr'), ...spellingsOf(lemma, 'fr')])],
      words,
      families,
      synonyms: isFunction ? new Map() : this.#dictionary.synonymsOf(words),
      parts,
      phrases,
      functions: row?.words,
    };
  }
}

const AUXILIARIES = new Set(['être', 'avoir', 'le', 'un', 'de']);

function raise(map: Map<string, number>, key: string, weight: number): void {
  if ((map.get(key) ?? 0) < weight) map.set(key, weight);
}

/** Each word of a longer equivalent says a little of it, the less the more there are. */
function spread(parts: Map<string, number>, { words, content }: Phrase, weight: number): void {
  const share = weight / Math.sqrt(content.filter(Boolean).length - 1);
  for (const [i, word] of words.entries())
    if (content[i] && !ENGLISH_FUNCTION_WORDS.has(word)) raise(parts, word, share);
}
