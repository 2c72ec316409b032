import type { Closeness, Diagonal } from './close.ts';
import type { Form } from './form.ts';

/** The numbers of the model. Scores are natural logarithms; an omission scores 0 but for what it costs to open. */

/** A number of sentences on either side, and the score of having that many. */
export type Size = { readonly sources: number; readonly targets: number; readonly score: number };

export type Omissions = {
  /** Omissions come in runs: the first sentence of a run costs more than the next ones. */
  readonly omit: number;
  readonly omitNext: number;
  /** For each word left out. */
  readonly omitWord: number;
};

/** What a wrong bead costs against the gain of a right one, when beads are chosen by probability. */
export type Risk = { readonly wrongBead: number; readonly wrongOmission: number };

/** How a word is explained by the words across from it. */
type Words = {
  /** Share of a word's chance that its links make up, the rest being its frequency. */
  readonly mixture: number;
  /** How far a longer window makes each of its words count for less: 1 as in model 1, 0 not at all. */
  readonly dilution: number;
  /** Words that a text is taken to have besides its own, so that in a short one a word is not thought common. */
  readonly background: number;
  /** What a word without any link costs. */
  readonly unknown: number;
};

type Beads = Omissions & {
  readonly sizes: readonly Size[];
  readonly form: Form;
  /** How far lengths vary (Gale & Church 1993, §3). */
  readonly lengthVariance: number;
};

/** A look that takes the words of a sentence in any order. */
export type Look = Beads & Words & { readonly forwardWords: number; readonly backwardWords: number };

/** A look that minds where in the bead a word stands. */
export type CloseModel = Beads &
  Risk &
  Diagonal & {
    readonly words: Readonly<Closeness>;
    /** How far a translator's habit of joining and parting sentences counts. */
    readonly merging: number;
  };

// Chosen on the same sets; F1 hardly moves within a third of these.
const WORDS = { mixture: 0.41, dilution: 0.9, background: 1000, unknown: -0.06 };
const LENGTH_VARIANCE = 4.8;

const sizes = (...rows: readonly (readonly [number, number, number])[]): Size[] =>
  rows.map(([sources, targets, score]) => ({ sources, targets, score }));

/** For the first look: which words pair up, and where the path lies. Set by hand. */
export const FIRST: Look & Risk = {
  ...WORDS,
  lengthVariance: LENGTH_VARIANCE,
  forwardWords: 0.46,
  backwardWords: 0.46,
  form: {
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
  sizes: sizes([1, 1, 2.4], [1, 2, 0.8], [2, 1, 0.6], [2, 2, -1.3], [1, 3, -0.6], [3, 1, -2.2]),
  wrongBead: 0.4,
  wrongOmission: 0.4,
};

/**
 * For the second look, with the words that the first has taught: which beads are possible at all. The scores are mild,
 * so that little is ruled out.
 */
export const SECOND: Look = {
  ...WORDS,
  lengthVariance: LENGTH_VARIANCE,
  forwardWords: 0.25,
  backwardWords: 0.4,
  form: {
    length: -1.19,
    paragraphTogether: 0.82,
    paragraphAlone: -0.63,
    paragraphInside: -0.88,
    smallLetterAlone: -0.49,
    speechAlone: -0.99,
    exclamationAlone: -0.07,
  },
  omit: -2.65,
  omitNext: -0.83,
  omitWord: 0.01,
  sizes: sizes(
    [1, 1, 1.45],
    [1, 2, 0.19],
    [2, 1, 0.53],
    [1, 3, -0.9],
    [2, 2, -1.11],
    [3, 1, -1.51],
    [1, 4, -1.19],
    [2, 3, -1.59],
    [3, 2, -0.6],
    [4, 1, -0.36],
    [1, 5, -1.36],
    [2, 4, -1.78],
    [3, 3, -1.58],
    [4, 2, -2.23],
    [5, 1, -1.72],
  ),
};

/**
 * For the close look, which decides. A conditional random field (Lafferty, McCallum & Pereira 2001) fitted by gradient
 * to the likelihood of the right beads on all dev sets, with the dictionary and without. The right answer is only made
 * e³ times likelier, not certain, so that a strange translation pulls no weight down. Held-out figures are within half
 * a point of these (docs/decisions/alignment.md).
 */
export const CLOSE: CloseModel = {
  mixture: WORDS.mixture,
  background: WORDS.background,
  tension: 16,
  words: { forward: 0.1, backward: 0.13, matched: 0.11, coverage: -0.29 },
  merging: 0.47,
  lengthVariance: LENGTH_VARIANCE,
  form: {
    length: -0.68,
    paragraphTogether: 1.39,
    paragraphAlone: -1.19,
    paragraphInside: -1.56,
    smallLetterAlone: -0.38,
    speechAlone: -0.32,
    exclamationAlone: -0.05,
  },
  omit: -2.12,
  omitNext: -0.77,
  omitWord: 0.12,
  sizes: sizes(
    [1, 1, 2.35],
    [1, 2, 0.66],
    [2, 1, 1.2],
    [1, 3, -0.36],
    [2, 2, -1.78],
    [3, 1, -0.31],
    [1, 4, -0.97],
    [2, 3, -2.33],
    [3, 2, -1.59],
    [4, 1, -1.27],
    [1, 5, -0.78],
    [2, 4, -2.74],
    [3, 3, -2.7],
    [4, 2, -3.15],
    [5, 1, -3.05],
  ),
  wrongBead: 0.45,
  wrongOmission: 0.4,
};

/** The greatest number of sentences on a side of a bead. */
export function widest({ sizes }: Look): number {
  return Math.max(...sizes.map(({ sources, targets }) => Math.max(sources, targets)));
}
