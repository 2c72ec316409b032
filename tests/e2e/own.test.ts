import { expect, type Page, test } from '@playwright/test';
import type { Draft, TextHead } from '#app/own/contract.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import { addText, callOwn, draft, english, french, headOf, reachWorker } from './own-texts.ts';
import { card, chooseView, pointAt } from './reader-page.ts';
import { expectSound } from './sound.ts';

test.beforeEach(({ page }) => reachWorker(page));

async function open(page: Page, address: string) {
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('en-regard:reader-ready').length > 0);
}

const sentence = (page: Page, bead: number) => page.locator(`[data-bead="${bead}"] > .side > [lang=fr]`);

/** The article many times over, as a book of some 900 sentences: enough to be read before it is whole. */
const book: Draft = {
  title: 'Un livre',
  french: {
    kind: 'text',
    chapters: [{ paragraphs: manyTimes(french) }],
  },
  english: {
    kind: 'text',
    chapters: [{ paragraphs: manyTimes(english) }],
  },
};

/** Each time with a number, or no one could tell which of them answers to which. */
function manyTimes({ chapters }: typeof french, times = 90) {
  const paragraphs = chapters.flatMap((chapter) => chapter.paragraphs);
  return Array.from({ length: times }, (_, i) => paragraphs.map((text) => `${1000 + i}: ${text}`)).flat();
}

