import { default_w } from 'ts-fsrs';
import type { Deck, DeckCard, DeckNote, DeckReview } from '#core/formats/anki.ts';
import type { Event, EventOf } from './events.ts';
import type { Key } from './keys.ts';
import type { State, Word } from './learner.ts';
import { compare, dayOf, undoneBy } from './order.ts';
import { type Card, dueDay, GRADES, type Scheduling, schedule } from './schedule.ts';

type Words = Pick<State, 'words' | 'profile' | 'undos'>;
/** When and where it is written. */
type Now = Pick<Event, 'at' | 'zone'>;

/**
 * The notebook as a deck for `writeAnki`, each word in the sentence it was last saved with, with all its reviews.
 * `events` are the whole log, of which `state` is the fold.
 */
export function deckOf({ words, profile, undos }: Words, events: readonly Event[], now: Now): Deck {
  const undone = undoneBy(undos);
  const reviews = events
    .filter((event): event is EventOf<'review'> => event.kind === 'review' && !undone.has(event.id))
    .sort(compare);
  const histories = Map.groupBy(reviews, ({ word }) => word);
  const { scheduling } = profile;
  return {
    cards: [...words].flatMap(([key, word]) =>
      word.saved.length > 0 ? [cardOf(key, word, histories.get(key) ?? [], scheduling)] : [],
    ),
    retention: scheduling.retention,
    decay: scheduling.weights[20] ?? default_w[20]!,
    today: dayOf(now),
    zone: now.zone,
  };
}

function cardOf(
  key: Key,
  word: Word,
  history: readonly EventOf<'review'>[],
  scheduling: Scheduling,
): DeckCard {
  const { card } = word;
  const due = card && dueDay(card, scheduling);
  return {
    note: noteOf(key, word),
    added: word.saved[0]!.at,
    changed: word.last.at,
    suspended: word.state === 'known' || word.state === 'ignored',
    memory: card && due !== undefined ? { ...card, due, interval: due - card.day } : undefined,
    reviews: reviewsOf(history, scheduling),
  };
}

function noteOf(key: Key, { saved, note }: Word): DeckNote {
  const [word = '', pos] = key.split('|');
  const last = saved.findLast(({ sentence }) => sentence !== undefined) ?? saved.at(-1)!;
  return { word, pos, gloss: last.gloss, sentence: last.sentence, note };
}

/** Goes through the reviews again for the intervals that they gave. */
function reviewsOf(history: readonly EventOf<'review'>[], scheduling: Scheduling): DeckReview[] {
  let card: Card | undefined;
  let before = 0;
  let firstDay: number | undefined;
  return history.map((review) => {
    const { at, rating, ms } = review;
    const day = dayOf(review);
    firstDay ??= day;
    const isAgainToday = card?.day === day;
    card = schedule(card, rating, day, scheduling).card;
    const interval = dueDay(card, scheduling) - day;
    const stage = day <= firstDay ? 'learning' : isAgainToday ? 'relearning' : 'review';
    const reviewed = { at, day, grade: GRADES[rating], ms, interval, before, stage } as const;
    before = interval;
    return reviewed;
  });
}
