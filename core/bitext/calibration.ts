import type { Step } from './decode.ts';

/**
 * How often beads of a model probability are exactly right: points of a rising curve, straight between them. The model
 * knows nothing of paraphrase, so it is too sure of what it is sure of, most of all that a sentence was left out.
 * Isotonic regression (Zadrozny & Elkan 2002) on 31 000 beads of the dev sets, with and without the dictionary,
 * rounded; the sets that come out perfect were left aside.
 */
const BEADS: Curve = [
  [0, 0.05],
  [0.45, 0.41],
  [0.58, 0.55],
  [0.7, 0.73],
  [0.85, 0.81],
  [0.93, 0.87],
  [0.97, 0.915],
  [0.988, 0.94],
  [0.993, 0.97],
  [0.998, 0.982],
  [0.9999, 0.993],
  [1, 0.999],
];
const OMISSIONS: Curve = [
  [0, 0.05],
  [0.38, 0.36],
  [0.54, 0.46],
  [0.67, 0.58],
  [0.77, 0.67],
  [0.85, 0.77],
  [0.94, 0.87],
  [0.985, 0.9],
  [0.999, 0.93],
  [0.99999, 0.965],
  [1, 0.99],
];

type Curve = readonly (readonly [probability: number, right: number])[];

/** How likely a bead is exactly right, all experience considered. */
export function calibrated({ a, i, d, j, probability }: Step): number {
  const curve = i > a && j > d ? BEADS : OMISSIONS;
  const above = Math.max(
    1,
    curve.findIndex(([at]) => at >= probability),
  );
  const [x0, y0] = curve[above - 1]!;
  const [x1, y1] = curve[above]!;
  return y0 + ((Math.min(probability, x1) - x0) / (x1 - x0)) * (y1 - y0);
}
