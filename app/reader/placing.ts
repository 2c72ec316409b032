import { type RefObject, useLayoutEffect } from 'react';
import type { Lesson } from '#core/lesson/lesson.ts';
import { boxesKeptFree } from './counterparts.ts';
import { rectsOf } from './locate.ts';
import type { Spot } from './moves.ts';

/** Between the word and its card, and between the card and the window's edges (CSS pixels). */
const GAP = 7;
const MARGIN = 8;

/** Opens the card beside its word: below it, or above where there is no room; never over the word or its line. */
export function usePlaced(element: RefObject<HTMLElement | null>, lesson: Lesson, spot: Spot | undefined) {
  useLayoutEffect(() => {
    const card = element.current;
    if (!card) return;
    const rects = spot ? rectsOf(lesson, spot) : [];
    if (rects.length === 0) {
      if (card.matches(':popover-open')) card.hidePopover();
      return;
    }
    if (!card.matches(':popover-open')) card.showPopover();
    const stand = () => {
      const [word] = spot ? rectsOf(lesson, spot) : [];
      return `${word?.x} ${word?.y} ${card.offsetWidth} ${card.offsetHeight} ${innerWidth} ${innerHeight}`;
    };
    place(card, rects, boxesKeptFree(lesson, spot));
    // Where the card and its word stand. The observer first calls when the frame is laid out: asking before would lay
    // it out once more. Many a later call finds nothing changed.
    let placed: string | undefined;
    const again = () => {
      const now = stand();
      if (spot && placed !== undefined && now !== placed)
        place(card, rectsOf(lesson, spot), boxesKeptFree(lesson, spot));
      placed = now;
    };
    // The card grows when its other senses are opened, and the text moves with the window, the view and the veils.
    const watch = new ResizeObserver(again);
    watch.observe(card);
    for (const page of document.querySelectorAll('.page')) watch.observe(page);
    return () => watch.disconnect();
  }, [element, lesson, spot]);
}

/** All that is measured is measured before anything is moved: each turn from one to the other lays out the page anew. */
function place(card: HTMLElement, rects: readonly DOMRect[], keptFree: readonly DOMRect[]) {
  if (rects.length === 0) return;
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  const left = rects[0]?.left ?? 0;
  const { clientHeight } = document.documentElement;
  // The body's width: the root's counts in the gutter that is kept for a scroll bar.
  const { clientWidth } = document.body;
  const [above, below] = [top - GAP - MARGIN, clientHeight - bottom - GAP - MARGIN];
  const width = card.offsetWidth;
  // What it would be with all the room there is.
  const height = card.scrollHeight + card.offsetHeight - card.clientHeight;
  const x = Math.max(MARGIN, Math.min(left - 14, clientWidth - width - MARGIN));
  const covers = (from: number) =>
    keptFree.some(
      (box) => box.right > x && box.left < x + width && box.bottom > from && box.top < from + height,
    );
  // Not over the English that the word stands for either, if the other side of the word is free.
  const isAboveBetter = height <= above && covers(bottom + GAP) && !covers(top - GAP - height);
  const under = (height <= below || below >= above) && !isAboveBetter;
  const room = Math.max(under ? below : above, 96);
  card.style.maxBlockSize = `${room}px`;
  card.style.left = `${x + scrollX}px`;
  card.style.top = `${(under ? bottom + GAP : top - GAP - Math.min(height, room)) + scrollY}px`;
  card.dataset.side = under ? 'below' : 'above';
}
