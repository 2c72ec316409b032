import { expect, type Page, test } from '@playwright/test';
import { daysAgo, seed } from './seeded-log.ts';

/* The library page: what is laid out at first, all of it on demand, and where its reader stopped. */

const LIST = '**/library.*.json';
const cards = (page: Page) => page.locator('.texts .text-card');
const found = (page: Page) => page.locator('.found');
const titles = (page: Page) => cards(page).getByRole('heading').allTextContents();
const levels = async (page: Page) => [...new Set(await cards(page).locator('.level').allTextContents())];

test('the first texts come with the page, the others when they are asked for', async ({ page }) => {
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('library.en.json')) asked += 1;
  });
  await page.goto('/en');
  await expect(cards(page)).toHaveCount(24);
  await page.waitForLoadState('networkidle');
  expect(asked).toBe(0);
  expect(await levels(page)).toEqual(['A1', 'A2', 'B1', 'B2']);
  await page.getByRole('button', { name: 'Show more texts' }).click();
  await expect(cards(page)).toHaveCount(31);
  expect(await levels(page)).toEqual(['A1', 'A2', 'B1', 'B2', 'C1']);
  await expect(page.getByRole('button', { name: 'Show more texts' })).toHaveCount(0);
  expect(asked).toBe(1);
  expect(new Set(await titles(page)).size).toBe(31);
});

test('level, topic, order and words are chosen, kept in the address, and found again by it', async ({
  page,
}) => {
  await page.goto('/en');
  await page.getByRole('radio', { name: 'C1' }).check();
  await expect(found(page)).toContainText('6 texts');
  expect(await levels(page)).toEqual(['C1']);
  await expect(page).toHaveURL(/\?level=C1$/);
  await page.getByLabel('Sort by').selectOption('shortest');
  const lengths = (await page.locator('.texts .length').allTextContents()).map((text) =>
    Number.parseInt(text, 10),
  );
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  await page.reload();
  await expect(cards(page)).toHaveCount(6);
  await expect(page.getByLabel('Sort by')).toHaveValue('shortest');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(cards(page)).toHaveCount(24);
  await page.getByRole('searchbox').fill('violoncelle');
  await expect(found(page)).toContainText('5 texts');
  await page.getByRole('searchbox').fill('no such text');
  await expect(found(page)).toContainText('0 texts');
});

test('without the network the first texts stay, the reader is told, and tries again', async ({ page }) => {
  await page.route(LIST, (route) => route.abort());
  await page.goto('/fr');
  await page.getByRole('searchbox').fill('crêpe');
  const told = page.getByText('Le reste de la bibliothèque n’a pas pu être chargé.');
  await expect(told).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  await page.unroute(LIST);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(found(page)).toContainText('1 texte');
  await expect(told).toHaveCount(0);
});

test('a card says how far its text was read, and which are finished', async ({ page }) => {
  await seed(page, [
    daysAgo(2, { kind: 'read', text: 'premiere-crepe', bead: 4, ms: 60_000 }),
    daysAgo(1, { kind: 'read', text: 'ville-d-ys', bead: 3, ms: 60_000 }),
    daysAgo(3, { kind: 'read', text: 'lettre-de-lyon', bead: 9, ms: 60_000 }),
    daysAgo(3, { kind: 'finish', text: 'lettre-de-lyon' }),
  ]);
  await page.goto('/en');
  const row = page.getByRole('region', { name: 'Continue reading' });
  // The latest first, from beyond the first screen too.
  await expect(row.getByRole('link')).toHaveText(['La ville sous la mer', 'La première crêpe']);
  await expect(cards(page).filter({ hasText: 'La première crêpe' })).toContainText(/\d+% read/);
  await expect(cards(page).filter({ hasText: 'Ce soir, on va dans un bouchon' })).toContainText('finished');
});
