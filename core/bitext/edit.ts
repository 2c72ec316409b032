import type { Bead } from './bitext.ts';

/**
 * Setting an alignment right by hand. Every operation is a value, a `Change`, that may be applied, undone and told;
 * it is undefined where it is impossible. Whatever is done, every segment stays in exactly one bead, in order, no bead
 * is empty, and the text itself is never touched.
 */

/** `set`: by the reader's hand, so that no later alignment may change it. */
export type EditedBead = Bead & { readonly set?: true };

export type SideName = 'source' | 'target';

/** From bead `at` on, `removed` gives way to `added`, which holds the same segments. */
export type Change = {
  readonly at: number;
  readonly removed: readonly EditedBead[];
  readonly added: readonly EditedBead[];
};

/** What is known of a bead that has just been given a sentence nobody has looked at it with. */
const DOUBT = 0.5;

export function apply(beads: readonly EditedBead[], { at, removed, added }: Change): EditedBead[] {
  return beads.toSpliced(at, removed.length, ...added);
}

export const inverse = ({ at, removed, added }: Change): Change => ({ at, removed: added, added: removed });

/** Says that a bead is right. */
export function confirm(beads: readonly EditedBead[], at: number): Change | undefined {
  const bead = beads[at];
  if (!bead || bead.set) return undefined;
  return { at, removed: [bead], added: [byHand(bead.source, bead.target)] };
}

/** Makes one bead of a bead and the next. */
export function merge(beads: readonly EditedBead[], at: number): Change | undefined {
  const bead = beads[at];
  const next = beads[at + 1];
  if (!bead || !next) return undefined;
  const merged = byHand([...bead.source, ...next.source], [...bead.target, ...next.target]);
  return { at, removed: [bead, next], added: [merged] };
}

/** How many sentences of either side stand before a cut. */
export type Cut = { readonly source: number; readonly target: number };

/** Cuts a bead in two, either of which may lack one side but not both. */
export function split(beads: readonly EditedBead[], at: number, cut: Cut): Change | undefined {
  const bead = beads[at];
  if (!bead) return undefined;
  return parted(bead, at, [
    byHand(bead.source.slice(0, cut.source), bead.target.slice(0, cut.target)),
    byHand(bead.source.slice(cut.source), bead.target.slice(cut.target)),
  ]);
}

/**
 * Makes a bead of its own, 1–0 or 0–1, of a bead's sentence `place` (from 0) on one side. The other side stays with
 * what stands before the sentence, or after it where nothing does.
 */
export function setApart(
  beads: readonly EditedBead[],
  at: number,
  side: SideName,
  place: number,
): Change | undefined {
  const bead = beads[at];
  if (!bead || bead[side][place] === undefined) return undefined;
  const own = bead[side];
  const other = bead[otherSide(side)];
  const part = (segments: readonly number[], opposite: readonly number[]) =>
    side === 'source' ? byHand(segments, opposite) : byHand(opposite, segments);
  return parted(bead, at, [
    part(own.slice(0, place), place > 0 ? other : []),
    part(own.slice(place, place + 1), []),
    part(own.slice(place + 1), place > 0 ? [] : other),
  ]);
}

/**
 * Moves the first `count` sentences of a bead's side up to the bead before it (`by` -1), or the last ones down to the
 * next (`by` 1). Who works from top to bottom has then set the bead at hand and the one above it right; the one below
 * is still to be looked at, or to be aligned anew.
 */
export function move(
  beads: readonly EditedBead[],
  at: number,
  side: SideName,
  by: -1 | 1,
  count = 1,
): Change | undefined {
  const bead = beads[at];
  const neighbour = beads[at + by];
  if (!bead || !neighbour || count < 1 || bead[side].length < count) return undefined;
  const border = by < 0 ? count : bead[side].length - count;
  const [first, second] = [bead[side].slice(0, border), bead[side].slice(border)];
  const kept = withSide(bead, side, by < 0 ? second : first);
  const grown = withSide(
    neighbour,
    side,
    by < 0 ? [...neighbour[side], ...first] : [...second, ...neighbour[side]],
  );
  if (isEmpty(kept)) {
    return { at: Math.min(at, at + by), removed: ordered(by, bead, neighbour), added: [handSet(grown)] };
  }
  const received = by < 0 || neighbour.set ? handSet(grown) : doubted(grown);
  return {
    at: Math.min(at, at + by),
    removed: ordered(by, bead, neighbour),
    added: ordered(by, handSet(kept), received),
  };
}

