import { expect, type Page, test } from '@playwright/test';
import { FEW, MONTHS, seed } from './seeded-log.ts';
import { expectSound } from './sound.ts';

const figure = (page: Page, name: string) => page.getByRole('region', { name });

async function openProgress(page: Page) {
  await page.getByRole('link', { name: 'Progress' }).click();
  await expect(page.getByRole('heading', { name: 'Progress', level: 1 })).toBeVisible();
}

test('four figures, each with its sentence and its table', async ({ page }) => {
  await seed(page, MONTHS);
  await openProgress(page);
  for (const [name, sentence, rows] of [
    ['What comes back', /^\d+ questions in the coming four weeks, \d+ of them today\./, 28],
    ['What you remembered', /you remembered \d+%\. The goal is 90%\./, 12],
    ['Words you know', /^24 words are marked as known, \+\d compared with four weeks ago\./, 26],
    ['Reading', /^\d+\sh \d+\smin of reading in the last four weeks/, 28],
  ] as const) {
    const shown = figure(page, name);
    await expect(shown.locator('> p')).toHaveText(sentence);
    await expect(shown.getByRole('table')).toBeHidden();
    await shown.getByText('The figures').click();
    await expect(shown.getByRole('table').getByRole('row')).toHaveCount(rows + 1);
  }
  // The table adds up to the sentence.
  const due = figure(page, 'What comes back');
  const cells = (await due.getByRole('cell').allTextContents()).map(Number);
  const total = Number.parseInt((await due.locator('> p').textContent()) ?? '', 10);
  expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(total);
});

test('where there is nothing to draw, a sentence says so', async ({ page }) => {
  await seed(page, FEW);
  await openProgress(page);
  await expect(figure(page, 'Reading')).toHaveText('ReadingYou have not read here in the last four weeks.');
  await expect(figure(page, 'Words you know')).toContainText('1 word is marked as known, +1');
  await expect(page.getByText('So far there are 2 answers.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Fit/ })).toHaveCount(0);
});

test('the retention is set by keys, says what it means, and moves what is due', async ({ page }) => {
  await seed(page, MONTHS);
  await openProgress(page);
  const slider = page.getByRole('slider', { name: 'How sure to be' });
  await expect(slider).toHaveAttribute('aria-valuetext', '90%: the usual balance');
  await expect(page.getByText('has fallen to 90%. With this,')).toBeVisible();
  const total = async () =>
    Number.parseInt((await figure(page, 'What comes back').locator('> p').textContent()) ?? '', 10);
  const before = await total();
  await slider.focus();
  for (let i = 0; i < 15; i++) await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '75%: few questions, more is forgotten');
  await expect(slider).toBeFocused();
  await expect(page.getByText(/after 30 days at the usual 90% comes back after 1\d\d days/)).toBeVisible();
  await expect.poll(total).toBeLessThan(before);
  await page.reload();
  await expect(slider).toHaveAttribute('aria-valuetext', '75%: few questions, more is forgotten');
  await expect(figure(page, 'What you remembered')).toContainText('The goal is 75%.');
  await page.getByRole('button', { name: 'Back to the usual 90%' }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', '90%: the usual balance');
});

test('the schedule is fitted to the log, told, undone, and given up', async ({ page }) => {
  test.slow();
  await seed(page, MONTHS);
  await openProgress(page);
  await page.getByRole('button', { name: 'Fit the schedule to my log' }).click();
  await expect(
    page.getByText(/^Fitted to \d+ answers\. A new word answered right now comes back after/),
  ).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('the schedule is as it was before')).toBeVisible();
  await page.getByRole('button', { name: 'Fit the schedule to my log' }).click();
  await expect(page.getByText(/^Fitted to \d+ answers/)).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.getByText('The schedule in force is fitted to your log.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the usual schedule' }).click();
  await expect(page.getByRole('button', { name: 'Fit the schedule to my log' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await seed(page, MONTHS);
    await openProgress(page);
    for (const summary of await page.locator('.figure summary').all()) await summary.click();
    await expectSound(page);
  });