test('a text of one’s own is read as those of the library are', async ({ page }) => {
  const id = await addText(page, draft);
  await open(page, `/en/own?text=${id}`);
  await expect(page).toHaveTitle(/^Le tour du monde/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Deux bureaux/);
  await expect(page.locator('.facts')).toHaveText('Le tour du mondeAnne Martin');

  await chooseView(page, 'Under');
  await expect(page.locator('.reader')).toHaveAttribute('data-view', 'under');
  await expect(page.locator('[data-bead="1"] > .en')).toContainText('efforts to expand around the world');

  await pointAt(page, 0, 'bureaux');
  await expect(card(page)).toContainText('offices');
  await page.mouse.move(5, 5);
  await page.getByRole('region', { name: /^The text/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(card(page)).toContainText('OpenAI');
  // The title is the word before: there is no lead between them.
  await page.keyboard.press('ArrowLeft');
  await expect(card(page)).toContainText('offices');
});

test('chapters: one after the other, from the list, in the address', async ({ page }) => {
  const id = await addText(page, draft);
  await open(page, `/en/own?text=${id}`);
  await page.getByRole('link', { name: 'Next: Et ensuite' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Et ensuite/);
  await expect(page).toHaveURL(/chapter=2$/);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Deux bureaux/);
  await page.getByRole('button', { name: /^Contents/ }).click();
  await expect(page.getByRole('link', { name: 'Deux bureaux' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('link', { name: 'Et ensuite And then' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Et ensuite/);
  await expect(page.getByRole('link', { name: 'Previous: Deux bureaux' })).toBeVisible();
});

test('the quiz asks about the chapter', async ({ page }) => {
  const id = await addText(page, draft);
  await open(page, `/en/own?text=${id}`);
  await page.getByRole('button', { name: 'Take the quiz' }).click();
  await expect(page.getByText('Question 1 of 10')).toBeVisible();
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await expect(page.locator('.question .english')).not.toBeEmpty();
  await page.getByRole('link', { name: 'See it in the text' }).click();
  await expect(page).toHaveURL(new RegExp(`text=${id}.*#s\\d+$`));
});

test('the place is kept: on a reload, on coming back, in the other language', async ({ page }) => {
  const chapter = { paragraphs: manyTimes(french, 10) };
  const id = await addText(page, {
    title: 'Un livre',
    french: { kind: 'text', chapters: [chapter, chapter] },
  });
  await open(page, `/en/own?text=${id}&chapter=2`);
  await page.locator('[data-bead="40"]').evaluate((bead) => bead.scrollIntoView({ block: 'start' }));
  await expect.poll(async () => (await headOf(page, id)).place).toMatchObject({ chapter: 1 });
  await expect.poll(async () => (await headOf(page, id)).place?.bead).toBeGreaterThan(35);
  const { bead } = (await headOf(page, id)).place!;
  for (const address of ['', `/en/own?text=${id}`, `/fr/own?text=${id}&chapter=2`]) {
    if (address === '') await page.reload();
    else await page.goto(address);
    await page.waitForSelector('[data-bead]');
    await expect(page.locator(`[data-bead="${bead}"]`)).toBeInViewport();
  }
  await page.goto('/en');
  await expect(page.getByRole('article').filter({ hasText: 'Un livre' })).toContainText(/\d+% read/);
});

test('a text in French alone has no views, and an offer to add the translation', async ({ page }) => {
  const id = await addText(page, { title: 'Seul', french: { kind: 'text', ...french } });
  await open(page, `/en/own?text=${id}`);
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /English/ })).toHaveCount(0);
  await expect(page.locator('.reader')).toHaveAttribute('data-view', 'french');
  await expect(page.getByRole('link', { name: 'Add the translation' })).toHaveAttribute(
    'href',
    `/en/import?for=${id}`,
  );
  await pointAt(page, 1, 'expansion');
  await expect(card(page)).toContainText('expansion');
  await page.keyboard.press('t');
  await expect(page.locator('[data-lifted]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Take the quiz' }).click();
  await expect(page.getByText('Question 1 of 10')).toBeVisible();
});

test('a translation added later stands beside the same French', async ({ page }) => {
  const id = await addText(page, { title: 'Seul', french: { kind: 'text', ...french } });
  await callOwn(page, 'addTranslation', id, { kind: 'text', ...english });
  await open(page, `/en/own?text=${id}&chapter=2`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Et ensuite/);
  await chooseView(page, 'Beside');
  await expect(page.locator('[data-bead="0"] > .en')).not.toBeEmpty();
});

test('beads that came paired are kept as they are', async ({ page }) => {
  const bead = (fr: readonly string[], en: readonly string[]) => ({ french: fr, english: en, confidence: 1 });
  const id = await addText(page, {
    title: 'Paires',
    french: {
      kind: 'bitext',
      chapters: [
        {
          paragraphs: [
            [bead(['Il dort.', 'Elle lit.'], ['He is asleep and she reads.'])],
            [bead([], ['Nobody knows why.']), bead(['Il pleut.'], [])],
          ],
        },
      ],
    },
  });
  await open(page, `/en/own?text=${id}`);
  await expect(page.locator('[data-bead]')).toHaveCount(3);
  await expect(sentence(page, 0)).toHaveText('Il dort. Elle lit.');
  await expect(sentence(page, 2)).toHaveText('Il pleut.');
});

test('a book can be read while it is still being aligned, and then is whole', async ({ page }) => {
  await page.goto('/en/own?text=none');
  await page.getByRole('heading', { name: 'not on this device' }).waitFor();
  const added = callOwn<{ id: string }>(page, 'add', book);
  const first = async () => (await callOwn<TextHead[]>(page, 'list'))[0];
  await expect
    .poll(first, { intervals: [20], timeout: 20_000 })
    .toMatchObject({ title: 'Un livre', whole: false });
  const { id, chapters } = (await first())!;
  expect(chapters.length).toBeGreaterThan(2);
  const lesson = await callOwn<Lesson>(page, 'lesson', id, 0, 'en');
  const frenchOf = ({ paragraphs }: Lesson) =>
    paragraphs
      .flat()
      .map(({ fr }) => fr)
      .filter((fr) => fr !== '')
      .join(' ');
  expect(lesson.paragraphs.flat().filter(({ en }) => en !== '').length).toBeGreaterThan(100);
  await added;
  expect(await headOf(page, id)).toMatchObject({ whole: true, bilingual: true, keeping: 'kept' });
  const whole = await callOwn<Lesson>(page, 'lesson', id, 0, 'en');
  expect(frenchOf(whole)).toBe(frenchOf(lesson));
});

test('a page that is closed loses nothing: the next one goes on', async ({ page }) => {
  await page.goto('/en/own?text=none');
  await page.getByRole('heading', { name: 'not on this device' }).waitFor();
  callOwn(page, 'add', book).catch(() => {});
  const first = async () => (await callOwn<TextHead[]>(page, 'list'))[0];
  await expect.poll(first, { intervals: [20], timeout: 20_000 }).toMatchObject({ whole: false });
  const { id } = (await first())!;
  await open(page, `/en/own?text=${id}`);
  await expect(page.getByText(/Matching the English/)).toBeHidden({ timeout: 20_000 });
  expect(await headOf(page, id)).toMatchObject({ whole: true });
});

test('what is cancelled leaves nothing behind', async ({ page }) => {
  await page.goto('/en/own?text=none');
  await page.getByRole('heading', { name: 'not on this device' }).waitFor();
  const added = callOwn(page, 'add', book).then(
    () => 'added',
    (error: Error) => error.message,
  );
  await expect
    .poll(async () => (await callOwn<TextHead[]>(page, 'list')).length, { intervals: [20], timeout: 20_000 })
    .toBe(1);
  await callOwn(page, 'cancel');
  expect(await added).toContain('abort');
  expect(await callOwn(page, 'list')).toEqual([]);
  await page.reload();
  await page.getByRole('heading', { name: 'not on this device' }).waitFor();
  expect(await callOwn(page, 'list')).toEqual([]);
});

test('the library lists them: rename, remove, undo, dismiss', async ({ page }) => {
  await addText(page, draft);
  await open(page, `/en/own?text=${(await callOwn<TextHead[]>(page, 'list'))[0]!.id}`);
  await page.getByRole('link', { name: 'Library' }).click();
  const mine = page.getByRole('region', { name: 'Your texts' });
  await expect(mine.getByRole('listitem')).toHaveCount(1);

  await mine.getByRole('button', { name: 'Rename “Le tour du monde”' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused();
  await page.getByLabel('Title', { exact: true }).fill('  ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Type a title first.')).toBeVisible();
  await page.getByLabel('Title', { exact: true }).fill('Le grand tour');
  await page.keyboard.press('Enter');
  await expect(mine.getByRole('link', { name: 'Le grand tour' })).toBeVisible();
  await expect(mine.getByRole('button', { name: 'Rename “Le grand tour”' })).toBeFocused();

  await mine.getByRole('button', { name: 'Remove “Le grand tour”' }).click();
  await expect(mine.getByText('“Le grand tour” has been removed.')).toBeVisible();
  await expect(mine.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(mine.getByRole('link', { name: 'Le grand tour' })).toBeVisible();
  await expect(mine.getByRole('button', { name: 'Remove “Le grand tour”' })).toBeFocused();

  await mine.getByRole('button', { name: 'Remove “Le grand tour”' }).click();
  await mine.getByRole('button', { name: 'Dismiss' }).click();
  await expect(mine).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'How it works' })).toBeVisible();
  await expect(mine).toBeHidden();
});

test('many of them leave the library in sight, and one button shows them all', async ({ page }) => {
  const id = await addText(page, { title: 'Texte 0', french: { kind: 'text', ...french } });
  for (let i = 1; i < 12; i++)
    await callOwn(page, 'add', { title: `Texte ${i}`, french: { kind: 'text', ...french } });
  await open(page, `/en/own?text=${id}`);
  await page.goto('/en');
  const mine = page.getByRole('region', { name: 'Your texts' });
  await expect(mine.getByRole('listitem')).toHaveCount(8);
  await mine.getByRole('button', { name: 'Show all your 12 texts' }).press('Enter');
  await expect(mine.getByRole('listitem')).toHaveCount(12);
  await expect(mine.getByRole('link', { name: 'Texte 3' })).toBeFocused();
});

test('a library without texts of one’s own fetches nothing for them', async ({ page }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto('/en', { waitUntil: 'networkidle' });
  expect(workers).toEqual([]);
});

test('what the database refuses is still read, and the reader is told', async ({ page }) => {
  // MOCK: a browser that gives workers no database, as some do in a private window.
  await page.route('**/_next/static/**/*.js', async (route) => {
    const response = await route.fetch();
    const refuse = `typeof window > 'u' && (IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') });`;
    await route.fulfill({ response, body: refuse + (await response.text()) });
  });
  await page.goto('/en/own?text=none');
  await page.getByRole('heading', { name: 'not on this device' }).waitFor();
  const { id, keeping } = await callOwn<{ id: string; keeping: string }>(page, 'add', draft);
  expect(keeping).toBe('refused');
  await page.evaluate((text) => history.pushState(null, '', `?text=${text}`), id);
  await expect(sentence(page, 0)).toContainText('OpenAI a indiqué');
  await expect(page.getByText('This browser lets the app keep nothing')).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Le tour du monde' })).toContainText(
    'take it away: “Download or print”',
  );
  await page.getByRole('link', { name: 'Le tour du monde' }).click();
  await expect(sentence(page, 0)).toContainText('OpenAI a indiqué');
});

test('an address of a text that is not here says so, in either language', async ({ page }) => {
  await page.goto('/fr/own?text=ailleurs');
  await expect(page.getByRole('heading', { name: 'Ce texte n’est pas sur cet appareil' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Ajouter un texte' })).toHaveAttribute(
    'href',
    '/fr/import',
  );
});

test('a dictionary that cannot be fetched is said, and asked for again', async ({ page }) => {
  const id = await addText(page, { title: 'Seul', french: { kind: 'text', ...french } });
  await page.route('**/lexicon/**', (route) => route.abort());
  await page.goto(`/en/own?text=${id}`);
  await expect(page.getByRole('heading', { name: 'Your text could not be opened' })).toBeVisible();
  await page.unroute('**/lexicon/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(sentence(page, 0)).toContainText('OpenAI a indiqué');
});

test('no page of them has a fault that axe finds', async ({ page }) => {
  const id = await addText(page, draft);
  for (const address of [`/en/own?text=${id}`, '/en', '/en/own?text=none']) {
    await page.goto(address);
    await page.locator('[data-bead], .own-text, .notice').first().waitFor();
    if (address === '/en') await page.getByRole('button', { name: /^Rename/ }).click();
    else if (address.endsWith(id)) await page.getByRole('button', { name: /^Contents/ }).click();
    await expectSound(page);
  }
});

test('a word is offered with its sentence in the chapter that was read before', async ({ page }) => {
  const id = await addText(page, draft);
  await open(page, `/en/own?text=${id}`);
  await pointAt(page, 0, 'bureaux');
  await page.keyboard.press('2');
  await expect(card(page).getByRole('button', { name: 'Known', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.waitForTimeout(500);
  await open(page, `/en/own?text=${id}&chapter=2`);
  await pointAt(page, 0, 'bureau');
  await page.mouse.down();
  await page.mouse.up();
  await card(page).getByText('Seen before, in 1 sentence').click();
  const link = card(page).locator('.seen').getByRole('link');
  await expect(link.locator('b')).toHaveText('bureaux');
  await expect(link).toHaveAttribute('href', `/en/own?text=${id}&chapter=1#s1`);
});
