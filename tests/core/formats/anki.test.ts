import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { Deck, DeckCard, DeckNote } from '#core/formats/anki.ts';
import { readAnki } from '#core/formats/read-anki.ts';
import { writeAnki } from '#core/formats/write-anki.ts';

const folder = mkdtempSync(join(tmpdir(), 'en-regard-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOON = Date.UTC(2026, 10, 2, 12);
const DAY = 24 * 60 * 60 * 1000;
const TODAY = 20_759; // 2 November 2026

const LIVRE: DeckNote = {
  word: 'livre',
  pos: 'nm',
  gloss: 'book',
  sentence: {
    fr: 'Un « livre » & rien <de plus>.',
    en: 'A "book" & nothing more.',
    start: 5,
    end: 10,
    text: 'le-livre',
    bead: 3,
    source: 'L’été à Paris',
  },
  note: 'masculin !\nà revoir',
};
const BIENTOT: DeckNote = { word: 'bientôt', pos: 'adv', gloss: 'soon', note: '' };

const card = (note: DeckNote, more: Partial<DeckCard> = {}): DeckCard => ({
  note,
  added: NOON - 30 * DAY,
  changed: NOON - 3 * DAY,
  suspended: false,
  reviews: [],
  ...more,
});

const reviewed = card(LIVRE, {
  memory: { stability: 7.123456, difficulty: 5.55555, due: TODAY + 4, interval: 7, reps: 3, lapses: 1 },
  reviews: [
    { at: NOON - 20 * DAY, day: TODAY - 20, grade: 3, ms: 4200, interval: 3, before: 0, stage: 'learning' },
    { at: NOON - 17 * DAY, day: TODAY - 17, grade: 1, ms: 9000, interval: 1, before: 3, stage: 'review' },
    { at: NOON - 17 * DAY, day: TODAY - 17, grade: 3, ms: 3000, interval: 7, before: 1, stage: 'relearning' },
  ],
});

const deck = (cards: readonly DeckCard[]): Deck => ({
  cards,
  retention: 0.9,
  decay: 0.1542,
  today: TODAY,
  zone: 60,
});

/** The collection of a package, opened by SQLite itself. */
function collection(bytes: Uint8Array): DatabaseSync {
  const file = join(folder, 'collection.anki2');
  writeFileSync(file, unzipSync(bytes)['collection.anki2']!);
  const database = new DatabaseSync(file);
  expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  return database;
}

const rows = (database: DatabaseSync, table: string) =>
  database
    .prepare(`select * from ${table}`)
    .all()
    .map((row) => ({ ...row }) as Record<string, number | string>);

// As rslib/src/storage/schema11.sql has them.
const SCHEMA: Readonly<Record<string, string>> = {
  col: 'id crt mod scm ver dty usn ls conf models decks dconf tags',
  notes: 'id guid mid mod usn tags flds sfld csum flags data',
  cards: 'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
  revlog: 'id cid usn ease ivl lastIvl factor time type',
  graves: 'usn oid type',
};

describe('a package', () => {
  const bytes = writeAnki(deck([reviewed, card(BIENTOT, { suspended: true })]));
  const database = collection(bytes);
  const [col] = rows(database, 'col');
  const [livre, bientot] = rows(database, 'cards');

  test('has what Anki looks for in it', () => {
    const parts = unzipSync(bytes);
    expect(Object.keys(parts)).toEqual(['collection.anki2', 'media']);
    expect(strFromU8(parts.media!)).toBe('{}');
  });

  test.each(Object.entries(SCHEMA))('has the columns of schema 11: %s', (table, columns) =>
    expect(
      database
        .prepare(`pragma table_info(${table})`)
        .all()
        .map(({ name }) => name)
        .join(' '),
    ).toBe(columns),
  );

  test('says its note type and its deck', () => {
    expect(col).toMatchObject({ ver: 11 });
    const [model] = Object.values(JSON.parse(col!.models as string)) as [Record<string, unknown>];
    expect(model).toMatchObject({ name: 'En regard', type: 0, sortf: 0 });
    expect(Object.values(JSON.parse(col!.decks as string))).toContainEqual(
      expect.objectContaining({ id: livre!.did, name: 'En regard', dyn: 0, conf: 1 }),
    );
  });

  test('counts due days from its own first day, from four in the morning on', () => {
    // 13 October 2026 at four in Paris in winter, the day of the first review.
    expect(col!.crt).toBe(Date.UTC(2026, 9, 13, 3) / 1000);
    expect(JSON.parse(col!.conf as string)).toMatchObject({ creationOffset: -60, rollover: 4, schedVer: 2 });
    expect(livre).toMatchObject({ type: 2, queue: 2, due: 24, ivl: 7, factor: 2500, reps: 3, lapses: 1 });
  });

  test('has what FSRS knows of a card', () =>
    expect(JSON.parse(livre!.data as string)).toEqual({
      s: 7.1235,
      d: 5.556,
      dr: 0.9,
      decay: 0.154,
      lrt: (NOON - 17 * DAY) / 1000,
    }));

  test('suspends what is known already', () =>
    expect(bientot).toMatchObject({ type: 0, queue: -1, reps: 0, data: '{}' }));

  test('has every review, no two at the same time', () =>
    expect(rows(database, 'revlog')).toEqual(
      [
        { id: NOON - 20 * DAY, ease: 3, ivl: 3, lastIvl: 0, time: 4200, type: 0 },
        { id: NOON - 17 * DAY, ease: 1, ivl: 1, lastIvl: 3, time: 9000, type: 1 },
        { id: NOON - 17 * DAY + 1, ease: 3, ivl: 7, lastIvl: 1, time: 3000, type: 2 },
      ].map((review) => ({ ...review, cid: livre!.id, usn: -1, factor: 2500 })),
    ));

  test('escapes what would be taken for HTML', () => {
    const [word, gloss, sentence, gap, translation, source, note] = String(
      rows(database, 'notes')[0]!.flds,
    ).split('\u001f');
    expect({ word, gloss, sentence, gap, translation, source, note }).toEqual({
      word: 'livre <span class="pos">nm</span>',
      gloss: 'book',
      sentence: 'Un « <b>livre</b> » &amp; rien &lt;de plus&gt;.',
      gap: 'Un « <span class="gap">[…]</span> » &amp; rien &lt;de plus&gt;.',
      translation: 'A &quot;book&quot; &amp; nothing more.',
      source: '<span data-text="le-livre" data-bead="3">L’été à Paris</span>',
      note: 'masculin !<br>à revoir',
    });
  });
});

test('a word keeps its guid and its id from one package to the next, and is newer only if it has changed', () => {
  const [before] = rows(collection(writeAnki(deck([reviewed]))), 'notes');
  const changed = { ...reviewed, changed: NOON, note: { ...LIVRE, gloss: 'novel', note: '' } };
  const [after] = rows(collection(writeAnki(deck([changed, card(BIENTOT)]))), 'notes');
  expect(after).toMatchObject({ guid: before!.guid, id: before!.id, mid: before!.mid, mod: NOON / 1000 });
  expect(before!.mod).toBe(NOON / 1000 - 3 * 24 * 3600);
});

describe('written, then read', () => {
  test('is what it was', () =>
    expect(readAnki(writeAnki(deck([reviewed, card(BIENTOT)])))).toEqual({
      notes: [LIVRE, BIENTOT],
      skipped: 0,
    }));

  const word = fc.stringMatching(/^[\p{L}'<>&"-]{1,12}$/u).map((text) => text.normalize('NFC'));
  const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const sentence = fc
    .record({ before: line, form: word, after: line, en: fc.oneof(line, fc.constant('')), source: line })
    .map(({ before, form, after, en, source }) => ({
      fr: `${before} ${form} ${after}`,
      en,
      start: before.length + 1,
      end: before.length + 1 + form.length,
      source,
    }));
  const note: fc.Arbitrary<DeckNote> = fc
    .record(
      {
        word,
        gloss: line,
        sentence,
        note: fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n')),
      },
      { requiredKeys: ['word', 'gloss', 'note'] },
    )
    .map((note) => ({ ...note, pos: 'v' }));

  test('whatever the notes are', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(note, { selector: ({ word }) => word, minLength: 1, maxLength: 30 }),
        (notes) => {
          const bytes = writeAnki(deck(notes.map((note) => card(note))));
          collection(bytes).close();
          expect(readAnki(bytes)).toEqual({ notes, skipped: 0 });
        },
      ),
      { numRuns: 60 },
    ));
});
