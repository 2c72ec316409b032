/** What is needed of a dictionary's entries. */
export type LinkEntry = {
  readonly headword: string;
  readonly pos: string;
  readonly senses: readonly { readonly equivalents: readonly string[] }[];
};

/** The single words of a dictionary by headword (straight apostrophes, ligatures written out). */
export type Headwords = ReadonlyMap<string, readonly LinkEntry[]>;

/** An equivalent cut into words; `content` says which are more than little words, `weight` how near the front it is. */
export type Phrase = {
  readonly words: readonly string[];
  readonly content: readonly boolean[];
  readonly weight: number;
};

/** The same spelling for the same word: small letters, straight apostrophes, ligatures written out. */
export const keyOf = (form: string): string =>
  form.toLowerCase().replaceAll('’', "'").replaceAll('œ', 'oe').replaceAll('æ', 'ae');

const LONGEST = 6;
/** Each further equivalent of a sense counts as half a sense further on; the last ones all count alike. */
const PER_EQUIVALENT = 0.5;
const FARTHEST = 12;

/** The dictionary as the linker asks it: what is an entry in English, and back. */
export class LinkDictionary {
  readonly #headwords: Headwords;
  readonly #decay: number;
  readonly #phrases = new WeakMap<LinkEntry, readonly Phrase[]>();
  readonly #single = new Map<string, ReadonlyMap<string, number>>();
  #turned: Map<string, { headwords: string[]; classes: number }> | undefined;

  /** `decay`: how much each sense counts of the one before. */
  constructor(headwords: Headwords, decay: number) {
    this.#headwords = headwords;
    this.#decay = decay;
  }

  /** The entries that a word may be under: its lemma's, then its form's. */
  entriesFor(form: string, lemma: string): { entry: LinkEntry; own: boolean }[] {
    const own = headwordsOf(lemma)
      .map((key) => this.#headwords.get(key))
      .find((entries) => entries !== undefined);
    const others = form === lemma ? [] : (this.#headwords.get(form) ?? []);
    return [
      ...(own ?? []).map((entry) => ({ entry, own: true })),
      ...others.filter((entry) => !own?.includes(entry)).map((entry) => ({ entry, own: false })),
    ];
  }

  /** An entry's equivalents. */
  phrasesOf(entry: LinkEntry): readonly Phrase[] {
    const known = this.#phrases.get(entry);
    if (known) return known;
    const phrases = entry.senses.flatMap(({ equivalents }, sense) =>
      equivalents.flatMap((equivalent, place) => {
        const words = wordsOf(equivalent);
        if (words.length === 0 || words.length > LONGEST) return [];
        const content = words.map((word) => !LITTLE.has(word));
        if (!content.includes(true)) content.fill(true);
        const far = Math.min(sense + place * PER_EQUIVALENT, FARTHEST);
        return [{ words, content, weight: this.#decay ** far }];
      }),
    );
    this.#phrases.set(entry, phrases);
    return phrases;
  }

  /** English words that share a French word with the ones given, and how closely, 0 to 1. */
  synonymsOf(words: ReadonlyMap<string, number>): Map<string, number> {
    const synonyms = new Map<string, number>();
    let total = 0;
    for (const weight of words.values()) total += weight;
    for (const [word, weight] of words) {
      const headwords = this.#turnedRound().get(word)?.headwords ?? [];
      if (headwords.length > TOO_GENERAL) continue;
      for (const headword of headwords) {
        const theirs = this.#singleWordsOf(headword);
        for (const there of theirs.keys())
          if (!words.has(there))
            synonyms.set(there, (synonyms.get(there) ?? 0) + (SYNONYM_GAIN * weight) / total / theirs.size);
      }
    }
    return synonyms;
  }

  /** The classes of word that an English word is an equivalent in, as bits; 0 where the dictionary lacks it. */
  classesOf(bases: readonly string[]): number {
    const turned = this.#turnedRound();
    return bases.reduce((classes, base) => classes | (turned.get(base)?.classes ?? 0), 0);
  }

  #singleWordsOf(headword: string): ReadonlyMap<string, number> {
    const known = this.#single.get(headword);
    if (known) return known;
    const words = new Map<string, number>();
    for (const entry of this.#headwords.get(headword) ?? [])
      for (const phrase of this.phrasesOf(entry)) {
        const word = headOf(phrase);
        if (word !== undefined) words.set(word, Math.max(words.get(word) ?? 0, phrase.weight));
      }
    this.#single.set(headword, words);
    return words;
  }

  /** For each English word the French headwords it is an equivalent of. */
  #turnedRound(): ReadonlyMap<string, { headwords: string[]; classes: number }> {
    if (this.#turned) return this.#turned;
    this.#turned = new Map();
    for (const [headword, entries] of this.#headwords)
      if (!headword.includes(' '))
        for (const entry of entries)
          for (const phrase of this.phrasesOf(entry)) {
            const word = headOf(phrase);
            if (word === undefined) continue;
            const back = this.#turned.get(word) ?? { headwords: [], classes: 0 };
            if (back.headwords.at(-1) !== headword) back.headwords.push(headword);
            back.classes |= classOf(entry.pos);
            this.#turned.set(word, back);
          }
    return this.#turned;
  }
}

const TOO_GENERAL = 25;
const SYNONYM_GAIN = 8;

/** The one word of an equivalent that says something: *look* of "look for". */
export function headOf({ words, content }: Phrase): string | undefined {
  const first = content.indexOf(true);
  return content.indexOf(true, first + 1) < 0 ? words[first] : undefined;
}

/** Classes of words, as bits. */
const NOUN = 1;
const VERB = 2;
const ADJECTIVE = 4;
const ADVERB = 8;
const OTHER = 16;
export const ANY_CLASS = NOUN | VERB | ADJECTIVE | ADVERB | OTHER;

/** By the tagger's name for it; a participle may be tagged an adjective. */
export const CLASS_OF: Readonly<Record<string, number>> = {
  NOUN,
  VERB,
  ADJ: ADJECTIVE | VERB,
  ADV: ADVERB,
};

function classOf(pos: string): number {
  if (pos === 'v') return VERB;
  if (pos === 'adj') return ADJECTIVE;
  if (pos === 'adv') return ADVERB;
  return pos.startsWith('n') && pos !== 'num' ? NOUN : OTHER;
}

/** What stands in an equivalent for whatever the sentence has there. */
const PLACEHOLDERS = new Set(['someone', 'something', 'somebody', 'sb', 'sth', 'oneself', "one's"]);

const LITTLE = new Set(
  `a an the to of be by for in on at as with one that from or and into it up out off used which who is are this
  not`.split(/\s+/),
);

const wordsOf = (equivalent: string): string[] =>
  (keyOf(equivalent).match(/[\p{L}\d]+(?:'[\p{L}\d]+)*/gu) ?? []).filter((word) => !PLACEHOLDERS.has(word));

/** Also with a capital (*Pâques*), in the plural it is only used in (*parages*), in the singular of a name. */
const headwordsOf = (lemma: string): string[] => [
  lemma,
  lemma.charAt(0).toUpperCase() + lemma.slice(1),
  `${lemma}s`,
  lemma.replace(/s$/, ''),
];
