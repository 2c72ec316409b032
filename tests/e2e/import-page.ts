import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { epub } from '../core/formats/archives.ts';

export const FRENCH = readFileSync('tests/fixtures/openai-offices.fr.txt', 'utf8');
export const ENGLISH = readFileSync('tests/fixtures/openai-offices.en.txt', 'utf8');

type Side = 'French' | 'English';
export const leaf = (page: Page, side: Side) => page.getByRole('region', { name: side });
export const field = (page: Page, side: Side) => page.getByRole('textbox', { name: `${side} text` });
export const add = (page: Page) => page.getByRole('button', { name: 'Read it' });
export const sentence = (page: Page, bead: number) =>
  page.locator(`[data-bead="${bead}"] > .side > [lang=fr]`);

export type Bytes = string | Uint8Array;
export const fileOf = (name: string, content: Bytes) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content),
});
export const open = (page: Page, side: Side, name: string, content: Bytes) =>
  page.getByLabel(new RegExp(`^Open .*file \\(${side}\\)`)).setInputFiles(fileOf(name, content));

/** Types once the page listens. */
export async function type(page: Page, side: Side, text: string) {
  await expect(async () => {
    await field(page, side).fill(text);
    await expect(leaf(page, side).getByText(/\d words/)).toBeVisible({ timeout: 3000 });
  }).toPass();
}

/** Lets files fall on a side, or beside both. */
export async function drop(
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

/** Opens the page and waits until it can be used. */
export async function openImport(page: Page) {
  await page.goto('/en/import');
  await expect(add(page)).toBeVisible();
}

/** Pastes a text into the first field, so many times over. */
export const paste = (page: Page, text: string, times = 1) =>
  page.evaluate(
    ([piece, count]) => {
      const data = new DataTransfer();
      data.setData('text/plain', piece.repeat(count));
      document
        .querySelector('textarea')!
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [text, times] as const,
  );

/** A book of three chapters, the last of them an advertisement. */
export const BOOK = epub({
  metadata: '<dc:title>Boule de Suif</dc:title><dc:creator>Guy de Maupassant</dc:creator>',
  pages: {
    'a.xhtml': '<h2>Le départ</h2><p>Pendant plusieurs jours, il a plu.</p><p>La ville dormait.</p>',
    'b.xhtml': '<h2>La route</h2><p>La voiture partit le matin.</p>',
    'c.xhtml': '<h2>Publicité</h2><p>Achetez nos autres livres dans toutes les librairies.</p>',
  },
  nav: `<li><a href="Text/a.xhtml">Le départ</a></li><li><a href="Text/b.xhtml">La route</a></li>
    <li><a href="Text/c.xhtml">Publicité</a></li>`,
});

/** Many times over, each with a number by which one can tell it: too long to be aligned whole at once. */
export const book = (text: string) =>
  Array.from({ length: 60 }, (_, i) => `${1000 + i}: ${text}`).join('\n\n');
