import { expect, test } from '@playwright/test';
import { epub, zip } from '../core/formats/archives.ts';
import {
  add,
  BOOK,
  type Bytes,
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

test.beforeEach(({ page }) => openImport(page));

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

test('fifty megabytes pasted are refused with a sentence, and what was there stays', async ({ page }) => {
  await type(page, 'French', FRENCH);
  await paste(page, 'Il pleut. ', 5 * 2 ** 20);
  await expect(page.locator('.trouble')).toHaveText(/This is too large: 32 MB at most/);
  await expect(field(page, 'French')).toHaveValue(FRENCH);
  await add(page).click();
  await expect(sentence(page, 0)).toContainText('OpenAI a indiqué');
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
