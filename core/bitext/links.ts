import { Fractions, Numbers } from './numbers.ts';

/**
 * How likely a word of one side stands for a word of the other: for each word a row of words with weights that add
 * up to at most 1. Row r is `to[start[r]]` … `to[start[r + 1] - 1]`.
 */
export type Links = {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float32Array;
};

/** The links of both directions: from source words to target words and back. */
export type TwoWay = { readonly forward: Links; readonly backward: Links };

/** Pairs of words that may stand for each other, as they are found: a source word, a target word, how far to trust it. */
export class WordPairs {
  readonly sources = new Numbers();
  readonly targets = new Numbers();
  readonly weights = new Fractions();

  add(source: number, target: number, weight: number): void {
    this.sources.push(source);
    this.targets.push(target);
    this.weights.push(weight);
  }

  /** Of a pair that was found more than once the greatest weight counts. */
  links(sourceWords: number, targetWords: number): TwoWay {
    const all = sorted(this.sources.array(), this.targets.array(), this.weights.array(), sourceWords);
    const strongest = withoutRepeats(all, targetWords);
    return { forward: normalised(strongest), backward: normalised(transposed(strongest, targetWords)) };
  }
}

/** Lists of numbers one behind another: list r is `items[start[r]]` … `items[start[r + 1] - 1]`. */
export type Rows = { readonly start: Int32Array; readonly items: Int32Array };

/** For each key the places where it stands. */
export function rowsBy(keys: Int32Array, count: number): Rows {
  const start = new Int32Array(count + 1);
  for (const key of keys) start[key + 1]!++;
  for (let r = 0; r < count; r++) start[r + 1]! += start[r]!;
  const next = start.slice();
  const items = new Int32Array(keys.length);
  for (let k = 0; k < keys.length; k++) items[next[keys[k]!]!++] = k;
  return { start, items };
}

/** Links in any order, sorted by the word they lead from. */
export function sorted(from: Int32Array, to: Int32Array, weight: Float32Array, words: number): Links {
  const { start, items } = rowsBy(from, words);
  return { start, to: items.map((k) => to[k]!), weight: Float32Array.from(items, (k) => weight[k]!) };
}

function withoutRepeats({ start, to, weight }: Links, targetWords: number): Links {
  const begin = new Int32Array(start.length);
  const place = new Int32Array(targetWords).fill(-1);
  let at = 0;
  for (let r = 0; r + 1 < start.length; r++) {
    for (let k = start[r]!; k < start[r + 1]!; k++) {
      const word = to[k]!;
      const seen = place[word]!;
      if (seen >= begin[r]!) weight[seen] = Math.max(weight[seen]!, weight[k]!);
      else {
        place[word] = at;
        to[at] = word;
        weight[at++] = weight[k]!;
      }
    }
    begin[r + 1] = at;
  }
  return { start: begin, to: to.slice(0, at), weight: weight.slice(0, at) };
}

/** The same links from the other side. */
function transposed({ start, to, weight }: Links, words: number): Links {
  const from = new Int32Array(to.length);
  for (let r = 0; r + 1 < start.length; r++) from.fill(r, start[r], start[r + 1]);
  return sorted(to, from, weight, words);
}

/** A word's weights share out at most 1: a word that may mean much says less of each. */
function normalised({ start, to, weight }: Links): Links {
  const shared = weight.slice();
  for (let r = 0; r + 1 < start.length; r++) {
    let sum = 0;
    for (let k = start[r]!; k < start[r + 1]!; k++) sum += weight[k]!;
    if (sum > 1) for (let k = start[r]!; k < start[r + 1]!; k++) shared[k]! /= sum;
  }
  return { start, to, weight: shared };
}

/** For each link the place of the same pair in the links of the other direction, or -1. */
export function opposite({ start, to }: Links, back: Links): Int32Array {
  const places = new Int32Array(to.length).fill(-1);
  const owner = new Int32Array(to.length);
  for (let r = 0; r + 1 < start.length; r++) owner.fill(r, start[r], start[r + 1]);
  const leading = rowsBy(to, back.start.length - 1);
  const placeOf = new Int32Array(start.length - 1).fill(-1);
  for (let r = 0; r + 1 < back.start.length; r++) {
    for (let k = back.start[r]!; k < back.start[r + 1]!; k++) placeOf[back.to[k]!] = k;
    for (let n = leading.start[r]!; n < leading.start[r + 1]!; n++) {
      const k = leading.items[n]!;
      places[k] = placeOf[owner[k]!]!;
    }
    for (let k = back.start[r]!; k < back.start[r + 1]!; k++) placeOf[back.to[k]!] = -1;
  }
  return places;
}
