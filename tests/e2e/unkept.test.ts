import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { READ_LOG } from './log-events.ts';
import { card, openText, pointAt } from './reader-page.ts';

/* In the reader: a device that is full or that keeps nothing, and two tabs at once. */

const button = (page: Page, name: string) => card(page).getByRole('button', { name, exact: true });
const save = async (page: Page, bead: number, word: string) => {
  await pointAt(page, bead, word);
  await page.keyboard.press('s');
};

/** Lets the disk refuse what is written until `room` is called. */
async function fill(context: BrowserContext) {
  await context.addInitScript(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (...args) {
      if (!('room' in window)) throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, args);
    };
  });
}
const room = (page: Page) => page.evaluate(() => Object.assign(window, { room: true }));

test('a full device is told once in the reader; what was done shows, and is kept as soon as there is room', async ({
  page,
  context,
}) => {
  await fill(context);
  await openText(page);
  await save(page, 0, 'bureaux');
  const told = page.getByText('There is no room left on this device');
  await expect(told).toBeVisible();
  await expect(button(page, 'Saved')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'I understand' }).click();
  await expect(told).toBeHidden();

  // It is not said again, and nothing is lost of what is done and undone meanwhile.
  await save(page, 1, 'ouvertures');
  await expect(button(page, 'Saved')).toBeVisible();
  await pointAt(page, 2, 'fabricant');
  await page.keyboard.press('2');
  await page.keyboard.press('u');
  await expect(button(page, 'Known')).toHaveAttribute('aria-pressed', 'false');
  await expect(told).toBeHidden();
  expect(await page.evaluate(READ_LOG)).toEqual([]);

  await room(page);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect
    .poll(async () => (await page.evaluate(READ_LOG)).filter(({ kind }) => kind === 'save').length)
    .toBe(2);
  await page.close();
  const later = await context.newPage();
  await later.addInitScript(() => Object.assign(window, { room: true }));
  await openText(later);
  await pointAt(later, 0, 'bureaux');
  await expect(button(later, 'Saved')).toBeVisible();
});

test('a browser that keeps nothing says so in the reader, and the reader goes on', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await openText(page);
  await save(page, 0, 'bureaux');
  await expect(page.getByText('The browser does not let this page keep anything')).toBeVisible();
  await expect(button(page, 'Saved')).toBeVisible();
  await page.keyboard.press('u');
  await expect(button(page, 'Save')).toHaveAttribute('aria-pressed', 'false');
});

test('two tabs are in step, on the card and in the notebook', async ({ page, context }) => {
  const other = await context.newPage();
  await openText(page);
  await openText(other);
  await save(page, 0, 'bureaux');
  await expect(button(page, 'Saved')).toBeVisible();
  // The other tab had no log when it was opened.
  await pointAt(other, 0, 'bureaux');
  await expect(button(other, 'Saved')).toBeVisible();
  await other.keyboard.press('2');
  await expect(button(page, 'Known')).toHaveAttribute('aria-pressed', 'true');
  const notebook = await context.newPage();
  await notebook.goto('/en/words');
  await expect(notebook.getByText('bureau', { exact: true }).first()).toBeVisible();
  await other.keyboard.press('u');
  await expect(button(page, 'Known')).toHaveAttribute('aria-pressed', 'false');
});
