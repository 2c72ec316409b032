import type { Segment } from '#core/text/segment.ts';

/**
 * The smallest aligned group (Brown et al. 1991): m source segments and n target segments that say the same.
 * Each side is a list of consecutive 0-based indices, empty where that side omits the passage.
 */
export type Bead = {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** How likely the bead is exactly right, 0 to 1. */
  readonly confidence: number;
};

/** A text and its translation, aligned: every segment of either side is in exactly one bead, in order. */
export type Bitext = {
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
  readonly beads: readonly Bead[];
};

/**
 * Below this a bead is worth a look. On the literary dev sets it marks one bead in twenty, of which one in three is
 * wrong; a higher bar finds more faults at the price of far more looks in vain.
 */
const SURE = 0.8;

/** Is a bead one to check? What the reader's hand has set is not. */
export const isUnsure = (bead: Bead & { readonly set?: true }): boolean =>
  !bead.set && bead.confidence < SURE;
