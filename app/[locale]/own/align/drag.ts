import type { Picked } from './editing.ts';
import { indexOf, rowAt } from './rows.ts';

/** How far (px) the mouse goes before it drags, and how long (ms) a finger rests on a sentence before it does. */
const SLIP = 6;
const HOLD = 350;
/** How near (px) the window's edges the page begins to move, and by how much at a time. */
const EDGE = 120;
const SCROLL = 12;

type Drag = {
  readonly pointer: number;
  readonly sentence: HTMLElement;
  readonly row: HTMLTableRowElement;
  readonly from: { readonly x: number; readonly y: number };
  readonly hold: ReturnType<typeof setTimeout> | undefined;
  ghost?: HTMLElement;
  by: -1 | 0 | 1;
};

/**
 * Lets a sentence be dragged to the pair above or below: with the mouse at once, with a finger after resting on it, as
 * a finger that moves at once scrolls. Returns how to stop.
 */
export function watchDrags(
  table: HTMLTableElement,
  placeOf: (element: Element) => Picked | undefined,
  drop: (place: Picked, by: -1 | 1) => void,
): () => void {
  let drag: Drag | undefined;

  const down = (event: PointerEvent) => {
    const sentence = (event.target as Element).closest<HTMLElement>('.sentence');
    const row = sentence?.closest('tr');
    if (!sentence || !row || event.button !== 0 || drag) return;
    const touch = event.pointerType === 'touch';
    drag = {
      pointer: event.pointerId,
      sentence,
      row,
      from: { x: event.clientX, y: event.clientY },
      hold: touch ? setTimeout(lift, HOLD) : undefined,
      by: 0,
    };
  };

  const lift = () => {
    if (!drag) return;
    drag.ghost = drag.sentence.cloneNode(true) as HTMLElement;
    drag.ghost.className = 'ghost';
    drag.ghost.style.inlineSize = `${drag.sentence.offsetWidth}px`;
    document.body.append(drag.ghost);
    if (drag.hold === undefined) table.setPointerCapture(drag.pointer);
    follow(drag.from.x, drag.from.y);
  };

  const follow = (x: number, y: number) => {
    if (!drag?.ghost) return;
    drag.ghost.style.translate = `${x - 20}px ${y + 8}px`;
    const { top, bottom } = drag.row.getBoundingClientRect();
    drag.by = y < top ? -1 : y > bottom ? 1 : 0;
    mark(table, drag);
    if (y < EDGE) scrollBy({ top: -SCROLL, behavior: 'instant' });
    else if (y > innerHeight - EDGE) scrollBy({ top: SCROLL, behavior: 'instant' });
  };

  const move = (event: PointerEvent) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const far = Math.hypot(event.clientX - drag.from.x, event.clientY - drag.from.y) > SLIP;
    if (!drag.ghost && far) {
      if (drag.hold === undefined) lift();
      else return end();
    }
    follow(event.clientX, event.clientY);
  };

  const up = (event: PointerEvent) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const { ghost, by, sentence } = drag;
    const place = placeOf(sentence);
    end();
    if (!ghost) return;
    // What ends a drag is not a click.
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }));
    if (place && by !== 0) drop(place, by);
  };

  const end = () => {
    if (!drag) return;
    clearTimeout(drag.hold);
    drag.ghost?.remove();
    drag.by = 0;
    unmark(table);
    drag = undefined;
  };

  const callOff = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !drag?.ghost) return;
    event.stopPropagation();
    end();
  };
  const stay = (event: Event) => {
    if (drag?.ghost) event.preventDefault();
  };
  const noMenu = (event: Event) => {
    if (drag?.hold !== undefined) event.preventDefault();
  };

  const stop = new AbortController();
  const { signal } = stop;
  table.addEventListener('pointerdown', down, { signal });
  addEventListener('pointermove', move, { signal });
  addEventListener('pointerup', up, { signal });
  addEventListener('pointercancel', end, { signal });
  addEventListener('keydown', callOff, { capture: true, signal });
  table.addEventListener('touchmove', stay, { passive: false, signal });
  table.addEventListener('contextmenu', noMenu, { signal });
  return () => {
    end();
    stop.abort();
  };
}

const swallow = (event: Event) => event.stopPropagation();

/** Shows what goes and where to. These marks never go through React: it would ask every row at every movement. */
function mark(table: HTMLTableElement, { row, sentence, by }: Drag) {
  unmark(table);
  const along = [...(sentence.closest('.cell')?.querySelectorAll<HTMLElement>('.sentence') ?? [])];
  const at = along.indexOf(sentence);
  for (const [index, each] of along.entries())
    if (index === at || (by < 0 && index < at) || (by > 0 && index > at)) each.dataset.lifted = '';
  const to = by === 0 ? undefined : rowAt(table, indexOf(row) + by);
  if (to) to.dataset.drop = '';
}

function unmark(table: HTMLTableElement) {
  for (const each of table.querySelectorAll<HTMLElement>('[data-lifted], [data-drop]')) {
    delete each.dataset.lifted;
    delete each.dataset.drop;
  }
}
