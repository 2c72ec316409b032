import { expect, test } from '@playwright/test';
import { docx } from '../core/formats/archives.ts';
import {
  add,
  BOOK,
  book,
  drop,
  ENGLISH,
  FRENCH,
  field,
  fileOf,
  leaf,
  open,
  openImport,
  paste,
  sentence,
  type,
} from './import-page.ts';
import { expectSound, setTheme } from './sound.ts';

test.beforeEach(({ page }) => openImport(page));

test('two texts pasted are read in the reader, sentence beside sentence', async ({ page }) => {
  await type(page, 'French', FRENCH);
  await type(page, 'English', ENGLISH);
  await expect(leaf(page, 'French')).toContainText('in French');
  await expect(leaf(page, 'English')).toContainText('in English');
  await page.getByLabel('Title', { exact: true }).fill('Deux bureaux');
  await page.getByLabel('Author').fill('Anne Martin');
  await add(page).click();
  await expect(page).toHaveURL(/\/en\/own\?text=\w+/);
  await expect(sentence(page, 0)).toContainText('OpenAI a indiqué');
  await expect(page.locator('[data-bead="0"]')).toContainText('OpenAI said');
  await page.goto('/en');
  await expect(page.getByRole('article').filter({ hasText: 'Deux bureaux' })).toContainText('Anne Martin');
  await page.goto('/en/import');
  await expect(field(page, 'French')).toHaveValue('');
});

test('French alone is welcome, and its translation is added later', async ({ page }) => {
  await type(page, 'French', FRENCH);
  await add(page).click();
  await expect(sentence(page, 0)).toContainText('OpenAI a indiqué');
  await page.getByRole('link', { name: 'Add the translation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a translation');
  await type(page, 'English', ENGLISH);
  await page.getByRole('button', { name: 'Match it to the French' }).click();
  await expect(page.locator('[data-bead="0"]')).toContainText('OpenAI said');
});

test('a translation that is in French is told, and what was asked for is asked no longer once it is there', async ({
  page,
}) => {
  await type(page, 'French', FRENCH);
  await add(page).click();
  await page.getByRole('link', { name: 'Add the translation' }).click();
  const match = page.getByRole('button', { name: 'Match it to the French' });
  await match.click();
  await expect(page.getByText('Put the English here first')).toBeVisible();
  await type(page, 'English', FRENCH);
  await expect(page.getByText('Put the English here first')).toBeHidden();
  await expect(page.getByText('This is in French. Put the English translation')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Move it/ })).toHaveCount(0);
  await type(page, 'English', ENGLISH);
  await expect(page.getByText('This is in French')).toBeHidden();
});

test('a button that goes away hands the focus on', async ({ page }) => {
  await type(page, 'French', ENGLISH);
  await type(page, 'English', FRENCH);
  await page.getByRole('button', { name: 'Swap them' }).press('Enter');
  await expect(add(page)).toBeFocused();
  await page.getByRole('button', { name: 'Remove the English' }).press('Enter');
  await expect(field(page, 'English')).toBeFocused();
  await open(page, 'French', 'livre.epub', BOOK);
  await page.getByText('3 chapters').click();
  await page.getByRole('button', { name: 'Remove chapter 3' }).click();
  await page.getByRole('button', { name: 'Undo the last correction' }).press('Enter');
  await expect(page.getByText('3 chapters')).toBeFocused();
});

test('two files dropped together find their own sides', async ({ page }) => {
  await drop(page, 'h1', ['b.txt', ENGLISH], ['a.txt', FRENCH]);
  await expect(leaf(page, 'French')).toContainText('a.txt');
  await expect(leaf(page, 'English')).toContainText('b.txt');
  await expect(leaf(page, 'French')).toContainText('in French');
  await add(page).click();
  await expect(sentence(page, 0)).toContainText('OpenAI a indiqué');
});

test('files dropped on each other’s side are told, and swapped by one button', async ({ page }) => {
  await drop(page, '[data-side=english]', ['a.txt', FRENCH]);
  await expect(page.getByText('The text on the English side is in French.')).toBeVisible();
  await drop(page, '[data-side=french]', ['b.txt', ENGLISH]);
  await expect(page.getByText('The two texts are on each other’s side')).toBeVisible();
  await page.getByRole('button', { name: 'Swap them' }).click();
  await expect(leaf(page, 'French')).toContainText('a.txt');
  await expect(page.getByText('on each other’s side')).toBeHidden();
});

