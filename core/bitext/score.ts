import { type Corridor, transposed } from './corridor.ts';
import { formScore } from './form.ts';
import { type Likelihood, likelihood } from './likelihood.ts';
import type { TwoWay } from './links.ts';
import type { Look, Omissions } from './parameters.ts';
import type { Side } from './words.ts';
import { forEach, part, type Work } from './work.ts';

export type Scores = {
  /** Of every bead that may end at each node of the corridor: `sizes.length` numbers a node. */
  readonly beads: Float32Array;
  /** Of leaving out each sentence of either side, but for what it costs to begin or to go on leaving out. */
  readonly source: Float64Array;
  readonly target: Float64Array;
};

const STRIDE = 256;

/** Scores every bead of the corridor: how well its words explain each other, both ways, and how its form fits. */
export function* scored(
  source: Side,
  target: Side,
  links: TwoWay,
  corridor: Corridor,
  p: Look,
): Work<Scores> {
  const across = transposed(corridor, target.count);
  const forward = yield* part(0, 0.4, likelihood(source, target, links.forward, corridor, p));
  const backward = yield* part(0.4, 0.8, likelihood(target, source, links.backward, across, p));
  const beads = yield* part(0.8, 1, beadScores(source, target, forward, backward, corridor, p));
  return { beads, ...omissionScores(source, target, p) };
}

function* beadScores(
  source: Side,
  target: Side,
  forward: Likelihood,
  backward: Likelihood,
  { low, high, start }: Corridor,
  p: Look,
): Work<Float32Array> {
  const { sizes } = p;
  const form = formScore(source, target, p.form, p.lengthVariance);
  const beads = new Float32Array(start[source.count + 1]! * sizes.length).fill(Number.NEGATIVE_INFINITY);
  yield* forEach(source.count, STRIDE, (row) => {
    const i = row + 1;
    for (let q = 0; q < sizes.length; q++) {
      const { sources, targets, score } = sizes[q]!;
      const a = i - sources;
      if (a < 0) continue;
      const ahead = forward.at(i, sources);
      const from = Math.max(low[i]!, low[a]! + targets);
      const to = Math.min(high[i]!, high[a]! + targets);
      for (let j = from; j <= to; j++) {
        const d = j - targets;
        const back = backward.at(j, targets);
        beads[(start[i]! + j - low[i]!) * sizes.length + q] =
          score +
          p.forwardWords * (forward.sums[ahead + j]! - forward.sums[ahead + d]!) +
          p.backwardWords * (backward.sums[back + i]! - backward.sums[back + a]!) +
          form(a, i, d, j);
      }
    }
  });
  return beads;
}

// Beyond this a sentence is simply long.
const MANY_WORDS = 40;

export function omissionScores(source: Side, target: Side, { omitWord }: Omissions) {
  const omitted = ({ offsets, count }: Side) =>
    Float64Array.from({ length: count }, (_, i) => {
      const words = offsets[i + 1]! - offsets[i]!;
      return omitWord * Math.min(MANY_WORDS, words);
    });
  return { source: omitted(source), target: omitted(target) };
}
