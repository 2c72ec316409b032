import type { Picked, Place } from './editing.ts';

/** Where things stand in the table, asked of the page itself: a row knows no number of its own. */

/** The number of a row's bead: the first row of the table is its heading. */
export const indexOf = (row: HTMLTableRowElement): number => row.rowIndex - 1;

export const rowAt = (table: HTMLTableElement, bead: number): HTMLTableRowElement | undefined =>
  table.rows[bead + 1];

export const cellAt = (table: HTMLTableElement, { bead, side }: Place): HTMLElement | null =>
  rowAt(table, bead)?.querySelector<HTMLElement>(`[data-side=${side}]`) ?? null;

/** The sentence that an element is or stands beside. */
export function pickedAt(element: Element): Picked | undefined {
  const slot = element.closest('.slot');
  const cell = slot?.closest<HTMLElement>('[data-side]');
  const row = cell?.closest<HTMLTableRowElement>('[data-key]');
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
export function numberRows(table: HTMLTableElement) {
  for (const [index, row] of [...table.rows].entries()) {
    if (index === 0 || row.dataset.bead === String(index - 1)) continue;
    row.dataset.bead = String(index - 1);
    row.id = `s${index}`;
  }
}

/** At once, as the next key may come before a scroll would end; a place far off comes to the middle of the window. */
export function bringIntoSight(cell: HTMLElement) {
  const row = cell.closest('tr')!;
  const { top, bottom } = row.getBoundingClientRect();
  const far = bottom < -innerHeight || top > 2 * innerHeight;
  row.scrollIntoView({ block: far ? 'center' : 'nearest', behavior: 'instant' });
}