test('two French texts, and a text in another language, are told and not refused', async ({ page }) => {
  await type(page, 'French', 'Es war einmal ein König, der hatte eine Tochter, und die war sehr schön.');
  await expect(page.getByText('does not look like French')).toBeVisible();
  await type(page, 'French', FRENCH);
  await expect(page.getByText('does not look like French')).toBeHidden();
  await type(page, 'English', FRENCH);
  await expect(page.getByText('Both texts are in French')).toBeVisible();
  await expect(add(page)).toBeEnabled();
});

test('a book: title, author and chapters are found, and set right', async ({ page }) => {
  await open(page, 'French', 'livre.epub', BOOK);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Boule de Suif');
  await expect(page.getByLabel('Author')).toHaveValue('Guy de Maupassant');
  await page.getByText('3 chapters').click();
  await page.getByRole('button', { name: 'Remove chapter 3' }).click();
  await expect(page.getByText('2 chapters')).toBeVisible();
  await expect(page.getByLabel('Name of chapter 2')).toBeFocused();
  await page.getByRole('button', { name: 'Join to the one before: chapter 2' }).click();
  await expect(page.getByText('1 chapter', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo the last correction' }).click();
  await page.getByLabel('Name of chapter 2').fill('En route');
  await add(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le départ');
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('En route');
  await expect(sentence(page, 0)).toContainText('La voiture partit le matin.');
});

test('a file with both languages fills both sides', async ({ page }) => {
  await open(page, 'English', 'paires.tsv', 'Il pleut.\tIt is raining.\nElle rit.\tShe laughs.\n');
  await expect(leaf(page, 'English')).toContainText('The English is in the same file');
  await add(page).click();
  await expect(page.locator('[data-bead="1"]')).toContainText('She laughs.');
});

test('old encodings are read rightly', async ({ page }) => {
  const text = 'Il a été élevé à Besançon, où le maître était très sévère.';
  for (const [name, bytes] of [
    ['windows.txt', Buffer.from(text, 'latin1')],
    ['utf16.txt', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ] as const) {
    await open(page, 'French', name, bytes);
    await expect(leaf(page, 'French')).toContainText(name);
    await expect(leaf(page, 'French').locator('.excerpt')).toHaveText(text);
  }
});

test('a page’s scripts are neither run nor kept', async ({ page }) => {
  const html = `<html><body><script>window.ran = 1</script><p onclick="window.ran = 1">Il pleut sur la ville.<img src=x onerror="window.ran = 1"></p>
    <p>Elle est partie hier.</p></body></html>`;
  await open(page, 'French', 'page.html', html);
  await add(page).click();
  await expect(sentence(page, 0)).toHaveText('Il pleut sur la ville.');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await expect(page.locator('main')).not.toContainText('onerror');
});

test('a long paste stands beside the field, and survives a reload as what is typed does', async ({
  page,
}) => {
  await paste(page, book(FRENCH));
  await expect(leaf(page, 'French')).toContainText('Pasted text');
  await type(page, 'English', ENGLISH);
  await page.getByLabel('English title').fill('Two offices');
  await page.reload();
  await expect(leaf(page, 'French')).toContainText('Pasted text');
  await expect(leaf(page, 'French')).toContainText('in French');
  await expect(field(page, 'English')).toHaveValue(ENGLISH);
  await expect(page.getByLabel('English title')).toHaveValue('Two offices');
});

test('a Word document', async ({ page }) => {
  await open(page, 'French', 'texte.docx', docx([['Le chat', 'Title'], ['Le chat dort sur la chaise.']]));
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Le chat');
  await add(page).click();
  await expect(sentence(page, 0)).toHaveText('Le chat dort sur la chaise.');
});

for (const theme of ['light', 'sepia', 'dark'] as const)
  test(`axe finds nothing, ${theme}`, async ({ page }) => {
    test.slow();
    await setTheme(page, theme);
    await page.goto('/en/import');
    await expectSound(page);
    await open(page, 'French', 'livre.epub', BOOK);
    await page.getByText('3 chapters').click();
    await open(page, 'English', 'pages.pdf', '%PDF-1.7');
    await expect(page.locator('.trouble')).toBeVisible();
    await expectSound(page);
  });

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/fr/import');
  await page.getByLabel(/^Ouvrir un .*\(Français\)/).setInputFiles(fileOf('livre.epub', BOOK));
  await page.getByText('3 chapitres').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
