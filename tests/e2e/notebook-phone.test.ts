import { expect, test } from '@playwright/test';
import { FEW, MONTHS, seed } from './seeded-log.ts';

for (const [locale, width] of [
  ['en', 390],
  ['fr', 390],
  ['en', 320],
  ['fr', 320],
] as const)
  test(`nothing is wider than a phone of ${width} px, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await seed(page, [...FEW, ...MONTHS], locale);
    await page.getByRole('checkbox').nth(3).check();
    for (const path of ['words', 'progress', 'practice']) {
      if (!page.url().endsWith(path)) await page.goto(`/${locale}/${path}`);
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      const menu = page.locator('.masthead nav a:visible');
      await expect(menu).toHaveCount(3);
      const [content, window, end] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
        document.querySelector('.masthead-end')!.getBoundingClientRect().right,
      ]);
      expect(content, path).toBeLessThanOrEqual(window!);
      expect(end, path).toBeLessThanOrEqual(window!);
    }
  });
