import { expect, type Page, test } from '@playwright/test';
import { INVENTED } from '#core/learner/invented.ts';
import { READ_LOG } from './log-events.ts';
import { card, openText, placeOf, pointAt, READ, SLUG } from './reader-page.ts';

/* Words as the reader knows them: on the card, by keys, in the text, at its end. */

const button = (page: Page, name: string) => card(page).getByRole('button', { name, exact: true });
const pinWord = async (page: Page, bead: number, word: string) => {
  const { x, y } = await placeOf(page, bead, word);
  await page.mouse.click(x, y);
  await expect(card(page)).toHaveAttribute('data-pinned', 'true');
};
/** The words under a kind of mark, as the browser paints them. */
const painted = (page: Page, name: string) =>
  page.evaluate(
    (highlight) => [...(CSS.highlights.get(highlight) ?? [])].map((range) => range.toString()),
    name,
  );
/** What the log has of a kind, as an export would have it. */
const events = async (page: Page, kind: string) =>
  (await page.evaluate(READ_LOG)).filter((event) => event.kind === kind) as unknown as Record<
    string,
    unknown
  >[];

test('a word is saved on its card, the button says so, and it can be undone', async ({ page }) => {
  await openText(page);
  await pinWord(page, 0, 'bureaux');
  await button(page, 'Save').click();
  await expect(button(page, 'Saved')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Undo').click();
  await expect(button(page, 'Save')).toHaveAttribute('aria-pressed', 'false');
  await button(page, 'Known').click();
  await expect(button(page, 'Known')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Known').click();
  await expect(button(page, 'Known')).toHaveAttribute('aria-pressed', 'false');
});

for (const [key, said] of [
  ['1', 'Learning: '],
  ['2', 'Known: '],
  ['3', 'Ignored: '],
  ['k', 'Known: '],
  ['w', 'Known: '],
  ['i', 'Ignored: '],
  ['x', 'Ignored: '],
  ['s', 'Saved to your notebook: '],
] as const)
  test(`${key} with the card, and u takes it back`, async ({ page }) => {
    await openText(page);
    await pointAt(page, 0, 'bureaux');
    await expect(card(page)).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.getByRole('status').filter({ hasText: said + 'bureau' })).toHaveCount(1);
    await page.keyboard.press('u');
    await expect(page.getByRole('status').filter({ hasText: 'Undone: bureau' })).toHaveCount(1);
  });

test('keys speak of the word in focus without its card too, and what they did is shown', async ({ page }) => {
  await openText(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await page.keyboard.press('2');
  const line = page.locator('.notice-line');
  await expect(line).toContainText('Known: ');
  await line.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toContainText('Undone: ');
});

test('words are marked only when the reader asks for it, and the choice is kept', async ({ page }) => {
  await openText(page);
  await pointAt(page, 0, 'bureaux');
  await page.keyboard.press('1');
  await expect(page.getByRole('status').filter({ hasText: 'Learning' })).toHaveCount(1);
  expect(await painted(page, 'learning-word')).toEqual([]);
  await page.getByRole('button', { name: 'Mark words' }).click();
  await expect.poll(() => painted(page, 'learning-word')).toContain('bureaux');
  expect(await painted(page, 'new-word')).not.toContain('bureaux');
  await page.keyboard.press('Escape');
  await pointAt(page, 0, 'bureaux');
  await page.keyboard.press('2');
  await expect.poll(() => painted(page, 'learning-word')).toEqual([]);
  expect(await painted(page, 'new-word')).not.toContain('bureaux');
  await page.reload();
  await expect.poll(async () => (await painted(page, 'new-word')).length).toBeGreaterThan(50);
});

test('reading alone leaves no trace, and fetches nothing to leave one', async ({ page }) => {
  await openText(page);
  await pinWord(page, 0, 'bureaux');
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => localStorage.getItem('en-regard.learner'))).toBeNull();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
});

