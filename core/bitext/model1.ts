import { candidates, pairsOfBeads, wordsOfBeads } from './candidates.ts';
import type { Step } from './decode.ts';
import { type Links, rowsBy, sorted, type TwoWay } from './links.ts';
import { Numbers } from './numbers.ts';
import type { Side } from './words.ts';
import { forEach, part, type Work } from './work.ts';

const ROUNDS = 3;
const LONGEST_BEAD = 4;
const LEAST_PROBABILITY = 0.5;
/** Chance that no word of the other side explains a word, and the smoothing that keeps rare words modest. */
const NOTHING = 0.003;
const SMOOTHING = 1;
const NEGLIGIBLE = 0.01;
/** What is known beforehand counts in the first round, and for a part in the end. */
const FIRST_STATIC = 2;
const LEARNT = 0.6;
const STRIDE = 2048;

/**
 * Learns from beads found so far which words stand for which: IBM model 1 (Brown et al. 1993) in both directions,
 * begun with what is known beforehand. Only pairs that meet more often than chance would have it are considered.
 */
export function* learn(source: Side, target: Side, steps: readonly Step[], known: TwoWay): Work<TwoWay> {
  const beads = steps.filter(
    ({ a, i, d, j, probability }) =>
      i > a && j > d && i - a + j - d <= LONGEST_BEAD && probability > LEAST_PROBABILITY,
  );
  const left = wordsOfBeads(source, beads, ({ a, i }) => [a, i]);
  yield 0.02;
  const right = wordsOfBeads(target, beads, ({ d, j }) => [d, j]);
  const pairs = yield* part(
    0.05,
    0.3,
    candidates(left, right, source.words.length, target.words.length, known),
  );
  const meetings = yield* part(0.3, 0.6, pairsOfBeads(left, right, pairs, target.words.length));
  const forward = new Direction(pairs.source, pairs.target, known.forward, source.words.length);
  yield 0.6;
  const backward = new Direction(pairs.target, pairs.source, known.backward, target.words.length);
  for (let round = 0; round < ROUNDS; round++) {
    const count = forEach(meetings.start.length - 1, STRIDE, (bead) => {
      forward.expect(meetings.items, meetings.start[bead]!, meetings.start[bead + 1]!);
      backward.expect(meetings.items, meetings.start[bead]!, meetings.start[bead + 1]!);
    });
    yield* part(0.6 + (0.35 * round) / ROUNDS, 0.6 + (0.35 * (round + 1)) / ROUNDS, count);
    forward.maximise();
    backward.maximise();
  }
  const ahead = kept(pairs.source, pairs.target, forward.mixed(), pairs.sourceWords);
  yield 0.98;
  return { forward: ahead, backward: kept(pairs.target, pairs.source, backward.mixed(), pairs.targetWords) };
}

/** One direction of the model: how likely each pair's first word is translated by its second. */
class Direction {
  private readonly prior: Float32Array;
  private readonly weights: Float32Array;
  private readonly counts: Float32Array;
  private readonly totals: Float64Array;
  /** How far a bead's words are explained so far; empty between beads. */
  private readonly explained: Float32Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;

  constructor(from: Int32Array, to: Int32Array, known: Links, fromWords: number) {
    this.from = from;
    this.to = to;
    this.prior = priorOf(from, to, known, fromWords);
    const row = new Int32Array(fromWords);
    for (const word of from) row[word]!++;
    this.weights = Float32Array.from(this.prior, (w, k) => FIRST_STATIC * w + 1 / (row[from[k]!]! + 1));
    this.counts = new Float32Array(from.length);
    this.totals = new Float64Array(fromWords);
    this.explained = new Float32Array(to.reduce((most, word) => Math.max(most, word), 0) + 1);
  }

  /** Shares each word of a bead out among the words that may stand for it. */
  expect(pairs: Int32Array, begin: number, end: number): void {
    const { from, to, weights, counts, totals, explained } = this;
    for (let s = begin; s < end; s++) explained[to[pairs[s]!]!]! += weights[pairs[s]!]!;
    for (let s = begin; s < end; s++) {
      const k = pairs[s]!;
      const share = weights[k]! / (explained[to[k]!]! + NOTHING);
      counts[k]! += share;
      totals[from[k]!]! += share;
    }
    for (let s = begin; s < end; s++) explained[to[pairs[s]!]!] = 0;
  }

  maximise(): void {
    const { from, weights, counts, totals } = this;
    for (let k = 0; k < weights.length; k++) weights[k] = counts[k]! / (totals[from[k]!]! + SMOOTHING);
    counts.fill(0);
    totals.fill(0);
  }

  mixed(): Float32Array {
    return this.weights.map((weight, k) => LEARNT * weight + (1 - LEARNT) * this.prior[k]!);
  }
}

/** What was known of each pair. */
function priorOf(from: Int32Array, to: Int32Array, known: Links, fromWords: number): Float32Array {
  const prior = new Float32Array(from.length);
  const weightOf = new Float32Array(known.to.reduce((most, word) => Math.max(most, word), 0) + 1);
  const byWord = rowsBy(from, fromWords);
  for (let word = 0; word < fromWords; word++) {
    if (byWord.start[word] === byWord.start[word + 1]) continue;
    for (let q = known.start[word]!; q < known.start[word + 1]!; q++)
      weightOf[known.to[q]!] = known.weight[q]!;
    for (let r = byWord.start[word]!; r < byWord.start[word + 1]!; r++) {
      const k = byWord.items[r]!;
      prior[k] = weightOf[to[k]!] ?? 0;
    }
    for (let q = known.start[word]!; q < known.start[word + 1]!; q++) weightOf[known.to[q]!] = 0;
  }
  return prior;
}

function kept(from: Int32Array, to: Int32Array, weights: Float32Array, words: number): Links {
  const strong = new Numbers();
  for (let k = 0; k < weights.length; k++) if (weights[k]! > NEGLIGIBLE) strong.push(k);
  const places = strong.array();
  return sorted(
    places.map((k) => from[k]!),
    places.map((k) => to[k]!),
    Float32Array.from(places, (k) => weights[k]!),
    words,
  );
}
