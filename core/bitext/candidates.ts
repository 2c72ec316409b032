import type { Step } from './decode.ts';
import { type Rows, rowsBy, type TwoWay } from './links.ts';
import { Numbers } from './numbers.ts';
import type { Side } from './words.ts';
import { forEach, type Work } from './work.ts';

/** Pairs of words that may stand for each other, sorted by the source word. */
export type Pairs = {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** The pairs of source word f begin at `start[f]`. */
  readonly start: Int32Array;
  readonly sourceWords: number;
  readonly targetWords: number;
};

/** A pair of words is considered where it meets in this many beads, and in this share of the beads of the first. */
const LEAST_MEETINGS = 2;
const LEAST_SHARE = 0.08;
/** And so many times as often as it would by chance. */
const LEAST_LIFT = 2;
/** A word as common as this is counted in a sample of its beads. */
const ENOUGH_BEADS = 1000;
const STRIDE = 1024;

/** The words of each bead on one side, each once. */
export function wordsOfBeads(
  { tokens, offsets, words }: Side,
  beads: readonly Step[],
  span: (bead: Step) => readonly [from: number, to: number],
): Rows {
  const start = new Int32Array(beads.length + 1);
  const items = new Numbers();
  const lastBead = new Int32Array(words.length).fill(-1);
  beads.forEach((bead, b) => {
    const [from, to] = span(bead);
    for (let k = offsets[from]!; k < offsets[to]!; k++) {
      const word = tokens[k]!;
      if (lastBead[word] === b) continue;
      lastBead[word] = b;
      items.push(word);
    }
    start[b + 1] = items.length;
  });
  return { start, items: items.array() };
}

/** The pairs that meet often enough, and those known beforehand. */
export function* candidates(
  left: Rows,
  right: Rows,
  sourceWords: number,
  targetWords: number,
  { forward: known }: TwoWay,
): Work<Pairs> {
  const beadCount = left.start.length - 1;
  const beads = beadsOfWords(left, sourceWords);
  const common = new Int32Array(targetWords);
  for (const e of right.items) common[e]!++;
  const source = new Numbers();
  const target = new Numbers();
  const start = new Int32Array(sourceWords + 1);
  const meetings = new Int32Array(targetWords);
  const met = new Int32Array(targetWords);
  yield* forEach(sourceWords, STRIDE, (f) => {
    const count = beads.start[f + 1]! - beads.start[f]!;
    const stride = Math.ceil(count / ENOUGH_BEADS) || 1;
    let kinds = 0;
    for (let k = beads.start[f]!; k < beads.start[f + 1]!; k += stride) {
      const bead = beads.items[k]!;
      for (let r = right.start[bead]!; r < right.start[bead + 1]!; r++) {
        const e = right.items[r]!;
        if (meetings[e]!++ === 0) met[kinds++] = e;
      }
    }
    const sample = Math.ceil(count / stride);
    const least = Math.max(LEAST_MEETINGS, LEAST_SHARE * sample);
    const byChance = (LEAST_LIFT * sample) / beadCount;
    for (let k = known.start[f]!; k < known.start[f + 1]!; k++) {
      const e = known.to[k]!;
      meetings[e] = 0;
      source.push(f);
      target.push(e);
    }
    for (let n = 0; n < kinds; n++) {
      const e = met[n]!;
      if (meetings[e]! >= least && meetings[e]! >= byChance * common[e]!) {
        source.push(f);
        target.push(e);
      }
      meetings[e] = 0;
    }
    start[f + 1] = source.length;
  });
  return { source: source.array(), target: target.array(), start, sourceWords, targetWords };
}

/** The beads each word stands in. */
function beadsOfWords({ start, items }: Rows, words: number): Rows {
  const beadOf = new Int32Array(items.length);
  for (let b = 0; b + 1 < start.length; b++) beadOf.fill(b, start[b], start[b + 1]);
  const byWord = rowsBy(items, words);
  return { start: byWord.start, items: byWord.items.map((k) => beadOf[k]!) };
}

/** For each bead the pairs that meet in it. */
export function* pairsOfBeads(left: Rows, right: Rows, pairs: Pairs, targetWords: number): Work<Rows> {
  const beads = left.start.length - 1;
  const start = new Int32Array(beads + 1);
  const items = new Numbers();
  const lastBead = new Int32Array(targetWords).fill(-1);
  yield* forEach(beads, STRIDE, (b) => {
    for (let r = right.start[b]!; r < right.start[b + 1]!; r++) lastBead[right.items[r]!] = b;
    for (let l = left.start[b]!; l < left.start[b + 1]!; l++) {
      const f = left.items[l]!;
      for (let k = pairs.start[f]!; k < pairs.start[f + 1]!; k++) {
        if (lastBead[pairs.target[k]!] === b) items.push(k);
      }
    }
    start[b + 1] = items.length;
  });
  return { start, items: items.array() };
}
