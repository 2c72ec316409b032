import type { Corridor } from './corridor.ts';
import type { Probabilities } from './lattice.ts';
import type { Risk, Size } from './parameters.ts';

/** A bead as node numbers: source sentences `a` … `i - 1`, target sentences `d` … `j - 1`. */
export type Step = {
  readonly a: number;
  readonly i: number;
  readonly d: number;
  readonly j: number;
  /** The model's probability of the bead, all alignments considered. */
  readonly probability: number;
};

type Choice = Risk & { readonly sizes: readonly Size[] };

const LEAST_PROBABILITY = 0.001;

/**
 * The alignment that can be expected to have the most beads right: not the single best path, whose beads may each be
 * one of many, but the path through the beads of greatest probability, where a bead gains its probability less what a
 * wrong one costs (minimum Bayes risk decoding; Goodman 1996, "Parsing algorithms and metrics").
 */
export function bestSteps(found: Probabilities, corridor: Corridor, p: Choice): Step[] {
  return traced(bestMoves(found, corridor, p), found, corridor, p);
}

/** By which move each node is best reached: a bead size, or after these an omission of source or of target. */
function bestMoves({ beads, source, target }: Probabilities, corridor: Corridor, p: Choice): Int8Array {
  const { low, high, start } = corridor;
  const { sizes, wrongBead, wrongOmission } = p;
  const best = new Float64Array(start[low.length]!).fill(Number.NEGATIVE_INFINITY);
  const move = new Int8Array(best.length).fill(-1);
  best[0] = 0;
  for (let i = 0; i < low.length; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const node = start[i]! + j - low[i]!;
      for (let q = 0; q < sizes.length; q++) {
        const probability = beads[node * sizes.length + q]!;
        if (probability <= LEAST_PROBABILITY) continue;
        const { sources, targets } = sizes[q]!;
        const a = i - sources;
        const gain = best[start[a]! + j - targets - low[a]!]! + probability - wrongBead;
        if (gain > best[node]!) {
          best[node] = gain;
          move[node] = q;
        }
      }
      if (i > 0 && j >= low[i - 1]! && j <= high[i - 1]!) {
        const gain = best[start[i - 1]! + j - low[i - 1]!]! + source[i - 1]! - wrongOmission;
        if (gain > best[node]!) {
          best[node] = gain;
          move[node] = sizes.length;
        }
      }
      if (j > low[i]!) {
        const gain = best[node - 1]! + target[j - 1]! - wrongOmission;
        if (gain > best[node]!) {
          best[node] = gain;
          move[node] = sizes.length + 1;
        }
      }
    }
  }
  return move;
}

const SOURCE_ALONE = { sources: 1, targets: 0 };
const TARGET_ALONE = { sources: 0, targets: 1 };

function traced(
  move: Int8Array,
  { beads, source, target }: Probabilities,
  { low, high, start }: Corridor,
  { sizes }: Choice,
): Step[] {
  const steps: Step[] = [];
  let i = low.length - 1;
  let j = high[i]!;
  while (i > 0 || j > 0) {
    const node = start[i]! + j - low[i]!;
    const q = move[node]!;
    const { sources, targets } = sizes[q] ?? (q === sizes.length ? SOURCE_ALONE : TARGET_ALONE);
    const omitted = sources > 0 ? source[i - 1]! : target[j - 1]!;
    const probability = q < sizes.length ? beads[node * sizes.length + q]! : omitted;
    steps.push({ a: i - sources, i, d: j - targets, j, probability: Math.min(1, probability) });
    i -= sources;
    j -= targets;
  }
  return steps.reverse();
}
