import { strToU8, zipSync } from 'fflate';
import { type Deck, type DeckCard, type DeckNote, type DeckReview, guidOf, SEPARATOR } from './anki.ts';
import { collectionTexts, DECK, NOTE_TYPE } from './anki-notetype.ts';
import { tidyText } from './tidy.ts';
import { type Row, type Table, writeSqlite } from './write-sqlite.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Where a day of the learner's begins. */
const DAYBREAK = 4 * 60 * MINUTE;
/** Not sent to AnkiWeb yet. */
const USN = -1;
/** What Anki gives a new card, for readers who do not use FSRS there. */
const EASE = 2500;

/**
 * A deck as Anki's package, .apkg, with the history of each word, in the oldest form that Anki still writes and
 * every version reads: an SQLite collection in schema 11. Anki updates a note it has had from here before if its word
 * has changed since; cards that it has keep the history that they have there.
 */
export function writeAnki(deck: Deck): Uint8Array {
  const cards = withIds(deck.cards);
  const collection = writeSqlite(tablesOf(deck, cards));
  return zipSync({ 'collection.anki2': collection, media: strToU8('{}') });
}

type Identified = DeckCard & { readonly id: number };

/** Anki's ids are the milliseconds at which something was made, no two the same. */
function withIds(cards: readonly DeckCard[]): Identified[] {
  const next = unique();
  return cards.toSorted((a, b) => a.added - b.added).map((card) => ({ ...card, id: next(card.added) }));
}

/** Each number as it is, or the next one that is free; they must not fall. */
function unique(): (wanted: number) => number {
  let last = 0;
  return (wanted) => {
    last = Math.max(wanted, last + 1);
    return last;
  };
}

const seconds = (ms: number) => Math.floor(ms / 1000);

function tablesOf(deck: Deck, cards: readonly Identified[]): Table[] {
  const days = cards.flatMap(({ memory, reviews }) => [
    ...(memory ? [memory.due] : []),
    ...reviews.map(({ day }) => day),
  ]);
  const first = days.reduce((least, day) => Math.min(least, day), deck.today);
  const made = first * DAY + DAYBREAK - deck.zone * MINUTE;
  const changed = cards.reduce((latest, card) => Math.max(latest, card.changed), made);
  const { conf, models, decks, dconf, tags } = collectionTexts(seconds(changed), deck.zone);
  const col = [null, seconds(made), changed, made, 11, 0, 0, 0, conf, models, decks, dconf, tags];
  return [
    { name: 'col', sql: COL, rows: [{ id: 1, values: col }] },
    { name: 'notes', sql: NOTES, rows: cards.map(noteRow) },
    { name: 'cards', sql: CARDS, rows: cards.map((card, place) => cardRow(card, place, deck, first)) },
    { name: 'revlog', sql: REVLOG, rows: reviewRows(cards) },
    { name: 'graves', sql: GRAVES, rows: [] },
  ];
}

function noteRow({ id, note, changed }: Identified): Row {
  const fields = fieldsOf(note);
  // Anki makes the sum of the first field itself as it imports; SQLite would make a number of one that looks so.
  const sorted = /\d/.test(note.word) ? 0 : tidyText(note.word);
  const values = [
    null,
    guidOf(note),
    NOTE_TYPE,
    seconds(changed),
    USN,
    '',
    fields.join(SEPARATOR),
    sorted,
    0,
    0,
    '',
  ];
  return { id, values };
}

function fieldsOf({ word, pos, gloss, sentence, note }: DeckNote): string[] {
  const label = pos ? ` <span class="pos">${html(pos)}</span>` : '';
  return [
    html(word) + label,
    html(gloss),
    ...(sentence
      ? [
          around(sentence, (word) => `<b>${word}</b>`),
          around(sentence, () => '<span class="gap">[…]</span>'),
          html(sentence.en),
          `<span${data('text', sentence.text)}${data('bead', sentence.bead)}>${html(sentence.source ?? '')}</span>`,
        ]
      : ['', '', '', '']),
    note
      .split('\n')
      .map(html)
      .join('<br>')
      .replace(/(?:<br>)+$/, ''),
  ];
}

type Place = { readonly fr: string; readonly start: number; readonly end: number };

/** The sentence with something in place of the word. */
function around({ fr, start, end }: Place, inPlace: (word: string) => string): string {
  return escaped(fr.slice(0, start)) + inPlace(escaped(fr.slice(start, end))) + escaped(fr.slice(end));
}

const data = (name: string, value: string | number | undefined) =>
  value === undefined ? '' : ` data-${name}="${html(String(value))}"`;

const html = (text: string) => escaped(tidyText(text));

const escaped = (text: string) =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Kinds of card and queues, as Anki numbers them. */
const [NEW, REVIEW, SUSPENDED] = [0, 2, -1];

function cardRow(
  { id, changed, suspended, memory, reviews }: Identified,
  place: number,
  deck: Deck,
  first: number,
): Row {
  const type = memory ? REVIEW : NEW;
  const due = memory ? memory.due - first : place + 1;
  const { interval = 0, reps = 0, lapses = 0 } = memory ?? {};
  const values = [
    ...[null, id, DECK, 0, seconds(changed), USN],
    ...[type, suspended ? SUSPENDED : type, due, interval, memory ? EASE : 0, reps, lapses],
    ...[0, 0, 0, 0],
    cardData(deck, memory, reviews.at(-1)),
  ];
  return { id, values };
}

/** What FSRS knows of a card, rounded as Anki rounds it. */
function cardData(
  { retention, decay }: Deck,
  memory: DeckCard['memory'],
  last: DeckReview | undefined,
): string {
  if (!memory) return '{}';
  return JSON.stringify({
    s: round(memory.stability, 4),
    d: round(memory.difficulty, 3),
    dr: round(retention, 2),
    decay: round(decay, 3),
    ...(last && { lrt: seconds(last.at) }),
  });
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

const STAGES = { learning: 0, review: 1, relearning: 2 } as const;

function reviewRows(cards: readonly Identified[]): Row[] {
  const next = unique();
  return cards
    .flatMap(({ id, reviews }) => reviews.map((review) => ({ card: id, ...review })))
    .sort((a, b) => a.at - b.at)
    .map(({ card, at, grade, interval, before, ms, stage }) => ({
      id: next(at),
      values: [null, card, USN, grade, interval, before, EASE, ms, STAGES[stage]],
    }));
}

const COL = `CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null)`;

const NOTES = `CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null,
  mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null,
  csum integer not null, flags integer not null, data text not null)`;

const CARDS = `CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null,
  ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null,
  due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null)`;

const REVLOG = `CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null,
  ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null,
  time integer not null, type integer not null)`;

const GRAVES = 'CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null)';
