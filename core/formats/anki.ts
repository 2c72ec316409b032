/**
 * A word as a deck has it, in plain text: the headword, its meaning, and the sentence it was met in. Decks are
 * written by `write-anki.ts` and read by `read-anki.ts`.
 */
export type DeckNote = {
  readonly word: string;
  /** As the dictionary writes it; only our own decks say it. */
  readonly pos?: string | undefined;
  readonly gloss: string;
  readonly sentence?: DeckSentence | undefined;
  readonly note: string;
};

export type DeckSentence = {
  readonly fr: string;
  /** Empty where there is no translation. */
  readonly en: string;
  /** Where the word stands in `fr`, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Where it was met: only our own decks say it. */
  readonly text?: string | undefined;
  readonly bead?: number | undefined;
  readonly source?: string | undefined;
};

/** A note with what is remembered of its word. Times are milliseconds since 1970, days those of the learner's log. */
export type DeckCard = {
  readonly note: DeckNote;
  readonly added: number;
  readonly changed: number;
  /** Not asked for: known, or ignored. */
  readonly suspended: boolean;
  /** Undefined where it was never asked for. */
  readonly memory?: DeckMemory | undefined;
  readonly reviews: readonly DeckReview[];
};

/** As FSRS has it; intervals in days. */
type DeckMemory = {
  readonly stability: number;
  readonly difficulty: number;
  readonly due: number;
  readonly interval: number;
  readonly reps: number;
  readonly lapses: number;
};

export type DeckReview = {
  readonly at: number;
  readonly day: number;
  /** From 1, again, to 4, easy. */
  readonly grade: number;
  readonly ms: number;
  /** The interval that it earned, and the one before it, 0 where there was none. */
  readonly interval: number;
  readonly before: number;
  readonly stage: 'learning' | 'review' | 'relearning';
};

/** The cards, and how the reader's memory is taken to work. */
export type Deck = {
  readonly cards: readonly DeckCard[];
  readonly retention: number;
  /** How fast forgetting slows down: FSRS-6's last weight. */
  readonly decay: number;
  readonly today: number;
  /** Minutes east of UTC. */
  readonly zone: number;
};

/** Anki knows a note again by its guid: ours says the word, so that a word is one note whenever it is exported. */
export const guidOf = ({ word, pos }: DeckNote): string => `${GUID}${word}|${pos ?? ''}`;

export const GUID = 'en-regard:';

/** Between the fields of a note. */
export const SEPARATOR = '\u001f';
