import { gains, textLength, UNSEEN } from './likelihood.ts';
import { type Links, opposite, type TwoWay } from './links.ts';
import type { Side } from './words.ts';

/** What a close look measures of a bead's words. */
export type Closeness = {
  /** Log-likelihood ratio of the target words given the source words about as far along, and the other way round. */
  forward: number;
  backward: number;
  /** Information of the words matched one to one. */
  matched: number;
  /** Logarithm of the share of information matched, on the side where it is less. */
  coverage: number;
};

export type Diagonal = {
  /** Share of a word's chance that its links make up, the rest being its frequency. */
  readonly mixture: number;
  /** How fast a word's chance falls with its distance from the diagonal of the bead. */
  readonly tension: number;
  readonly background: number;
};

// Of a side longer than this only the beginning is read.
const MOST_WORDS = 600;
const MOST_CELLS = 1 << 17;
// Distances from the diagonal are told apart in so many steps.
const STEPS = 1024;
/** In matching word to word the diagonal counts less, and pairs weaker than this are none. */
const MATCHING_TENSION = 3;
const WEAKEST_MATCH = 0.02;
const SURE_MATCH = 0.6;
// Words this common say nothing about coverage; those no link knows say little.
const COMMON = 3;
const UNKNOWN_SHARE = 0.3;

/**
 * Measures beads closely, which is dear and so done for the few that a quick look leaves open. Words are not only
 * expected across from their translations but about as far along: the alignment model of fast_align (Dyer, Chahuneau
 * & Smith 2013), a diagonal prior on IBM model 1. And each word is matched with one word at most, the best pairs first
 * (competitive linking, Melamed 2000), so that a word said once does not explain two.
 */
export class CloseLook {
  private readonly left: Words;
  private readonly right: Words;
  private readonly forward: Links;
  private readonly backwardWeight: Float32Array;
  private readonly forwardGain: Float32Array;
  private readonly backwardGain: Float32Array;
  private readonly mixture: number;
  private readonly decay: Float64Array;
  private readonly matchingDecay: Float64Array;
  private readonly cells = new Cells();
  private readonly found: Closeness = { forward: 0, backward: 0, matched: 0, coverage: 0 };

  constructor(source: Side, target: Side, { forward, backward }: TwoWay, p: Diagonal) {
    this.left = new Words(source, forward, p.background);
    this.right = new Words(target, backward, p.background);
    this.forward = forward;
    this.forwardGain = gains(forward, target, p.background);
    const place = opposite(forward, backward);
    const gain = gains(backward, source, p.background);
    this.backwardWeight = Float32Array.from(place, (q) => (q < 0 ? 0 : backward.weight[q]!));
    this.backwardGain = Float32Array.from(place, (q) => (q < 0 ? 0 : gain[q]!));
    this.mixture = p.mixture;
    this.decay = decayOf(p.tension);
    this.matchingDecay = decayOf(MATCHING_TENSION);
  }

  /** Of source sentences a … i - 1 and target sentences d … j - 1. The result is good until the next call. */
  measure(a: number, i: number, d: number, j: number): Closeness {
    const { left, right, found } = this;
    left.read(a, i);
    right.read(d, j);
    this.meet();
    found.matched = this.match();
    found.forward = this.explained(right, left);
    found.backward = this.explained(left, right);
    found.coverage = Math.log(Math.min(left.coverage(), right.coverage()));
    return found;
  }

  /** Finds the cells of the bead's matrix, source words by target words, that a link joins. */
  private meet(): void {
    const { left, right, forward, cells, decay } = this;
    cells.count = 0;
    right.index();
    for (let x = 0; x < left.count; x++) {
      const f = left.word(x);
      for (let q = forward.start[f]!; q < forward.start[f + 1]!; q++) {
        for (let y = right.firstPlace(forward.to[q]!); y >= 0; y = right.nextPlace(y)) {
          const near = decay[this.distance(x, y)]!;
          right.gain[y]! += near * this.forwardGain[q]!;
          left.gain[x]! += near * this.backwardGain[q]!;
          cells.add(x, y, Math.sqrt(forward.weight[q]! * this.backwardWeight[q]!));
        }
      }
    }
    right.clearIndex();
  }

  private distance(x: number, y: number): number {
    return Math.abs(((x + 0.5) / this.left.count - (y + 0.5) / this.right.count) * STEPS) | 0;
  }

  private explained(words: Words, across: Words): number {
    const { decay, mixture } = this;
    let sum = 0;
    for (let y = 0; y < words.count; y++) {
      if (!words.isLinked(y)) continue;
      if (words.gain[y] === 0) sum += Math.log(1 - mixture);
      else {
        let all = 0;
        const along = (y + 0.5) / words.count;
        const step = 1 / across.count;
        for (let x = 0; x < across.count; x++) {
          all += decay[(Math.abs((x + 0.5) * step - along) * STEPS) | 0]!;
        }
        sum += Math.log(1 - mixture + (mixture * words.gain[y]!) / all);
      }
    }
    return sum;
  }

