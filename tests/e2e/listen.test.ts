import { expect, type Page, test } from '@playwright/test';
import { addText, draft, reachWorker } from './own-texts.ts';
import { card, openText, placeOf, READ } from './reader-page.ts';
import { finish, giveVoices, spoken, underWay } from './voices.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Listening' });
const heard = (page: Page) => page.locator('[data-heard]');
const last = async (page: Page) => (await spoken(page)).at(-1);
const press = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true }).click();
const choose = async (page: Page, name: string) => {
  await press(page, 'Speed and pauses');
  await page.getByLabel(name).check({ force: true });
  await page.getByRole('button', { name: 'Done' }).click();
};

test('without a French voice nothing offers to listen', async ({ page }) => {
  await giveVoices(page, ['en-US']);
  await openText(page);
  await expect(page.getByText('No French voice on this device').first()).toBeAttached();
  await expect(page.getByRole('button', { name: 'Listen', exact: true })).toHaveCount(0);
  await page.keyboard.press('l');
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByText('listen from here')).toHaveCount(0);
});

test('the text is read from its title, sentence by sentence, each lit while it is heard', async ({
  page,
}) => {
  await giveVoices(page, ['fr-FR']);
  await openText(page);
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await expect(heard(page)).toHaveText(/^OpenAI ouvre/);
  expect(await last(page)).toMatchObject({ lang: 'fr-FR', rate: 1 });
  await choose(page, 'No pause');
  await finish(page);
  await expect(heard(page)).toHaveAttribute('data-passage', '-1');
  await finish(page);
  await expect(page.locator('[data-bead="0"] [data-heard]')).toHaveText(/^OpenAI a indiqué/);
  expect(await last(page)).toMatchObject({ text: await heard(page).textContent() });
  expect(await underWay(page)).toBe(1);
  await press(page, 'Stop listening');
  await expect(heard(page)).toHaveCount(0);
  expect(await underWay(page)).toBe(0);
});

test('from the sentence chosen, by keys alone', async ({ page }) => {
  await giveVoices(page, ['fr-FR']);
  await openText(page);
  const { x, y } = await placeOf(page, 1, 'Ces');
  await page.mouse.click(x, y);
  await page.keyboard.press('l');
  await expect(page.locator('[data-bead="1"] [data-heard]')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-bead="2"] [data-heard]')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-bead="1"] [data-heard]')).toBeVisible();
  const before = (await spoken(page)).length;
  await page.keyboard.press('r');
  await expect.poll(async () => (await spoken(page)).length).toBe(before + 1);
  await page.keyboard.press('-');
  await expect.poll(async () => (await last(page))?.rate).toBe(0.9);
  await page.keyboard.press('+');
  await expect.poll(async () => (await last(page))?.rate).toBe(1);
  await page.keyboard.press('Space');
  expect(await underWay(page)).toBe(0);
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(heard(page)).toHaveCount(1);
  await page.keyboard.press('Space');
  expect(await underWay(page)).toBe(1);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(heard(page)).toHaveCount(0);
  expect(await underWay(page)).toBe(0);
});

test('the reader’s place goes along, so that t shows the English of what is heard', async ({ page }) => {
  await giveVoices(page, ['fr-FR']);
  await openText(page);
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  await expect(heard(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-bead="1"][data-current] [data-heard]')).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.locator('[data-bead="1"] > [lang=en]')).toBeVisible();
});

test('from the card of a word', async ({ page }) => {
  await giveVoices(page, ['fr-FR']);
  await openText(page);
  const { x, y } = await placeOf(page, 2, 'levée');
  await page.mouse.click(x, y);
  await card(page).getByRole('button', { name: 'Listen from here' }).click();
  await expect(page.locator('[data-bead="2"] [data-heard]')).toBeVisible();
  await expect(card(page)).toBeHidden();
});

test('paused, it goes on from the sentence pressed', async ({ page }) => {
  await giveVoices(page, ['fr-FR']);
  await openText(page);
  await page.keyboard.press('l');
  await press(page, 'Pause');
  const { x, y } = await placeOf(page, 2, 'levée');
  await page.mouse.click(x, y);
  await expect(page.locator('[data-bead="2"] [data-heard]')).toBeVisible();
  await press(page, 'Play');
  await expect.poll(async () => (await last(page))?.text).toBe(await heard(page).textContent());
});

test('French, then English in an English voice; a sentence repeated; a wait for the reader', async ({
  page,
}) => {
  await giveVoices(page, ['fr-FR', 'en-GB']);
  await openText(page);
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  await expect(bar(page)).toBeVisible();
  await choose(page, 'English after the French');
  await choose(page, 'Wait for me');
  await press(page, 'Repeat this sentence');
  await finish(page);
  await expect(bar(page).getByText('Your turn')).toBeVisible();
  expect(await underWay(page)).toBe(0);
  await press(page, 'Go on');
  await expect.poll(async () => (await last(page))?.lang).toBe('en-GB');
  expect((await last(page))?.text).toMatch(/^OpenAI has said|^OpenAI/);
  await finish(page);
  await expect.poll(async () => (await last(page))?.lang).toBe('fr-FR');
  await expect(page.locator('[data-bead="0"] [data-heard]')).toBeVisible();

  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('en-regard:reader-ready').length > 0);
  await page.keyboard.press('l');
  await press(page, 'Speed and pauses');
  await expect(page.getByLabel('English after the French')).toBeChecked();
  await expect(page.getByLabel('Wait for me')).toBeChecked();
});

