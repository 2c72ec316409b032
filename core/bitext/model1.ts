import type { Step } from './lattice.ts';
import type { Links, TwoWay } from './links.ts';
import type { Side } from './words.ts';

const ROUNDS = 3;
/** A pair of words is considered where it meets in this many beads, and in this share of the beads of the first. */
const LEAST_MEETINGS = 2;
const LEAST_SHARE = 0.08;
/** A word as common as this is counted in a sample of its beads. */
const ENOUGH_BEADS = 2000;
/** Chance that no word of the other side explains a word, and the smoothing that keeps rare words modest. */
const NOTHING = 0.003;
const SMOOTHING = 1;
const NEGLIGIBLE = 0.01;
/** What is known beforehand counts in the first round, and for a part in the end. */
const FIRST_STATIC = 2;
const LEARNT = 0.6;

/** Aligned passages as word numbers, in compressed rows: row b is `words[start[b]]` … `words[start[b + 1] - 1]`. */
type Rows = { readonly start: Int32Array; readonly words: Int32Array };

/**
 * Learns from beads found so far which words stand for which: IBM model 1 (Brown et al. 1993) in both directions,
 * begun with what is known beforehand.
 */
export function learn(source: Side, target: Side, steps: readonly Step[], known: TwoWay): TwoWay {
  const beads = steps.filter(
    ({ a, i, d, j, probability }) => i > a && j > d && i - a + j - d <= 4 && probability > 0.5,
  );
  const left = rows(
    source,
    beads.map(({ a, i }) => [a, i]),
  );
  const right = rows(
    target,
    beads.map(({ d, j }) => [d, j]),
  );
  const forward = candidates(left, right, source.words.length, target.words.length, known.forward);
  const backward = transpose(forward, target.words.length);
  return {
    forward: trained(left, right, forward, known.forward, target.words.length),
    backward: trained(right, left, backward, known.backward, source.words.length),
  };
}

function rows(side: Side, spans: readonly (readonly [number, number])[]): Rows {
  const start = new Int32Array(spans.length + 1);
  const length = ([from, to]: readonly [number, number]) => side.offsets[to]! - side.offsets[from]!;
  spans.forEach((span, b) => {
    start[b + 1] = start[b]! + length(span);
  });
  const words = new Int32Array(start[spans.length]!);
  spans.forEach(([from, to], b) => {
    words.set(side.tokens.subarray(side.offsets[from], side.offsets[to]), start[b]);
  });
  return { start, words };
}

/** Which words may stand for which: `to` in compressed rows, one row for each word. */
type Pairs = { readonly start: Int32Array; readonly to: Int32Array };

function candidates(left: Rows, right: Rows, leftWords: number, rightWords: number, known: Links): Pairs {
  const beads = beadsOfWords(left, leftWords);
  const start = new Int32Array(leftWords + 1);
  const to = new Numbers();
  const meetings = new Int32Array(rightWords);
  const seenIn = new Int32Array(rightWords).fill(-1);
  for (let f = 0; f < leftWords; f++) {
    const met: number[] = [];
    const count = beads.start[f + 1]! - beads.start[f]!;
    const stride = Math.ceil(count / ENOUGH_BEADS);
    for (let k = beads.start[f]!; k < beads.start[f + 1]!; k += stride) {
      const bead = beads.words[k]!;
      for (let r = right.start[bead]!; r < right.start[bead + 1]!; r++) {
        const e = right.words[r]!;
        if (seenIn[e] === k) continue;
        seenIn[e] = k;
        if (meetings[e] === 0) met.push(e);
        meetings[e]!++;
      }
    }
    const least = Math.max(LEAST_MEETINGS, (LEAST_SHARE * count) / Math.max(1, stride));
    for (let k = known.start[f]!; count > 0 && k < known.start[f + 1]!; k++) {
      const e = known.to[k]!;
      if (meetings[e]! < least) to.push(e);
    }
    for (const e of met) {
      if (meetings[e]! >= least) to.push(e);
      meetings[e] = 0;
      seenIn[e] = -1;
    }
    start[f + 1] = to.length;
  }
  return { start, to: to.array() };
}

/** The beads each word stands in, each bead once. */
function beadsOfWords({ start, words }: Rows, count: number): Rows {
  const begin = new Int32Array(count + 1);
  const last = new Int32Array(count).fill(-1);
  const each = (visit: (word: number, bead: number) => void) => {
    last.fill(-1);
    for (let b = 0; b + 1 < start.length; b++) {
      for (let k = start[b]!; k < start[b + 1]!; k++) {
        const word = words[k]!;
        if (last[word] === b) continue;
        last[word] = b;
        visit(word, b);
      }
    }
  };
  each((word) => {
    begin[word + 1]!++;
  });
  for (let w = 0; w < count; w++) begin[w + 1]! += begin[w]!;
  const next = begin.slice();
  const beads = new Int32Array(begin[count]!);
  each((word, bead) => {
    beads[next[word]!++] = bead;
  });
  return { start: begin, words: beads };
}

