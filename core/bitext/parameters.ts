/** The widest bead has this many sentences on a side. */
export const WIDEST = 5;

/** The numbers of the model. Scores are natural logarithms; an omission scores 0 but for what it costs to open. */
export type Parameters = {
  /** Share of a word's chance that its links make up, the rest being its frequency. */
  readonly mixture: number;
  /** Words that a text is taken to have besides its own, so that in a short one a word is not thought common. */
  readonly background: number;
  readonly passes: number;
  readonly dilution: number;
  /** What a word without any link costs. */
  readonly unknown: number;
  readonly lexical: number;
  readonly length: number;
  /** What lengths that fit are worth, and how far they vary (Gale & Church 1993, §3). */
  readonly lengthBonus: number;
  readonly lengthVariance: number;
  /** Omissions come in runs: the first sentence of a run costs more than the next ones. */
  readonly omit: number;
  readonly omitNext: number;
  /** Paragraphs that begin together, one that begins alone, one that begins inside a bead. */
  readonly paragraph: number;
  readonly paragraphAlone: number;
  readonly paragraphInside: number;
  /** A joint inside a bead before a small letter, or after a comma or no mark at all. */
  readonly goesOn: number;
  /** Sentences that begin together with a small letter, or with a mark of speech, on one side only. */
  readonly smallLetterAlone: number;
  readonly speechAlone: number;
  /** Sentences that end together without a full stop on one side only. */
  readonly openAlone: number;
  /** What a wrong bead costs against the gain of a right one, when beads are chosen by probability. */
  readonly wrongBead: number;
  readonly wrongOmission: number;
  /** Bead sizes with the score of each; 1–1 is among them. */
  readonly sizes: readonly (readonly [sources: number, targets: number, score: number])[];
};

export const PARAMETERS: Parameters = {
  mixture: 0.41,
  background: 1000,
  passes: 2,
  dilution: 1,
  unknown: -0.06,
  lexical: 0.92,
  length: 1.25,
  lengthBonus: 2.1,
  lengthVariance: 4.8,
  omit: -4.2,
  omitNext: -1.9,
  paragraph: 0.97,
  paragraphAlone: 1.38,
  paragraphInside: 0.83,
  goesOn: 0,
  smallLetterAlone: 0,
  speechAlone: 0,
  openAlone: 0,
  wrongBead: 0.4,
  wrongOmission: 0.4,
  sizes: [
    [1, 1, -0.25],
    [1, 2, -1.85],
    [2, 1, -2.0],
    [2, 2, -3.9],
    [1, 3, -3.2],
    [3, 1, -4.8],
    [1, 4, -5.3],
    [4, 1, -4.1],
    [2, 3, -5.2],
    [3, 2, -4.8],
    [3, 3, -5.8],
    [1, 5, -6.1],
    [5, 1, -6],
    [2, 4, -6.2],
    [4, 2, -6.9],
  ],
};
