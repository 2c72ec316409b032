import { expect, test } from '@playwright/test';
import { boxesOf, card, openText, placeOf, pointAt } from './reader-page.ts';

/* Faults that were found by use, each with the test that failed before it was mended. */

test('after a view was chosen with the mouse the keys still work', async ({ page }) => {
  await openText(page);
  await page.getByRole('radio', { name: 'Under' }).click({ force: true });
  await page.keyboard.press('j');
  await expect(page.locator('[data-current]')).toHaveCount(1);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('Escape closes the appearance panel and a note', async ({ page }) => {
  await openText(page);
  await page.getByRole('button', { name: 'Appearance' }).click();
  await expect(page.locator('#appearance')).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('[data-current]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('#appearance')).toBeHidden();
  await page.getByRole('button', { name: 'Note on “posté le X”' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('note').filter({ visible: true })).toHaveCount(0);
});

test('the card stays beside its word when it grows and when the text moves', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 620 });
  await openText(page);
  const bead = 3;
  await page
    .locator(`[data-bead="${bead}"]`)
    .evaluate((element) => element.scrollIntoView({ block: 'end', behavior: 'instant' }));
  const { x, y } = await placeOf(page, bead, 'depuis');
  await page.mouse.click(x, y);
  const beside = async () => {
    const [word] = await boxesOf(page, bead, 'depuis');
    const gloss = (await card(page).boundingBox())!;
    return gloss.y >= word!.y + word!.height || gloss.y + gloss.height <= word!.y;
  };
  await card(page).getByText('Also').click();
  await expect.poll(beside).toBe(true);
  await page.keyboard.press('Shift+T');
  await expect.poll(beside).toBe(true);
  await page.setViewportSize({ width: 700, height: 620 });
  await expect.poll(beside).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
});

test('closing a pinned card by its button gives the focus back to the text', async ({ page }) => {
  await openText(page);
  await page.locator('section.page').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await card(page).getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeHidden();
  await expect(page.locator('section.page')).toBeFocused();
});

test('a screen reader hears the sentence stepped to, and its English when the veil is lifted', async ({
  page,
}) => {
  await openText(page);
  const live = page.locator('.reader [aria-live=polite]');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(live.locator('[lang=fr]')).toHaveText(/^Ces ouvertures/);
  await page.keyboard.press('t');
  await expect(live.locator('[lang=en]')).toHaveText(/^These openings/);
});

test('tabbing into the bars keeps the place', async ({ page }) => {
  await openText(page);
  await page.evaluate(() => scrollTo({ top: 500, behavior: 'instant' }));
  await page.getByRole('button', { name: 'Appearance' }).focus();
  expect(await page.evaluate(() => scrollY)).toBe(500);
});

test('a larger text keeps the sentence at the top of the window', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 600 });
  await openText(page);
  await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }));
  await page.getByRole('button', { name: 'Appearance' }).click();
  const topmost = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('[data-bead]')].find(
          (bead) => bead.getBoundingClientRect().bottom > 110,
        )?.id,
    );
  const before = await topmost();
  await page.getByRole('button', { name: 'Larger' }).click();
  await page.getByRole('button', { name: 'Larger' }).click();
  expect(await topmost()).toBe(before);
});

test('a card opened for one word is closed again for the next, and goes when the pointer leaves', async ({
  page,
}) => {
  await openText(page);
  await pointAt(page, 0, 'dans');
  await card(page).getByText('Also').click();
  await expect(card(page).locator('details[open]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await pointAt(page, 1, 'dans');
  await expect(card(page).locator('details[open]')).toHaveCount(0);
  for (let step = 0; step < 12; step++) {
    await page.mouse.move(20 + step, 500 + step);
    await page.waitForTimeout(50);
  }
  await expect(card(page)).toBeHidden();
});

test('the English of the title can be seen, and lights with its French', async ({ page }) => {
  await openText(page);
  await expect(page.getByText('OpenAI opens offices on three continents')).toBeHidden();
  await page.keyboard.press('Shift+T');
  await expect(page.getByText('OpenAI opens offices on three continents')).toBeVisible();
});

test('keys pressed in the quiz do nothing to the text above it', async ({ page }) => {
  await openText(page);
  await page.getByRole('button', { name: 'Take the quiz' }).click();
  await expect(page.locator('.practice:focus, .practice :focus')).toHaveCount(1);
  await page.keyboard.press('t');
  await expect(page.locator('[data-lifted]')).toHaveCount(0);
});

test('without script the text and its English can be read', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/en/read/openai-bureaux-monde');
  await expect(page.locator('[data-bead="1"] > [lang=en]')).toBeVisible();
  await expect(page.locator('.toolbar')).toBeHidden();
  await page.close();
});

test('a dark screen prints black on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await openText(page);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
});
