import type { Corridor } from './corridor.ts';
import type { Links } from './links.ts';
import { type Look, widest } from './parameters.ts';
import type { Side } from './words.ts';
import { forEach, type Work } from './work.ts';

/**
 * How much better sentences of one side are explained by windows of the other than by chance.
 * For a window of w sentences (w from 1) that ends at node row i, the sentences from s to t - 1 of the other side score
 * `sums[at(i, w) + t] - sums[at(i, w) + s]`. Known are those that beads inside the corridor have.
 */
export class Likelihood {
  readonly sums: Float32Array;
  private readonly starts: Int32Array;
  private readonly corridor: Corridor;
  private readonly widest: number;

  constructor(corridor: Corridor, widest: number) {
    this.corridor = corridor;
    this.widest = widest;
    const rows = corridor.low.length;
    this.starts = new Int32Array(rows * widest + 1);
    for (let i = 0; i < rows; i++) {
      for (let window = 1; window <= widest; window++) {
        const k = i * widest + window - 1;
        const width = window <= i ? this.end(i) - this.first(i, window) + 1 : 0;
        this.starts[k + 1] = this.starts[k]! + Math.max(0, width);
      }
    }
    this.sums = new Float32Array(this.starts[rows * widest]!);
  }

  /** The sentences known of a window: from `first` to `end` - 1. */
  first(i: number, window: number): number {
    return this.corridor.low[i - window]!;
  }

  end(i: number): number {
    return this.corridor.high[i]!;
  }

  at(i: number, window: number): number {
    return this.starts[i * this.widest + window - 1]! - this.first(i, window);
  }
}

// A mixture's share is set for sentences of about this many words.
const USUAL_LENGTH = 20;
const FEWEST_WORDS = 3;
const STRIDE = 256;

/**
 * The log-likelihood ratio of every sentence of `to` near the corridor, given windows of `from`, against the words'
 * frequency in the text: a mixture of IBM model 1 (Brown et al. 1993) with the unigram. A word that no link knows
 * costs next to nothing, so that a small dictionary does not make every pair look wrong.
 */
export function* likelihood(
  from: Side,
  to: Side,
  links: Links,
  corridor: Corridor,
  p: Look,
): Work<Likelihood> {
  const most = widest(p);
  const result = new Likelihood(corridor, most);
  const { sums } = result;
  const gain = gains(links, to, p.background);
  const unlinked = costs(links, to, p);
  const { offsets, tokens } = to;
  const base = new Float64Array(to.count);
  for (let j = 0; j < to.count; j++) {
    for (let k = offsets[j]!; k < offsets[j + 1]!; k++) base[j]! += unlinked[tokens[k]!]!;
  }
  const linked = new Float64Array(to.words.length);
  const better = new Float64Array(to.words.length);
  const touched = new Int32Array(to.words.length);
  // The same words stand in many sentences near by: each logarithm is taken once a window.
  const takenFor = new Int32Array(to.words.length);
  let window = 0;
  yield* forEach(from.count, STRIDE, (last) => {
    const i = last + 1;
    const end = result.end(i);
    let count = 0;
    for (let size = 1; size <= most && size <= i; size++) {
      const sentence = i - size;
      for (let k = from.offsets[sentence]!; k < from.offsets[sentence + 1]!; k++) {
        const word = from.tokens[k]!;
        for (let q = links.start[word]!; q < links.start[word + 1]!; q++) {
          const e = links.to[q]!;
          if (linked[e] === 0) touched[count++] = e;
          linked[e]! += gain[q]!;
        }
      }
      const length = Math.max(FEWEST_WORDS, from.offsets[i]! - from.offsets[sentence]!);
      const share = p.mixture / (USUAL_LENGTH * (length / USUAL_LENGTH) ** p.dilution);
      const first = result.first(i, size);
      const at = result.at(i, size);
      window++;
      let sum = 0;
      for (let j = first; j < end; j++) {
        sum += base[j]!;
        for (let k = offsets[j]!; k < offsets[j + 1]!; k++) {
          const e = tokens[k]!;
          if (linked[e] === 0) continue;
          if (takenFor[e] !== window) {
            takenFor[e] = window;
            better[e] = Math.log(1 - p.mixture + share * linked[e]!) - unlinked[e]!;
          }
          sum += better[e]!;
        }
        sums[at + j + 1] = sum;
      }
    }
    for (let k = 0; k < count; k++) linked[touched[k]!] = 0;
  });
  return result;
}

/** A link's weight over the chance of the word it leads to. */
export function gains(links: Links, to: Side, background: number): Float32Array {
  const total = textLength(to, background);
  return Float32Array.from(links.to, (e, q) => (links.weight[q]! * total) / (to.frequency[e]! + UNSEEN));
}

/** Every word is taken to stand half once more in the text. */
export const UNSEEN = 0.5;

/** In words, with those that no one has seen in it: a word's chance is its frequency + `UNSEEN` over this. */
export const textLength = (side: Side, background: number): number =>
  side.tokens.length + UNSEEN * side.words.length + background;

/** What each word costs where nothing explains it. */
function costs(links: Links, to: Side, p: Look): Float64Array {
  const cost = new Float64Array(to.words.length).fill(p.unknown);
  for (const e of links.to) cost[e] = Math.log(1 - p.mixture);
  return cost;
}
