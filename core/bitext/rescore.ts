import { CloseLook } from './close.ts';
import type { Corridor } from './corridor.ts';
import { formScore } from './form.ts';
import type { Probabilities } from './lattice.ts';
import type { TwoWay } from './links.ts';
import type { CloseModel, Size } from './parameters.ts';
import { omissionScores, type Scores } from './score.ts';
import type { Side } from './words.ts';
import { forEach, type Work } from './work.ts';

// What a look finds less likely than this is not looked at again.
const LEAST_PROBABILITY = 0.00005;
// The translator's habits are those of the usual one until so many beads show otherwise.
const USUAL_BEADS = 60;
const USUAL_MERGES = 0.15;
const STRIDE = 128;

/**
 * Scores by a close look the beads that a quick look has left open, about two for each sentence; the others are out.
 * The probabilities are overwritten with the scores.
 */
export function* rescored(
  source: Side,
  target: Side,
  links: TwoWay,
  { beads }: Probabilities,
  { low, high, start }: Corridor,
  p: CloseModel,
): Work<Scores> {
  const { sizes } = p;
  const close = new CloseLook(source, target, links, p);
  const form = formScore(source, target, p.form, p.lengthVariance);
  const merging = p.merging * readinessToMerge(beads, sizes);
  yield* forEach(source.count + 1, STRIDE, (i) => {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const node = start[i]! + j - low[i]!;
      for (let q = 0; q < sizes.length; q++) {
        const at = node * sizes.length + q;
        if (beads[at]! <= LEAST_PROBABILITY) {
          beads[at] = Number.NEGATIVE_INFINITY;
          continue;
        }
        const { sources, targets, score } = sizes[q]!;
        const words = close.measure(i - sources, i, j - targets, j);
        beads[at] =
          score +
          (sources + targets > 2 ? merging : 0) +
          p.words.forward * words.forward +
          p.words.backward * words.backward +
          p.words.matched * words.matched +
          p.words.coverage * words.coverage +
          form(i - sources, i, j - targets, j);
      }
    }
  });
  return { beads, ...omissionScores(source, target, p) };
}

/** How much readier this translator is than the usual one to join or to part sentences, as a difference of log-odds. */
function readinessToMerge(beads: Float32Array, sizes: readonly Size[]): number {
  let pairs = (1 - USUAL_MERGES) * USUAL_BEADS;
  let merges = USUAL_MERGES * USUAL_BEADS;
  for (let at = 0; at < beads.length; at++) {
    const { sources, targets } = sizes[at % sizes.length]!;
    if (sources + targets > 2) merges += beads[at]!;
    else pairs += beads[at]!;
  }
  return Math.log(merges / pairs) - Math.log(USUAL_MERGES / (1 - USUAL_MERGES));
}
