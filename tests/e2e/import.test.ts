import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { docx, epub, zip } from '../core/formats/archives.ts';

const FRENCH = readFileSync('tests/fixtures/openai-offices.fr.txt', 'utf8');
const ENGLISH = readFileSync('tests/fixtures/openai-offices.en.txt', 'utf8');

type Side = 'French' | 'English';
const leaf = (page: Page, side: Side) => page.getByRole('region', { name: side });
const field = (page: Page, side: Side) => page.getByRole('textbox', { name: `${side} text` });
const add = (page: Page) => page.getByRole('button', { name: 'Read it' });
const sentence = (page: Page, bead: number) => page.locator(`[data-bead="${bead}"] > .side > [lang=fr]`);

type Bytes = string | Uint8Array;
const fileOf = (name: string, content: Bytes) => ({ name, mimeType: '', buffer: Buffer.from(content) });
const open = (page: Page, side: Side, name: string, content: Bytes) =>
  page.getByLabel(new RegExp(`^Open .*file \\(${side}\\)`)).setInputFiles(fileOf(name, content));

/** Types once the page listens. */
async function type(page: Page, side: Side, text: string) {
  await expect(async () => {
    await field(page, side).fill(text);
    await expect(leaf(page, side).getByText(/\d words/)).toBeVisible({ timeout: 3000 });
  }).toPass();
}

/** Lets files fall on a side, or beside both. */
async function drop(
  page: Page,
  target: string,
  ...files: readonly (readonly [name: string, content: string])[]
) {
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const [name, content] of list) data.items.add(new File([content], name));
    return data;
  }, files);
  for (const kind of ['dragover', 'drop'])
    await page.locator(target).dispatchEvent(kind, { dataTransfer: transfer });
}

test.beforeEach(async ({ page }) => {
  await page.goto('/en/import');
  await expect(add(page)).toBeVisible();
});

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

