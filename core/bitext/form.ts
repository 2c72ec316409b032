import { EDGES, type Side } from './words.ts';

/** What is measured of a bead besides its words; with their weights they make up part of its score. */
export type Form = {
  /** How badly the lengths fit. */
  readonly length: number;
  /** Paragraphs that begin together, one that begins alone, those that begin inside the bead. */
  readonly paragraphTogether: number;
  readonly paragraphAlone: number;
  readonly paragraphInside: number;
  /** Only one side begins with a small letter, begins with a mark of speech, ends with an exclamation mark. */
  readonly smallLetterAlone: number;
  readonly speechAlone: number;
  readonly exclamationAlone: number;
};

/** The score of the form of the bead of source sentences a … i - 1 and target sentences d … j - 1. */
export type FormScore = (a: number, i: number, d: number, j: number) => number;

export function formScore(source: Side, target: Side, weights: Form, lengthVariance: number): FormScore {
  const misfit = lengthMisfit(source, target, lengthVariance);
  const paragraphs = manyParagraphs(source) && manyParagraphs(target);
  const left = sums(source.opens);
  const right = sums(target.opens);
  return (a, i, d, j) => {
    let score = weights.length * misfit(a, i, d, j);
    if (paragraphs) {
      const opening = source.opens[a]! + target.opens[d]!;
      if (opening === 2) score += weights.paragraphTogether;
      if (opening === 1) score += weights.paragraphAlone;
      score += weights.paragraphInside * (left[i]! - left[a + 1]! + right[j]! - right[d + 1]!);
    }
    const begin = source.edges[a]! ^ target.edges[d]!;
    const end = source.edges[i - 1]! ^ target.edges[j - 1]!;
    if (begin & EDGES.smallLetter) score += weights.smallLetterAlone;
    if (begin & EDGES.speech) score += weights.speechAlone;
    if (end & EDGES.exclamation) score += weights.exclamationAlone;
    return score;
  };
}

const FARTHEST_LENGTH = 30;
/** The texts' lengths compare once one is scaled; a text cut short must not bend the scale. */
const SCALE = { least: 0.75, most: 1.15 };
// Below some twenty characters lengths say little.
const SHORT = 20;

/** Gale & Church 1993: lengths of translations differ by chance with a variance that grows with the length. */
function lengthMisfit(source: Side, target: Side, variance: number) {
  const left = sums(source.lengths);
  const right = sums(target.lengths);
  const ratio = right[target.count]! / Math.max(1, left[source.count]!);
  const scale = Math.min(SCALE.most, Math.max(SCALE.least, ratio));
  return (a: number, i: number, d: number, j: number): number => {
    const expected = (left[i]! - left[a]!) * scale;
    const found = right[j]! - right[d]!;
    const off = (found - expected) ** 2 / ((variance / 2) * (expected + found) + SHORT);
    return 0.5 * Math.min(off, FARTHEST_LENGTH);
  };
}

function sums(numbers: ArrayLike<number>): Float64Array {
  const total = new Float64Array(numbers.length + 1);
  for (let i = 0; i < numbers.length; i++) total[i + 1] = total[i]! + numbers[i]!;
  return total;
}

function manyParagraphs(side: Side): boolean {
  return side.opens.reduce((sum, opens) => sum + opens, 0) > 1;
}
