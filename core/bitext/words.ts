import type { Segment } from '#core/text/segment.ts';
import { Numbers } from './numbers.ts';
import { forEach, type Work } from './work.ts';

/**
 * One side of a bitext as the aligner sees it: every sentence a run of small numbers that stand for words, so that
 * a long novel is a few flat arrays.
 */
export type Side = {
  readonly count: number;
  /** Word of each number: folded, and cut to a stem. Marks that tell sentences apart (`?`, `…`) are words too. */
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** How often each word stands in the text. */
  readonly frequency: Int32Array;
  /** Word numbers of the whole text; those of sentence i are from `offsets[i]` to `offsets[i + 1]`. */
  readonly tokens: Int32Array;
  readonly offsets: Int32Array;
  /** Characters of each sentence. */
  readonly lengths: Int32Array;
  /** 1 where a sentence begins a paragraph. */
  readonly opens: Uint8Array;
  /** How each sentence begins and ends, as a class in `EDGES`. */
  readonly edges: Uint8Array;
};

// Inflection sits at the end of a word in both languages; five letters keep most of what tells words apart.
const STEM_LENGTH = 5;

const WORD = /[a-z]+|[0-9]+|[?!]|\.\.\.|…|--|—|–|[:;]/g;
const SAME_MARK: Readonly<Record<string, string>> = { '--': '—', '–': '—', '...': '…' };
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** Small letters without accents or ligatures. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[œæß]/g, (letter) => LIGATURES[letter]!);
}

function stem(word: string): string {
  return word.slice(0, STEM_LENGTH);
}

/** Forms with the headword that stands for them; none for French, whose forms a dictionary is asked for. */
export type Headwords = ReadonlyMap<string, string>;
const NONE: Headwords = new Map();

/** The stems of a phrase, without its elided and single letters. */
export function stemsOf(text: string, headwords: Headwords = NONE): string[] {
  const stems: string[] = [];
  for (const match of fold(text).match(WORD) ?? []) {
    if (match.length > 1 || !/[b-hj-xz]/.test(match))
      stems.push(stem(SAME_MARK[match] ?? headwords.get(match) ?? match));
  }
  return stems;
}

const RAW_WORD = /[\p{L}\p{M}]+|[0-9]+|[?!]|\.\.\.|…|--|—|–|[:;]/gu;
const STRIDE = 4096;

export function* sideOf(segments: readonly Segment[], headwords: Headwords = NONE): Work<Side> {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  // A text has far fewer different words than words: each is folded and cut once.
  const numbersOfRaw = new Map<string, number>();
  const tokens = new Numbers();
  const offsets = new Int32Array(segments.length + 1);
  const numberOf = (raw: string): number => {
    const [word] = stemsOf(raw, headwords);
    if (word === undefined) return NO_WORD;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    return words.push(word) - 1;
  };
  yield* forEach(segments.length, STRIDE, (i) => {
    for (const raw of segments[i]!.text.match(RAW_WORD) ?? []) {
      let number = numbersOfRaw.get(raw);
      if (number === undefined) {
        number = numberOf(raw);
        numbersOfRaw.set(raw, number);
      }
      if (number !== NO_WORD) tokens.push(number);
    }
    offsets[i + 1] = tokens.length;
  });
  const all = tokens.array();
  const frequency = new Int32Array(words.length);
  for (const token of all) frequency[token]!++;
  return {
    count: segments.length,
    words,
    numbers,
    frequency,
    tokens: all,
    offsets,
    lengths: Int32Array.from(segments, (segment) => segment.text.length),
    opens: Uint8Array.from(segments, (s, i) => (s.paragraph === segments[i - 1]?.paragraph ? 0 : 1)),
    edges: Uint8Array.from(segments, (segment) => edgesOf(segment.text)),
  };
}

const NO_WORD = -1;

/** Bits of `edges`. */
export const EDGES = { smallLetter: 1, speech: 2, exclamation: 4 } as const;

function edgesOf(text: string): number {
  return (
    (/^\P{L}*\p{Ll}/u.test(text.slice(0, 12)) ? EDGES.smallLetter : 0) |
    (/^["“”«‘'’—–-]/.test(text) ? EDGES.speech : 0) |
    (/!["”’'»)\]\s]*$/.test(text.slice(-8)) ? EDGES.exclamation : 0)
  );
}
