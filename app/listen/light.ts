import { useEffect, useLayoutEffect, useRef } from 'react';
import { elementOf } from '../reader/locate.ts';
import type { PassageNumber } from '../reader/moves.ts';

/** Between a sentence and the bars above and below it (CSS pixels). */
const MARGIN = 12;

/**
 * Lights the passage that is heard, on the side it is heard in where that is shown, and keeps it in sight; undefined
 * while nothing is. A reader who has scrolled away is left there until they call the player.
 */
export function useLight(passage: PassageNumber | undefined, side: 'fr' | 'en', calls: number) {
  useLayoutEffect(() => {
    if (passage === undefined) return;
    const english = document.querySelector<HTMLElement>(`[data-english="${passage}"]`);
    const lit = side === 'en' && english?.checkVisibility() ? english : elementOf(passage);
    if (!lit) return;
    lit.dataset.heard = side;
    return () => {
      delete lit.dataset.heard;
    };
  }, [passage, side]);

  const before = useRef<{ element: HTMLElement | null; calls: number }>(undefined);
  useEffect(() => {
    if (passage === undefined) return;
    const element = elementOf(passage);
    const { element: last, calls: then } = before.current ?? {};
    before.current = { element, calls };
    if (element && (then !== calls || !last || isInSight(last))) reveal(element);
  }, [passage, calls]);
}

/** The part of the window between the bars. */
function clear(): { top: number; bottom: number } {
  const bars = [...document.querySelectorAll('.masthead, .toolbar')].map((bar) =>
    bar.getBoundingClientRect(),
  );
  const player = document.querySelector('.player')?.getBoundingClientRect();
  return {
    top: Math.max(0, ...bars.map(({ bottom }) => bottom)),
    bottom: Math.min(innerHeight, player?.top ?? innerHeight),
  };
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const sight = clear();
  return bottom > sight.top && top < sight.bottom;
}

function reveal(element: HTMLElement) {
  const { top, bottom } = element.getBoundingClientRect();
  const sight = clear();
  if (top >= sight.top + MARGIN && bottom <= sight.bottom - MARGIN) return;
  // A third of the way down, with what comes next below it; a sentence too tall for that, from its beginning.
  const room = sight.bottom - sight.top;
  const third = Math.min(room / 3, Math.max(MARGIN, room - (bottom - top) - MARGIN));
  scrollBy({ top: top - sight.top - third });
}
