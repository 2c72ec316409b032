import type { Event, EventOf } from './events.ts';

/** What decides which of two events is the later: their time, and chance where that is the same. */
export type Stamp = Pick<Event, 'at' | 'device' | 'id'>;

/** Negative where `a` comes first. Every device puts the same events in the same order. */
export function compare(a: Stamp, b: Stamp): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export const stampOf = ({ at, device, id }: Stamp): Stamp => ({ at, device, id });

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Who is still awake at three is still in yesterday. */
const DAYBREAK = 4 * 60 * MINUTE;

/** The reader's day, in days since 1970-01-01; a day begins at four in the morning where the reader is. */
export const dayOf = ({ at, zone }: Pick<Event, 'at' | 'zone'>): number =>
  Math.floor((at + zone * MINUTE - DAYBREAK) / DAY);

export type Undo = Stamp & Pick<EventOf<'undo'>, 'of'>;

/**
 * The ids of the events that are undone. An undo counts against another undo only when it is the later one, so that
 * no two can undo each other; against anything else always, as clocks differ between devices.
 */
export function undoneBy(undos: readonly Undo[]): ReadonlySet<string> {
  const stamps = new Map(undos.map((undo) => [undo.id, undo]));
  const undone = new Set<string>();
  for (const undo of undos.toSorted((a, b) => compare(b, a))) {
    if (undone.has(undo.id)) continue;
    for (const id of undo.of) {
      const other = stamps.get(id);
      if (!other || compare(other, undo) < 0) undone.add(id);
    }
  }
  return undone;
}
