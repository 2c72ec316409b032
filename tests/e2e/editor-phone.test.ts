import { expect, type Page, test } from '@playwright/test';
import { keepTale, listening, openEditor, pairs, sentence } from './editor-page.ts';

const expectPairs = (page: Page, beads: string) => expect.poll(() => pairs(page)).toBe(beads);
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap();

test.beforeEach(async ({ page }) => {
  await openEditor(page, await keepTale(page, '0:0 1,2:1? 3:2? 4:3? 5:4 6:5? 7:'));
});

test('a tap picks a sentence out, the bar does the rest', async ({ page }) => {
  await sentence(page, 'Un matin').tap();
  await expect(sentence(page, 'Un matin')).toHaveAttribute('data-picked', 'true');
  await tap(page, 'Move the sentence down');
  await expectPairs(page, '0:0 1:1! 2,3:2? 4:3? 5:4 6:5? 7:');
  await tap(page, 'Move the sentence up');
  await expectPairs(page, '0:0 1,2:1! 3:2! 4:3? 5:4 6:5? 7:');
  await tap(page, 'Split the pair');
  await expectPairs(page, '0:0 1:1! 2:! 3:2! 4:3? 5:4 6:5? 7:');
  await tap(page, 'Merge with the next pair');
  await expectPairs(page, '0:0 1:1! 2,3:2! 4:3? 5:4 6:5? 7:');
  await tap(page, 'Undo');
  await expectPairs(page, '0:0 1:1! 2:! 3:2! 4:3? 5:4 6:5? 7:');
});

test('the next unsure pair is one tap away, and so is marking it', async ({ page }) => {
  await tap(page, 'Next unsure pair');
  await expect(page.locator('[data-current]')).toHaveAttribute('data-bead', '1');
  await tap(page, 'Check off the pair');
  await expect(page.getByText('3 unsure, 1 checked')).toBeVisible();
});

test('from the reader too, the tools stay in reach and nothing covers the app’s own bar', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Back to reading' }).tap();
  await page.getByRole('link', { name: /pairs to check/ }).tap();
  await listening(page);
  // A pair under the finger comes forward.
  await sentence(page, 'Un matin').tap();
  await sentence(page, 'Un matin').evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    scrollBy({ top: top - 20, behavior: 'instant' });
  });
  await expect(page.getByRole('button', { name: 'Next unsure pair' })).toBeInViewport();
  const covering = await page.evaluate(() => {
    const bar = document.querySelector('.masthead')!;
    const { width, height } = bar.getBoundingClientRect();
    const places = Array.from({ length: 20 }, (_, i) => [(i * width) / 20, height / 2] as const);
    return places.filter(([x, y]) => !bar.contains(document.elementFromPoint(x, y))).length;
  });
  expect(covering).toBe(0);
});

test('a finger that rests on a sentence drags it; one that moves at once scrolls', async ({ page }) => {
  const at = async (text: string) => {
    const { x, y, height } = (await sentence(page, text).boundingBox())!;
    return { x: x + 60, y: y + height / 2 };
  };
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints });
  const drag = async (from: string, to: string, rest: number) => {
    const [start, end] = [await at(from), await at(to)];
    await send('touchStart', start);
    await page.waitForTimeout(rest);
    for (let i = 1; i <= 6; i++)
      await send('touchMove', { x: start.x, y: start.y + ((end.y - start.y) * i) / 6 });
    await send('touchEnd');
  };
  await drag('Elles habitaient', 'Le roi avait', 500);
  await expectPairs(page, '0,1:0! 2:1! 3:2? 4:3? 5:4 6:5? 7:');
  await drag('Un matin', 'Le roi avait', 0);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  await expectPairs(page, '0,1:0! 2:1! 3:2? 4:3? 5:4 6:5? 7:');
});

test('pairs stand under each other, and nothing is wider than the window', async ({ page }) => {
  const [fr, en] = await Promise.all([
    sentence(page, 'Le roi avait').boundingBox(),
    sentence(page, 'The king had').boundingBox(),
  ]);
  expect(en!.y).toBeGreaterThanOrEqual(fr!.y + fr!.height);
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await tooWide()).toBeLessThanOrEqual(0);
  // While it saves, in the longer language.
  await page.goto(page.url().replace('/en/', '/fr/'));
  await listening(page);
  await tap(page, 'Valider la paire');
  await expect(page.locator('.saving')).toHaveText('Enregistrement…');
  const overlap = await page.evaluate(() => {
    const bar = document.querySelector('.toolbar')!.getBoundingClientRect();
    return document.querySelector('.saving')!.getBoundingClientRect().right - bar.right;
  });
  expect(overlap).toBeLessThanOrEqual(0.5);
  expect(await tooWide()).toBeLessThanOrEqual(0);
});
