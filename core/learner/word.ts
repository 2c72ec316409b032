import type { Event, EventOf } from './events.ts';
import type { Saved, Word } from './learner.ts';
import { compare, dayOf, type Stamp, stampOf } from './order.ts';
import { type Scheduling, schedule } from './schedule.ts';
import type { Tally } from './tally.ts';

type WordEvent = EventOf<'mark' | 'save' | 'note' | 'remove' | 'review' | 'lookup'>;

const BLANK = { state: 'new', saved: [], note: '', lookups: 0 } as const;

/** The word after one more event, which must be later than those before; `tally` hears what it adds to the day. */
export function stepWord(
  word: Word | undefined,
  event: WordEvent,
  scheduling: Scheduling,
  tally: Tally,
): Word {
  const before = word ?? { ...BLANK, last: stampOf(event) };
  const after = { ...before, last: stampOf(event), ...change(before, event, scheduling, tally) };
  const known = Number(after.state === 'known') - Number(before.state === 'known');
  if (known !== 0) tally(dayOf(event), 'known', known);
  return after;
}

function change(word: Word, event: WordEvent, scheduling: Scheduling, tally: Tally): Partial<Word> {
  const day = dayOf(event);
  switch (event.kind) {
    case 'mark':
      return { state: event.state };
    case 'save':
      return { state: 'learning', saved: [...word.saved, savedBy(event)] };
    case 'note':
      return { note: event.note };
    case 'remove':
      return { saved: [], note: '' };
    case 'lookup':
      tally(day, 'lookups', 1);
      return { lookups: word.lookups + 1 };
    case 'review': {
      const { card, log } = schedule(word.card, event.rating, day, scheduling);
      tally(day, 'reviews', 1);
      tally(day, 'reviewMs', event.ms);
      // Only what a night lies between tests the memory.
      if (log.elapsed) {
        tally(day, 'tested', 1);
        if (event.rating !== 'again') tally(day, 'remembered', 1);
      }
      const { text, bead } = event;
      return { card, ...(text !== undefined && bead !== undefined && { place: { text, bead } }) };
    }
  }
}

const savedBy = ({ id, at, gloss, sentence }: EventOf<'save'>): Saved => ({
  event: id,
  at,
  gloss,
  ...(sentence && { sentence }),
});

/** Whether an event cannot simply be put on top of what is there. */
export const isLate = (record: { readonly last: Stamp } | undefined, event: Event): boolean =>
  record !== undefined && compare(event, record.last) < 0;
