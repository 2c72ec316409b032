import type { Meaning } from './meanings.ts';

/**
 * How often links with this mean posterior are right, by steps: counted on hand-linked sentences, a link right where
 * the annotators allow it. The model is too modest: it shares its faith out among words that all would do.
 */
const CONTENT: Curve = [
  [0, 0.83],
  [0.3, 0.88],
  [0.6, 0.92],
  [0.75, 0.97],
  [0.9, 0.99],
  [1, 0.995],
];
const LITTLE: Curve = [
  [0, 0.72],
  [0.4, 0.8],
  [0.6, 0.87],
  [0.7, 0.93],
  [0.85, 0.98],
  [1, 0.99],
];
type Curve = readonly (readonly [posterior: number, right: number])[];

export function confidence(kind: Meaning['kind'], posterior: number): number {
  const curve = kind === 'content' ? CONTENT : LITTLE;
  const after = curve.findIndex(([at]) => at >= posterior);
  if (after <= 0) return curve.at(after)![1];
  const [[x0, y0], [x1, y1]] = [curve[after - 1]!, curve[after]!];
  return y0 + ((y1 - y0) * (posterior - x0)) / (x1 - x0);
}
