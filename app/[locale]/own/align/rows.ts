import type { Picked, Place } from './editing.ts';

/** Where things stand in the table, asked of the page itself: a row knows no number of its own. */

export const indexOf = (row: Element): number =>
  Array.prototype.indexOf.call(row.parentElement?.children ?? [], row);

export const cellAt = (rows: HTMLElement, { bead, side }: Place): HTMLElement | null =>
  rows.children[bead]?.querySelector<HTMLElement>(`[data-side=${side}]`) ?? null;

/** The sentence that an element is or stands beside. */
export function pickedAt(element: Element): Picked | undefined {
  const slot = element.closest('.slot');
  const cell = slot?.closest<HTMLElement>('[data-side]');
  const row = cell?.closest('[data-key]');
  if (!slot || !cell || !row) return undefined;
  return {
    bead: indexOf(row),
    side: cell.dataset.side === 'target' ? 'target' : 'source',
    sentence: [...cell.querySelectorAll('.slot')].indexOf(slot),
  };
}

/**
 * Gives every row its bead's number, for links and user styles. React does not do it: where two beads become one the
 * numbers of thousands change, and nothing else of theirs.
 */
export function numberRows(rows: HTMLElement) {
  let number = 0;
  for (const row of rows.children as HTMLCollectionOf<HTMLElement>) {
    if (row.dataset.bead !== String(number)) {
      row.dataset.bead = String(number);
      row.id = `s${number + 1}`;
    }
    number++;
  }
}

/** At once, as the next key may come before a scroll would end; a place far off comes to the middle of the window. */
export function bringIntoSight(cell: HTMLElement) {
  const row = cell.closest<HTMLElement>('tr')!;
  const { top, bottom } = row.getBoundingClientRect();
  const far = bottom < -innerHeight || top > 2 * innerHeight;
  row.scrollIntoView({ block: far ? 'center' : 'nearest', behavior: 'instant' });
}
