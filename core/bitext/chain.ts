import type { Box } from './corridor.ts';

/** A pair of sentences that probably correspond. */
export type Anchor = { readonly i: number; readonly j: number; readonly score: number };

// An anchor is sure when this many of the twelve next to it in the chain lie on much the same diagonal.
const NEIGHBOURS = 6;
const SUPPORT = 4;
const FAR = 40;

/** The rising chain of greatest total score, by a Fenwick tree of the best chain up to each target sentence. */
export function chain(anchors: Anchor[], box: Box): Anchor[] {
  anchors.sort((a, b) => a.i - b.i || b.j - a.j);
  const width = box.j1 - box.j0 + 1;
  const best = new Float64Array(width + 1);
  const last = new Int32Array(width + 1).fill(-1);
  const previous = new Int32Array(anchors.length);
  let top = -1;
  let topScore = 0;
  anchors.forEach(({ j, score }, a) => {
    const column = j - box.j0 + 1;
    let sum = 0;
    let before = -1;
    for (let x = column - 1; x > 0; x -= x & -x) {
      if (best[x]! > sum) {
        sum = best[x]!;
        before = last[x]!;
      }
    }
    sum += score;
    previous[a] = before;
    for (let x = column; x <= width; x += x & -x) {
      if (best[x]! < sum) {
        best[x] = sum;
        last[x] = a;
      }
    }
    if (sum > topScore) {
      topScore = sum;
      top = a;
    }
  });
  const chained: Anchor[] = [];
  for (let a = top; a >= 0; a = previous[a]!) chained.push(anchors[a]!);
  return chained.reverse();
}

/** Those of a chain that others near by bear out. */
export function sure(chained: readonly Anchor[]): Anchor[] {
  return chained.filter(({ i, j }, a) => {
    let support = 0;
    for (let b = a - NEIGHBOURS; b <= a + NEIGHBOURS; b++) {
      const other = chained[b];
      if (!other || b === a) continue;
      const rows = Math.abs(other.i - i);
      if (rows < FAR && Math.abs(other.j - j - (other.i - i)) <= 2 + 0.35 * rows) support++;
    }
    return support >= SUPPORT;
  });
}
