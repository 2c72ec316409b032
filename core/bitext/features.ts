import { type Corridor, transposed } from './corridor.ts';
import { likelihood } from './likelihood.ts';
import type { TwoWay } from './links.ts';
import type { Parameters } from './parameters.ts';
import { EDGES, type Side } from './words.ts';

/** What is measured of a bead; its score is their sum, each with its weight. */
export const FEATURES = [
  /** Log-likelihood ratio of the target words given the source words, and the other way round. */
  'forwardWords',
  'backwardWords',
  /** How badly the lengths fit. */
  'length',
  /** Paragraphs that begin together, one that begins alone, those that begin inside the bead. */
  'paragraphTogether',
  'paragraphAlone',
  'paragraphInside',
  /** Only one side begins with a small letter, begins with a mark of speech, ends with an exclamation mark. */
  'smallLetterAlone',
  'speechAlone',
  'exclamationAlone',
] as const;

export type Feature = (typeof FEATURES)[number];

/** Measures the bead of source sentences a … i - 1 and target sentences d … j - 1 into `out`. */
export type Measure = (a: number, i: number, d: number, j: number, out: Float64Array) => void;

const FARTHEST_LENGTH = 30;
/** The texts' lengths compare once one is scaled; a text cut short must not bend the scale. */
const SCALE = { least: 0.75, most: 1.15 };

export function measureOf(
  source: Side,
  target: Side,
  links: TwoWay,
  corridor: Corridor,
  p: Parameters,
): Measure {
  const across = transposed(corridor, target.count);
  const forward = likelihood(source, target, links.forward, corridor, p);
  const backward = likelihood(target, source, links.backward, across, p);
  const lengthOf = lengthMisfit(source, target, p);
  const paragraphs = manyParagraphs(source) && manyParagraphs(target);
  return (a, i, d, j, out) => {
    let words = 0;
    const row = forward.at(i, i - a) - forward.first(i);
    for (let t = d; t < j; t++) words += forward.scores[row + t]!;
    out[0] = words;
    words = 0;
    const column = backward.at(j, j - d) - backward.first(j);
    for (let s = a; s < i; s++) words += backward.scores[column + s]!;
    out[1] = words;
    out[2] = lengthOf(a, i, d, j);
    const opening = paragraphs ? source.opens[a]! + target.opens[d]! : 0;
    out[3] = opening === 2 ? 1 : 0;
    out[4] = opening === 1 ? 1 : 0;
    out[5] = paragraphs ? opensInside(source, a, i) + opensInside(target, d, j) : 0;
    const begin = source.edges[a]! ^ target.edges[d]!;
    const end = source.edges[i - 1]! ^ target.edges[j - 1]!;
    out[6] = begin & EDGES.smallLetter ? 1 : 0;
    out[7] = begin & EDGES.speech ? 1 : 0;
    out[8] = end & EDGES.exclamation ? 1 : 0;
  };
}

/** Gale & Church 1993: lengths of translations differ by chance with a variance that grows with the length. */
function lengthMisfit(source: Side, target: Side, p: Parameters) {
  const left = sums(source.lengths);
  const right = sums(target.lengths);
  const ratio = right[target.count]! / Math.max(1, left[source.count]!);
  const scale = Math.min(SCALE.most, Math.max(SCALE.least, ratio));
  return (a: number, i: number, d: number, j: number): number => {
    const expected = (left[i]! - left[a]!) * scale;
    const found = right[j]! - right[d]!;
    const off = (found - expected) ** 2 / ((p.lengthVariance / 2) * (expected + found) + 20);
    return 0.5 * Math.min(off, FARTHEST_LENGTH);
  };
}

function sums(lengths: Int32Array): Float64Array {
  const total = new Float64Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) total[i + 1] = total[i]! + lengths[i]!;
  return total;
}

function opensInside(side: Side, from: number, to: number): number {
  let count = 0;
  for (let t = from + 1; t < to; t++) count += side.opens[t]!;
  return count;
}

function manyParagraphs(side: Side): boolean {
  return side.opens.reduce((sum, opens) => sum + opens, 0) > 1;
}
