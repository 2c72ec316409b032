import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { beadInSight } from '#app/ui/place.ts';
import { elementOf } from './locate.ts';

/** Keeps the sentence the reader is at where it stands in the window when the view or the look changes. */
export function usePlaceKept(layout: string, current: number | undefined) {
  const place = useRef<{ bead: number; top: number }>(undefined);
  const note = useEffectEvent(() => {
    const sight = (number: number | undefined) => {
      const top = number === undefined ? undefined : topOf(number);
      return top !== undefined && top > 0 && top < innerHeight ? number : undefined;
    };
    const bead = sight(current) ?? beadInSight();
    const top = bead === undefined ? undefined : topOf(bead);
    place.current = bead === undefined || top === undefined || scrollY === 0 ? undefined : { bead, top };
  });
  useEffect(() => {
    // Noted while the old view still stands: at the end of every scroll and before every key or press.
    const events = ['scroll', 'keydown', 'pointerdown', 'change'] as const;
    for (const name of events) addEventListener(name, note, { capture: true, passive: true });
    return () => {
      for (const name of events) removeEventListener(name, note, { capture: true });
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the layout has changed, whatever it is
  useLayoutEffect(() => {
    const { bead, top } = place.current ?? {};
    const now = bead === undefined ? undefined : topOf(bead);
    if (top !== undefined && now !== undefined) scrollBy({ top: now - top, behavior: 'instant' });
  }, [layout]);
}

const topOf = (bead: number) => elementOf(bead)?.getBoundingClientRect().top;