test('once there is a log, a look-up is noted once on a visit, and the third time the card offers the word', async ({
  page,
}) => {
  await openText(page);
  await pointAt(page, 1, 'ouvertures');
  await page.keyboard.press('2');
  await expect(button(page, 'Known')).toHaveAttribute('aria-pressed', 'true');
  for (let visit = 1; visit <= 3; visit++) {
    await openText(page);
    await pinWord(page, 0, 'bureaux');
    await expect.poll(async () => (await events(page, 'lookup')).length).toBe(visit);
    await page.keyboard.press('Escape');
    await pinWord(page, 0, 'bureaux');
    await page.waitForTimeout(400);
    expect(await events(page, 'lookup')).toHaveLength(visit);
  }
  await expect(card(page)).toContainText('You have looked this up 3 times.');
  await button(page, 'Add it').click();
  await expect(button(page, 'Saved')).toBeVisible();
});

test('the card shows the earlier sentences with the same word, each a link', async ({ page }) => {
  await openText(page);
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('[data-bead]')].findIndex(
      (bead, n) =>
        n > 0 &&
        /\bOpenAI\b|bureaux?\b/.test(bead.querySelector('[lang=fr]')?.textContent ?? '') &&
        /bureau/.test(bead.textContent ?? ''),
    ),
  );
  const word = await page
    .locator(`[data-bead="${found}"] .fr`)
    .evaluate((fr) => /bureaux?/.exec(fr.textContent ?? '')?.[0] ?? '');
  await pinWord(page, found, word);
  await card(page)
    .getByText(/^Seen before/)
    .first()
    .click();
  const links = card(page).locator('.seen a');
  expect(await links.count()).toBeLessThanOrEqual(5);
  await links.last().click();
  await expect(page).toHaveURL(/#s\d+$/);
  await expect(card(page)).toBeHidden();
});

test('a word of another text is offered with its sentence there, as far as that was read', async ({
  page,
}) => {
  // A log, and a text of which only the beginning was read: it has *ouvrir* there, *être* further down.
  await openText(page);
  await pointAt(page, 0, 'bureaux');
  await page.keyboard.press('2');
  await expect(button(page, 'Known')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await events(page, 'read')).length).toBeGreaterThan(0);
  await openText(page, '/en/read/phare-de-cordouan');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const inOther = card(page).locator('.seen li').filter({ hasText: 'OpenAI ouvre des bureaux' });
  await pinWord(page, 0, 'est');
  await expect.poll(() => asked.some((url) => url.endsWith(`/words/${SLUG}.json`))).toBe(true);
  await page.waitForTimeout(300);
  await expect(inOther).toHaveCount(0);
  await page.keyboard.press('Escape');

  await pinWord(page, 1, 'ouvre');
  await card(page)
    .getByText(/^Seen before, in 1 sentence$/)
    .click();
  await expect(inOther.locator('b')).toHaveText('ouvrira');
  await inOther.getByRole('link').click();
  await expect(page).toHaveURL(`${READ}#s1`);
});

test('a text can be finished: the list first, what is unchecked stays new, all of it undone', async ({
  page,
}) => {
  await openText(page);
  const section = page.getByRole('region', { name: /Finish this text|You have finished/ });
  await section.getByRole('button', { name: 'See these words' }).click();
  const boxes = section.getByRole('checkbox');
  const count = await boxes.count();
  expect(count).toBeGreaterThan(50);
  await section.getByRole('button', { name: 'Check none' }).click();
  await expect(section.getByRole('button', { name: 'Finish the text' })).toBeVisible();
  await section.getByRole('button', { name: 'Check all' }).click();
  await boxes.first().uncheck();
  await section.getByRole('button', { name: `Mark ${count - 1} words as known and finish` }).click();
  await expect(section.getByRole('status')).toHaveText(`Finished: ${count - 1} words marked as known.`);
  await expect(section.getByRole('heading', { name: 'You have finished this text' })).toBeVisible();
  await section.getByRole('button', { name: 'Undo' }).click();
  await expect(section.getByRole('status')).toHaveText(/^Undone/);
  await section.getByRole('button', { name: 'See these words' }).click();
  await expect(boxes).toHaveCount(count);
});

