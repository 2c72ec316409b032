import { expect, type Page, test } from '@playwright/test';
import { boxesOf, card, chooseView, openText, placeOf, pointAt } from './reader-page.ts';

/* The English of the word pointed at: lit in the facing sentence, let through the veil, and the way back. */

/** What the page has lit of this name. */
const lit = (page: Page, name: 'counterpart' | 'word') =>
  page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()),
    name,
  );

const slip = (page: Page) => page.locator('.slip');

/** The middle of an English word in the window. */
async function placeOfEnglish(page: Page, bead: number, word: string) {
  await page.locator(`[data-bead="${bead}"]`).scrollIntoViewIfNeeded();
  const place = await page.evaluate(
    ([number, text]) => {
      const node = document.querySelector(`[data-bead="${number}"] [data-english]`)?.firstChild;
      const start = node?.textContent?.indexOf(text) ?? -1;
      if (!node || start < 0) return undefined;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    [bead, word] as const,
  );
  expect(place, `"${word}" stands in the English of sentence ${bead}`).toBeDefined();
  return place!;
}

test('a French word lights its English', async ({ page }) => {
  await openText(page);
  await chooseView(page, 'Under');
  await pointAt(page, 2, 'fabricant');
  expect(await lit(page, 'counterpart')).toEqual(['maker']);
  // An expression or a compound tense is one unit, on either side.
  await pointAt(page, 3, 'général');
  expect(await lit(page, 'counterpart')).toEqual(['managing director']);
  await pointAt(page, 4, 'avait');
  expect(await lit(page, 'counterpart')).toEqual(['had begun']);
});

test('by the keyboard as well', async ({ page }) => {
  await openText(page);
  await chooseView(page, 'Under');
  await page.locator('.page').focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  expect(await lit(page, 'word')).toEqual(['indiqué']);
  expect(await lit(page, 'counterpart')).toEqual(['said']);
});

test('a word without a sure counterpart lights nothing', async ({ page }) => {
  await openText(page);
  await chooseView(page, 'Under');
  await pointAt(page, 5, 'des');
  await expect(card(page)).toBeVisible();
  expect(await lit(page, 'counterpart')).toEqual([]);
  await chooseView(page, 'Veiled');
  await pointAt(page, 5, 'des');
  await expect(card(page)).toBeVisible();
  await expect(slip(page)).toHaveCount(0);
});

test('an English word lights its French and opens the card of that', async ({ page }) => {
  await openText(page);
  await chooseView(page, 'Under');
  const place = await placeOfEnglish(page, 4, 'customers');
  await page.mouse.move(place.x, place.y);
  expect(await lit(page, 'word')).toEqual(['clients']);
  await expect(card(page)).toContainText('customers, clients');
  // The card stands by the French word and leaves the English free to be pointed at.
  const gloss = (await card(page).boundingBox())!;
  const english = (await page.locator('[data-bead="4"] [data-english]').boundingBox())!;
  expect(gloss.y + gloss.height).toBeLessThanOrEqual(english.y + 1);
  await page.mouse.click(place.x, place.y);
  await expect(card(page)).toHaveAttribute('data-pinned', 'true');
  await page.mouse.click(place.x, place.y);
  await page.mouse.move(place.x, 0);
});

test('the card leaves the counterpart free', async ({ page }) => {
  await openText(page);
  await chooseView(page, 'Under');
  await pointAt(page, 4, 'région');
  await expect(card(page)).toBeVisible();
  const english = await page.evaluate(() => {
    const [range] = CSS.highlights.get('counterpart')!;
    const { x, y, right, bottom } = (range as Range).getBoundingClientRect();
    return { x, y, right, bottom };
  });
  const gloss = (await card(page).boundingBox())!;
  const apart =
    gloss.x >= english.right ||
    gloss.x + gloss.width <= english.x ||
    gloss.y >= english.bottom ||
    gloss.y + gloss.height <= english.y;
  expect(apart).toBe(true);
});

for (const [device, viewport] of [
  ['on a wide window', { width: 1440, height: 900 }],
  ['on a tablet', { width: 820, height: 1100 }],
  ['on a phone', { width: 390, height: 844 }],
] as const)
  test(`the veil lets only the counterpart through ${device}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openText(page);
    const before = await boxesOf(page, 3, 'facilitera');
    const scroll = await page.evaluate(() => scrollY);
    const { x, y } = await placeOf(page, 3, 'supervisera');
    const scrolled = (await page.evaluate(() => scrollY)) - scroll;
    await page.mouse.click(x, y);
    await expect(slip(page)).toHaveText('oversee');
    await expect(page.locator('[data-bead="3"] [data-english]')).toBeHidden();
    // Nothing moves, nothing is covered that is read just now, nothing hangs over the edge.
    const [after] = await boxesOf(page, 3, 'facilitera');
    expect(after!.y).toBeCloseTo(before[0]!.y - scrolled, 0);
    const [word] = await boxesOf(page, 3, 'supervisera');
    const there = (await slip(page).boundingBox())!;
    const gloss = (await card(page).boundingBox())!;
    for (const other of [word!, gloss])
      expect(
        there.x >= other.x + other.width ||
          there.x + there.width <= other.x ||
          there.y >= other.y + other.height ||
          there.y + there.height <= other.y,
      ).toBe(true);
    expect(there.x + there.width).toBeLessThanOrEqual(viewport.width);
    // Lifted, the English itself is lit and the slip is gone.
    await page.keyboard.press('t');
    await expect(slip(page)).toHaveCount(0);
    await expect(page.locator('[data-bead="3"] [data-english]')).toBeVisible();
    expect(await lit(page, 'counterpart')).toEqual(['oversee']);
  });

test('no layout shift comes of the slip', async ({ page }) => {
  await openText(page);
  await page.evaluate(() => {
    const moved: (string | undefined)[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      // The card goes from word to word by its own means.
      for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node?: Node }[] })[])
        for (const { node } of entry.sources)
          if (!node?.parentElement?.closest('#gloss') && (node as Element | undefined)?.id !== 'gloss')
            moved.push(node instanceof Element ? node.outerHTML : node?.nodeName);
    }).observe({ type: 'layout-shift' });
  });
  for (const word of ['indiqué', 'ouvrira', 'bureaux', 'villes', 'sites']) {
    await pointAt(page, 0, word);
    await expect(slip(page)).toHaveCount(1);
  }
  const moved = await page.evaluate(() => (window as unknown as { moved: string[] }).moved);
  expect(moved).toEqual([]);
});
