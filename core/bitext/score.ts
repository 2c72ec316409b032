import { type Corridor, transposed } from './corridor.ts';
import { likelihood } from './likelihood.ts';
import type { TwoWay } from './links.ts';
import type { Parameters } from './parameters.ts';
import { EDGES, type Side } from './words.ts';

/** The score of every bead that may end at each node of the corridor: `sizes.length` numbers a node. */
export type BeadScores = Float32Array;

/** The texts' lengths compare once the longer language is scaled; a text cut short must not bend the scale. */
const SCALE = { least: 0.75, most: 1.15 };
const FARTHEST_LENGTH = 30;

/**
 * A bead is as good as its words explain each other, in both directions and against chance, as its lengths fit, as
 * beads of its size are common, and as paragraphs and marks begin and end together.
 */
export function scoreBeads(
  source: Side,
  target: Side,
  links: TwoWay,
  corridor: Corridor,
  p: Parameters,
): BeadScores {
  const across = transposed(corridor, target.count);
  const forward = likelihood(source, target, links.forward, corridor, p);
  const backward = likelihood(target, source, links.backward, across, p);
  const lengthOf = lengthScore(source, target, p);
  const joints = jointScore(source, target, p);
  const nodes = corridor.start[source.count + 1]!;
  const scores = new Float32Array(nodes * p.sizes.length).fill(Number.NEGATIVE_INFINITY);
  for (let i = 1; i <= source.count; i++) {
    for (let j = Math.max(1, corridor.low[i]!); j <= corridor.high[i]!; j++) {
      let at = (corridor.start[i]! + j - corridor.low[i]!) * p.sizes.length - 1;
      for (const [sources, targets, common] of p.sizes) {
        at++;
        const a = i - sources;
        const d = j - targets;
        if (a < 0 || d < 0 || d < corridor.low[a]! || d > corridor.high[a]!) continue;
        let words = 0;
        const row = forward.at(i, sources) - forward.first(i);
        for (let t = d; t < j; t++) words += forward.scores[row + t]!;
        const column = backward.at(j, targets) - backward.first(j);
        for (let s = a; s < i; s++) words += backward.scores[column + s]!;
        scores[at] = common + (p.lexical / 2) * words + lengthOf(a, i, d, j) + joints(a, i, d, j);
      }
    }
  }
  return scores;
}

/** Gale & Church 1993: lengths of translations differ by chance with a variance that grows with the length. */
function lengthScore(source: Side, target: Side, p: Parameters) {
  const left = sums(source.lengths);
  const right = sums(target.lengths);
  const ratio = right[target.count]! / Math.max(1, left[source.count]!);
  const scale = Math.min(SCALE.most, Math.max(SCALE.least, ratio));
  return (a: number, i: number, d: number, j: number): number => {
    const expected = (left[i]! - left[a]!) * scale;
    const found = right[j]! - right[d]!;
    const off = (found - expected) ** 2 / ((p.lengthVariance / 2) * (expected + found) + 20);
    return p.length * (p.lengthBonus - 0.5 * Math.min(off, FARTHEST_LENGTH));
  };
}

function sums(lengths: Int32Array): Float64Array {
  const total = new Float64Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) total[i + 1] = total[i]! + lengths[i]!;
  return total;
}

/** What the joints between sentences say: paragraphs, small letters after a joint, and marks that match or do not. */
function jointScore(source: Side, target: Side, p: Parameters) {
  const paragraphs = manyParagraphs(source) && manyParagraphs(target);
  const inside = (side: Side, from: number, to: number): number => {
    let score = 0;
    for (let t = from + 1; t < to; t++) {
      if (paragraphs && side.opens[t]) score -= p.paragraphInside;
      if (goesOn(side, t)) score += p.goesOn;
    }
    return score;
  };
  return (a: number, i: number, d: number, j: number): number => {
    let score = inside(source, a, i) + inside(target, d, j);
    if (paragraphs) {
      const both = source.opens[a]! + target.opens[d]!;
      if (both === 2) score += p.paragraph;
      else if (both === 1) score -= p.paragraphAlone;
    }
    const begin = source.edges[a]! ^ target.edges[d]!;
    const end = source.edges[i - 1]! ^ target.edges[j - 1]!;
    if (begin & EDGES.smallLetter) score -= p.smallLetterAlone;
    if (begin & EDGES.speech) score -= p.speechAlone;
    if (end & EDGES.open) score -= p.openAlone;
    return score;
  };
}

function goesOn(side: Side, t: number): boolean {
  return (side.edges[t]! & EDGES.smallLetter) > 0 || (side.edges[t - 1]! & EDGES.open) > 0;
}

function manyParagraphs(side: Side): boolean {
  return side.opens.reduce((sum, opens) => sum + opens, 0) > 1;
}
