import type { Event, EventOf, Sentence, WordState } from './events.ts';
import type { Key } from './keys.ts';
import { compare, dayOf, type Stamp, stampOf } from './order.ts';
import { type Card, type Scheduling, schedule } from './schedule.ts';
import type { Tally } from './tally.ts';

/** What the log says of a word. */
export type Word = {
  readonly state: WordState;
  /** What the notebook has of it, oldest first; empty where it is not in the notebook. */
  readonly saved: readonly Saved[];
  readonly note: string;
  readonly lookups: number;
  readonly card?: Card;
  /** Where it was last asked for, so that a question can come from there again. */
  readonly place?: Place;
  /** The latest event folded in. */
  readonly last: Stamp;
};

/** A word put in the notebook, by the event that did it. */
export type Saved = {
  readonly event: string;
  readonly at: number;
  readonly gloss: string;
  readonly sentence?: Sentence;
};

export type Place = { readonly text: string; readonly bead: number };

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
        if (event.rating > 1) tally(day, 'remembered', 1);
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

export const stateOf = (words: ReadonlyMap<Key, Word>, key: Key): WordState => words.get(key)?.state ?? 'new';
