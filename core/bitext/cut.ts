import type { Cut, SideName } from './edit.ts';

/** The lengths of a bead's sentences, in characters. */
export type Lengths = { readonly [Side in SideName]: readonly number[] };

/**
 * Where a bead is most likely cut when one side is cut after `place` of its sentences: at the same share of the other
 * side's length (Gale & Church 1993), so that each part has something of both sides where both have enough.
 * Undefined where the bead has a single sentence.
 */
export function likelyCut(lengths: Lengths, side: SideName, place: number): Cut | undefined {
  const own = lengths[side];
  const other = lengths[side === 'source' ? 'target' : 'source'];
  if (own.length + other.length < 2) return undefined;
  const inside = place > 0 && place < own.length && other.length > 1;
  const lowest = place === 0 || inside ? 1 : 0;
  const highest = place === own.length || inside ? other.length - 1 : other.length;
  const share = shareBefore(own, place);
  let best = Math.min(lowest, other.length);
  for (let at = best; at <= highest; at++)
    if (Math.abs(shareBefore(other, at) - share) < Math.abs(shareBefore(other, best) - share)) best = at;
  return side === 'source' ? { source: place, target: best } : { source: best, target: place };
}

/** The cut to begin with where none was pointed at: through the middle of a side. */
export const middleCut = (lengths: Lengths, side: SideName): Cut | undefined =>
  likelyCut(lengths, side, Math.ceil(lengths[side].length / 2));

function shareBefore(lengths: readonly number[], place: number): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return sum(lengths.slice(0, place)) / Math.max(1, sum(lengths));
}
