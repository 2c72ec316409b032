import { useEffect, useEffectEvent, useRef } from 'react';
import { keyOf } from '#core/learner/keys.ts';
import type { Item } from '#core/practice/item.ts';
import { readLearner, record } from '#store/learner.ts';

/** A card open so long (ms) was read; a pinned one is read. */
const READ = 1000;

/** Whether the reader has a log already: reading alone must not begin one, nor load its code. */
const hasLog = () => ['kept', 'unkept'].includes(readLearner().status.kind);

/** Notes that a word was looked up, once on a visit. */
export function useLookups(item: Item | undefined, inTitle: boolean, pinned: boolean) {
  const noted = useRef(new Set<string>());
  const key = item && keyOf(item.card);
  const note = useEffectEvent(() => {
    if (!item || !key || noted.current.has(key) || !hasLog()) return;
    noted.current.add(key);
    const place = inTitle ? {} : { bead: item.bead };
    // A look-up that cannot be noted is no loss to tell of.
    record({ kind: 'lookup', word: key, text: item.text, ...place }).catch(() => {});
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sentence is another look
  useEffect(() => {
    if (key === undefined) return;
    const timer = setTimeout(note, pinned ? READ / 4 : READ);
    return () => clearTimeout(timer);
  }, [key, item?.bead, item?.start, pinned]);
}
