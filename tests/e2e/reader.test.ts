import { expect, test } from '@playwright/test';
import { boxesOf, card, chooseView, openText, placeOf, pointAt, READ } from './reader-page.ts';

test.describe('the views', () => {
  test('the English is under its veil until lifted, and stays lifted', async ({ page }) => {
    await openText(page);
    const english = page.locator('[data-bead="1"] > [lang=en]');
    await expect(english).toBeHidden();
    await page.getByRole('button', { name: 'Show the English of sentence 2' }).click();
    await expect(english).toHaveText('These openings are part of the company’s efforts to expand worldwide.');
    await page.mouse.move(5, 5);
    await page.mouse.wheel(0, 400);
    await expect(english).toBeVisible();
    await page.getByRole('button', { name: 'Hide the English of sentence 2' }).click();
    await expect(english).toBeHidden();
  });

  test('beside: each pair stands level', async ({ page }) => {
    await openText(page);
    await chooseView(page, 'Beside');
    await expect(page.locator('.reader')).toHaveAttribute('data-view', 'beside');
    for (const bead of await page.locator('[data-bead]').all()) {
      const [fr, en] = await Promise.all([
        bead.locator('[lang=fr]').boundingBox(),
        bead.locator('> [lang=en]').boundingBox(),
      ]);
      expect(Math.abs(fr!.y - en!.y)).toBeLessThan(8);
      expect(en!.x).toBeGreaterThan(fr!.x + fr!.width);
    }
  });

  test('under: the English stands below its French; French only: none', async ({ page }) => {
    await openText(page);
    await chooseView(page, 'Under');
    const bead = page.locator('[data-bead="3"]');
    const [fr, en] = await Promise.all([
      bead.locator('[lang=fr]').boundingBox(),
      bead.locator('> [lang=en]').boundingBox(),
    ]);
    expect(en!.y).toBeGreaterThanOrEqual(fr!.y + fr!.height - 6);
    await chooseView(page, 'French only');
    await expect(page.locator('article [lang=en]:visible')).toHaveCount(0);
  });

  test('switching keeps the place, and the choice is remembered without a jump', async ({ page }) => {
    await openText(page);
    await page.locator('[data-bead="8"]').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(300);
    const topOf = () =>
      page.evaluate(() => {
        const beads = [...document.querySelectorAll('[data-bead] [lang=fr]')];
        const first = beads.find((bead) => bead.getBoundingClientRect().bottom > 80)!;
        return { passage: first.getAttribute('data-passage'), top: first.getBoundingClientRect().top };
      });
    const before = await topOf();
    await page.keyboard.press('v');
    await expect(page.locator('.reader')).toHaveAttribute('data-view', 'beside');
    const after = await page
      .locator(`[data-passage="${before.passage}"]`)
      .evaluate((element) => element.getBoundingClientRect().top);
    expect(Math.abs(after - before.top)).toBeLessThan(4);

    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, {
            shift:
              ((window as { shift?: number }).shift ?? 0) +
              (entry as PerformanceEntry & { value: number }).value,
          });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openText(page);
    await expect(page.getByRole('radio', { name: 'Beside' })).toBeChecked();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as { shift?: number }).shift ?? 0)).toBe(0);
  });

  test('what is stored and makes no sense is passed over', async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('en-regard.preferences', '{"view":"upside-down","theme":5,"size":'),
    );
    await openText(page);
    await expect(page.getByRole('radio', { name: 'Veiled' })).toBeChecked();
    await page.addInitScript(() =>
      localStorage.setItem('en-regard.preferences', '{"view":"upside-down","size":"5"}'),
    );
    await openText(page);
    await expect(page.locator('.reader')).toHaveAttribute('data-view', 'veiled');
    await expect(page.locator('html')).toHaveAttribute('data-size', '5');
  });
});

