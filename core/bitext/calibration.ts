import type { Step } from './decode.ts';

/**
 * How often beads of a model probability are exactly right: points of a rising curve, straight between them. The model
 * is a little too sure that a sentence was left out. Isotonic regression (Zadrozny & Elkan 2002), rounded, on 31 000
 * beads of the dev sets, with and without the dictionary, each text aligned by weights fitted to the other half of the
 * texts; the sets that come out perfect were left aside.
 */
const BEADS: Curve = [
  [0, 0.05],
  [0.46, 0.4],
  [0.57, 0.54],
  [0.68, 0.66],
  [0.77, 0.73],
  [0.82, 0.81],
  [0.9, 0.885],
  [0.935, 0.925],
  [0.97, 0.96],
  [0.984, 0.982],
  [0.992, 0.99],
  [0.9986, 0.9935],
  [1, 0.9995],
];
const OMISSIONS: Curve = [
  [0, 0.05],
  [0.37, 0.27],
  [0.66, 0.6],
  [0.855, 0.77],
  [0.99, 0.9],
  [1, 0.995],
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
