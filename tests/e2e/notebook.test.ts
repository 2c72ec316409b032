import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { choose, daysAgo, FEW, logFile, saved, seed } from './seeded-log.ts';
import { expectSound } from './sound.ts';

const words = (page: Page) => page.locator('.entry .word b');
const entry = (page: Page, word: string) =>
  page.locator('.entry').filter({ has: page.getByText(word, { exact: true }) });
const outcome = (page: Page) => page.locator('.word-files .outcome');
const pick = (page: Page, word: string) => page.getByRole('checkbox', { name: `Select ${word}` });

async function downloaded(page: Page, button: RegExp): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

test('who has saved nothing yet is told how words come here', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('link', { name: 'Practice' }).click();
  await page.getByRole('link', { name: 'Words' }).click();
  await expect(page.getByText('No word is here yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Progress' }).click();
  await expect(page.getByText('There are no figures yet.')).toBeVisible();
});

test('every word has its sentence, translation, meaning, source, state and return', async ({ page }) => {
  await seed(page, FEW);
  await expect(words(page)).toHaveText(['jadis', 'bureau', 'levée', 'ouvrir', 'étang']);
  const opened = entry(page, 'ouvrir');
  await expect(opened.locator('.sentence')).toHaveText('Elle ouvre ses bureaux.');
  await expect(opened.locator('mark')).toHaveText('ouvre');
  await expect(opened.locator('.english')).toHaveText('It opens its offices.');
  await expect(opened).toContainText('verb');
  await expect(opened).toContainText('to open');
  await expect(opened).toContainText('due now');
  await expect(entry(page, 'bureau')).toContainText('not asked yet');
  await expect(entry(page, 'levée')).toContainText(/comes back in \d+ days/);
  await expect(entry(page, 'étang')).toContainText('comme « stagnant »');
  await expect(entry(page, 'étang').locator('.state')).toHaveText('known');
  await opened.getByRole('link', { name: 'OpenAI ouvre des bureaux' }).click();
  await expect(page).toHaveURL(/\/en\/read\/openai-bureaux-monde#s3$/);
});

test('words are searched, sorted and filtered', async ({ page }) => {
  await seed(page, FEW);
  await page.getByRole('searchbox').fill('etang');
  await expect(words(page)).toHaveText(['étang']);
  await page.getByRole('searchbox').fill('xyz');
  await page.getByRole('button', { name: 'Show every word' }).click();
  await page.getByLabel('Sort').selectOption('A to Z');
  await expect(words(page)).toHaveText(['bureau', 'étang', 'jadis', 'levée', 'ouvrir']);
  await page.getByLabel('Sort').selectOption('Due first');
  await expect(words(page)).toHaveText(['ouvrir', 'levée', 'jadis', 'bureau', 'étang']);
  await page.getByLabel('Sort').selectOption('Hardest first');
  await expect(words(page).first()).toHaveText('ouvrir');
  await page.getByLabel('State').selectOption('Known');
  await expect(words(page)).toHaveText(['étang']);
  await page.getByLabel('State').selectOption('All');
  await page.getByRole('combobox', { name: 'Text', exact: true }).selectOption('No text');
  await expect(words(page)).toHaveText(['jadis']);
});

test('a note is written in place, by keys alone, and stays', async ({ page }) => {
  await seed(page, FEW);
  const add = entry(page, 'bureau').getByRole('button', { name: 'Add a note' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Note on bureau')).toBeFocused();
  await page.keyboard.type('meuble et pièce');
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('meuble et pièce');
  await page.keyboard.press('Control+Enter');
  await expect(entry(page, 'bureau').getByRole('button', { name: 'Edit the note' })).toBeFocused();
  await page.reload();
  await expect(entry(page, 'bureau')).toContainText('meuble et pièce');
  await page.getByRole('searchbox').fill('meuble');
  await expect(words(page)).toHaveText(['bureau']);
});

test('words are marked or removed together, and all of it is undone', async ({ page }) => {
  await seed(page, FEW);
  await pick(page, 'bureau').check();
  await pick(page, 'ouvrir').check();
  await page.getByRole('button', { name: 'Mark as known' }).click();
  await expect(page.getByText('2 words are marked as known')).toBeVisible();
  await expect(page.locator('.entry[data-state=known]')).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.entry[data-state=known]')).toHaveCount(1);
  await expect(page.getByText('2 selected')).toBeVisible();

  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('No word is here yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(words(page)).toHaveCount(5);
  await expect(entry(page, 'étang')).toContainText('stagnant');

  await page.getByRole('searchbox').fill('levée');
  await page.getByRole('button', { name: 'Ignore' }).click();
  await expect(page.getByText('1 word is ignored')).toBeVisible();
  await page.reload();
  await expect(page.locator('.entry[data-state=ignored]')).toHaveCount(1);
});

test('a quiz on the selected words, and the way back', async ({ page }) => {
  await seed(page, FEW);
  await pick(page, 'bureau').check();
  await page.getByRole('button', { name: 'Practice 1 word' }).click();
  await expect(page.getByText('Question 1 of 1')).toBeVisible();
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await page.getByRole('button', { name: 'See the result' }).click();
  await page.getByRole('link', { name: 'To your words' }).click();
  await expect(entry(page, 'bureau')).toContainText('comes back tomorrow');
});

test('a table goes out and comes in; what is there already is not doubled', async ({ page }) => {
  await seed(page, FEW);
  const table = await downloaded(page, /^Export 5 words \(/);
  expect(table).toContain('bureau\tnm\toffice\tElle ouvre ses **bureaux**.\tIt opens its offices.\t\tOpenAI');
  await choose(page, 'mots.tsv', table);
  await expect(outcome(page)).toHaveText('Everything in this file was here already.');
  await pick(page, 'bureau').check();
  expect((await downloaded(page, /^Export 1 word \(/)).trim().split('\n')).toHaveLength(2);

  await choose(
    page,
    'mots.tsv',
    'headword\tpos\tgloss\tFrench\nphare\tnm\tlighthouse\tUn phare au loin.\nlune\tnoun\tmoon\nêtre\tv\tto be\tIl est là.',
  );
  await expect(outcome(page)).toContainText('1 sentence or word was added');
  await expect(outcome(page).getByRole('listitem')).toHaveText([
    'Line 3: “noun” is not a part of speech of this table. Write nm, nf, v, adj or another code listed above.',
    'Line 4: “être” was not found in its sentence. Put two asterisks on either side of it, **like this**.',
  ]);
  await expect(words(page).first()).toHaveText('phare');
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(words(page)).toHaveCount(5);
});

test('what is no table is refused with a sentence', async ({ page }) => {
  await page.goto('/en/words');
  await page.locator('.word-files > summary').click();
  for (const [name, content, sentence] of [
    ['a.tsv', '', 'There is no word in this file.'],
    ['a.txt', 'Il était une fois\nun texte.', 'This file is not a table'],
    [
      'a.png',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 0]),
      'neither a table of words, an Anki deck nor a backup',
    ],
    ['a.tsv', 'mot\tnm\n'.repeat(10_001), 'too many lines at once'],
  ] as const) {
    await choose(page, name, content);
    await expect(outcome(page)).toContainText(sentence);
  }
});

test('the whole log goes to one file, and comes back into an empty browser', async ({ page, browser }) => {
  await seed(page, FEW);
  const backup = await downloaded(page, /Save a backup/);
  expect(backup.trim().split('\n')).toHaveLength(FEW.length + 1);
  await choose(page, 'backup.jsonl', backup);
  await expect(outcome(page)).toHaveText('Everything in this file was here already.');

  const other = await (await browser.newContext()).newPage();
  await other.goto('/fr/words');
  await other.locator('.word-files > summary').click();
  await choose(other, 'backup.jsonl', backup);
  await expect(outcome(other)).toContainText(`${FEW.length} entrées de la sauvegarde ont été ajoutées`);
  await expect(words(other)).toHaveCount(5);
  await expect(entry(other, 'étang')).toContainText('stagnant');
  await other.context().close();
});

test('a backup that is damaged, foreign or too new is answered for', async ({ page }) => {
  await page.goto('/en/words');
  await page.locator('.word-files > summary').click();
  for (const [content, sentence] of [
    ['{"deck":1}', 'This is not a backup made here'],
    ['{"format":"en-regard-log","version":2}', 'comes from a newer version'],
  ] as const) {
    await choose(page, 'backup.jsonl', content);
    await expect(outcome(page)).toContainText(sentence);
  }
  const lines = logFile(FEW).split('\n');
  await choose(
    page,
    'backup.jsonl',
    [
      ...lines.slice(0, 5),
      'not json',
      lines[5]?.replace('"save"', '"keep"'),
      lines[6]?.replace('"at":', '"at":-'),
      ...lines.slice(7),
    ].join('\n'),
  );
  await expect(outcome(page).getByRole('listitem')).toHaveText([
    'Line 6: this is not an entry of a log.',
    'Line 7: “kind” is not as it should be.',
    'Line 8: “at” is not as it should be.',
  ]);
});

test('a browser that keeps nothing says so, and the import is refused or shown', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await page.goto('/en/words');
  await page.locator('.word-files > summary').click();
  await choose(page, 'mots.tsv', 'phare\tnm\tlighthouse');
  await expect(words(page)).toHaveText(['phare']);
  const told = page.getByText('The browser does not let this page keep anything');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'I understand' }).click();
  await expect(told).toBeHidden();
});

test('thousands of words: a hundred are laid out, all are found and acted upon', async ({ page }) => {
  test.slow();
  const many = Array.from({ length: 5000 }, (_, index) =>
    saved(1, `mot${index}|nm`, `word ${index}`, `Voici le mot${index}.`, `mot${index}`, `Here is ${index}.`),
  );
  await seed(
    page,
    many.map((event, index) => ({ ...event, id: `many-${index}`, at: event.at + index })),
  );
  await expect(words(page)).toHaveCount(100);
  await page.getByRole('button', { name: 'Show 200 more' }).click();
  await expect(words(page)).toHaveCount(300);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await expect(page.getByText('5,000 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Mark as known' }).click();
  await expect(page.getByText('5,000 words are marked as known')).toBeVisible();
  await page.getByRole('searchbox').fill('mot4321');
  await expect(words(page)).toHaveText(['mot4321']);
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await seed(page, [...FEW, daysAgo(1, { kind: 'mark', words: ['jadis|adv'], state: 'ignored' })]);
    await pick(page, 'bureau').check();
    await entry(page, 'ouvrir').getByRole('button', { name: 'Add a note' }).click();
    await expectSound(page);
  });
