import { apply, type Change, type EditedBead, inverse } from './edit.ts';

/**
 * Beads under edit, with all that was done and undone. A step keeps only what it changed, and shares the steps before
 * it, so that undoing knows no limit and costs next to nothing.
 */
export type History = {
  readonly beads: readonly EditedBead[];
  readonly past: Steps;
  readonly future: Steps;
};

/** The latest first. */
type Steps = { readonly change: Change; readonly before: Steps } | undefined;

export const begin = (beads: readonly EditedBead[]): History => ({
  beads,
  past: undefined,
  future: undefined,
});

/** Does something new; what was undone before can no longer be redone. */
export const make = ({ beads, past }: History, change: Change): History => ({
  beads: apply(beads, change),
  past: { change, before: past },
  future: undefined,
});

/** Takes the latest step back; the change made is the inverse of `history.past.change`. */
export function undo({ beads, past, future }: History): History | undefined {
  if (!past) return undefined;
  const { change, before } = past;
  return { beads: apply(beads, inverse(change)), past: before, future: { change, before: future } };
}

/** Does again what was undone last. */
export function redo({ beads, past, future }: History): History | undefined {
  if (!future) return undefined;
  const { change, before } = future;
  return { beads: apply(beads, change), past: { change, before: past }, future: before };
}