/** A run of beads none of which was set by hand, and its segments on either side, end exclusive. */
export type Stretch = {
  readonly at: number;
  readonly beads: number;
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
};

/** What lies between the beads set by hand, from a bead to the end, where there is something to align. */
export function stretches(beads: readonly EditedBead[], from: number): Stretch[] {
  const found: Stretch[] = [];
  for (let at = from; at < beads.length; at++) {
    let end = at;
    while (end < beads.length && !beads[end]!.set) end++;
    const run = beads.slice(at, end);
    const source = rangeOf(run, 'source');
    const target = rangeOf(run, 'target');
    if (source && target) found.push({ at, beads: run.length, source, target });
    at = end;
  }
  return found;
}

/**
 * Puts what the aligner made of each stretch in its place; segments are numbered as in the chapter. Undefined where
 * nothing is new. Throws where the aligner lost a segment or their order.
 */
export function realigned(
  beads: readonly EditedBead[],
  runs: readonly Stretch[],
  results: readonly (readonly Bead[])[],
): Change | undefined {
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return undefined;
  const added: EditedBead[] = [];
  let at = first.at;
  for (const [index, run] of runs.entries()) {
    const result = results[index]!;
    if (!holds(result, run.source, run.target)) throw new Error('the aligner lost a sentence');
    added.push(...beads.slice(at, run.at), ...result);
    at = run.at + run.beads;
  }
  return trimmed({ at: first.at, removed: beads.slice(first.at, at), added });
}

/** Whether beads hold every segment of two ranges, end exclusive, in order, and none is empty. */
export function holds(
  beads: readonly Bead[],
  source: readonly [number, number],
  target: readonly [number, number],
): boolean {
  const counts = (side: SideName, [from, to]: readonly [number, number]) => {
    let next = from;
    for (const bead of beads) for (const segment of bead[side]) if (segment !== next++) return false;
    return next === to;
  };
  return !beads.some(isEmpty) && counts('source', source) && counts('target', target);
}

/** Leaves out of a change what stays as it was at either end. */
function trimmed({ at, removed, added }: Change): Change | undefined {
  const shorter = Math.min(removed.length, added.length);
  let before = 0;
  while (before < shorter && isSame(removed[before]!, added[before]!)) before++;
  let after = 0;
  while (after < shorter - before && isSame(removed.at(-1 - after)!, added.at(-1 - after)!)) after++;
  const change = {
    at: at + before,
    removed: removed.slice(before, removed.length - after),
    added: added.slice(before, added.length - after),
  };
  return change.removed.length + change.added.length === 0 ? undefined : change;
}

function isSame(one: EditedBead, other: EditedBead): boolean {
  return (
    one.confidence === other.confidence &&
    one.set === other.set &&
    one.source.length === other.source.length &&
    one.target.length === other.target.length &&
    one.source[0] === other.source[0] &&
    one.target[0] === other.target[0]
  );
}

function parted(bead: EditedBead, at: number, parts: readonly EditedBead[]): Change | undefined {
  const added = parts.filter((part) => !isEmpty(part));
  return added.length < 2 ? undefined : { at, removed: [bead], added };
}

const byHand = (source: readonly number[], target: readonly number[]): EditedBead => ({
  source,
  target,
  confidence: 1,
  set: true,
});
const handSet = ({ source, target }: Bead): EditedBead => byHand(source, target);
const doubted = ({ source, target, confidence }: Bead): EditedBead => ({
  source,
  target,
  confidence: Math.min(confidence, DOUBT),
});
const isEmpty = ({ source, target }: Bead): boolean => source.length + target.length === 0;
const otherSide = (side: SideName): SideName => (side === 'source' ? 'target' : 'source');
const withSide = (bead: Bead, side: SideName, segments: readonly number[]): Bead => ({
  ...bead,
  [side]: segments,
});
const ordered = (by: -1 | 1, bead: EditedBead, neighbour: EditedBead): EditedBead[] =>
  by < 0 ? [neighbour, bead] : [bead, neighbour];

function rangeOf(run: readonly Bead[], side: SideName): readonly [number, number] | undefined {
  const first = run.find((bead) => bead[side].length > 0)?.[side][0];
  const last = run.findLast((bead) => bead[side].length > 0)?.[side].at(-1);
  return first === undefined || last === undefined ? undefined : [first, last + 1];
}
