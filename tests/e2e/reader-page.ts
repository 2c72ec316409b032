import { expect, type Page } from '@playwright/test';

/** The first text of the library, as a reader meets it. */
export const SLUG = 'openai-bureaux-monde';
export const READ = `/en/read/${SLUG}`;

/** Opens the text and waits until its keys and pointer are listened to. */
export async function openText(page: Page, path = READ) {
  await page.goto(path);
  await page.waitForFunction(() => performance.getEntriesByName('en-regard:reader-ready').length > 0);
}

/** Where a word of a sentence stands in the window: its boxes, the n-th occurrence (from 0). */
export async function boxesOf(page: Page, bead: number, word: string, occurrence = 0) {
  const boxes = await page.evaluate(
    ([number, text, n]) => {
      const node = document.querySelector(`[data-bead="${number}"] [lang=fr]`)?.firstChild;
      let start = -1;
      for (let i = 0; i <= n; i++) start = node?.textContent?.indexOf(text, start + 1) ?? -1;
      if (!node || start < 0) return [];
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
      return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
    },
    [bead, word, occurrence] as const,
  );
  expect(boxes.length, `"${word}" stands in sentence ${bead}`).toBeGreaterThan(0);
  return boxes;
}

/** The middle of a word in the window, scrolled to where it can be pointed at. */
export async function placeOf(page: Page, bead: number, word: string, occurrence = 0) {
  await page.locator(`[data-bead="${bead}"]`).scrollIntoViewIfNeeded();
  const [box] = await boxesOf(page, bead, word, occurrence);
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
}

export async function pointAt(page: Page, bead: number, word: string, occurrence = 0) {
  const { x, y } = await placeOf(page, bead, word, occurrence);
  await page.mouse.move(x, y);
}

export const card = (page: Page) => page.locator('#gloss');
export const chooseView = (page: Page, name: string) =>
  page.getByRole('radio', { name, exact: true }).check({ force: true });
