import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { own } from '#app/own/client.ts';
import type { Keeping, OwnBead } from '#app/own/contract.ts';
import { forgetUnsaved, keepUnsaved } from '#store/unsaved.ts';

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

/** Saves a chapter's beads as they change; what is not safe when the page goes is left where the next visit finds it. */
export function useSaving(
  text: string,
  number: number,
  beads: readonly OwnBead[],
): { readonly state: Saving; readonly flush: () => void } {
  const [state, setState] = useState<Saving>('kept');
  const known = useRef(beads);
  const [keeper] = useState(() =>
    saver(
      (latest) => own.saveBeads(text, number, latest),
      (saving) => {
        if (saving === 'kept') forgetUnsaved(text, number);
        setState(saving);
      },
    ),
  );
  const leave = useEffectEvent(() => {
    keeper.flush();
    const left = keeper.unsaved();
    if (left) keepUnsaved(text, number, left);
  });
  useEffect(() => {
    if (known.current === beads) return;
    known.current = beads;
    keeper.put(beads);
  }, [beads, keeper]);
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && leave();
    const go = () => leave();
    addEventListener('pagehide', go);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', go);
      document.removeEventListener('visibilitychange', hide);
      go();
    };
  }, []);
  return { state, flush: keeper.flush };
}
