import type { Corridor } from './corridor.ts';
import type { Parameters } from './parameters.ts';
import type { Scores } from './score.ts';

/** A bead as node numbers: source sentences `a` … `i - 1`, target sentences `d` … `j - 1`. */
export type Step = {
  readonly a: number;
  readonly i: number;
  readonly d: number;
  readonly j: number;
  /** The model's probability of the bead, all alignments considered. */
  readonly probability: number;
};

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * The alignment that can be expected to have the most beads right: not the single best path, whose beads may each be
 * one of many, but the path through the beads of greatest probability (minimum Bayes risk decoding). Probabilities
 * come from all paths through the corridor, by the forward–backward algorithm over three states: after a bead, in an
 * omitted source passage, in an omitted target passage.
 */
export function bestSteps(scores: Scores, corridor: Corridor, p: Parameters): Step[] {
  const forward = forwardSums(scores, corridor, p);
  const backward = backwardSums(scores, corridor, p);
  const beads = beadProbabilities(scores, corridor, forward, backward, p);
  const omissions = omissionProbabilities(corridor, forward, backward);
  return mostRight(beads, omissions, corridor, p);
}

/** Log sums over all ways to (or from) each node, by the state one is in there. */
type Sums = {
  readonly bead: Float64Array;
  readonly source: Float64Array;
  readonly target: Float64Array;
};

function emptySums(nodes: number): Sums {
  return {
    bead: new Float64Array(nodes).fill(NEVER),
    source: new Float64Array(nodes).fill(NEVER),
    target: new Float64Array(nodes).fill(NEVER),
  };
}

const rowsOf = (corridor: Corridor): number => corridor.low.length;
const nodesOf = (corridor: Corridor): number => corridor.start[rowsOf(corridor)]!;

/** The number of a node, or -1 outside the corridor. */
function nodeAt({ low, high, start }: Corridor, i: number, j: number): number {
  if (i < 0 || i >= low.length || j < low[i]! || j > high[i]!) return -1;
  return start[i]! + j - low[i]!;
}

function forwardSums(scores: Scores, corridor: Corridor, p: Parameters): Sums & { all: Float64Array } {
  const nodes = nodesOf(corridor);
  const sums = { ...emptySums(nodes), all: new Float64Array(nodes).fill(NEVER) };
  const { sizes } = p;
  const terms = new Float64Array(sizes.length);
  for (let i = 0; i < rowsOf(corridor); i++) {
    for (let j = corridor.low[i]!; j <= corridor.high[i]!; j++) {
      const node = nodeAt(corridor, i, j);
      if (i === 0 && j === 0) sums.bead[node] = 0;
      else {
        for (let q = 0; q < sizes.length; q++) {
          const score = scores.beads[node * sizes.length + q]!;
          terms[q] =
            score === NEVER ? NEVER : score + sums.all[nodeAt(corridor, i - sizes[q]![0], j - sizes[q]![1])]!;
        }
        sums.bead[node] = logSum(terms);
      }
      const above = nodeAt(corridor, i - 1, j);
      if (above >= 0) {
        const reached = logAdd(sums.bead[above]! + p.omit, sums.source[above]! + p.omitNext);
        sums.source[node] = reached + scores.source[i - 1]!;
      }
      if (j > corridor.low[i]!) {
        const left = node - 1;
        const opened = logAdd(sums.bead[left]! + p.omit, sums.source[left]! + p.omitNext);
        sums.target[node] = logAdd(opened, sums.target[left]! + p.omitNext) + scores.target[j - 1]!;
      }
      sums.all[node] = logAdd(sums.bead[node]!, logAdd(sums.source[node]!, sums.target[node]!));
    }
  }
  return sums;
}

function backwardSums(scores: Scores, corridor: Corridor, p: Parameters): Sums {
  const sums = emptySums(nodesOf(corridor));
  const { sizes } = p;
  const terms = new Float64Array(sizes.length);
  const last = rowsOf(corridor) - 1;
  for (let i = last; i >= 0; i--) {
    for (let j = corridor.high[i]!; j >= corridor.low[i]!; j--) {
      const node = nodeAt(corridor, i, j);
      if (i === last && j === corridor.high[last]!) {
        sums.bead[node] = sums.source[node] = sums.target[node] = 0;
        continue;
      }
      for (let q = 0; q < sizes.length; q++) {
        const next = nodeAt(corridor, i + sizes[q]![0], j + sizes[q]![1]);
        terms[q] = next < 0 ? NEVER : scores.beads[next * sizes.length + q]! + sums.bead[next]!;
      }
      const bead = logSum(terms);
      const below = nodeAt(corridor, i + 1, j);
      const source = below < 0 ? NEVER : sums.source[below]! + scores.source[i]!;
      const target = j < corridor.high[i]! ? sums.target[node + 1]! + scores.target[j]! : NEVER;
      sums.bead[node] = logAdd(bead, p.omit + logAdd(source, target));
      sums.source[node] = logAdd(bead, p.omitNext + logAdd(source, target));
      sums.target[node] = logAdd(bead, p.omitNext + target);
    }
  }
  return sums;
}