  /** Matches words one to one, the best pairs first, and returns the information that the pairs share. */
  private match(): number {
    const { cells, left, right } = this;
    let matched = 0;
    for (const c of cells.best((x, y) => this.matchingDecay[this.distance(x, y)]!)) {
      const x = cells.x[c]!;
      const y = cells.y[c]!;
      if (left.isMatched[x] || right.isMatched[y]) continue;
      left.isMatched[x] = right.isMatched[y] = 1;
      const strength = Math.min(1, 1 - SURE_MATCH + cells.strength[c]!);
      matched += 0.5 * (left.information(x) + right.information(y)) * strength;
    }
    return matched;
  }
}

function decayOf(tension: number): Float64Array {
  return Float64Array.from({ length: STEPS + 1 }, (_, step) => Math.exp((-tension * step) / STEPS));
}

/** The words of one side of a bead. */
class Words {
  count = 0;
  readonly gain = new Float64Array(MOST_WORDS);
  readonly isMatched = new Uint8Array(MOST_WORDS);
  private first = 0;
  private readonly side: Side;
  private readonly bits: Float64Array;
  private readonly linked: Uint8Array;
  private readonly place: Int32Array;
  private readonly next = new Int32Array(MOST_WORDS);

  constructor(side: Side, links: Links, background: number) {
    this.side = side;
    const total = textLength(side, background);
    this.bits = Float64Array.from(side.frequency, (count) => Math.log(total / (count + UNSEEN)));
    this.linked = Uint8Array.from(side.frequency, (_, w) => (links.start[w + 1]! > links.start[w]! ? 1 : 0));
    this.place = new Int32Array(side.words.length).fill(-1);
  }

  read(from: number, to: number): void {
    this.first = this.side.offsets[from]!;
    this.count = Math.min(MOST_WORDS, this.side.offsets[to]! - this.first);
    this.gain.fill(0, 0, this.count);
    this.isMatched.fill(0, 0, this.count);
  }

  word(place: number): number {
    return this.side.tokens[this.first + place]!;
  }

  information(place: number): number {
    return this.bits[this.word(place)]!;
  }

  isLinked(place: number): boolean {
    return this.linked[this.word(place)] === 1;
  }

  index(): void {
    for (let k = this.count - 1; k >= 0; k--) {
      this.next[k] = this.place[this.word(k)]!;
      this.place[this.word(k)] = k;
    }
  }

  clearIndex(): void {
    for (let k = 0; k < this.count; k++) this.place[this.word(k)] = -1;
  }

  firstPlace(word: number): number {
    return this.place[word]!;
  }

  nextPlace(place: number): number {
    return this.next[place]!;
  }

  /** The share of the side's information that is matched. */
  coverage(): number {
    let matched = 1;
    let all = 2;
    for (let k = 0; k < this.count; k++) {
      const worth = this.information(k) - COMMON;
      if (worth <= 0) continue;
      if (this.isMatched[k]) matched += worth;
      all += this.isMatched[k] || this.isLinked(k) ? worth : UNKNOWN_SHARE * worth;
    }
    return matched / all;
  }
}

/** Cells of a bead's matrix that a link joins, with the strength of the link. */
class Cells {
  count = 0;
  readonly x = new Int32Array(MOST_CELLS);
  readonly y = new Int32Array(MOST_CELLS);
  readonly strength = new Float32Array(MOST_CELLS);
  private readonly keys = new Float64Array(MOST_CELLS);
  private readonly order = new Int32Array(MOST_CELLS);

  add(x: number, y: number, strength: number): void {
    if (strength <= WEAKEST_MATCH || this.count === MOST_CELLS) return;
    this.x[this.count] = x;
    this.y[this.count] = y;
    this.strength[this.count++] = strength;
  }

  /** The cells in falling order of strength times nearness. */
  best(nearness: (x: number, y: number) => number): Int32Array {
    const { count, keys, order } = this;
    // The cell's number rides along in the digits that the strength does not need, so that plain numbers are sorted.
    for (let c = 0; c < count; c++) {
      const worth = this.strength[c]! * nearness(this.x[c]!, this.y[c]!);
      keys[c] = -Math.round(worth * 1e8) * MOST_CELLS - (MOST_CELLS - 1 - c);
    }
    keys.subarray(0, count).sort();
    for (let c = 0; c < count; c++) order[c] = MOST_CELLS - 1 - (-keys[c]! % MOST_CELLS);
    return order.subarray(0, count);
  }
}
