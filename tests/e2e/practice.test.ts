import { expect, type Page, test } from '@playwright/test';
import { READ_LOG } from './log-events.ts';
import { openText, SLUG } from './reader-page.ts';

const PRACTICE = `/en/practice/${SLUG}`;

/** Answers the question that is shown without knowing, and says which kind it was. */
async function pass(page: Page): Promise<string> {
  const kind = (await page.locator('.question').getAttribute('data-kind')) ?? '';
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await expect(page.locator('.verdict')).not.toBeEmpty();
  return kind;
}

/** Tries every meaning with every word. */
async function pairAll(page: Page) {
  const side = (language: string) => page.locator(`.match ul[lang=${language}] button`);
  for (let word = 0; word < 5; word++)
    for (let meaning = 0; meaning < 5; meaning++) {
      if (await side('fr').nth(word).isDisabled()) break;
      if (await side('en').nth(meaning).isDisabled()) continue;
      await side('fr').nth(word).click();
      await side('en').nth(meaning).click();
    }
}

/** Passes questions, and whole quizzes, until one is of this kind. */
async function untilKind(page: Page, kind: string, suits: () => Promise<boolean> = async () => true) {
  for (let tries = 0; tries < 90; tries++) {
    await expect(page.locator('.question')).toBeVisible();
    if ((await page.locator('.question').getAttribute('data-kind')) === kind && (await suits())) return;
    await pass(page);
    await page.keyboard.press('Enter');
    const again = page.getByRole('button', { name: 'Ten more questions' });
    if (await again.isVisible()) await again.click();
  }
  throw new Error(`no question of the kind ${kind} that suits`);
}

test('ten questions of several kinds, each with its sentence; the result lists what was missed', async ({
  page,
}) => {
  await page.goto(PRACTICE);
  const kinds = new Set<string>();
  for (let number = 1; number <= 10; number++) {
    await expect(page.getByText(`Question ${number} of 10`)).toBeVisible();
    const kind = await pass(page);
    kinds.add(kind);
    if (kind !== 'match') {
      await expect(page.locator('.question .sentence mark')).toBeVisible();
      await expect(page.locator('.question .english')).toBeVisible();
    }
    await page.keyboard.press('Enter');
  }
  expect(kinds.size).toBeGreaterThanOrEqual(5);
  await expect(page.getByText('0 right answers out of 10')).toBeVisible();
  expect(await page.locator('.result li').count()).toBeGreaterThanOrEqual(10);
  await page.getByRole('link', { name: 'See it in the text' }).first().click();
  await expect(page).toHaveURL(new RegExp(`/en/read/${SLUG}#s\\d+$`));
});

test('the meanings wait for a moment; a digit shows them at once, the next one chooses', async ({ page }) => {
  await page.goto(PRACTICE);
  await untilKind(page, 'meaning');
  await expect(page.locator('.option:visible')).toHaveCount(0);
  await page.keyboard.press('Digit2');
  await expect(page.locator('.option:visible')).toHaveCount(4);
  await page.keyboard.press('Digit2');
  await expect(page.locator('.verdict')).not.toBeEmpty();
});

