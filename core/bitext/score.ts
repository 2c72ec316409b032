import type { Corridor } from './corridor.ts';
import { FEATURES, measureOf } from './features.ts';
import type { TwoWay } from './links.ts';
import type { Parameters } from './parameters.ts';
import type { Side } from './words.ts';

export type Scores = {
  /** Of every bead that may end at each node of the corridor: `sizes.length` numbers a node. */
  readonly beads: Float32Array;
  /** Of leaving out each sentence of either side, but for what it costs to begin or to go on leaving out. */
  readonly source: Float64Array;
  readonly target: Float64Array;
};

export function scored(source: Side, target: Side, links: TwoWay, corridor: Corridor, p: Parameters): Scores {
  const measure = measureOf(source, target, links, corridor, p);
  const weights = Float64Array.from(FEATURES, (feature) => p.weights[feature]);
  const found = new Float64Array(FEATURES.length);
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
        measure(a, i, d, j, found);
        let score = common;
        for (let f = 0; f < weights.length; f++) score += weights[f]! * found[f]!;
        scores[at] = score;
      }
    }
  }
  return { beads: scores, source: omitted(source, p), target: omitted(target, p) };
}

function omitted({ offsets, count }: Side, p: Parameters): Float64Array {
  return Float64Array.from(
    { length: count },
    (_, i) => p.omitWord * Math.min(MANY_WORDS, offsets[i + 1]! - offsets[i]!),
  );
}

// Beyond this a sentence is simply long.
const MANY_WORDS = 40;
