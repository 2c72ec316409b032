import type { Keeping, OwnBead } from '#app/own/contract.ts';

/** How it stands with what the reader changed. `lost`: the worker did not answer. */
export type Saving = Keeping | 'saving' | 'lost';

export type Saver = {
  /** Has the beads saved shortly, in place of any that still wait. */
  readonly put: (beads: readonly OwnBead[]) => void;
  /** Saves what waits at once; for when the page goes, or the reader asks. */
  readonly flush: () => void;
  /** What was not yet said to be kept. */
  readonly unsaved: () => readonly OwnBead[] | undefined;
};

/** How long (ms) the hand may rest before what it did is saved, and before what failed is tried again. */
const REST = 400;
const AGAIN = 5000;

/** Saves one state after the other, the latest only, and again until it is kept; `report` hears how it stands. */
export function saver(
  save: (beads: readonly OwnBead[]) => Promise<Keeping>,
  report: (saving: Saving) => void,
): Saver {
  let latest: readonly OwnBead[] | undefined;
  let running: readonly OwnBead[] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (time: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, time);
  };
  const flush = () => {
    clearTimeout(timer);
    if (latest && running !== latest) void run(latest);
  };
  const run = async (beads: readonly OwnBead[]) => {
    running = beads;
    const outcome = await save(beads).catch(() => 'lost' as const);
    // Another state has been sent meanwhile: its answer counts.
    if (running !== beads) return;
    running = undefined;
    if (latest === beads && outcome === 'kept') latest = undefined;
    else if (outcome !== 'refused') wait(outcome === 'kept' ? REST : AGAIN);
    report(latest && outcome === 'kept' ? 'saving' : outcome);
  };
  return {
    put: (beads) => {
      latest = beads;
      report('saving');
      wait(REST);
    },
    flush,
    unsaved: () => latest,
  };
}
