import type { EditedBead } from '#core/bitext/edit.ts';

/**
 * Corrections to an alignment that the database has not yet confirmed when the page goes: the worker that was to
 * write them goes with it. localStorage alone writes before the page is gone.
 */

const keyOf = (text: string, chapter: number) => `en-regard.unsaved.${text}.${chapter}`;

export function keepUnsaved(text: string, chapter: number, beads: readonly EditedBead[]) {
  try {
    localStorage.setItem(keyOf(text, chapter), JSON.stringify(beads));
  } catch {
    // Refused or full: the worker may still have been in time.
  }
}

/** What was left unsaved; undefined where there is nothing, or nothing that can be read. */
export function unsavedBeads(text: string, chapter: number): EditedBead[] | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(text, chapter)) ?? 'null');
    return Array.isArray(found) && found.every(isBead) ? found : undefined;
  } catch {
    return undefined;
  }
}

export function forgetUnsaved(text: string, chapter: number) {
  try {
    localStorage.removeItem(keyOf(text, chapter));
  } catch {
    // Refused: there is nothing to forget.
  }
}

function isBead(value: unknown): value is EditedBead {
  const { source, target, confidence, set } = Object(value) as Record<string, unknown>;
  const isSide = (side: unknown) => Array.isArray(side) && side.every(Number.isInteger);
  return (
    isSide(source) && isSide(target) && typeof confidence === 'number' && (set === undefined || set === true)
  );
}
