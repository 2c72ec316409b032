import { expect, test } from '@playwright/test';
import { card, chooseView, openText, placeOf, READ, SLUG } from './reader-page.ts';
import { expectSound, setTheme } from './sound.ts';

for (const theme of ['light', 'sepia', 'dark'] as const)
  test(`axe finds nothing, ${theme}`, async ({ page }) => {
    test.slow();
    await setTheme(page, theme);
    await openText(page);
    for (const view of ['Veiled', 'Beside', 'Under', 'French only']) {
      await chooseView(page, view);
      await expectSound(page, view);
    }
    await chooseView(page, 'Veiled');
    const { x, y } = await placeOf(page, 2, 'levée');
    await page.mouse.click(x, y);
    await expect(card(page)).toBeVisible();
    await expectSound(page, 'card');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expectSound(page, 'keys');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Appearance' }).click();
    await expectSound(page, 'appearance');
    for (const path of ['/en', '/fr', '/en/nowhere', `/fr/practice/${SLUG}`]) {
      await page.goto(path);
      await page.waitForTimeout(300);
      await expectSound(page, path);
    }
  });

test('the keyboard alone: read, look up, reveal, quiz', async ({ page }) => {
  await openText(page);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-bead="0"]')).toHaveAttribute('data-current', 'true');
  await page.keyboard.press('j');
  await expect(page.locator('[data-bead="1"]')).toHaveAttribute('data-current', 'true');
  await page.keyboard.press('t');
  await expect(page.locator('[data-bead="1"] > [lang=en]')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(card(page)).toContainText('openings');
  await expect(page.locator('.reader [aria-live=polite]')).toContainText('openings');
  await page.keyboard.press('Enter');
  await expect(card(page)).toHaveAttribute('data-pinned', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(card(page)).toContainText('these');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await page.keyboard.press('Shift+T');
  await expect(page.locator('[data-bead] > [lang=en]:visible')).toHaveCount(12);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Take the quiz' }).focus();
  await page.keyboard.press('Enter');
  for (let number = 1; number <= 10; number++) {
    await expect(page.getByText(`Question ${number} of 10`)).toBeVisible();
    if (await page.getByLabel('The missing word').isVisible()) {
      await expect(page.getByLabel('The missing word')).toBeFocused();
      await page.keyboard.type('motus');
      await page.keyboard.press('Enter');
    } else if (await page.locator('[data-kind=match], [data-kind=order]').isVisible()) {
      const unknown = page.getByRole('button', { name: 'I don’t know' });
      while (!(await unknown.evaluate((button) => button === document.activeElement)))
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    } else {
      // The digits of a French keyboard are shifted: the key counts, not what it writes.
      const second = () =>
        page.evaluate(() =>
          document.dispatchEvent(new KeyboardEvent('keydown', { key: 'é', code: 'Digit2', bubbles: true })),
        );
      await second();
      if (await page.locator('[data-kind=meaning]').isVisible()) await second();
    }
    await expect(page.locator('.verdict')).not.toBeEmpty();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
});

test('letters typed into a field are not commands', async ({ page }) => {
  await page.goto(`/en/practice/${SLUG}`);
  await expect(page.locator('.question')).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.locator('.question')).toBeVisible();
});

test('every passage says its language', async ({ page }) => {
  await page.goto(`/fr/read/${SLUG}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  for (const bead of await page.locator('[data-bead]').all()) {
    await expect(bead.locator('[lang=fr]')).toHaveCount(1);
    await expect(bead.locator('> [lang=en]')).toHaveCount(1);
  }
});

test('the look chosen is remembered', async ({ page }) => {
  await openText(page);
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('radio', { name: 'Sepia' }).check({ force: true });
  await page.getByRole('radio', { name: /Atkinson/ }).check({ force: true });
  await page.getByRole('button', { name: 'Larger' }).click();
  await page.getByRole('radio', { name: 'Loose' }).check({ force: true });
  await page.reload();
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'sepia');
  await expect(html).toHaveAttribute('data-face', 'atkinson');
  await expect(html).toHaveAttribute('data-size', '4');
  await expect(html).toHaveAttribute('data-spacing', 'loose');
  const font = await page
    .locator('[data-bead="0"] [lang=fr]')
    .evaluate((element) => getComputedStyle(element).fontFamily);
  expect(font).toMatch(/atkinson/i);
});

test('a browser that refuses storage still reads and changes its look', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
  });
  await openText(page);
  await chooseView(page, 'Beside');
  await expect(page.locator('.reader')).toHaveAttribute('data-view', 'beside');
  await page.goto(`/en/practice/${SLUG}`);
  await expect(page.getByText('Question 1 of 10')).toBeVisible();
});

test('motion is left out where it is not wanted, contrast raised where it is', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openText(page, READ);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
});