test('the word said on request pauses the text, and what is left falls silent', async ({ page }) => {
  await giveVoices(page, ['fr-FR']);
  await openText(page);
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  await expect(heard(page)).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('p');
  await expect.poll(async () => (await last(page))?.text).toBe('OpenAI');
  expect(await underWay(page)).toBe(1);
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('listen from here')).toBeVisible();
});

test('the sentence heard is never under a bar', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 520 });
  await giveVoices(page, ['fr-FR']);
  await openText(page);
  await page.keyboard.press('l');
  await choose(page, 'No pause');
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const { top, bottom } = document.querySelector('[data-heard]')!.getBoundingClientRect();
          const above = document.querySelector('.toolbar')!.getBoundingClientRect().bottom;
          const below = document.querySelector('.player')!.getBoundingClientRect().top;
          return top >= above && bottom <= below;
        }),
      )
      .toBe(true);
  }
});

test('a voice that fails is tried once more, and the reader told', async ({ page }) => {
  await giveVoices(page, ['fr-FR'], true);
  await openText(page);
  await page.keyboard.press('l');
  await expect(bar(page).getByRole('alert')).toContainText('The voice has stopped');
  expect((await spoken(page)).length).toBe(2);
  expect(await underWay(page)).toBe(0);
});

test('media keys play, pause and step, under the text’s title', async ({ page }) => {
  await giveVoices(page, ['fr-FR']);
  await page.addInitScript(() => {
    const handlers: Record<string, unknown> = {};
    const native = navigator.mediaSession.setActionHandler.bind(navigator.mediaSession);
    navigator.mediaSession.setActionHandler = (action, handler) => {
      handlers[action] = handler;
      native(action, handler);
    };
    Object.assign(window, { handlers });
  });
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) broken.push(message.text());
  });
  await openText(page);
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  const key = (action: string) =>
    page.evaluate(
      (name) => (window as unknown as { handlers: Record<string, () => void> }).handlers[name]?.(),
      action,
    );
  const session = () =>
    page.evaluate(() => [navigator.mediaSession.metadata?.title, navigator.mediaSession.playbackState]);
  await expect.poll(session).toEqual([expect.stringMatching(/^OpenAI ouvre/), 'playing']);
  await key('nexttrack');
  await expect(heard(page)).toHaveAttribute('data-passage', '-1');
  await key('previoustrack');
  await expect(heard(page)).toHaveAttribute('data-passage', '-2');
  await key('pause');
  await expect.poll(session).toEqual([expect.anything(), 'paused']);
  expect(await underWay(page)).toBe(0);
  await key('play');
  expect(await underWay(page)).toBe(1);
  await key('stop');
  await expect(bar(page)).toHaveCount(0);
  await expect.poll(session).toEqual([undefined, 'none']);
  expect(broken).toEqual([]);
});

test('the player’s code is not part of the page', async ({ page }) => {
  await giveVoices(page, ['fr-FR']);
  const scripts: string[] = [];
  page.on('response', (response) => /\.js(?:$|\?)/.test(response.url()) && scripts.push(response.url()));
  await page.goto(READ);
  await page.waitForLoadState('networkidle');
  const before = scripts.length;
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await expect(bar(page)).toBeVisible();
  expect(scripts.length).toBeGreaterThan(before);
});

test('a text of one’s own is heard to the end of its chapter', async ({ page }) => {
  await reachWorker(page);
  await giveVoices(page, ['fr-FR', 'en-GB']);
  const id = await addText(page, draft);
  await page.goto(`/en/own?text=${id}`);
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await expect(heard(page)).toHaveText(/^Deux bureaux/);
  await choose(page, 'No pause');
  await finish(page);
  await expect(page.locator('[data-bead="0"] [data-heard]')).toHaveText(/^OpenAI a indiqué/);
  await press(page, 'Stop listening');

  // The chapter's last sentence, then silence: the next chapter is the reader's to open.
  const beads = page.locator('[data-bead]');
  await page.keyboard.press('End');
  const count = await beads.count();
  const { x, y } = await placeOf(
    page,
    count - 1,
    /\p{L}{4,}/u.exec((await beads.last().textContent()) ?? '')![0],
  );
  await page.mouse.click(x, y);
  await page.keyboard.press('l');
  await expect(page.locator(`[data-bead="${count - 1}"] [data-heard]`)).toBeVisible();
  await finish(page);
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
  expect(await underWay(page)).toBe(0);
});
