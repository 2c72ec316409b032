import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import type { PairedDocument } from '#core/formats/document.ts';
import { readPairedHtml } from '#core/formats/paired-html.ts';
import { readTmx } from '#core/formats/tmx.ts';
import { readTsv } from '#core/formats/tsv.ts';
import { faultsOf, openBook } from '../core/formats/epub-rules.ts';
import { addText, draft, reachWorker } from './own-texts.ts';
import { chooseView, openText } from './reader-page.ts';
import { expectPartSound, expectSound } from './sound.ts';

/** What each format's file says when it is read back. */
const READERS: Readonly<Record<string, (bytes: Buffer) => PairedDocument | undefined>> = {
  EPUB: (bytes) => {
    expect(faultsOf(bytes)).toEqual([]);
    return readPairedHtml(openBook(bytes).pages.map(({ text }) => text));
  },
  HTML: (bytes) => readPairedHtml([bytes.toString()]),
  TMX: (bytes) => bitextOf(readTmx(bytes.toString())),
  TSV: (bytes) => bitextOf(readTsv(bytes.toString())),
};

const bitextOf = (imported: ReturnType<typeof readTmx>) =>
  imported.kind === 'bitext' ? imported : undefined;

const openPanel = (page: Page) => page.getByText('Download or print').click();

/** Asks for a format and takes what comes. */
async function take(page: Page, format: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format }).click(),
  ]);
  await expect(page.locator('.export').getByRole('status')).toHaveText(/ has been downloaded\.$/);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The French and the English as the page shows them, paragraph by paragraph, the lead first. */
const shownOn = (page: Page) =>
  page.evaluate(() => {
    const pairOf = (element: Element) =>
      ['fr', 'en'].map((language) => element.querySelector(`.${language}`)?.textContent?.trim() ?? '');
    return [...document.querySelectorAll('.page p:not(.facts)')].map((paragraph) =>
      paragraph.matches('.lead') ? [pairOf(paragraph)] : [...paragraph.querySelectorAll('.bead')].map(pairOf),
    );
  });

const pairsOf = ({ chapters }: PairedDocument) =>
  chapters.map(({ paragraphs }) =>
    paragraphs.map((beads) => beads.map(({ french, english }) => [french.join(' '), english.join(' ')])),
  );

test('a text of the library is taken away in every format, whole', async ({ page }) => {
  await openText(page);
  const shown = await shownOn(page);
  expect(shown.flat().length).toBe(13);
  await openPanel(page);
  for (const [format, read] of Object.entries(READERS)) {
    const { name, bytes } = await take(page, format);
    expect(name).toBe(`OpenAI ouvre des bureaux sur trois continents.${format.toLowerCase()}`);
    const document = read(bytes)!;
    if (format === 'TSV') {
      expect(pairsOf(document)[0]?.flat()).toEqual(shown.flat());
      continue;
    }
    expect(pairsOf(document)).toEqual([shown]);
    expect(document.title).toBe('OpenAI ouvre des bureaux sur trois continents');
    expect(document.titleEnglish).toBe('OpenAI opens offices on three continents');
  }
});

test('the remarks go with the page and the book, in the reader’s language', async ({ page }) => {
  await openText(page);
  await openPanel(page);
  const html = (await take(page, 'HTML')).bytes.toString();
  expect(html).toContain('The social network X has been taken for a date');
  expect(html).toContain('Source: Online news article, fall 2024');
  const { pages } = openBook((await take(page, 'EPUB')).bytes);
  expect(pages.at(-1)?.text).toContain('The social network X has been taken for a date');
});

test('a page that was taken away is read without a network, on paper too', async ({ page, context }) => {
  await openText(page);
  await openPanel(page);
  const html = (await take(page, 'HTML')).bytes.toString();
  await context.setOffline(true);
  await page.setContent(html);
  const box = (language: string) => page.locator(`[data-bead="2"] [lang=${language}]`).boundingBox();
  const sides = async () => [(await box('fr'))!, (await box('en'))!] as const;
  const [french, english] = await sides();
  expect(english.x).toBeGreaterThan(french.x + french.width);
  await page.setViewportSize({ width: 390, height: 844 });
  const [above, below] = await sides();
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
  await expectSound(page);
});