test('a hint costs a grade, and a digit changes the grade', async ({ page }) => {
  await page.goto(PRACTICE);
  await untilKind(page, 'gap');
  const key = (await keyOfGap(page)) ?? '';
  await page.getByRole('button', { name: 'Hint' }).click();
  await expect(page.getByText(`begins with ${key[0]}`)).toBeVisible();
  await page.getByLabel('The missing word').fill(key);
  await page.keyboard.press('Enter');
  await expect(page.locator('.verdict')).toHaveText('✓ Right');
  await expect(page.getByRole('button', { name: 'Barely' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Digit4');
  await expect(page.getByRole('button', { name: 'Easily' })).toHaveAttribute('aria-pressed', 'true');
});

test('the last answer can be undone, by button and by key', async ({ page }) => {
  await page.goto(PRACTICE);
  await pass(page);
  await page.getByRole('button', { name: 'Undo the last answer' }).click();
  await expect(page.getByText('Question 1 of 10')).toBeVisible();
  await expect(page.locator('.verdict')).toBeEmpty();
  await pass(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 2 of 10')).toBeVisible();
  if (!(await page.getByLabel('The missing word').isVisible())) {
    await page.keyboard.press('u');
    await expect(page.getByText('Question 1 of 10')).toBeVisible();
    await expect(page.locator('.verdict')).toBeEmpty();
  }
});

test('pairs: a wrong one is refused and remembered, the right ones stay', async ({ page }) => {
  await page.goto(PRACTICE);
  await untilKind(page, 'match');
  await pairAll(page);
  await expect(page.locator('.verdict')).not.toBeEmpty();
  await expect(page.locator('.match ul[lang=fr] button:disabled')).toHaveCount(5);
});

test('words are put in order, and taken back', async ({ page }) => {
  await page.goto(PRACTICE);
  await untilKind(page, 'order');
  const left = page.getByRole('list', { name: 'Words left' }).getByRole('button');
  const placed = page.getByRole('list', { name: 'Your sentence' }).getByRole('button');
  const count = await left.count();
  await left.first().click();
  await expect(placed).toHaveCount(1);
  await placed.first().click();
  await expect(placed).toHaveCount(0);
  for (let i = 0; i < count; i++) await left.first().click();
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('.verdict')).not.toBeEmpty();
});

test('accents are judged apart, case and apostrophes do not count', async ({ page }) => {
  await page.goto(PRACTICE);
  await untilKind(page, 'gap', async () => /[éèêàç]/.test((await keyOfGap(page)) ?? ''));
  const key = (await keyOfGap(page)) ?? '';
  await page.getByLabel('The missing word').fill(key.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
  await page.keyboard.press('Enter');
  await expect(page.locator('.verdict')).toContainText(`✓ Right, except for the accents: ${key}`);
});

/** The word that the gap wants: what stands in the text's sentence and not in the question's. */
async function keyOfGap(page: Page): Promise<string | undefined> {
  if (!(await page.getByLabel('The missing word').isVisible())) return undefined;
  const asked = (await page.locator('.question .sentence').textContent()) ?? '';
  const [before = '', after = ''] = asked.split('\u00a0'.repeat(8) + '(missing word)');
  const html = await (await page.request.get(`/en/read/${SLUG}`)).text();
  const sentences = [...html.matchAll(/class="fr" data-passage="\d+">([^<]*)/g)].map(
    (match) => match[1] ?? '',
  );
  const whole = sentences.find((sentence) => sentence.startsWith(before) && sentence.endsWith(after));
  return whole?.slice(before.length, whole.length - after.length);
}

test('an empty answer gets a sentence that says what to do', async ({ page }) => {
  await page.goto(PRACTICE);
  await untilKind(page, 'gap');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('Type a word first, or choose “I don’t know.”')).toBeVisible();
});

test('a reload, and the other language, keep the quiz where it stands', async ({ page }) => {
  await page.goto(PRACTICE);
  for (let i = 0; i < 2; i++) {
    await pass(page);
    await page.keyboard.press('Enter');
  }
  const question = page.locator('.question');
  const sentence = (await question.locator('[lang=fr]').first().textContent()) ?? '';
  await page.reload();
  await expect(page.getByText('Question 3 of 10')).toBeVisible();
  await expect(question).toContainText(sentence);
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page.getByText('Question 3 sur 10')).toBeVisible();
  const same = sentence.split(/\u00a0+\(missing word\)/)[0] ?? '';
  await expect(question).toContainText(same);
});

test('what is stored and makes no sense starts a new quiz', async ({ page }) => {
  await page.addInitScript(
    (slug) => sessionStorage.setItem(`en-regard.quiz.${slug}`, '{"seed":"x","given":[1]}'),
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

test('an answer undone, or rated anew, before its way into the log is done leaves nothing there of the first', async ({
  page,
}) => {
  await page.goto(PRACTICE);
  await expect(page.getByText('Question 1 of 10')).toBeVisible();
  // The log's code comes with the first answer: here, late.
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await pass(page);
  await page.keyboard.press('u');
  await expect(page.locator('.verdict')).toBeEmpty();
  await expect
    .poll(async () => (await page.evaluate(READ_LOG)).filter(({ kind }) => kind === 'undo').length)
    .toBe(1);
  const log = await page.evaluate(READ_LOG);
  const undone = log.flatMap((event) => (event.kind === 'undo' ? event.of : []));
  expect(log.filter(({ kind, id }) => kind === 'review' && !undone.includes(id))).toEqual([]);
});