test.describe('the gloss card', () => {
  test('says the meaning here, the form, the headword', async ({ page }) => {
    await openText(page);
    await pointAt(page, 0, 'ouvrira');
    await expect(card(page)).toContainText('will open');
    await expect(card(page)).toContainText('3rd person singular, futur simple of ouvrir');
    await expect(card(page)).toContainText('verb');
  });

  test('puts the expression first', async ({ page }) => {
    await openText(page);
    await pointAt(page, 2, 'levée');
    await expect(card(page).locator('.headword').first()).toContainText('levée de fonds');
    await expect(card(page).locator('.here').first()).toContainText('funding round');
    await expect(card(page).locator('.headword').nth(1)).toContainText('levée');
  });

  test('names are explained', async ({ page }) => {
    await openText(page);
    await pointAt(page, 0, 'Seattle');
    await expect(card(page)).toContainText('city in Washington State');
  });

  test('can be pointed into, and goes when the pointer goes', async ({ page }) => {
    await openText(page);
    await pointAt(page, 3, 'anciennement');
    await expect(card(page)).toBeVisible();
    const box = (await card(page).boundingBox())!;
    await page.mouse.move(box.x + 30, box.y + 20, { steps: 4 });
    await page.waitForTimeout(500);
    await expect(card(page)).toBeVisible();
    await page.mouse.move(20, 400);
    await expect(card(page)).toBeHidden();
  });

  test('a click pins it, Escape closes it', async ({ page }) => {
    await openText(page);
    const { x, y } = await placeOf(page, 1, 'ouvertures');
    await page.mouse.click(x, y);
    await page.mouse.move(20, 500);
    await page.waitForTimeout(500);
    await expect(card(page)).toContainText('openings');
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
  });

  test('never covers its word or its line, at all four edges of the window', async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 420 });
    await openText(page);
    const words = await page.evaluate(() => {
      const beads = [...document.querySelectorAll('[data-bead] [lang=fr]')].map(
        (element) => element.textContent ?? '',
      );
      return beads.flatMap((text, bead) =>
        [...text.matchAll(/\p{L}{4,}/gu)]
          .filter((_, index) => index % 8 === 0)
          .map((match) => ({ bead, word: match[0], before: text.slice(0, match.index) })),
      );
    });
    for (const [index, { bead, word, before }] of words.entries()) {
      await page
        .locator(`[data-bead="${bead}"]`)
        .evaluate(
          (element, end) => element.scrollIntoView({ block: end ? 'end' : 'start', behavior: 'instant' }),
          index % 2 === 0,
        );
      const occurrence = before.split(word).length - 1;
      const [box] = await boxesOf(page, bead, word, occurrence);
      if (!box || box.y < 112 || box.y + box.height > 415) continue;
      // The card of the word before may lie over this one: it goes first.
      await page.mouse.move(3, 3);
      await expect(card(page)).toBeHidden();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await expect(card(page)).toHaveAttribute('aria-label', new RegExp(word));
      const gloss = (await card(page).boundingBox())!;
      expect(
        gloss.y >= box.y + box.height || gloss.y + gloss.height <= box.y,
        `${word}: beside its line`,
      ).toBe(true);
      expect(gloss.x, `${word}: inside the window`).toBeGreaterThanOrEqual(0);
      expect(gloss.x + gloss.width).toBeLessThanOrEqual(700);
      expect(gloss.y).toBeGreaterThanOrEqual(0);
      expect(gloss.y + gloss.height).toBeLessThanOrEqual(420.5);
    }
  });
});

test('pointing at a sentence lights its pair', async ({ page }) => {
  await openText(page);
  await chooseView(page, 'Beside');
  const bead = page.locator('[data-bead="4"]');
  const light = (side: string) =>
    bead.locator(side).evaluate((element) => getComputedStyle(element).backgroundColor);
  const dark = await light('.fr');
  await bead.locator('> [lang=en] .text').hover();
  expect(await light('.fr')).not.toBe(dark);
  expect(await light('.text')).toBe(await light('.fr'));
});

test('notes for the learner open at their mark', async ({ page }) => {
  await openText(page);
  await page.getByRole('button', { name: 'Note on “posté le X”' }).click();
  await expect(page.getByRole('note').filter({ visible: true })).toContainText('You would expect');
});

test('a French voice gives the buttons and keys; without one there is help', async ({ page }) => {
  await openText(page);
  await expect(page.getByText('No French voice on this device').first()).toBeVisible();
  await pointAt(page, 0, 'bureaux');
  await expect(page.getByRole('button', { name: 'Say the word' })).toHaveCount(0);

  // A stand-in for the device's voices: a headless browser has none.
  await page.addInitScript(() => {
    const spoken: string[] = [];
    const voice = { lang: 'fr-FR', localService: true, name: 'Test', default: false, voiceURI: 'test' };
    const english = { ...voice, lang: 'en-US' };
    Object.defineProperty(window, 'speechSynthesis', {
      value: Object.assign(new EventTarget(), {
        getVoices: () => [english, voice],
        cancel: () => {},
        speak: (utterance: { text: string; lang: string }) =>
          spoken.push(`${utterance.lang}: ${utterance.text}`),
      }),
    });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.assign(window, { spoken });
  });
  await openText(page);
  await expect(page.getByText('No French voice')).toHaveCount(0);
  const { x, y } = await placeOf(page, 0, 'bureaux');
  await page.mouse.click(x, y);
  await page.getByRole('button', { name: 'Say the word' }).click();
  await page.keyboard.press('Shift+P');
  const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  expect(spoken[0]).toBe('fr-FR: bureaux');
  expect(spoken[1]).toMatch(/^fr-FR: OpenAI a indiqué/);
});

test('the other language opens at the same sentence', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  await openText(page);
  await page
    .locator('[data-bead="9"]')
    .evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  // By the mouse alone: the test driver would first scroll to the link, which is always in sight.
  const link = (await page.getByRole('link', { name: 'Français' }).boundingBox())!;
  await page.mouse.click(link.x + link.width / 2, link.y + link.height / 2);
  // The sentence before ends on the line where this one begins.
  await expect(page).toHaveURL(/\/fr\/read\/.*#s(?:9|10)$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('[data-bead="9"]')).toBeInViewport();
});

test('prints the text alone', async ({ page }) => {
  await openText(page, READ);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.masthead')).toBeHidden();
  await expect(page.locator('.toolbar')).toBeHidden();
  await expect(page.locator('[data-bead="0"] [lang=fr]')).toBeVisible();
});