test('of one’s own text every chapter is taken, with what is known of it', async ({ page }) => {
  await reachWorker(page);
  const id = await addText(page, draft);
  await page.goto(`/en/own?text=${id}&chapter=2`);
  await page.getByRole('heading', { level: 1, name: 'Et ensuite' }).waitFor();
  await openPanel(page);
  for (const format of ['EPUB', 'HTML', 'TMX']) {
    const { name, bytes } = await take(page, format);
    expect(name).toBe(`Le tour du monde.${format.toLowerCase()}`);
    const document = READERS[format]!(bytes)!;
    expect(document).toMatchObject({
      title: 'Le tour du monde',
      titleEnglish: 'Round the world',
      author: 'Anne Martin',
      chapters: [
        { title: 'Deux bureaux', titleEnglish: 'Two offices' },
        { title: 'Et ensuite', titleEnglish: 'And then' },
      ],
    });
    const beads = document.chapters.flatMap(({ paragraphs }) => paragraphs.flat());
    expect(beads.flatMap(({ french }) => french).join(' ')).toContain('efforts d’expansion mondiale');
    expect(beads.flatMap(({ english }) => english)).toHaveLength(12);
    expect(new Set(beads.map(({ confidence }) => confidence)).size).toBeGreaterThan(1);
  }
});

test('what cannot be made is said, and can be tried again', async ({ page }) => {
  await openText(page);
  await openPanel(page);
  await page.route(/\.js(?:$|\?)/, (route) => route.abort());
  await page.getByRole('button', { name: 'TSV' }).click();
  await expect(page.locator('.export').getByRole('status')).toHaveText(/could not be made/);
  await page.unroute(/\.js(?:$|\?)/);
  expect((await take(page, 'TSV')).bytes.toString()).toContain('French\tEnglish\tConfidence');
});

test('the panel is sound for everyone', async ({ page }) => {
  await openText(page);
  await page.locator('.export summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'EPUB' })).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectPartSound(page, '.end');
  }
});

test('on paper: the text in the view in force, its notes at the end, nothing of the app', async ({
  page,
}) => {
  await openText(page);
  await chooseView(page, 'Beside');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 960 });
  for (const hidden of ['.masthead', '.toolbar', '.veil', '.export', '.invitation', '.colophon'])
    await expect(page.locator(hidden).first()).toBeHidden();
  const [french, english] = [page.locator('#s3 .fr'), page.locator('#s3 > .en')];
  expect((await english.boundingBox())!.x).toBeGreaterThan((await french.boundingBox())!.x + 200);
  await expect(page.locator('.endnotes li')).toHaveCount(4);
  await expect(page.locator('.endnotes li').first()).toContainText('The social network X');
  await expect(page.locator('.source')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await chooseView(page, 'French only');
  await page.emulateMedia({ media: 'print' });
  await expect(english).toBeHidden();
  const words = (await page.locator('.page .fr').allTextContents()).join('').replace(/\s/g, '');
  expect(words.length).toBeGreaterThan(1000);
  expect(textBytesIn(await page.pdf())).toBeGreaterThan(words.length);
});

/** How many bytes of text the pages of a PDF show: one a letter in the fonts that vary, two in others. */
function textBytesIn(pdf: Buffer): number {
  let bytes = 0;
  for (const { 1: length, index, 0: head } of pdf
    .toString('latin1')
    .matchAll(/\/Filter \/FlateDecode\s*\/Length (\d+)>>\s*stream\r?\n/g)) {
    const start = index + head.length;
    const content = inflateSync(pdf.subarray(start, start + Number(length))).toString('latin1');
    if (!/ Tf\b/.test(content)) continue;
    for (const [, hex = ''] of content.matchAll(/<([\da-f]+)>/gi)) bytes += hex.length / 2;
  }
  return bytes;
}
