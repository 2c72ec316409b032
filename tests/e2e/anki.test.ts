import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { zstdCompressSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { choose, FEW, seed } from './seeded-log.ts';
import { expectPartSound } from './sound.ts';

const folder = mkdtempSync(join(tmpdir(), 'en-regard-'));
test.afterAll(() => rmSync(folder, { recursive: true }));

const words = (page: Page) => page.locator('.entry .word b');
const outcome = (page: Page) => page.locator('.word-files .outcome');

async function exported(page: Page, button: RegExp): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^en-regard-\d{4}-\d\d-\d\d\.apkg$/);
  return readFileSync(await download.path());
}

/** A package of one note type with two fields, compressed as Anki does it now. */
function madeByAnki(notes: readonly (readonly [string, string])[]): Buffer {
  const file = join(folder, 'made.db');
  rmSync(file, { force: true });
  const database = new DatabaseSync(file);
  database.exec(
    'create table notes (id integer primary key, guid text, mid integer, mod integer, usn integer, tags text, flds text); begin',
  );
  for (const [index, fields] of notes.entries())
    database
      .prepare("insert into notes values (?, ?, 1, 0, 0, '', ?)")
      .run(index + 1, `g${index}`, fields.join('\u001f'));
  database.exec('commit');
  database.close();
  return Buffer.from(zipSync({ 'collection.anki21b': zstdCompressSync(readFileSync(file)) }));
}

test('the words go to Anki with their history, and come back into an empty browser', async ({
  page,
  browser,
}) => {
  await seed(page, FEW);
  const bytes = await exported(page, /^Export 5 words for Anki/);
  const file = join(folder, 'collection.anki2');
  writeFileSync(file, unzipSync(bytes)['collection.anki2']!);
  const database = new DatabaseSync(file);
  expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  const history = database
    .prepare(
      'select guid, queue, reps, ease from notes join cards on nid = notes.id left join revlog on cid = cards.id order by guid',
    )
    .all()
    .map(({ guid, queue, reps, ease }) => [guid, queue, reps, ease]);
  database.close();
  expect(history).toEqual([
    ['en-regard:bureau|nm', 0, 0, null],
    ['en-regard:jadis|adv', 0, 0, null],
    ['en-regard:levée|nf', 2, 1, 4],
    ['en-regard:ouvrir|v', 2, 1, 1],
    ['en-regard:étang|nm', -1, 0, null],
  ]);

  await choose(page, 'deck.apkg', bytes);
  await expect(outcome(page)).toHaveText('Everything in this file was here already.');
  const other = await (await browser.newContext()).newPage();
  await other.goto('/fr/words');
  await other.locator('.word-files > summary').click();
  await choose(other, 'deck.apkg', bytes);
  await expect(outcome(other)).toContainText('5 phrases ou mots ont été ajoutés');
  await expect(words(other)).toHaveCount(5);
  const pond = other.locator('.entry').filter({ hasText: 'étang' });
  await expect(pond).toContainText('comme « stagnant »');
  await expect(pond.locator('mark')).toHaveText('étang');
  await expect(pond.getByRole('link')).toHaveAttribute('href', '/fr/read/openai-bureaux-monde#s3');
  await other.context().close();
});

test('a deck of Anki’s comes in: its words by the dictionary, and what is none is said', async ({ page }) => {
  await page.goto('/en/words');
  await page.locator('.word-files > summary').click();
  await choose(
    page,
    'french.apkg',
    madeByAnki([
      ['le chien', 'the dog'],
      ['la <b>tour</b>', 'the tower'],
      ['mangeons', 'let us eat'],
      ['le schtroumpfeur', 'the smurfer'],
      ['', 'the empty'],
    ]),
  );
  await expect(outcome(page)).toContainText('3 sentences or words were added');
  await expect(outcome(page).getByRole('listitem')).toHaveText(['le schtroumpfeur']);
  await expect(outcome(page)).toContainText('1 note has no French word');
  await expect(page.locator('.entry .word')).toHaveText([
    /^manger verb let us eat/,
    /^tour noun.*tower/,
    /^chien noun.*dog/,
  ]);
  await expectPartSound(page, '.word-files');
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('No word is here yet.')).toBeVisible();
});

test('what is no deck is refused with a sentence', async ({ page }) => {
  await page.goto('/en/words');
  await page.locator('.word-files > summary').click();
  const good = madeByAnki([['le chien', 'the dog']]);
  for (const [content, sentence] of [
    [good.subarray(0, good.length - 40), 'This deck is damaged or incomplete.'],
    [Buffer.from(zipSync({ 'a.txt': new Uint8Array(3) })), 'This is not a deck of Anki’s.'],
    [madeByAnki([]), 'There is no note in this deck.'],
    [
      madeByAnki([['der Hund schläft in dem Haus', 'the dog sleeps in the house']]),
      'There is no French in this deck.',
    ],
    [
      madeByAnki(Array.from({ length: 10_001 }, () => ['le chien', 'the dog'] as const)),
      'too many words at once',
    ],
  ] as const) {
    await choose(page, 'deck.apkg', content);
    await expect(outcome(page)).toContainText(sentence);
  }
});
