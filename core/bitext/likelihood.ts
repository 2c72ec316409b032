import type { Corridor } from './corridor.ts';
import type { Links } from './links.ts';
import { type Parameters, widest } from './parameters.ts';
import type { Side } from './words.ts';

/**
 * How much better sentences of one side are explained by windows of the other than by chance.
 * For a window of w sentences (w from 1) that ends at node row i, `at(i, w)` is where the run of its scores begins:
 * one for each sentence of the other side from `first(i)` on.
 */
export class Likelihood {
  readonly scores: Float32Array;
  private readonly corridor: Corridor;
  private readonly starts: Float64Array;
  private readonly widest: number;

  constructor(corridor: Corridor, widestWindow: number) {
    this.widest = widestWindow;
    const rows = corridor.low.length;
    this.corridor = corridor;
    this.starts = new Float64Array(rows + 1);
    for (let i = 0; i < rows; i++) this.starts[i + 1] = this.starts[i]! + this.width(i) * widestWindow;
    this.scores = new Float32Array(this.starts[rows]!);
  }

  first(i: number): number {
    return Math.max(0, this.corridor.low[i]! - this.widest);
  }

  at(i: number, window: number): number {
    return this.starts[i]! + (window - 1) * this.width(i);
  }

  width(i: number): number {
    return this.corridor.high[i]! - this.first(i);
  }
}

/**
 * The log-likelihood ratio of every sentence of `to` near the corridor, given windows of `from`, against the words'
 * frequency in the text: a mixture of IBM model 1 (Brown et al. 1993) with the unigram. A word that no link knows
 * costs next to nothing, so that a small dictionary does not make every pair look wrong.
 */
const USUAL_LENGTH = 20;

export function likelihood(
  from: Side,
  to: Side,
  links: Links,
  corridor: Corridor,
  p: Parameters,
): Likelihood {
  const most = widest(p);
  const result = new Likelihood(corridor, most);
  const { scores } = result;
  const gain = gains(links, to, p);
  const unlinked = costs(links, to, p);
  const base = new Float64Array(to.count);
  for (let j = 0; j < to.count; j++) {
    for (let k = to.offsets[j]!; k < to.offsets[j + 1]!; k++) base[j]! += unlinked[to.tokens[k]!]!;
  }
  const sum = new Float64Array(to.words.length);
  const better = new Float64Array(to.words.length);
  const takenFor = new Int32Array(to.words.length);
  let stamp = 0;
  const touched: number[] = [];
  for (let i = 1; i <= from.count; i++) {
    const first = result.first(i);
    const last = corridor.high[i]!;
    for (let window = 1; window <= most && window <= i; window++) {
      const sentence = i - window;
      for (let k = from.offsets[sentence]!; k < from.offsets[sentence + 1]!; k++) {
        const word = from.tokens[k]!;
        for (let q = links.start[word]!; q < links.start[word + 1]!; q++) {
          const e = links.to[q]!;
          if (sum[e] === 0) touched.push(e);
          sum[e]! += gain[q]!;
        }
      }
      const length = Math.max(3, from.offsets[i]! - from.offsets[sentence]!);
      const share = p.mixture / (USUAL_LENGTH * (length / USUAL_LENGTH) ** p.dilution);
      let at = result.at(i, window);
      stamp++;
      for (let j = first; j < last; j++) {
        let score = base[j]!;
        for (let k = to.offsets[j]!; k < to.offsets[j + 1]!; k++) {
          const e = to.tokens[k]!;
          const linked = sum[e]!;
          if (linked === 0) continue;
          // The same words stand in many sentences near by: each logarithm is taken once a window.
          if (takenFor[e] !== stamp) {
            takenFor[e] = stamp;
            better[e] = Math.log(1 - p.mixture + share * linked) - unlinked[e]!;
          }
          score += better[e]!;
        }
        scores[at++] = score;
      }
    }
    for (const e of touched) sum[e] = 0;
    touched.length = 0;
  }
  return result;
}

/** A link's weight over the chance of the word it leads to. */
function gains(links: Links, to: Side, p: Parameters): Float64Array {
  const total = to.tokens.length + 0.5 * to.words.length + p.background;
  return Float64Array.from(links.to, (e, q) => (links.weight[q]! * total) / (to.frequency[e]! + 0.5));
}

/** What each word costs where nothing explains it. */
function costs(links: Links, to: Side, p: Parameters): Float64Array {
  const cost = new Float64Array(to.words.length).fill(p.unknown);
  for (const e of links.to) cost[e] = Math.log(1 - p.mixture);
  return cost;
}
