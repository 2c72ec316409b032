import type { Feature } from './features.ts';

/** The numbers of the model. Scores are natural logarithms; an omission scores 0 but for what it costs to open. */
export type Parameters = {
  /** Share of a word's chance that its links make up, the rest being its frequency. */
  readonly mixture: number;
  /** How far a longer window makes each of its words count for less: 1 as in model 1, 0 not at all. */
  readonly dilution: number;
  /** Words that a text is taken to have besides its own, so that in a short one a word is not thought common. */
  readonly background: number;
  /** What a word without any link costs. */
  readonly unknown: number;
  /** How far lengths vary (Gale & Church 1993, §3). */
  readonly lengthVariance: number;
  readonly weights: Readonly<Record<Feature, number>>;
  /** Omissions come in runs: the first sentence of a run costs more than the next ones. */
  readonly omit: number;
  readonly omitNext: number;
  /** For each word left out. */
  readonly omitWord: number;
  /** Bead sizes with the score of each. */
  readonly sizes: readonly (readonly [sources: number, targets: number, score: number])[];
  /** What a wrong bead costs against the gain of a right one, when beads are chosen by probability. */
  readonly wrongBead: number;
  readonly wrongOmission: number;
};

const WORDS = { mixture: 0.41, dilution: 0.9, background: 1000, unknown: -0.06 };

/** For the first look: which words pair up, and where the path lies. Set by hand. */
export const FIRST: Parameters = {
  ...WORDS,
  lengthVariance: 4.8,
  weights: {
    forwardWords: 0.46,
    backwardWords: 0.46,
    length: -1.25,
    paragraphTogether: 0.97,
    paragraphAlone: -1.38,
    paragraphInside: -0.83,
    smallLetterAlone: 0,
    speechAlone: 0,
    exclamationAlone: 0,
  },
  omit: -4.2,
  omitNext: -1.9,
  omitWord: 0,
  sizes: [
    [1, 1, 2.4],
    [1, 2, 0.8],
    [2, 1, 0.6],
    [2, 2, -1.3],
    [1, 3, -0.6],
    [3, 1, -2.2],
  ],
  wrongBead: 0.4,
  wrongOmission: 0.4,
};

/** For the alignment itself, with the words that the first look has taught. */
export const SECOND: Parameters = {
  ...WORDS,
  lengthVariance: 4.8,
  weights: {
    forwardWords: 0.59,
    backwardWords: 0.8,
    length: -2.62,
    paragraphTogether: 1.63,
    paragraphAlone: -1.45,
    paragraphInside: -1.71,
    smallLetterAlone: -1.05,
    speechAlone: -2.53,
    exclamationAlone: -0.02,
  },
  omit: -5.03,
  omitNext: -1.58,
  omitWord: -0.06,
  sizes: [
    [1, 1, 2.52],
    [1, 2, 0.94],
    [2, 1, 0.88],
    [1, 3, -1.57],
    [2, 2, -1.67],
    [3, 1, -2.45],
    [1, 4, -2.42],
    [2, 3, -3.26],
    [3, 2, -1.5],
    [4, 1, -1.19],
    [1, 5, -2.97],
    [2, 4, -3.55],
    [3, 3, -3.25],
    [4, 2, -4.4],
    [5, 1, -3.46],
  ],
  wrongBead: 0.4,
  wrongOmission: 0.4,
};

/** The greatest number of sentences on a side of a bead. */
export function widest({ sizes }: Parameters): number {
  return Math.max(...sizes.map(([sources, targets]) => Math.max(sources, targets)));
}
