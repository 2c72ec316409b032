import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { Deck, DeckCard, DeckNote } from '#core/formats/anki.ts';
import { FormatError } from '#core/formats/document.ts';
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

type Note = readonly [guid: string, type: number, ...fields: string[]];

/** A package as Anki makes it, by SQLite itself. */
function made(name: string, notes: readonly Note[], sql = ''): Uint8Array {
  const file = join(folder, 'made.db');
  rmSync(file, { force: true });
  const database = new DatabaseSync(file);
  database.exec(`create table notes (id integer primary key, guid text not null, mid integer not null,
    mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null,
    csum integer not null, flags integer not null, data text not null);
    create index ix_notes_csum on notes (csum); create index ix_notes_usn on notes (usn);`);
  database.exec(sql);
  const insert = database.prepare('insert into notes values (?, ?, ?, 0, -1, ?, ?, ?, 1, 0, ?)');
  for (const [index, [guid, type, ...fields]] of notes.entries())
    insert.run(1_700_000_000_000 + index, guid, type, ' french ', fields.join('\u001f'), fields[0]!, '');
  database.close();
  const bytes = new Uint8Array(readFileSync(file));
  return name.endsWith('b')
    ? zipSync({
        meta: strToU8('\b\u0003'),
        [name]: zstdCompressSync(bytes),
        'collection.anki2': dummy(),
        media: zstdCompressSync(''),
      })
    : zipSync({ [name]: bytes, media: strToU8('{"0":"a.mp3"}'), 0: strToU8('sound') });
}

/** What Anki puts into a new package for old versions of itself. */
function dummy(): Uint8Array {
  return unzipSync(made('collection.anki2', [['x', 1, 'Please update to the latest Anki version.', '']]))[
    'collection.anki2'
  ]!;
}

const BASIC: readonly Note[] = [
  ['a', 1, 'le chien', 'the dog'],
  ['b', 1, '<div>la maison&nbsp;</div>', 'the house'],
  ['c', 1, 'manger [sound:manger.mp3]', 'to eat'],
  ['d', 1, 'être', 'to be'],
];
const WORDS = [
  { word: 'le chien', gloss: 'the dog' },
  { word: 'la maison', gloss: 'the house' },
  { word: 'manger', gloss: 'to eat' },
  { word: 'être', gloss: 'to be' },
];