const BOOK = epub({
  metadata: '<dc:title>Boule de Suif</dc:title><dc:creator>Guy de Maupassant</dc:creator>',
  pages: {
    'a.xhtml': '<h2>Le départ</h2><p>Pendant plusieurs jours, il a plu.</p><p>La ville dormait.</p>',
    'b.xhtml': '<h2>La route</h2><p>La voiture partit le matin.</p>',
    'c.xhtml': '<h2>Publicité</h2><p>Achetez nos autres livres dans toutes les librairies.</p>',
  },
  nav: `<li><a href="Text/a.xhtml">Le départ</a></li><li><a href="Text/b.xhtml">La route</a></li>
    <li><a href="Text/c.xhtml">Publicité</a></li>`,
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

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const LOCKED = epub({ pages: { 'a.xhtml': '<p>A.</p>' }, extra: { 'META-INF/rights.xml': '<rights/>' } });
const CLIMBING = zip({ 'META-INF/container.xml': '<container/>', '../x.xhtml': 'x' });
const BOMB = zip({ 'META-INF/container.xml': '<container/>', 'a.xhtml': new Uint8Array(32 * 2 ** 20) });
const tmx = (doctype: string, seg: string) =>
  `<?xml version="1.0"?>${doctype}<tmx version="1.4"><header/><body><tu><tuv xml:lang="${seg}"><seg>x</seg></tuv></tu></body></tmx>`;

const BAD: readonly (readonly [what: string, content: Bytes, english: string, french: string])[] = [
  ['locked.epub', LOCKED, 'This book is locked (DRM)', 'Ce livre est verrouillé (DRM)'],
  [
    'cut.epub',
    BOOK.slice(0, 500),
    'This file is damaged or incomplete',
    'Ce fichier est endommagé ou incomplet',
  ],
  ['empty.epub', zip({}), 'There is no text in here', 'Il n’y a aucun texte ici'],
  ['bomb.epub', BOMB, 'This is too large: 128 MB at most', 'C’est trop volumineux\u00a0: 128 Mo au plus'],
  [
    'climbing.epub',
    CLIMBING,
    'This archive contains paths that lead out of it',
    'Cette archive contient des chemins qui en sortent',
  ],
  [
    'entities.tmx',
    tmx('<!DOCTYPE tmx [<!ENTITY x "y">]>', 'fr'),
    'This XML file defines entities',
    'Ce fichier XML définit ses propres entités',
  ],
  [
    'german.tmx',
    tmx('', 'de'),
    'There is no French in this file',
    'Il n’y a pas de français dans ce fichier',
  ],
  [
    'old.doc',
    latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(500)}`),
    'the format Word used until 2003',
    'au format que Word utilisait jusqu’en 2003',
  ],
  ['pages.pdf', '%PDF-1.7', 'This is a PDF', 'C’est un PDF'],
  ['rich.rtf', '{\\rtf1 Il pleut.}', 'This is a rich text file (RTF)', 'C’est un fichier RTF'],
  ['kindle.azw', latin(`${'x'.padEnd(60, '\0')}BOOKMOBI`), 'This is a Kindle book', 'C’est un livre Kindle'],
  ['picture.txt', latin('\x89PNG\r\n\x1a\n'), 'This is not a text', 'Ce n’est pas un texte'],
  [
    'letters.txt',
    latin('\xb7\xc4\xd7\xf0'.repeat(40)),
    'The letters of this file cannot be made out',
    'Les lettres de ce fichier sont indéchiffrables',
  ],
  ['spaces.txt', ' \n \n', 'There is no text in here', 'Il n’y a aucun texte ici'],
  [
    'data.xml',
    '<?xml version="1.0"?><a/>',
    'This kind of file is not supported',
    'Ce type de fichier n’est pas pris en charge',
  ],
];

test('what cannot be read is said in a sentence, and nothing is lost by it', async ({ page }) => {
  test.slow();
  await type(page, 'French', FRENCH);
  for (const [name, content, said] of BAD) {
    await open(page, 'French', name, content);
    const alert = page.getByRole('alert').filter({ hasText: said });
    await expect(alert, name).toBeVisible();
    await expect(alert).toContainText(name);
    await expect(field(page, 'French')).toHaveValue(FRENCH);
  }
  await expect(field(page, 'French')).toHaveAttribute('aria-invalid', 'true');
  await page.goto('/fr/import');
  for (const [name, content, , said] of BAD) {
    await page.getByLabel(/^Ouvrir un .*\(Anglais\)/).setInputFiles(fileOf(name, content));
    await expect(page.getByRole('alert').filter({ hasText: said }), name).toBeVisible();
  }
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

test('fifty megabytes pasted are refused with a sentence, and what was there stays', async ({ page }) => {
  await type(page, 'French', FRENCH);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Il pleut. '.repeat(5 * 2 ** 20));
    document
      .querySelector('textarea')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('.trouble')).toHaveText(/This is too large: 32 MB at most/);
  await expect(field(page, 'French')).toHaveValue(FRENCH);
  await add(page).click();
  await expect(sentence(page, 0)).toContainText('OpenAI a indiqué');
});

test('a long paste stands beside the field, and survives a reload as what is typed does', async ({
  page,
}) => {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document
      .querySelector('textarea')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, book(FRENCH));
  await expect(leaf(page, 'French')).toContainText('Pasted text');
  await type(page, 'English', ENGLISH);
  await page.getByLabel('English title').fill('Two offices');
  await page.reload();
  await expect(leaf(page, 'French')).toContainText('Pasted text');
  await expect(leaf(page, 'French')).toContainText('in French');
  await expect(field(page, 'English')).toHaveValue(ENGLISH);
  await expect(page.getByLabel('English title')).toHaveValue('Two offices');
});

test('what a reload would lose is said', async ({ page }) => {
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await type(page, 'French', FRENCH);
  await expect(page.getByText('This is too long to be restored')).toBeVisible();
});

test('without a text, the missing one is asked for at its field', async ({ page }) => {
  await expect(async () => {
    await add(page).click();
    await expect(page.locator('.trouble')).toHaveText(
      'Put the French here first: paste it, or open a file.',
      {
        timeout: 1000,
      },
    );
  }).toPass();
  await expect(field(page, 'French')).toBeFocused();
  await expect(field(page, 'French')).toHaveAccessibleDescription(/Put the French here first/);
});

/** Many times over, each with a number by which one can tell it: too long to be aligned whole at once. */
const book = (text: string) => Array.from({ length: 60 }, (_, i) => `${1000 + i}: ${text}`).join('\n\n');

test('when the dictionary cannot be fetched, that is said and the texts stay', async ({ page }) => {
  test.slow();
  await type(page, 'French', book(FRENCH));
  await type(page, 'English', book(ENGLISH));
  await page.route('**/lexicon/**', (route) => route.abort());
  await page.reload();
  await expect(leaf(page, 'English')).toContainText('in English');
  await add(page).click();
  await expect(page.locator('.trouble')).toContainText(
    'The text could not be added, and nothing of it is lost.',
  );
  await expect(leaf(page, 'French')).toContainText('in French');
  await page.unroute('**/lexicon/**');
  await add(page).click();
  await expect(sentence(page, 0)).toContainText('OpenAI a indiqué', { timeout: 30_000 });
});

test('of three files dropped, two are taken, and that is said', async ({ page }) => {
  await drop(page, 'h1', ['b.txt', ENGLISH], ['a.txt', FRENCH], ['c.txt', FRENCH]);
  await expect(page.locator('.trouble')).toContainText('Only the first two files were taken');
  await expect(leaf(page, 'French')).toContainText('a.txt');
});

test('adding can be cancelled, and nothing of it stays behind', async ({ page }) => {
  // The aligner waits for the dictionary: without it the work stands still.
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/lexicon/**', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/en/import');
  await type(page, 'French', book(FRENCH));
  await type(page, 'English', book(ENGLISH));
  await add(page).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(add(page)).toBeFocused();
  await expect(leaf(page, 'French')).toContainText('in French');
  answer();
  await page.waitForLoadState('networkidle');
  await expect(page).toHaveURL('/en/import');
  await expect(page.locator('.trouble')).toHaveCount(0);
  await page.goto('/en');
  await expect(page.getByRole('heading', { name: 'Your texts' })).toHaveCount(0);
});

test('a browser that keeps nothing still reads, and says so', async ({ page }) => {
  // MOCK: a browser that gives workers no database, as some do in a private window.
  await page.route('**/_next/static/**/*.js', async (route) => {
    const response = await route.fetch();
    const refuse = `typeof window > 'u' && (IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') });`;
    await route.fulfill({ response, body: refuse + (await response.text()) });
  });
  await page.goto('/en/import');
  await type(page, 'French', FRENCH);
  await add(page).click();
  await expect(sentence(page, 0)).toContainText('OpenAI a indiqué');
  await expect(page.getByText('This browser lets the app keep nothing')).toBeVisible();
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
    await page.addInitScript(
      (value) => localStorage.setItem('en-regard.preferences', JSON.stringify({ theme: value })),
      theme,
    );
    await page.goto('/en/import');
    const expectSound = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    };
    await expectSound();
    await open(page, 'French', 'livre.epub', BOOK);
    await page.getByText('3 chapters').click();
    await open(page, 'English', 'pages.pdf', '%PDF-1.7');
    await expect(page.locator('.trouble')).toBeVisible();
    await expectSound();
  });

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/fr/import');
  await page.getByLabel(/^Ouvrir un .*\(Français\)/).setInputFiles(fileOf('livre.epub', BOOK));
  await page.getByText('3 chapitres').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
