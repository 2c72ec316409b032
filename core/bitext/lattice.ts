import type { Corridor } from './corridor.ts';
import type { Omissions, Size } from './parameters.ts';
import type { Scores } from './score.ts';
import { forEach, part, type Work } from './work.ts';

/** How likely each bead and each omission is, all alignments considered. */
export type Probabilities = {
  /** Laid out like the scores. */
  readonly beads: Float32Array;
  /** Of each sentence: that it is left out, wherever. */
  readonly source: Float64Array;
  readonly target: Float64Array;
};

export type Model = Omissions & { readonly sizes: readonly Size[] };

const NEVER = Number.NEGATIVE_INFINITY;
const STRIDE = 512;

/**
 * The forward–backward algorithm over all paths through the corridor and three states: after a bead, in an omitted
 * source passage, in an omitted target passage. The scores of the beads are overwritten with their probabilities.
 */
export function* probabilities(scores: Scores, corridor: Corridor, p: Model): Work<Probabilities> {
  const forward = yield* part(0, 0.4, forwardSums(scores, corridor, p));
  const backward = yield* part(0.4, 0.8, backwardSums(scores, corridor, p));
  const beads = yield* part(0.8, 1, beadProbabilities(scores, corridor, forward, backward, p));
  return { beads, ...omissionProbabilities(corridor, forward, backward) };
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

const lastRow = ({ low }: Corridor): number => low.length - 1;
const nodesOf = (corridor: Corridor): number => corridor.start[lastRow(corridor) + 1]!;

function* forwardSums(
  scores: Scores,
  corridor: Corridor,
  p: Model,
): Work<Sums & { readonly all: Float64Array }> {
  const { low, high, start } = corridor;
  const { sizes, omit, omitNext } = p;
  const sums = emptySums(nodesOf(corridor));
  const all = new Float64Array(sums.bead.length).fill(NEVER);
  const terms = new Terms(corridor, sizes.length);
  sums.bead[0] = 0;
  yield* forEach(lastRow(corridor) + 1, STRIDE, (i) => {
    const from = low[i]!;
    const to = high[i]!;
    // A bead comes from a row above, so that those of a whole row can be summed before the omissions in it.
    for (let q = 0; q < sizes.length; q++) {
      const { sources, targets } = sizes[q]!;
      const a = i - sources;
      if (a < 0) continue;
      const before = start[a]! - low[a]! - targets;
      for (let j = Math.max(from, low[a]! + targets); j <= Math.min(to, high[a]! + targets); j++) {
        const score = scores.beads[(start[i]! + j - from) * sizes.length + q]!;
        if (score !== NEVER) terms.set(j - from, q, score + all[before + j]!);
      }
    }
    for (let j = from; j <= to; j++) {
      const node = start[i]! + j - from;
      if (node > 0) sums.bead[node] = terms.logSum(j - from);
      if (i > 0 && j >= low[i - 1]! && j <= high[i - 1]!) {
        const above = start[i - 1]! + j - low[i - 1]!;
        sums.source[node] =
          logAdd(sums.bead[above]! + omit, sums.source[above]! + omitNext) + scores.source[i - 1]!;
      }
      if (j > from) {
        const opened = logAdd(sums.bead[node - 1]! + omit, sums.source[node - 1]! + omitNext);
        sums.target[node] = logAdd(opened, sums.target[node - 1]! + omitNext) + scores.target[j - 1]!;
      }
      all[node] = logAdd(sums.bead[node]!, logAdd(sums.source[node]!, sums.target[node]!));
    }
  });
  return { ...sums, all };
}

function* backwardSums(scores: Scores, corridor: Corridor, p: Model): Work<Sums> {
  const { low, high, start } = corridor;
  const { sizes, omit, omitNext } = p;
  const sums = emptySums(nodesOf(corridor));
  const terms = new Terms(corridor, sizes.length);
  const last = lastRow(corridor);
  const end = sums.bead.length - 1;
  sums.bead[end] = sums.source[end] = sums.target[end] = 0;
  yield* forEach(last + 1, STRIDE, (done) => {
    const i = last - done;
    const from = low[i]!;
    const to = high[i]!;
    for (let q = 0; q < sizes.length; q++) {
      const { sources, targets } = sizes[q]!;
      const b = i + sources;
      if (b > last) continue;
      const after = start[b]! - low[b]! + targets;
      for (let j = Math.max(from, low[b]! - targets); j <= Math.min(to, high[b]! - targets); j++) {
        const score = scores.beads[(after + j) * sizes.length + q]!;
        if (score !== NEVER) terms.set(j - from, q, score + sums.bead[after + j]!);
      }
    }
    for (let j = to; j >= from; j--) {
      const node = start[i]! + j - from;
      if (node === end) continue;
      const bead = terms.logSum(j - from);
      const isBelow = i < last && j >= low[i + 1]! && j <= high[i + 1]!;
      const source = isBelow ? sums.source[start[i + 1]! + j - low[i + 1]!]! + scores.source[i]! : NEVER;
      const target = j < to ? sums.target[node + 1]! + scores.target[j]! : NEVER;
      const omitted = logAdd(source, target);
      sums.bead[node] = logAdd(bead, omit + omitted);
      sums.source[node] = logAdd(bead, omitNext + omitted);
      sums.target[node] = logAdd(bead, omitNext + target);
    }
  });
  return sums;
}

/** The probability of every bead, in the place of its score. */
function* beadProbabilities(
  { beads }: Scores,
  corridor: Corridor,
  forward: { readonly all: Float64Array },
  backward: Sums,
  { sizes }: Model,
): Work<Float32Array> {
  const { low, high, start } = corridor;
  const total = backward.bead[0]!;
  yield* forEach(lastRow(corridor) + 1, STRIDE, (i) => {
    for (let q = 0; q < sizes.length; q++) {
      const { sources, targets } = sizes[q]!;
      const a = i - sources;
      const before = a < 0 ? 0 : start[a]! - low[a]! - targets;
      for (let j = low[i]!; j <= high[i]!; j++) {
        const node = start[i]! + j - low[i]!;
        const at = node * sizes.length + q;
        if (beads[at] === NEVER) beads[at] = 0;
        else {
          const log = forward.all[before + j]! + beads[at]! + backward.bead[node]! - total;
          beads[at] = log > -NEGLIGIBLE ? Math.exp(log) : 0;
        }
      }
    }
  });
  return beads;
}

function omissionProbabilities(corridor: Corridor, forward: Sums, backward: Sums) {
  const { low, high, start } = corridor;
  const last = lastRow(corridor);
  const total = backward.bead[0]!;
  const source = new Float64Array(last);
  const target = new Float64Array(high[last]!);
  for (let i = 0; i <= last; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const node = start[i]! + j - low[i]!;
      const before = forward.source[node]! + backward.source[node]! - total;
      if (before > -NEGLIGIBLE) source[i - 1]! += Math.exp(before);
      const beside = forward.target[node]! + backward.target[node]! - total;
      if (beside > -NEGLIGIBLE) target[j - 1]! += Math.exp(beside);
    }
  }
  return { source, target };
}

