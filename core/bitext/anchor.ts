import type { Box } from './corridor.ts';
import type { Links } from './links.ts';
import type { Side } from './words.ts';

/** A pair of sentences that probably correspond. */
type Anchor = { readonly i: number; readonly j: number; readonly score: number };

// Boxes of at most this many nodes are small enough to be searched whole.
const SMALL_BOX = 900;
// A word is rare, and so good evidence, if it stands in at most this many sentences of the box.
const RARE = 8;
const BEST_PER_SENTENCE = 4;
// An anchor is sure when this many of the twelve next to it in the chain lie on much the same diagonal.
const NEIGHBOURS = 6;
const SUPPORT = 4;
const FAR = 40;

/**
 * Cuts the lattice into small boxes along a path of sure pairs. Pairs that share rare linked words are chained, the
 * sure ones of the chain cut the box, and each part is cut again with the words that are rare in that part:
 * so the work grows with the length of the texts, not with its square.
 */
export function boxesAlongAnchors(source: Side, target: Side, links: Links, whole: Box): Box[] {
  const done: Box[] = [];
  const open = [whole];
  for (let box = open.pop(); box; box = open.pop()) {
    const parts =
      area(box) <= SMALL_BOX ? [] : cutAt(box, sure(chain(candidates(source, target, links, box), box)));
    if (parts.length > 1) open.push(...parts);
    else done.push(box);
  }
  return done;
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

/** Pairs of sentences of the box that share linked words rare in it, the best few for each source sentence. */
function candidates(source: Side, target: Side, links: Links, box: Box): Anchor[] {
  const left = spread(source, box.i0, box.i1);
  const right = spread(target, box.j0, box.j1);
  const size = 2 * Math.min(box.i1 - box.i0, box.j1 - box.j0);
  const votes = new Map<number, number>();
  const found: Anchor[] = [];
  for (let i = box.i0; i < box.i1; i++) {
    votes.clear();
    for (const f of new Set(source.tokens.subarray(source.offsets[i], source.offsets[i + 1]))) {
      const places = left.get(f)!;
      if (places.length > RARE) continue;
      for (let k = links.start[f]!; k < links.start[f + 1]!; k++) {
        const there = right.get(links.to[k]!);
        if (!there || there.length > RARE) continue;
        const vote = links.weight[k]! * Math.log(1 + size / (places.length * there.length));
        for (const j of there) votes.set(j, (votes.get(j) ?? 0) + vote);
      }
    }
    const ranked = [...votes].map(([j, sum]) => ({ i, j, score: sum / spreadOf(source, i, target, j) }));
    ranked.sort((a, b) => b.score - a.score);
    found.push(...ranked.slice(0, BEST_PER_SENTENCE).filter(({ score }) => score > 0.3 * ranked[0]!.score));
  }
  return found;
}

/** Long sentences share words by chance. */
function spreadOf(source: Side, i: number, target: Side, j: number): number {
  const words = (side: Side, k: number) => side.offsets[k + 1]! - side.offsets[k]! + 4;
  return Math.sqrt(Math.sqrt(words(source, i) * words(target, j)));
}

/** In which sentences of a stretch each word stands. */
function spread(side: Side, from: number, to: number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = from; i < to; i++) {
    for (let k = side.offsets[i]!; k < side.offsets[i + 1]!; k++) {
      const word = side.tokens[k]!;
      const there = places.get(word);
      if (!there) places.set(word, [i]);
      else if (there.length <= RARE && there[there.length - 1] !== i) there.push(i);
    }
  }
  return places;
}

/** The rising chain of greatest total score, by a Fenwick tree of the best chain up to each target sentence. */
function chain(anchors: Anchor[], box: Box): Anchor[] {
  anchors.sort((a, b) => a.i - b.i || b.j - a.j);
  const width = box.j1 - box.j0 + 1;
  const best = new Float64Array(width + 1);
  const last = new Int32Array(width + 1).fill(-1);
  const previous = new Int32Array(anchors.length);
  let top = -1;
  let topScore = 0;
  anchors.forEach(({ j, score }, a) => {
    const column = j - box.j0 + 1;
    let sum = 0;
    let before = -1;
    for (let x = column - 1; x > 0; x -= x & -x) {
      if (best[x]! > sum) {
        sum = best[x]!;
        before = last[x]!;
      }
    }
    sum += score;
    previous[a] = before;
    for (let x = column; x <= width; x += x & -x) {
      if (best[x]! < sum) {
        best[x] = sum;
        last[x] = a;
      }
    }
    if (sum > topScore) {
      topScore = sum;
      top = a;
    }
  });
  const chained: Anchor[] = [];
  for (let a = top; a >= 0; a = previous[a]!) chained.push(anchors[a]!);
  return chained.reverse();
}

function sure(chained: readonly Anchor[]): Anchor[] {
  return chained.filter(({ i, j }, a) => {
    let support = 0;
    for (let b = a - NEIGHBOURS; b <= a + NEIGHBOURS; b++) {
      const other = chained[b];
      if (!other || b === a) continue;
      const rows = Math.abs(other.i - i);
      if (rows < FAR && Math.abs(other.j - j - (other.i - i)) <= 2 + 0.35 * rows) support++;
    }
    return support >= SUPPORT;
  });
}
