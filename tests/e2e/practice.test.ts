import { expect, type Page, test } from '@playwright/test';
import { openText, SLUG } from './reader-page.ts';

const PRACTICE = `/en/practice/${SLUG}`;

/** Answers the question that is shown, and says which kind it was. */
async function answer(page: Page, how: 'know' | 'unknown'): Promise<string> {
  const heading = (await page.locator('.question h2').textContent()) ?? '';
  if (how === 'unknown') await page.getByRole('button', { name: 'I don’t know' }).click();
  else if (heading.startsWith('Type')) {
    await page.getByLabel('The missing word').fill('réponse');
    await page.getByRole('button', { name: 'Check' }).click();
  } else await page.keyboard.press('Digit1');
  await expect(page.getByRole('status')).not.toBeEmpty();
  return heading.replace(/\p{L}+(?= mean)/u, '…');
}

test('ten questions of three kinds, each with its sentence; the result lists what was missed', async ({
  page,
}) => {
  await page.goto(PRACTICE);
  const kinds = new Set<string>();
  for (let number = 1; number <= 10; number++) {
    await expect(page.getByText(`Question ${number} of 10`)).toBeVisible();
    kinds.add((await answer(page, 'unknown')).replace(/does .* mean/, 'does … mean'));
    await expect(page.locator('.question .sentence mark')).toBeVisible();
    await expect(page.locator('.question .english')).toBeVisible();
    await page.keyboard.press('Enter');
  }
  expect(kinds.size).toBeGreaterThanOrEqual(3);
  await expect(page.getByText('0 right answers out of 10')).toBeVisible();
  await expect(page.locator('.result li')).toHaveCount(10);
  await page.getByRole('link', { name: 'See it in the text' }).first().click();
  await expect(page).toHaveURL(new RegExp(`/en/read/${SLUG}#s\\d+$`));
});

test('accents are judged apart, case and apostrophes do not count', async ({ page }) => {
  await page.goto(PRACTICE);
  // Seeds are tried until the quiz asks for a word with an accent to be typed.
  for (let tries = 0; tries < 60; tries++) {
    await expect(page.locator('.question')).toBeVisible();
    const key = await keyOfGap(page);
    if (key && /[éèêàç]/.test(key)) {
      await page
        .getByLabel('The missing word')
        .fill(key.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toContainText(`✓ Right, except for the accents: ${key}`);
      return;
    }
    await answer(page, 'unknown');
    await page.keyboard.press('Enter');
    const again = page.getByRole('button', { name: 'Ten more questions' });
    if (await again.isVisible()) await again.click();
  }
  throw new Error('no question asked for a word with an accent');
});

/** The word that the gap wants: what stands in the text's sentence and not in the question's. */
async function keyOfGap(page: Page): Promise<string | undefined> {
  if (!(await page.getByLabel('The missing word').isVisible())) return undefined;
  const asked = (await page.locator('.question .sentence').textContent()) ?? '';
  const [before = '', after = ''] = asked.split('\u00a0'.repeat(8));
  const html = await (await page.request.get(`/en/read/${SLUG}`)).text();
  const sentences = [...html.matchAll(/class="fr" data-passage="\d+">([^<]*)/g)].map(
    (match) => match[1] ?? '',
  );
  const whole = sentences.find((sentence) => sentence.startsWith(before) && sentence.endsWith(after));
  return whole?.slice(before.length, whole.length - after.length);
}

test('an empty answer gets a sentence that says what to do', async ({ page }) => {
  await page.goto(PRACTICE);
  for (let tries = 0; tries < 10; tries++) {
    if (await page.getByLabel('The missing word').isVisible()) break;
    await answer(page, 'unknown');
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('Type a word first, or choose “I don’t know.”')).toBeVisible();
});

test('a reload, and the other language, keep the quiz where it stands', async ({ page }) => {
  await page.goto(PRACTICE);
  await answer(page, 'unknown');
  await page.keyboard.press('Enter');
  await answer(page, 'unknown');
  await page.keyboard.press('Enter');
  const sentence = await page.locator('.question .sentence').textContent();
  await page.reload();
  await expect(page.getByText('Question 3 of 10')).toBeVisible();
  expect(await page.locator('.question .sentence').textContent()).toBe(sentence);
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page.getByText('Question 3 sur 10')).toBeVisible();
  expect(await page.locator('.question .sentence').textContent()).toBe(sentence);
});

test('what is stored and makes no sense starts a new quiz', async ({ page }) => {
  await page.addInitScript(
    (slug) => sessionStorage.setItem(`en-regard.quiz.${slug}`, '{"seed":"x","answers":[1]}'),
    SLUG,
  );
  await page.goto(PRACTICE);
  await expect(page.getByText('Question 1 of 10')).toBeVisible();
});

test('the quiz can be taken at the end of the text', async ({ page }) => {
  await openText(page);
  await page.getByRole('button', { name: 'Take the quiz' }).click();
  await expect(page.getByText('Question 1 of 10')).toBeVisible();
});