describe('a deck made by others', () => {
  test.each(['collection.anki2', 'collection.anki21', 'collection.anki21b'])('in %s', (name) => {
    // A schema 18 has tables that are not read: without row ids, and with a collation of Anki's own.
    const sql = name.endsWith('b')
      ? 'create table fields (ntid integer not null, ord integer not null, name text, primary key (ntid, ord)) without rowid'
      : '';
    expect(readAnki(made(name, BASIC, sql))).toMatchObject({ notes: WORDS, skipped: 0 });
  });

  test('with the English first', () =>
    expect(
      readAnki(
        made(
          'collection.anki2',
          BASIC.map(([guid, type, fr, en]) => [guid, type, en!, fr!] as const),
        ),
      ),
    ).toMatchObject({ notes: WORDS }));

  test('of bare words beside their English', () =>
    expect(
      readAnki(
        made('collection.anki2', [
          ['a', 1, 'chien', 'the dog'],
          ['b', 1, 'jardin', 'the garden'],
          ['c', 1, 'dormir', 'to sleep'],
        ]),
      ).notes.map(({ word, gloss }) => [word, gloss]),
    ).toEqual([
      ['chien', 'the dog'],
      ['jardin', 'the garden'],
      ['dormir', 'to sleep'],
    ]));

  test('with sentences, their translations and a picture', () =>
    expect(
      readAnki(
        made('collection.anki2', [
          [
            'a',
            1,
            '<img src="x.png" onerror="alert(1)">',
            'la fenêtre',
            'the window',
            'Il ouvre les fenêtres du salon.',
            'He opens the windows of the living room.',
          ],
          [
            'b',
            1,
            '',
            'ouvrir',
            'to open',
            'Elle ouvre la porte de la maison.',
            'She opens the door of the house.',
          ],
        ]),
      ).notes,
    ).toEqual([
      {
        word: 'la fenêtre',
        gloss: 'the window',
        note: '',
        sentence: {
          fr: 'Il ouvre les fenêtres du salon.',
          en: 'He opens the windows of the living room.',
          start: 13,
          end: 21,
        },
      },
      {
        word: 'ouvrir',
        gloss: 'to open',
        note: '',
        sentence: {
          fr: 'Elle ouvre la porte de la maison.',
          en: 'She opens the door of the house.',
          start: 5,
          end: 10,
        },
      },
    ]));

  test('of gaps in sentences', () =>
    expect(
      readAnki(
        made('collection.anki2', [
          [
            'a',
            2,
            'Il {{c1::pleut::verbe}} depuis ce matin sur la ville.',
            'It has been raining on the town since this morning.',
          ],
          ['b', 2, 'Nous n’avons pas de réponse à cette question.', 'We have no answer to that question.'],
        ]),
      ),
    ).toMatchObject({
      notes: [
        { word: 'pleut', sentence: { fr: 'Il pleut depuis ce matin sur la ville.', start: 3, end: 8 } },
      ],
      skipped: 1,
    }));

  test('of several note types, one of them not French', () =>
    expect(
      readAnki(
        made('collection.anki2', [
          ...BASIC,
          ['e', 5, 'El perro duerme en la casa de mi hermano', 'The dog sleeps in the house of my brother'],
        ]),
      ),
    ).toMatchObject({ notes: WORDS, skipped: 1 }));

  test('never lets what a field would run come through', () => {
    const { notes } = readAnki(
      made('collection.anki2', [
        [
          'a',
          1,
          '<script>alert(1)</script>le <b onclick="alert(2)">chien</b>',
          'the &lt;dog&gt;<style>p{}</style>',
        ],
      ]),
    );
    expect(notes).toMatchObject([{ word: 'le chien', gloss: 'the <dog>' }]);
  });
});

function problemOf(bytes: Uint8Array): string {
  try {
    readAnki(bytes);
    return 'none';
  } catch (error) {
    if (error instanceof FormatError) return error.problem;
    throw error;
  }
}

const good = made('collection.anki2', BASIC);
const packed = made('collection.anki21b', BASIC);

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'empty'],
  ['a text', strToU8('le chien\tthe dog'), 'unknown'],
  ['another archive', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'unknown'],
  ['a cut-off package', good.slice(0, -30), 'damaged'],
  ['half a package', good.slice(0, good.length / 2), 'damaged'],
  ['a package whose collection is none', zipSync({ 'collection.anki2': strToU8('SQLite?') }), 'damaged'],
  [
    'half a collection',
    zipSync({ 'collection.anki2': unzipSync(good)['collection.anki2']!.slice(0, 5000) }),
    'damaged',
  ],
  [
    'half a compressed collection',
    zipSync({ 'collection.anki21b': unzipSync(packed)['collection.anki21b']!.slice(0, 300) }),
    'damaged',
  ],
  [
    'a compressed collection that is none',
    zipSync({ 'collection.anki21b': strToU8('zstd? No.') }),
    'damaged',
  ],
  ['a deck without notes', made('collection.anki2', []), 'empty'],
  [
    'a deck without French',
    made('collection.anki2', [
      ['a', 1, 'El perro duerme en la casa de mi hermano', 'The dog sleeps in the house of my brother'],
    ]),
    'no-french',
  ],
  ['a bomb', zipSync({ 'collection.anki21b': zstdCompressSync(new Uint8Array(300 * 2 ** 20)) }), 'too-large'],
])('%s is refused', (_, bytes, problem) => expect(problemOf(bytes)).toBe(problem));

test.each([
  ['as it is', good],
  ['compressed', packed],
])('a package with bytes changed is read or refused: %s', (_, bytes) =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        problemOf(changed);
      },
    ),
    { numRuns: 300 },
  ),
);
