import * as z from 'zod/mini';
import { PARTS_OF_SPEECH } from '#core/lesson/entry.ts';
import { type Key, WORD_STATES } from './keys.ts';
import { LONGEST } from './limits.ts';

/**
 * The learner's log: immutable events, of which everything the app knows of its reader is the fold. What follows is
 * the wire schema, for whatever comes from outside; the app itself needs only the types, so zod is loaded with an
 * imported file and not before.
 */

// Our policy forbids what zod would compile its checks with, and the attempt would be reported.
z.config({ jitless: true });

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const some = <Item extends z.ZodMiniType>(item: Item, most: number) =>
  z.array(item).check(z.minLength(1), z.maxLength(most));

const DAY = 24 * 60 * 60 * 1000;
const id = z.string().check(z.regex(/^[\w-]{6,40}$/));
const key = z.custom<Key>((value) => {
  const [headword, pos = '', ...rest] = typeof value === 'string' ? value.split('|') : [];
  return (
    !!headword &&
    headword.length <= LONGEST.headword &&
    Object.hasOwn(PARTS_OF_SPEECH, pos) &&
    rest.length === 0
  );
});

/** A text of the library by its slug, or one of the reader's own by its id. */
const textRef = text(LONGEST.text);
const bead = whole(0, 1e6);
const milliseconds = whole(0, DAY);

const sentence = z
  .strictObject({
    fr: text(LONGEST.sentence),
    en: z.string().check(z.maxLength(LONGEST.sentence)),
    /** Where the word stands in `fr`, in UTF-16 units. */
    start: whole(0, LONGEST.sentence),
    end: whole(0, LONGEST.sentence),
    text: z.optional(textRef),
    bead: z.optional(bead),
    /** What the reader calls the text, for the day when the text is gone. */
    source: z.optional(text(LONGEST.source)),
    /** The word's form there: its features as a card has them, and in words, in the reader's language. */
    feats: z.optional(text(100)),
    form: z.optional(text(500)),
  })
  .check(z.refine(({ fr, start, end }) => start < end && end <= fr.length, { path: ['end'] }));

const event = <Kind extends string, Fields extends z.core.$ZodLooseShape>(kind: Kind, fields: Fields) =>
  z.strictObject({
    kind: z.literal(kind),
    id,
    /** Milliseconds since 1970, by the device's clock. */
    at: whole(0, 1e14),
    /** Minutes east of UTC where it happened, which says what day it was for the reader. */
    zone: whole(-14 * 60, 14 * 60),
    device: id,
    ...fields,
  });

export const eventSchema = z.discriminatedUnion('kind', [
  /** The reader says how well words are known: one, or the rest of a text, or what a placement found. */
  event('mark', { words: some(key, 50_000), state: z.enum(WORD_STATES) }),
  /** A word goes to the notebook, with its sentence where it has one; from then on it is being learned. */
  event('save', {
    word: key,
    gloss: z.string().check(z.maxLength(LONGEST.gloss)),
    sentence: z.optional(sentence),
  }),
  /** The reader's own note on a word; empty takes it away. */
  event('note', { word: key, note: z.string().check(z.maxLength(LONGEST.note)) }),
  /** Words leave the notebook. */
  event('remove', { words: some(key, 50_000) }),
  /** A question on a word was answered. */
  event('review', {
    word: key,
    rating: z.enum(['again', 'hard', 'good', 'easy']),
    exercise: text(40),
    ms: milliseconds,
    hint: z.optional(z.literal(true)),
    text: z.optional(textRef),
    bead: z.optional(bead),
  }),
  /** A word was looked up while reading. */
  event('lookup', { word: key, text: z.optional(textRef), bead: z.optional(bead) }),
  /** The reader is at a bead, having read for so long since the last such event; 0 when the text is opened. */
  event('read', { text: textRef, bead, ms: milliseconds }),
  event('finish', { text: textRef }),
  /** What a placement test found; the words it gives as known are a `mark` of their own. */
  event('placement', {
    /** The rarest band of frequency that is known. */
    band: whole(-1, 31),
    /** Of each band asked for: how many words, and to how many of them the reader said yes. */
    bands: z.array(z.strictObject({ band: whole(0, 31), asked: whole(0, 1000), yes: whole(0, 1000) })),
    /** The same of the invented words. */
    invented: z.strictObject({ asked: whole(0, 1000), yes: whole(0, 1000) }),
  }),
  /** The settings that change; the last word on each counts. */
  event('setting', {
    /** How likely the reader wants to be to remember a word when it comes back. */
    retention: z.optional(z.number().check(z.gte(0.7), z.lte(0.97))),
    /** FSRS-6's 21 weights as fitted to this log; empty goes back to the usual ones. */
    weights: z.optional(z.array(z.number()).check(z.refine(({ length }) => length === 21 || length === 0))),
  }),
  /** What these events did is undone. An undo can itself be undone, by a later one. */
  event('undo', { of: some(id, 50_000) }),
]);

type Immutable<Value> = { readonly [Field in keyof Value]: Immutable<Value[Field]> };

export type Event = Immutable<z.infer<typeof eventSchema>>;
export type EventOf<Kind extends Event['kind']> = Extract<Event, { kind: Kind }>;
export type Sentence = Immutable<z.infer<typeof sentence>>;

type Circumstances = 'id' | 'at' | 'zone' | 'device';
type Without<Value, Keys extends PropertyKey> = Value extends unknown ? Omit<Value, Keys> : never;
/** What the reader did, before the store notes when and where. */
export type Deed = Without<Event, Circumstances>;