function transpose({ start, to }: Pairs, words: number): Pairs {
  const begin = new Int32Array(words + 1);
  for (const e of to) begin[e + 1]!++;
  for (let e = 0; e < words; e++) begin[e + 1]! += begin[e]!;
  const next = begin.slice();
  const back = new Int32Array(to.length);
  for (let f = 0; f + 1 < start.length; f++) {
    for (let k = start[f]!; k < start[f + 1]!; k++) back[next[to[k]!]!++] = f;
  }
  return { start: begin, to: back };
}

/** Expectation–maximisation over the pairs that meet; then mixed with what was known. */
function trained(left: Rows, right: Rows, pairs: Pairs, known: Links, rightWords: number): Links {
  const owner = owners(pairs);
  const meetings = meetingPairs(left, right, pairs, rightWords);
  const prior = priorOf(pairs, known, rightWords);
  let weight = Float32Array.from(prior, (w, k) => {
    const f = owner[k]!;
    return FIRST_STATIC * w + 1 / (pairs.start[f + 1]! - pairs.start[f]! + 1);
  });
  for (let round = 0; round < ROUNDS; round++)
    weight = maximised(weight, meetings, owner, pairs.start.length - 1);
  for (let k = 0; k < weight.length; k++) weight[k] = LEARNT * weight[k]! + (1 - LEARNT) * prior[k]!;
  return kept(pairs, weight);
}

function owners({ start, to }: Pairs): Int32Array {
  const owner = new Int32Array(to.length);
  for (let f = 0; f + 1 < start.length; f++) owner.fill(f, start[f], start[f + 1]);
  return owner;
}

/** For every word of the right side in turn, the pairs by which the left side of its bead may explain it. */
function meetingPairs(left: Rows, right: Rows, pairs: Pairs, rightWords: number): Rows {
  const start = new Numbers();
  const slots = new Numbers();
  const local = new Int32Array(rightWords).fill(-1);
  const lists: number[][] = [];
  start.push(0);
  for (let b = 0; b + 1 < right.start.length; b++) {
    let types = 0;
    for (let r = right.start[b]!; r < right.start[b + 1]!; r++) {
      const e = right.words[r]!;
      if (local[e]! >= 0) continue;
      local[e] = types;
      lists[types] ??= [];
      lists[types++]!.length = 0;
    }
    for (let l = left.start[b]!; l < left.start[b + 1]!; l++) {
      const f = left.words[l]!;
      for (let k = pairs.start[f]!; k < pairs.start[f + 1]!; k++) {
        const type = local[pairs.to[k]!]!;
        if (type >= 0) lists[type]!.push(k);
      }
    }
    for (let r = right.start[b]!; r < right.start[b + 1]!; r++) {
      for (const k of lists[local[right.words[r]!]!]!) slots.push(k);
      start.push(slots.length);
    }
    for (let r = right.start[b]!; r < right.start[b + 1]!; r++) local[right.words[r]!] = -1;
  }
  return { start: start.array(), words: slots.array() };
}

function priorOf(pairs: Pairs, known: Links, rightWords: number): Float32Array {
  const prior = new Float32Array(pairs.to.length);
  const row = new Float32Array(rightWords);
  for (let f = 0; f + 1 < pairs.start.length; f++) {
    for (let k = known.start[f]!; k < known.start[f + 1]!; k++) row[known.to[k]!] = known.weight[k]!;
    for (let k = pairs.start[f]!; k < pairs.start[f + 1]!; k++) prior[k] = row[pairs.to[k]!]!;
    for (let k = known.start[f]!; k < known.start[f + 1]!; k++) row[known.to[k]!] = 0;
  }
  return prior;
}

function maximised(
  weight: Float32Array,
  meetings: Rows,
  owner: Int32Array,
  words: number,
): Float32Array<ArrayBuffer> {
  const counts = new Float32Array(weight.length);
  const totals = new Float64Array(words);
  for (let t = 0; t + 1 < meetings.start.length; t++) {
    const from = meetings.start[t]!;
    const to = meetings.start[t + 1]!;
    let sum = NOTHING;
    for (let s = from; s < to; s++) sum += weight[meetings.words[s]!]!;
    for (let s = from; s < to; s++) {
      const k = meetings.words[s]!;
      const share = weight[k]! / sum;
      counts[k]! += share;
      totals[owner[k]!]! += share;
    }
  }
  for (let k = 0; k < counts.length; k++) counts[k]! /= totals[owner[k]!]! + SMOOTHING;
  return counts;
}

function kept({ start, to }: Pairs, weight: Float32Array): Links {
  const begin = new Int32Array(start.length);
  const words = new Numbers();
  const weights: number[] = [];
  for (let f = 0; f + 1 < start.length; f++) {
    for (let k = start[f]!; k < start[f + 1]!; k++) {
      if (weight[k]! <= NEGLIGIBLE) continue;
      words.push(to[k]!);
      weights.push(weight[k]!);
    }
    begin[f + 1] = words.length;
  }
  return { start: begin, to: words.array(), weight: Float32Array.from(weights) };
}

/** A growing list of small numbers that takes four bytes for each. */
class Numbers {
  length = 0;
  private items = new Int32Array(1024);

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = item;
  }

  array(): Int32Array {
    return this.items.slice(0, this.length);
  }
}
