import { expect, test } from '@playwright/test';
import { card, openText, placeOf } from './reader-page.ts';
import { giveVoices, spoken, underWay } from './voices.ts';

test('by touch: from a word’s card, the bar in one row within the window', async ({ page }) => {
  await giveVoices(page, ['fr-FR', 'en-GB']);
  await openText(page);
  const { x, y } = await placeOf(page, 4, 'Singapour');
  await page.touchscreen.tap(x, y);
  await card(page).getByRole('button', { name: 'Listen from here' }).tap();
  await expect(page.locator('[data-bead="4"] [data-heard]')).toBeVisible();
  const bar = page.getByRole('region', { name: 'Listening' });
  const box = (await bar.boundingBox())!;
  expect(box.height).toBeLessThan(64);
  expect(box.y + box.height).toBeLessThanOrEqual(844);
  for (const button of await bar.getByRole('button').all()) {
    const { x: left, y: top, width, height } = (await button.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(left >= box.x && left + width <= box.x + box.width).toBe(true);
    expect(top >= box.y && top + height <= box.y + box.height).toBe(true);
  }
  await bar.getByRole('button', { name: 'Next sentence' }).tap();
  await expect(page.locator('[data-bead="5"] [data-heard]')).toBeVisible();
  expect((await spoken(page)).at(-1)?.text).toBe(await page.locator('[data-heard]').textContent());
  await bar.getByRole('button', { name: 'Stop listening' }).tap();
  await expect(bar).toHaveCount(0);
  expect(await underWay(page)).toBe(0);
});
