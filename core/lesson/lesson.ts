import type { Level, PartOfSpeech, Register } from './entry.ts';

/**
 * A bitext made ready to show: plain data that goes from the build (or a worker) to the reader's page.
 * Every word points at its card; a card that serves several words is there once.
 */
export type Lesson = {
  /** A name of its own: the slug of a text of the library, `own/…` for a chapter of the reader's own. */
  readonly slug: string;
  readonly title: Bilingual;
  /** These three a reader's own text may lack. */
  readonly level?: Level;
  readonly lead?: Bilingual;
  readonly source?: string;
  /** The beads, numbered from 0 through the text, in their paragraphs. */
  readonly paragraphs: readonly (readonly LessonBead[])[];
  readonly cards: readonly Card[];
};

/** A text of the library: it says all there is to say of it. */
export type LibraryLesson = Lesson & Required<Pick<Lesson, 'level' | 'lead' | 'source'>>;

/** A French passage whose words can be pointed at, and its English. */
export type Bilingual = {
  readonly fr: string;
  readonly en: string;
  readonly words: readonly Word[];
  /** Groups of words that are one unit (a locution, a compound tense): indices into `words`. */
  readonly units: readonly (readonly number[])[];
  /** Where in the English the words went, only where that is as good as certain; in the order of `words`. */
  readonly links: readonly WordLink[];
};

/** A French word and a stretch of English that says it: an index into `words`, UTF-16 offsets into `en`. */
export type WordLink = readonly [word: number, start: number, end: number];

export type LessonBead = Bilingual & {
  readonly number: number;
  /** Remarks for the learner, each on a stretch of the French. */
  readonly notes: readonly {
    readonly start: number;
    readonly end: number;
    readonly at: string;
    readonly text: string;
  }[];
};

/**
 * A word of a passage, as a tuple because a text has thousands: offsets are UTF-16 units into `fr`, `card`
 * indexes the lesson's cards, `locution` too where the word belongs to one (-1 where not), `unit` indexes the
 * passage's units (-1 where it stands alone).
 */
export type Word = readonly [start: number, end: number, card: number, locution: number, unit: number];

/** What a gloss card says of a word where it stands. */
export type Card = {
  readonly headword: string;
  readonly pos: PartOfSpeech;
  /** The meaning here, in the form the word has here: "will open". */
  readonly here: string;
  /** What narrows the meaning here, as in the dictionary. */
  readonly hint?: string;
  readonly register?: Register;
  /** The entry's other senses. */
  readonly also: readonly string[];
  /** The form in plain words, in the reader's language; may hold *asterisks* round French words. */
  readonly form?: string;
  readonly fauxAmis?: readonly { readonly english: string; readonly french: string }[];
  /** How common the headword is, as in the dictionary. */
  readonly band?: number;
  /** The reading is a guess. */
  readonly probable?: true;
  /** Which of its senses the word has here is a guess: neither the sentence nor its translation tells. */
  readonly sense?: 'probable';
  /** The word only helps another verb: the meaning is that verb's. */
  readonly auxiliary?: true;
  /** Universal Dependencies' features that a distractor must share, such as `Fem.Plur`. */
  readonly feats: string;
};
