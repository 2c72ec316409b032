import { type Anchor, chain, sure } from './chain.ts';
import type { Box } from './corridor.ts';
import type { Links } from './links.ts';
import type { Side } from './words.ts';
import type { Work } from './work.ts';

// Boxes of at most this many nodes are small enough to be searched whole.
const SMALL_BOX = 900;
// A word is rare, and so good evidence, if it stands in at most this many sentences of the box.
const RARE = 8;
const BEST_PER_SENTENCE = 4;
const LEAST_SHARE = 0.3;
const STRIDE = 2048;

/**
 * Cuts the lattice into small boxes along a path of sure pairs. Pairs that share rare linked words are chained, the
 * sure ones of the chain cut the box, and each part is cut again with the words that are rare in that part:
 * so the work grows with the length of the texts, not with its square.
 */
export function* boxesAlongAnchors(source: Side, target: Side, links: Links, whole: Box): Work<Box[]> {
  const voters = new Voters(source, target, links);
  const finished: Box[] = [];
  const open = [whole];
  let rows = 0;
  for (let box = open.pop(); box; box = open.pop()) {
    const found: Anchor[] = [];
    if (area(box) > SMALL_BOX) {
      voters.enter(box);
      for (let i = box.i0; i < box.i1; i++) {
        voters.vote(i, found);
        if (++rows % STRIDE === 0) yield Math.min(1, rows / (3 * source.count));
      }
      voters.leave();
    }
    const parts = cutAt(box, sure(chain(found, box)));
    if (parts.length > 1) open.push(...parts);
    else finished.push(box);
  }
  return finished;
}

const area = ({ i0, j0, i1, j1 }: Box): number => (i1 - i0) * (j1 - j0);

function cutAt(box: Box, anchors: readonly Anchor[]): Box[] {
  const parts: Box[] = [];
  let { i0, j0 } = box;
  for (const { i, j } of anchors) {
    parts.push({ i0, j0, i1: i, j1: j });
    i0 = i;
    j0 = j;
  }
  parts.push({ i0, j0, i1: box.i1, j1: box.j1 });
  return parts.filter(({ i0, j0, i1, j1 }) => i1 > i0 || j1 > j0);
}

/** Lets the words of a source sentence that are rare in a box vote for the target sentence it pairs with. */
class Voters {
  private readonly left: Places;
  private readonly right: Places;
  private readonly votes: Float64Array;
  private readonly votedFor: Int32Array;
  private readonly seen: Int32Array;
  private size = 0;
  private visit = 0;
  private readonly source: Side;
  private readonly target: Side;
  private readonly links: Links;

  constructor(source: Side, target: Side, links: Links) {
    this.source = source;
    this.target = target;
    this.links = links;
    this.left = new Places(source);
    this.right = new Places(target);
    this.votes = new Float64Array(target.count);
    this.votedFor = new Int32Array(target.count);
    this.seen = new Int32Array(source.words.length);
  }

  enter(box: Box): void {
    this.left.enter(box.i0, box.i1);
    this.right.enter(box.j0, box.j1);
    this.size = 2 * Math.min(box.i1 - box.i0, box.j1 - box.j0);
  }

  leave(): void {
    this.left.leave();
    this.right.leave();
  }

  /** Adds the best few pairs of the sentence to those found. */
  vote(i: number, found: Anchor[]): void {
    const { source, target, votes, votedFor } = this;
    const candidates = this.count(i);
    let best = 0;
    for (let c = 0; c < candidates; c++) {
      const j = votedFor[c]!;
      votes[j]! /= spreadOf(source, i, target, j);
      best = Math.max(best, votes[j]!);
    }
    for (let rank = 0; rank < BEST_PER_SENTENCE; rank++) {
      let top = -1;
      for (let c = 0; c < candidates; c++) {
        const j = votedFor[c]!;
        if (votes[j]! > LEAST_SHARE * best && (top < 0 || votes[j]! > votes[top]!)) top = j;
      }
      if (top < 0) break;
      found.push({ i, j: top, score: votes[top]! });
      votes[top] = 0;
    }
    for (let c = 0; c < candidates; c++) votes[votedFor[c]!] = 0;
  }

  private count(i: number): number {
    const { source, links, left, right, votes, votedFor, seen } = this;
    let candidates = 0;
    this.visit++;
    for (let k = source.offsets[i]!; k < source.offsets[i + 1]!; k++) {
      const f = source.tokens[k]!;
      if (seen[f] === this.visit) continue;
      seen[f] = this.visit;
      const here = left.count[f]!;
      if (here > RARE) continue;
      for (let q = links.start[f]!; q < links.start[f + 1]!; q++) {
        const e = links.to[q]!;
        const there = right.count[e]!;
        if (there === 0 || there > RARE) continue;
        const vote = links.weight[q]! * Math.log(1 + this.size / (here * there));
        for (let n = 0; n < there; n++) {
          const j = right.sentences[e * RARE + n]!;
          if (votes[j] === 0) votedFor[candidates++] = j;
          votes[j]! += vote;
        }
      }
    }
    return candidates;
  }
}

/** Long sentences share words by chance. */
function spreadOf(source: Side, i: number, target: Side, j: number): number {
  const words = (side: Side, k: number) => side.offsets[k + 1]! - side.offsets[k]! + 4;
  return Math.sqrt(Math.sqrt(words(source, i) * words(target, j)));
}

/** In which sentences of a stretch each word stands, up to `RARE` of them; a count of `RARE` + 1 means more. */
class Places {
  readonly count: Uint8Array;
  readonly sentences: Int32Array;
  private readonly last: Int32Array;
  private from = 0;
  private to = 0;
  private readonly side: Side;

  constructor(side: Side) {
    this.side = side;
    this.count = new Uint8Array(side.words.length);
    this.sentences = new Int32Array(side.words.length * RARE);
    this.last = new Int32Array(side.words.length).fill(-1);
  }

  enter(from: number, to: number): void {
    const { tokens, offsets } = this.side;
    this.from = offsets[from]!;
    this.to = offsets[to]!;
    for (let i = from; i < to; i++) {
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const word = tokens[k]!;
        const count = this.count[word]!;
        if (count > RARE || this.last[word] === i) continue;
        this.last[word] = i;
        if (count < RARE) this.sentences[word * RARE + count] = i;
        this.count[word] = count + 1;
      }
    }
  }

  leave(): void {
    for (let k = this.from; k < this.to; k++) {
      const word = this.side.tokens[k]!;
      this.count[word] = 0;
      this.last[word] = -1;
    }
  }
}
