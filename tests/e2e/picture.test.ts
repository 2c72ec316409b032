import { expect, test } from '@playwright/test';
import { card, openText, placeOf } from './reader-page.ts';

/** Where the README's picture lies; `PICTURE=1 npm run e2e -- --grep picture` takes it anew. */
const README_PICTURE = 'docs/reader.png';

test('the picture of the README: the text, a lifted veil, a card', async ({ page }, testInfo) => {
  await page.setViewportSize({ width: 1200, height: 760 });
  await openText(page);
  await page.getByRole('button', { name: 'Show the English of sentence 2' }).click();
  const { x, y } = await placeOf(page, 2, 'levée');
  await page.mouse.click(x, y);
  await expect(card(page)).toContainText('funding round');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: process.env.PICTURE ? README_PICTURE : testInfo.outputPath('reader.png') });
});