test('a text opened again offers the place where it was left, and does not jump there', async ({ page }) => {
  await openText(page);
  await pointAt(page, 0, 'bureaux');
  await page.keyboard.press('2');
  await expect(button(page, 'Known')).toHaveAttribute('aria-pressed', 'true');
  const last = await page.locator('[data-bead]').count();
  await page
    .locator(`[data-bead="${last - 3}"]`)
    .evaluate((bead) => bead.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await page.waitForTimeout(1300);
  // As a tab that is left: what was read is noted then.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(async () => (await events(page, 'read')).at(-1)?.bead).toBeGreaterThan(0);
  await page.goto('/en');
  await openText(page, READ);
  const link = page.getByRole('link', { name: 'Continue where you stopped' });
  await expect(link).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await link.click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await expect(link).toBeHidden();
});

/** Answers the whole test: yes to what `knows`, no to the rest. */
async function placed(page: Page, knows: (word: string) => boolean) {
  await page.goto('/en/placement');
  await page.getByRole('button', { name: 'Begin' }).click();
  const word = page.locator('.asking [lang=fr]');
  await expect(word).toBeVisible();
  for (let asked = 0; asked < 60 && (await word.isVisible()); asked++) {
    const shown = (await word.textContent()) ?? '';
    await page.keyboard.press(knows(shown) ? 'y' : 'n');
    await expect(word.filter({ hasText: new RegExp(`^${shown}$`) })).toHaveCount(0);
  }
}

test('the placement marks what it found in one stroke, and the library says how much of each text is known', async ({
  page,
}) => {
  test.slow();
  await placed(page, (word) => !INVENTED.includes(word));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^You know about \d+,\d+ words$/);
  await page.getByRole('button', { name: /^Mark .* words as known$/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'are marked as known' })).toHaveCount(1);
  await page.getByRole('link', { name: 'See how much of each text you know' }).click();
  const shares = page.locator('.known-share p:first-child');
  await expect(shares.first()).toContainText('% of the words known');
  const numbers = (await shares.allTextContents()).map((text) => Number.parseInt(text, 10));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  await page.goBack();
});

test('the words that bring a text to 95 % can be learned first, and that is undone', async ({ page }) => {
  await openText(page);
  await pointAt(page, 0, 'bureaux');
  await page.keyboard.press('2');
  await expect(button(page, 'Known')).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/en');
  const share = page.locator('.known-share').first();
  await share.locator('summary').click();
  await share.getByRole('button', { name: 'Learn these 12 first' }).click();
  await expect(share.getByRole('status')).toHaveText('12 words are in your notebook.');
  const saved = await events(page, 'save');
  expect(saved).toHaveLength(12);
  for (const { sentence } of saved as { sentence: { fr: string; start: number; end: number } }[])
    expect(sentence.fr.slice(sentence.start, sentence.end)).toMatch(/\p{L}/u);
  await share.getByRole('button', { name: 'Undo' }).click();
  await expect(share.getByRole('status')).toHaveText(/^Undone/);
});

test('who knows words that do not exist is told so, and nothing is marked', async ({ page }) => {
  test.slow();
  await placed(page, () => true);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'These answers do not tell how much you know',
  );
  await expect(page.getByRole('button', { name: /^Mark/ })).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('en-regard.learner'))).toBeNull();
});

test('in the placement an answer can be taken back, and buttons do what keys do', async ({ page }) => {
  await page.goto('/fr/placement');
  await page.getByRole('button', { name: 'Commencer' }).click();
  const word = page.locator('.asking [lang=fr]');
  const first = await word.textContent();
  await page.getByRole('button', { name: /^Oui/ }).click();
  await expect(page.getByText('Mot 2 sur 60')).toBeVisible();
  await page.getByRole('button', { name: 'Revenir au mot précédent' }).click();
  await expect(word).toHaveText(first ?? '');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('o');
  await expect(page.getByText('Mot 3 sur 60')).toBeVisible();
});

test('the library offers the texts that were begun, the latest first', async ({ page }) => {
  await openText(page);
  await pointAt(page, 0, 'bureaux');
  await page.keyboard.press('2');
  await expect(button(page, 'Known')).toHaveAttribute('aria-pressed', 'true');
  await page.waitForTimeout(1200);
  await page.mouse.move(5, 500);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(async () => (await events(page, 'read')).length).toBeGreaterThan(1);
  await page.goto('/en');
  const row = page.getByRole('region', { name: 'Continue reading' });
  await expect(row.getByRole('link')).toHaveCount(1);
  await row.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`${READ}#s\\d+$`));
});