/** The probability of every bead, in the place of its score. */
function beadProbabilities(
  { beads: scores }: Scores,
  corridor: Corridor,
  forward: { all: Float64Array },
  backward: Sums,
  { sizes }: Parameters,
): Float32Array {
  const total = backward.bead[0]!;
  for (let i = 0; i < rowsOf(corridor); i++) {
    for (let j = corridor.low[i]!; j <= corridor.high[i]!; j++) {
      const node = nodeAt(corridor, i, j);
      for (let q = 0; q < sizes.length; q++) {
        const at = node * sizes.length + q;
        if (scores[at] === NEVER) {
          scores[at] = 0;
          continue;
        }
        const before = forward.all[nodeAt(corridor, i - sizes[q]![0], j - sizes[q]![1])]!;
        const log = before + scores[at]! + backward.bead[node]! - total;
        scores[at] = log > -NEGLIGIBLE ? Math.exp(log) : 0;
      }
    }
  }
  return scores;
}

/** The probability that each sentence of either side is left out, wherever. */
function omissionProbabilities(corridor: Corridor, forward: Sums, backward: Sums) {
  const rows = rowsOf(corridor);
  const total = backward.bead[0]!;
  const source = new Float64Array(rows);
  const target = new Float64Array(corridor.high[rows - 1]! + 1);
  for (let i = 0; i < rows; i++) {
    for (let j = corridor.low[i]!; j <= corridor.high[i]!; j++) {
      const node = nodeAt(corridor, i, j);
      source[i]! += Math.exp(forward.source[node]! + backward.source[node]! - total);
      target[j]! += Math.exp(forward.target[node]! + backward.target[node]! - total);
    }
  }
  return { source, target };
}

/** The path that gains most, where a bead gains its probability less what a wrong one costs. */
function mostRight(
  beads: Float32Array,
  omissions: { source: Float64Array; target: Float64Array },
  corridor: Corridor,
  p: Parameters,
): Step[] {
  const { sizes } = p;
  const best = new Float64Array(nodesOf(corridor)).fill(NEVER);
  const move = new Int8Array(best.length).fill(-1);
  best[0] = 0;
  for (let i = 0; i < rowsOf(corridor); i++) {
    for (let j = corridor.low[i]!; j <= corridor.high[i]!; j++) {
      const node = nodeAt(corridor, i, j);
      const reach = (from: number, gain: number, by: number) => {
        if (from < 0 || !(best[from]! + gain > best[node]!)) return;
        best[node] = best[from]! + gain;
        move[node] = by;
      };
      for (let q = 0; q < sizes.length; q++) {
        const probability = beads[node * sizes.length + q]!;
        if (probability > LEAST_PROBABILITY) {
          reach(nodeAt(corridor, i - sizes[q]![0], j - sizes[q]![1]), probability - p.wrongBead, q);
        }
      }
      reach(nodeAt(corridor, i - 1, j), omissions.source[i]! - p.wrongOmission, sizes.length);
      if (j > corridor.low[i]!) reach(node - 1, omissions.target[j]! - p.wrongOmission, sizes.length + 1);
    }
  }
  return traced(move, beads, omissions, corridor, p);
}

const LEAST_PROBABILITY = 0.001;

function traced(
  move: Int8Array,
  beads: Float32Array,
  omissions: { source: Float64Array; target: Float64Array },
  corridor: Corridor,
  { sizes }: Parameters,
): Step[] {
  const steps: Step[] = [];
  let i = rowsOf(corridor) - 1;
  let j = corridor.high[i]!;
  while (i > 0 || j > 0) {
    const node = nodeAt(corridor, i, j);
    const q = move[node]!;
    const [sources, targets] = sizes[q] ?? (q === sizes.length ? [1, 0] : [0, 1]);
    const left = sources === 0 ? omissions.target[j]! : omissions.source[i]!;
    const probability = q < sizes.length ? beads[node * sizes.length + q]! : left;
    steps.push({ a: i - sources, i, d: j - targets, j, probability: Math.min(1, probability) });
    i -= sources;
    j -= targets;
  }
  return steps.reverse();
}

// Terms so much smaller than the greatest do not show in the sum.
const NEGLIGIBLE = 16;

function logAdd(a: number, b: number): number {
  const most = Math.max(a, b);
  const least = Math.min(a, b);
  return most - least < NEGLIGIBLE ? most + Math.log1p(Math.exp(least - most)) : most;
}

function logSum(terms: Float64Array): number {
  let most = NEVER;
  for (const term of terms) if (term > most) most = term;
  if (most === NEVER) return NEVER;
  let sum = 0;
  for (const term of terms) if (term > most - NEGLIGIBLE) sum += Math.exp(term - most);
  return most + Math.log(sum);
}
