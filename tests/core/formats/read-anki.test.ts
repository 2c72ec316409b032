import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { Problem } from '#core/formats/document.ts';
import { readAnki } from '#core/formats/read-anki.ts';
import { problemOf, withBytesChanged } from './bad-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'en-regard-'));
afterAll(() => rmSync(folder, { recursive: true }));

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

const good = made('collection.anki2', BASIC);
const packed = made('collection.anki21b', BASIC);

test.each<[string, Uint8Array, Problem]>([
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
])('%s is refused', (_, bytes, problem) => expect(problemOf(() => readAnki(bytes))).toBe(problem));

test.each([
  ['as it is', good],
  ['compressed', packed],
])('a package with bytes changed is read or refused: %s', (_, bytes) =>
  fc.assert(
    fc.property(withBytesChanged(bytes), (changed) => {
      problemOf(() => readAnki(changed));
    }),
    { numRuns: 300 },
  ),
);