// Terms so much smaller than the greatest do not show in the sum.
const NEGLIGIBLE = 16;

function logAdd(a: number, b: number): number {
  const most = Math.max(a, b);
  const least = Math.min(a, b);
  return most - least < NEGLIGIBLE ? most + Math.log1p(Math.exp(least - most)) : most;
}

/** The terms of the sums of one row, a few for each node. */
class Terms {
  private readonly terms: Float64Array;
  private readonly most: Float64Array;
  private readonly perNode: number;

  constructor({ low, high }: Corridor, perNode: number) {
    this.perNode = perNode;
    const width = low.reduce((widest, from, i) => Math.max(widest, high[i]! - from + 1), 0);
    this.terms = new Float64Array(width * perNode).fill(NEVER);
    this.most = new Float64Array(width).fill(NEVER);
  }

  set(place: number, term: number, value: number): void {
    this.terms[place * this.perNode + term] = value;
    if (value > this.most[place]!) this.most[place] = value;
  }

  /** The sum of the terms of a place, which is empty afterwards. */
  logSum(place: number): number {
    const most = this.most[place]!;
    if (most === NEVER) return NEVER;
    let sum = 0;
    for (let k = place * this.perNode; k < (place + 1) * this.perNode; k++) {
      if (this.terms[k]! > most - NEGLIGIBLE) sum += Math.exp(this.terms[k]! - most);
      this.terms[k] = NEVER;
    }
    this.most[place] = NEVER;
    return most + Math.log(sum);
  }
}
