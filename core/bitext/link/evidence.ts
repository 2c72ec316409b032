import type { LinkDictionary, LinkEntry, Phrase } from './dictionary.ts';
import { likeness } from './lookalikes.ts';
import { type EnglishWord, type Meaning, SHORTEST_FAMILY } from './meanings.ts';
import { P } from './parameters.ts';

/** A locution where it stands: the words it is made of, in order. */
export type Block = { readonly words: readonly number[]; readonly entry: LinkEntry };

/** A locution together with the English words that one of its equivalents has in the sentence. */
export type Match = { readonly french: readonly number[]; readonly english: readonly number[] };

export type Evidence = {
  /** French word j, English word i: at j * (English words) + i, from 0 to 1. */
  readonly weights: Float64Array;
  readonly matches: readonly Match[];
};

/** How much speaks for each French word being each English one, wherever they stand. */
export function gather(
  french: readonly Meaning[],
  english: readonly EnglishWord[],
  blocks: readonly Block[],
  dictionary: LinkDictionary,
): Evidence {
  const width = english.length;
  const weights = new Float64Array(french.length * width);
  const strengthen = (j: number, i: number, weight: number) => {
    weights[j * width + i] = either(weights[j * width + i]!, Math.min(SUREST, weight));
  };
  for (let j = 0; j < french.length; j++)
    for (let i = 0; i < width; i++) weights[j * width + i] = between(french[j]!, english[i]!);
  const positions = positionsOf(english);
  const little = (i: number) => (english[i]!.kind === 'function' ? P.englishFunction : 1);
  for (const [j, { phrases, kind }] of french.entries())
    for (const phrase of phrases)
      for (const i of find(phrase, positions) ?? [])
        strengthen(j, i, phrase.weight * P.phrase * (kind === 'function' ? 1 : little(i)));
  const alone = weights.slice();
  const paired = (j: number, i: number) => alone[j * width + i]! >= P.paired;
  const matches: Match[] = [];
  for (const { words, entry } of blocks)
    for (const phrase of dictionary.phrasesOf(entry)) {
      const places = find(phrase, positions);
      if (!places) continue;
      matches.push({ french: words, english: places });
      const worth = phrase.weight * (places.length > 1 ? P.block : P.phrase);
      for (const j of words)
        for (const i of places) {
          // Union soviétique, Soviet Union: words that answer for each other by themselves answer for no other.
          if (!paired(j, i) && (words.some((k) => paired(k, i)) || places.some((k) => paired(j, k))))
            continue;
          const small = french[j]!.kind !== 'content';
          const same = small === (english[i]!.kind === 'function');
          strengthen(j, i, worth * (same ? 1 : small ? P.blockFunction : P.englishFunction));
        }
    }
  return { weights, matches };
}

const SUREST = 0.98;
const either = (a: number, b: number) => 1 - (1 - a) * (1 - b);

function between(french: Meaning, english: EnglishWord): number {
  if (french.kind === 'mark' || english.kind === 'mark') return betweenMarks(french, english);
  let weight = P.functionWord * functionWeight(french, english);
  const little = french.kind === 'function' || english.kind === 'function';
  const byDictionary = bestOf(french.words, english.bases);
  if (byDictionary > 0)
    weight = either(weight, byDictionary * P.dictionary * (little ? P.dictionaryFunction : 1));
  if (little) return weight;
  if (byDictionary === 0) {
    if (english.family.length >= SHORTEST_FAMILY)
      weight = either(weight, P.family * (french.families.get(english.family) ?? 0));
    weight = either(weight, P.part * bestOf(french.parts, english.bases));
    weight = either(weight, P.synonym * Math.min(1, bestOf(french.synonyms, english.bases)));
  }
  return either(weight, P.lookalike * alike(french, english));
}

const SAME_MARK = 0.95;
const ANY_MARK = 0.05;

function betweenMarks(french: Meaning, english: EnglishWord): number {
  if (french.form === english.form || french.functions?.has(english.form)) return SAME_MARK;
  return french.kind === english.kind ? ANY_MARK : 0;
}

/** The table names forms; another form of the same word answers less well. */
const OTHER_FORM = 0.7;

function functionWeight({ functions }: Meaning, { form, bases }: EnglishWord): number {
  return functions ? (functions.get(form) ?? OTHER_FORM * bestOf(functions, bases)) : 0;
}

function bestOf(weights: ReadonlyMap<string, number>, bases: readonly string[]): number {
  let most = 0;
  if (weights.size > 0) for (const base of bases) most = Math.max(most, weights.get(base) ?? 0);
  return most;
}

function alike(french: Meaning, english: EnglishWord): number {
  if (/\d/.test(french.form) || /\d/.test(english.form)) return sameNumber(french.form, english.form);
  if (french.spellings[0] !== english.spellings[0]) return likeness(french.spellings, english.spellings);
  // Short words that look the same are often chance: on, an, or.
  return french.form.length > 3 || english.capital ? 1 : 0.3;
}

function sameNumber(french: string, english: string): number {
  const [a, b] = [french, english].map((form) => form.replace(/[., \u00a0\u202f]/g, '')) as [string, string];
  if (a === b) return 1;
  const [digits, there] = [a.replace(/\D/g, ''), b.replace(/\D/g, '')];
  if (digits === '' || there === '') return 0;
  if (digits === there) return 0.8;
  // les années 60, the 1960s.
  return digits.length === 2 && there.length === 4 && there.endsWith(digits) ? 0.5 : 0;
}

type Positions = ReadonlyMap<string, readonly number[]>;

/** Where each base form stands. */
function positionsOf(english: readonly EnglishWord[]): Positions {
  const positions = new Map<string, number[]>();
  for (const [i, { bases }] of english.entries())
    for (const base of bases) {
      const known = positions.get(base);
      if (known) known.push(i);
      else positions.set(base, [i]);
    }
  return positions;
}

/** How far from the first the words of an equivalent may stand. */
const WINDOW = 4;

/** Where a phrase stands: all its words of content near each other, its little words only in their places. */
function find({ words, content }: Phrase, positions: Positions): number[] | undefined {
  for (const [r, word] of words.entries()) if (content[r] && !positions.has(word)) return undefined;
  const anchor = content.indexOf(true);
  let best: number[] | undefined;
  for (const from of positions.get(words[anchor]!)!) {
    const places = new Set<number>();
    let complete = true;
    for (const [r, word] of words.entries()) {
      const wanted = from + r - anchor;
      const at = nearest(positions.get(word) ?? [], from, wanted);
      if (content[r] && at === undefined) complete = false;
      if (at !== undefined && (content[r] || Math.abs(at - wanted) <= 1)) places.add(at);
    }
    if (complete && places.size > (best?.length ?? 0)) best = [...places];
  }
  return best;
}

function nearest(places: readonly number[], from: number, wanted: number): number | undefined {
  let best: number | undefined;
  for (const at of places)
    if (
      Math.abs(at - from) <= WINDOW &&
      (best === undefined || Math.abs(at - wanted) < Math.abs(best - wanted))
    )
      best = at;
  return best;
}
