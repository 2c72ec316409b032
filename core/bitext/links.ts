import type { Side } from './words.ts';

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

/** Links under construction, source to target. */
export type Weights = Map<number, number>[];

export function emptyWeights(source: Side): Weights {
  return source.words.map(() => new Map());
}

/** Keeps the greater of two weights for the same pair. */
export function strengthen(row: Map<number, number>, word: number, weight: number): void {
  if ((row.get(word) ?? 0) < weight) row.set(word, weight);
}

export function twoWay(weights: Weights, targetWords: number): TwoWay {
  const back: Weights = Array.from({ length: targetWords }, () => new Map());
  weights.forEach((row, f) => {
    for (const [e, weight] of row) back[e]!.set(f, weight);
  });
  return { forward: normalised(weights), backward: normalised(back) };
}

/** A word's weights share out at most 1: a word that may mean much says less of each. */
function normalised(weights: Weights): Links {
  const start = new Int32Array(weights.length + 1);
  weights.forEach((row, r) => {
    start[r + 1] = start[r]! + row.size;
  });
  const to = new Int32Array(start[weights.length]!);
  const weight = new Float32Array(to.length);
  weights.forEach((row, r) => {
    let sum = 0;
    for (const w of row.values()) sum += w;
    let at = start[r]!;
    for (const [word, w] of row) {
      to[at] = word;
      weight[at++] = w / Math.max(sum, 1);
    }
  });
  return { start, to, weight };
}
