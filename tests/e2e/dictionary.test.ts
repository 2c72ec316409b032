import { expect, type Page, test } from '@playwright/test';
import { card, openText, placeOf } from './reader-page.ts';
import { expectSound, setTheme } from './sound.ts';

const field = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('.hits a');

/** Types once the page listens. */
async function lookFor(page: Page, word: string) {
  await expect(async () => {
    await field(page).fill('');
    await field(page).fill(word);
    expect(new URL(page.url()).searchParams.get('q')).toBe(word);
  }).toPass();
}

test('any form is found as one types', async ({ page }) => {
  await page.goto('/en/dictionary');
  for (const [typed, headword, said] of [
    ['eussions', 'avoir', '1st person plural, imparfait of the subjunctive of avoir'],
    ['yeux', 'œil', 'plural of œil'],
    ['l’ami', 'ami', 'friend'],
    ['mangeames', 'manger', '1st person plural, passé simple of manger'],
    ['etudiant', 'étudiant', 'student'],
    ['office', 'bureau', 'office; desk'],
  ] as const) {
    await lookFor(page, typed);
    const line = results(page).filter({ has: page.locator('b').getByText(headword, { exact: true }) });
    await expect(line.first()).toContainText(said);
  }
});

test('the query is in the address, and Back returns to it', async ({ page }) => {
  await page.goto('/en/dictionary?q=ouvrira');
  await expect(field(page)).toHaveValue('ouvrira');
  await results(page).first().click();
  await expect(page).toHaveURL('/en/dictionary/ouvrir');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ouvrir');
  await expect(page).toHaveTitle('ouvrir – Dictionary – En regard');
  await page.goBack();
  await expect(field(page)).toHaveValue('ouvrira');
  await expect(results(page).first()).toContainText('ouvrir');
});

test('the masthead leads back to an empty search', async ({ page }) => {
  await page.goto('/en/dictionary?q=yeux');
  const nav = page.getByRole('navigation').getByRole('link', { name: 'Dictionary' });
  await expect(results(page).first()).toBeVisible();
  await nav.click();
  await expect(page).toHaveURL('/en/dictionary');
  await expect(field(page)).toHaveValue('');
  await lookFor(page, 'yeux');
  await results(page).first().click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Dictionary');
  await nav.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dictionary');
  await page.goto('/en/dictionary/bureau');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('bureau');
  await nav.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dictionary');
});

test('says when nothing is found, and what to do', async ({ page }) => {
  await page.goto('/fr/dictionary?q=xqzt');
  await expect(page.getByRole('status')).toHaveText('Rien pour «\u202fxqzt\u202f»');
  await expect(page.getByText('Vérifiez l’orthographe')).toBeVisible();
});

test('the keyboard alone: find a word, go through the answers, open one', async ({ page }) => {
  await page.goto('/en/dictionary');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('office');
  await expect(results(page).nth(2)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('eussions');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('avoir');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a verb has all its tenses', async ({ page }) => {
  await page.goto('/en/dictionary/avoir');
  const tense = (name: string) => page.getByRole('list', { name, exact: true });
  await expect(page.getByRole('list', { name: 'Imperfect', exact: true })).toContainText('que nous eussions');
  await expect(tense('Passé composé')).toContainText('j’ai eu');
  await page.goto('/fr/dictionary/se%20lever');
  await expect(tense('Passé composé')).toContainText('je me suis levé(e)');
});

test('a word has its senses, forms, expressions, and its sentences in the library', async ({ page }) => {
  const response = await page.goto('/en/dictionary/ouvrir');
  expect(response?.status()).toBe(200);
  await expect(page.locator('.senses li').first()).toContainText('open');
  const example = page.locator('.examples [lang=fr] mark', { hasText: /^ouvr|^ouvert/ }).first();
  await expect(example).toBeVisible();
  await page.locator('.examples a').first().click();
  await expect(page).toHaveURL(/\/en\/read\/[a-z0-9-]+#s\d+$/);
  await page.goto('/en/dictionary/beau');
  await expect(page.locator('.forms').first()).toContainText('bel');
  await page.getByRole('link', { name: 'bel et bien' }).click();
  await expect(page).toHaveURL('/en/dictionary/bel%20et%20bien');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('bel et bien');
});

for (const [form, path] of [
  ['eussions', '/en/dictionary/avoir'],
  ['Bureau', '/en/dictionary/bureau'],
  ['suis', '/en/dictionary?q=suis'],
] as const)
  test(`${form} as an address leads to what explains it`, async ({ request }) => {
    const response = await request.get(`/en/dictionary/${form}`, { maxRedirects: 0 });
    expect(response.status()).toBe(302);
    expect(response.headers().location).toBe(path);
  });

for (const path of [
  '/en/dictionary/xqzt',
  '/fr/dictionary/entry',
  '/en/dictionary/%ff',
  '/de/dictionary/bureau',
])
  test(`${path} is no headword's address`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404);
  });

test('pages keep a strict policy and break no rule of it', async ({ page }) => {
  const broken: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text());
  });
  page.on('pageerror', (error) => broken.push(error.message));
  const response = await page.goto("/fr/dictionary/s'ouvrir");
  expect(response?.headers()['content-security-policy']).toMatch(/script-src 'self' 'sha256-/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('s’ouvrir');
  await lookFor(page, 'yeux');
  await expect(results(page).first()).toBeVisible();
  expect(broken).toEqual([]);
});

test('the other language shows the same word', async ({ page }) => {
  await page.goto('/en/dictionary/bureau');
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page).toHaveURL('/fr/dictionary/bureau');
  await expect(page.getByText('nom masculin')).toBeVisible();
});

test('the card of a word leads to its page', async ({ page }) => {
  await openText(page);
  const { x, y } = await placeOf(page, 0, 'bureaux');
  await page.mouse.click(x, y);
  await card(page).getByRole('link', { name: 'bureau', exact: true }).click();
  await expect(page).toHaveURL('/en/dictionary/bureau');
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page).toHaveURL('/en');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('bureau');
});

test('to look up any form, at most 3 MB are fetched', async ({ page }) => {
  let total = 0;
  page.on('response', async (response) => {
    if (response.url().includes('/lexicon/')) total += (await response.request().sizes()).responseBodySize;
  });
  await page.goto('/en/dictionary?q=eussions');
  await expect(results(page).first()).toContainText('avoir');
  await page.waitForLoadState('networkidle');
  expect(total).toBeLessThan(3 * 2 ** 20);
});

for (const theme of ['light', 'sepia', 'dark'] as const)
  test(`axe finds nothing, ${theme}`, async ({ page }) => {
    // Six pages, each gone through whole.
    test.slow();
    await setTheme(page, theme);
    for (const [path, ready] of [
      ['/en/dictionary', '.try'],
      ['/en/dictionary?q=office', '.hits'],
      ['/fr/dictionary?q=xqzt', '.advice'],
      ['/fr/dictionary/ouvrir', '.conjugation'],
      ['/en/dictionary/beau', '.forms'],
      ['/en/dictionary/actuellement', '.faux-ami'],
    ] as const) {
      await page.goto(path);
      await expect(page.locator(ready).first()).toBeVisible();
      await expectSound(page);
    }
  });

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [
    '/fr/dictionary',
    '/fr/dictionary?q=office',
    '/fr/dictionary/se%20lever',
    '/fr/dictionary/faire',
  ]) {
    await page.goto(path);
    await expect(page.locator('.try, .hits, .senses').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
  }
});
