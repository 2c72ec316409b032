import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { FormatError } from '#core/formats/document.ts';
import { SqliteFile } from '#core/formats/read-sqlite.ts';
import { type Row, writeSqlite } from '#core/formats/write-sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'en-regard-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SQL = 'create table words (id integer primary key, word text not null, count integer, data)';

/** What SQLite itself finds in a file of ours. */
function opened(rows: readonly Row[]) {
  const file = join(folder, 'written.db');
  writeFileSync(file, writeSqlite([{ name: 'words', sql: SQL, rows }]));
  const database = new DatabaseSync(file);
  try {
    expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    return database
      .prepare('select * from words')
      .all()
      .map((row) => ({ ...row }));
  } finally {
    database.close();
  }
}

/** What we find in a file of SQLite's. */
function written(prepare: (database: DatabaseSync) => void, pageSize = 4096): SqliteFile {
  const file = join(folder, `made-${pageSize}.db`);
  rmSync(file, { force: true });
  const database = new DatabaseSync(file);
  database.exec(`pragma page_size = ${pageSize}`);
  prepare(database);
  database.close();
  return new SqliteFile(new Uint8Array(readFileSync(file)));
}

const row = (id: number, word: string, count: number | null = null): Row => ({
  id,
  values: [null, word, count, null],
});

describe('SQLite opens what we write', () => {
  test.each<[string, Row[]]>([
    ['no rows', []],
    ['one row', [row(1, 'été', 3)]],
    ['a row as long as a page holds', [row(1, 'x'.repeat(4061 - 7))]],
    ['rows longer than a page', [row(1, 'é'.repeat(2100)), row(2, 'x'.repeat(100_000)), row(3, 'z')]],
    ['ids of years of milliseconds', [row(1_700_000_000_000, 'a'), row(1_700_000_000_001, 'b')]],
    ['two levels', Array.from({ length: 3000 }, (_, id) => row(id + 1, `mot ${id}`, id))],
    ['three levels', Array.from({ length: 1200 }, (_, id) => row(id * 1e9 + 1, 'x'.repeat(3000), 7 - id))],
  ])('%s', (_, rows) =>
    expect(opened(rows)).toEqual(
      rows.map(({ id, values: [, word, count, data] }) => ({ id, word, count, data })),
    ),
  );

  test.each([0, 1, -1, 127, 128, -128, -129, 32_768, 8_388_608, -(2 ** 31), 2 ** 31, 2 ** 47, 2 ** 53 - 1])(
    'the number %d',
    (count) => expect(opened([row(1, 'a', count)])).toMatchObject([{ count }]),
  );

  test('whatever the rows are', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 9000 }), fc.maxSafeInteger())), (cells) => {
        const rows = cells.map(([word, count], id) => row(id + 1, word.replaceAll('\0', ''), count));
        expect(opened(rows)).toMatchObject(
          rows.map(({ id, values: [, word, count] }) => ({ id, word, count })),
        );
      }),
      { numRuns: 50 },
    ));
});

describe('we read what SQLite writes', () => {
  test.each([512, 1024, 4096, 65_536])('in pages of %d bytes', (pageSize) => {
    const file = written((database) => {
      database.exec(`${SQL}; create index by_word on words (word); create table other (a, b)`);
      const insert = database.prepare('insert into words values (?, ?, ?, ?)');
      database.exec('begin');
      for (let id = 0; id < 2000; id++) insert.run(id * 7, `${id}`.repeat(id % 300), -id * 1e9, null);
      database.exec('commit; delete from words where id % 3 = 0; insert into other values (1.5, 2)');
    }, pageSize);
    const rows = file.rows('words');
    expect(rows).toHaveLength(1333);
    expect(rows[1]).toEqual({ id: 14, word: '22', count: -2e9, data: null });
    expect(rows.at(-1)).toMatchObject({ id: 1999 * 7, word: '1999'.repeat(1999 % 300) });
    expect(file.rows('other')).toEqual([{ a: 1.5, b: 2 }]);
    expect(file.rows('missing')).toEqual([]);
  });

  test('columns by their names, however the table is written', () => {
    const file = written((database) =>
      database.exec(`create table t (
        -- a comment, with a comma
        "id" integer primary key, [Kind] text check (Kind in ('a', 'b')), n numeric(10, 2) /* so, so */,
        unique (Kind, n)); insert into t values (7, 'a', 3); alter table t add column later text`),
    );
    expect(file.rows('t')).toEqual([{ id: 7, kind: 'a', n: 3, later: null }]);
  });
});

test('a damaged database is read or refused', () => {
  const bytes = writeSqlite([
    {
      name: 'words',
      sql: SQL,
      rows: Array.from({ length: 90 }, (_, id) => row(id, 'x'.repeat(id * 60), id)),
    },
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      fc.nat(bytes.length),
      (changes, length) => {
        const changed = bytes.slice(0, length % 3 === 0 ? length : undefined);
        for (const [at, byte] of changes) if (at < changed.length) changed[at] = byte;
        try {
          new SqliteFile(changed).rows('words');
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      },
    ),
    { numRuns: 300 },
  );
});
