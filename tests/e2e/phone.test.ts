import { expect, test } from '@playwright/test';
import { boxesOf, card, chooseView, openText, placeOf } from './reader-page.ts';

test('a journey by touch: read, look up, reveal, quiz', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('link', { name: /OpenAI ouvre/ }).tap();
  await page.waitForFunction(() => performance.getEntriesByName('en-regard:reader-ready').length > 0);

  const { x, y } = await placeOf(page, 0, 'bureaux');
  await page.touchscreen.tap(x, y);
  await expect(card(page)).toContainText('offices');
  const [word] = await boxesOf(page, 0, 'bureaux');
  const gloss = (await card(page).boundingBox())!;
  expect(gloss.y >= word!.y + word!.height || gloss.y + gloss.height <= word!.y).toBe(true);
  expect(gloss.x + gloss.width).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(card(page)).toBeHidden();

  await page.getByRole('button', { name: 'Show the English of sentence 2' }).tap();
  await expect(page.locator('[data-bead="1"] > [lang=en]')).toBeVisible();

  await page.getByRole('button', { name: 'Take the quiz' }).tap();
  for (let number = 1; number <= 10; number++) {
    await expect(page.getByText(`Question ${number} of 10`)).toBeVisible();
    await page.getByRole('button', { name: 'I don’t know' }).tap();
    await page.getByRole('button', { name: number === 10 ? 'See the result' : 'Next question' }).tap();
  }
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
  await page.getByRole('link', { name: 'See it in the text' }).first().tap();
  await expect(page).toHaveURL(/#s\d+$/);
});

test('beside becomes under', async ({ page }) => {
  await openText(page);
  await chooseView(page, 'Beside');
  const bead = page.locator('[data-bead="2"]');
  const [fr, en] = await Promise.all([
    bead.locator('[lang=fr]').boundingBox(),
    bead.locator('> [lang=en]').boundingBox(),
  ]);
  expect(en!.y).toBeGreaterThanOrEqual(fr!.y + fr!.height - 6);
});

test('nothing is wider than the window', async ({ page }) => {
  for (const path of [
    '/en',
    '/fr/read/openai-bureaux-monde',
    '/fr/practice/openai-bureaux-monde',
    '/fr/rien',
  ]) {
    await page.goto(path);
    await page.waitForTimeout(300);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content, path).toBeLessThanOrEqual(window!);
  }
});
