import { expect, type Page, test } from '@playwright/test';
import { keepTale, listening, openEditor, pairs, row, sentence, told } from './editor-page.ts';
import { chooseView } from './reader-page.ts';
import { expectSound, setTheme } from './sound.ts';

const AT_FIRST = '0:0 1,2:1? 3:2? 4:3? 5:4 6:5? 7:';

/** A page with the tale open, and ways to say what it should show. */
async function open(page: Page, beads = AT_FIRST) {
  await openEditor(page, await keepTale(page, beads, AT_FIRST));
  await expectPairs(page, beads);
}
const expectPairs = (page: Page, beads: string) => expect.poll(() => pairs(page)).toBe(beads);
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const saved = (page: Page) => expect(page.locator('.saving')).toHaveText('Saved');

test.describe('by key', () => {
  test('merge with the next, undo, redo', async ({ page }) => {
    await open(page);
    await press(page, 'm');
    await expectPairs(page, '0,1,2:0,1! 3:2? 4:3? 5:4 6:5? 7:');
    await expect(told(page)).toHaveText('Merged: 3 French, 2 English sentences.');
    await press(page, 'm');
    await press(page, 'u');
    await expectPairs(page, '0,1,2:0,1! 3:2? 4:3? 5:4 6:5? 7:');
    await press(page, 'Control+z');
    await expectPairs(page, AT_FIRST);
    await expect(told(page)).toHaveText('Undone. This pair: 1 French, 1 English sentence.');
    await press(page, 'u');
    await expect(told(page)).toHaveText('There is nothing to undo.');
    await press(page, 'Control+y', 'Shift+Control+Z');
    await expectPairs(page, '0,1,2,3:0,1,2! 4:3? 5:4 6:5? 7:');
    await press(page, 'Shift+U');
    await expect(told(page)).toHaveText('There is nothing to redo.');
  });

  test('move a sentence down and up, on either side', async ({ page }) => {
    await open(page);
    await press(page, 'j', ']');
    await expectPairs(page, '0:0 1:1! 2,3:2? 4:3? 5:4 6:5? 7:');
    await expect(told(page)).toHaveText('Moved down. This pair: 1 French, 1 English sentence.');
    await press(page, 'ArrowDown', 'Shift+ArrowDown');
    await expectPairs(page, '0:0 1:1! 2:2! 3,4:3? 5:4 6:5? 7:');
    await press(page, 'ArrowRight', 'Alt+ArrowUp');
    await expectPairs(page, '0:0 1:1,2! 2:! 3,4:3? 5:4 6:5? 7:');
    await press(page, 'k', ']');
    await expectPairs(page, '0:0 1:1! 2:2! 3,4:3? 5:4 6:5? 7:');
    await press(page, 'Home', '[');
    await expect(told(page)).toHaveText('There is nothing to move that way.');
  });

  test('split at a place chosen with the arrows', async ({ page }) => {
    await open(page, '0,1,2:0,1,2? 3:3 4: 5:4 6,7:5');
    await press(page, 's');
    await expect(page.locator('.cut')).toHaveCount(2);
    await expect(told(page)).toContainText('Cut after 2 French and 2 English sentences.');
    await press(page, 'ArrowUp', 'ArrowRight', 'ArrowUp');
    await expect(told(page)).toContainText('Cut after 1 French and 1 English sentence.');
    await press(page, 'Escape');
    await expect(page.locator('.cut')).toHaveCount(0);
    await press(page, 's', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'Enter');
    await expect(told(page)).toHaveText('Leave at least one sentence on each side of the cut.');
    await press(page, 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter');
    await expectPairs(page, '0:0! 1,2:1,2! 3:3 4: 5:4 6,7:5');
  });

  test('leave a sentence alone, mark a pair as checked', async ({ page }) => {
    await open(page);
    await press(page, 'n', 'o');
    await expectPairs(page, '0:0 1:! 2:1! 3:2? 4:3? 5:4 6:5? 7:');
    await press(page, 'n', 'c');
    await expectPairs(page, '0:0 1:! 2:1! 3:2! 4:3? 5:4 6:5? 7:');
    await press(page, 'n', 'Enter');
    await expectPairs(page, '0:0 1:! 2:1! 3:2! 4:3! 5:4 6:5? 7:');
    await press(page, 'c');
    await expect(told(page)).toHaveText('Already checked off.');
  });

  test('step to the unsure pairs and back, round the end', async ({ page }) => {
    await open(page);
    const here = page.locator('[data-current]');
    for (const number of ['1', '2', '3', '5', '1']) {
      await press(page, 'n');
      await expect(here).toHaveAttribute('data-bead', number);
    }
    await press(page, 'Shift+N');
    await expect(here).toHaveAttribute('data-bead', '5');
    await expect(here.getByRole('gridcell').first()).toBeFocused();
    await expect(page.getByText('4 unsure, 0 checked')).toBeVisible();
    await press(page, 'c');
    await expect(page.getByText('3 unsure, 1 checked')).toBeVisible();
    await expect(here).toContainText('Checked.');
  });

  test('align anew from here keeps what was set', async ({ page }) => {
    // The rain is not the necklace, but the reader said so.
    const before = '0:0 1,2:1? 3:2? 4:3! 5:4 6:5? 7:';
    await open(page, before);
    await press(page, 'r');
    await expect(told(page)).toHaveText('Aligned again from here. What you had set is as it was.');
    expect(await pairs(page)).toMatch(/^0:0 1:1 .* 4:3! 5:4 6,7:5$/);
    await press(page, 'u');
    await expectPairs(page, before);
  });

  test('align anew from the middle leaves what stands before', async ({ page }) => {
    await open(page);
    await press(page, 'j', ']', 'j', 'r');
    await expect(told(page)).toContainText('Aligned again');
    expect(await pairs(page)).toMatch(/^0:0 1:1! 2:2 .* 5:4 6,7:5$/);
  });

  test('the list of keys', async ({ page }) => {
    await open(page);
    await press(page, '?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await press(page, 'm', 'Escape');
    await expectPairs(page, AT_FIRST);
  });
});

test.describe('by mouse', () => {
  test('drag a sentence to the pair below, and to the one above', async ({ page }) => {
    await open(page);
    await dragTo(page, 'Un matin', 'Il vendait');
    await expectPairs(page, '0:0 1:1! 2,3:2? 4:3? 5:4 6:5? 7:');
    await dragTo(page, 'They lived', 'The king');
    await expectPairs(page, '0:0,1! 1:! 2,3:2? 4:3? 5:4 6:5? 7:');
    await press(page, 'u', 'u');
    await expectPairs(page, AT_FIRST);
  });

  test('a drag called off or let go where it began changes nothing', async ({ page }) => {
    await open(page);
    await dragTo(page, 'Un matin', 'Elles habitaient');
    await expectPairs(page, AT_FIRST);
    await startDrag(page, 'Un matin', 'Il vendait');
    await expect(page.locator('[data-drop]')).toHaveAttribute('data-bead', '2');
    await press(page, 'Escape');
    await page.mouse.up();
    await expectPairs(page, AT_FIRST);
    await expect(page.locator('.ghost')).toHaveCount(0);
  });

  test('split and merge by the handles', async ({ page }) => {
    await open(page);
    await row(page, 1).hover();
    await row(page, 1).getByRole('button', { name: 'Split the pair here' }).click();
    await expectPairs(page, '0:0 1:1! 2:! 3:2? 4:3? 5:4 6:5? 7:');
    await row(page, 2).hover();
    await row(page, 2).getByRole('button', { name: 'Merge with the next pair' }).click();
    await expectPairs(page, '0:0 1:1! 2,3:2! 4:3? 5:4 6:5? 7:');
  });

  test('a sentence picked out is moved by the bar, with those that must go along', async ({ page }) => {
    await open(page, '0,1,2:0 3:1 4:2,3 5:4 6,7:5');
    await sentence(page, 'Elles habitaient').click();
    await page.getByRole('button', { name: 'Move the sentence down' }).click();
    await expectPairs(page, '0:0! 1,2,3:1? 4:2,3 5:4 6,7:5');
    await expect(sentence(page, 'Elles habitaient')).toHaveAttribute('data-picked', 'true');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectPairs(page, '0,1,2:0 3:1 4:2,3 5:4 6,7:5');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expectPairs(page, '0:0! 1,2,3:1? 4:2,3 5:4 6,7:5');
  });
});

async function startDrag(page: Page, from: string, to: string) {
  const [start, end] = await Promise.all([
    sentence(page, from).boundingBox(),
    sentence(page, to).boundingBox(),
  ]);
  await page.mouse.move(start!.x + 40, start!.y + start!.height / 2);
  await page.mouse.down();
  await page.mouse.move(end!.x + 60, end!.y + end!.height / 2, { steps: 6 });
}
async function dragTo(page: Page, from: string, to: string) {
  await startDrag(page, from, to);
  await page.mouse.up();
}

test.describe('keeping', () => {
  test('what was done is there after a reload', async ({ page }) => {
    await open(page);
    await press(page, 'j', ']');
    await saved(page);
    await page.reload();
    await listening(page);
    await expectPairs(page, '0:0 1:1! 2,3:2? 4:3? 5:4 6:5? 7:');
  });

  test('a page that goes at once loses nothing', async ({ page }) => {
    await open(page);
    await press(page, 'j', ']', 'm');
    await page.reload();
    await listening(page);
    await expectPairs(page, '0:0 1,2,3:1,2! 4:3? 5:4 6:5? 7:');
  });

  test('a failure is told, and what was done is saved when it can be', async ({ page }) => {
    await open(page);
    await page.evaluate(() => {
      const send = Worker.prototype.postMessage;
      Object.assign(window, {
        mend: () => {
          Worker.prototype.postMessage = send;
        },
      });
      Worker.prototype.postMessage = function (message: { method?: string; call?: number }) {
        if (message.method !== 'saveBeads') return send.call(this, message);
        const data = { call: message.call, value: 'full' };
        queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
      };
    });
    await press(page, 'c');
    await expect(page.getByRole('alert').filter({ hasText: 'device is full' })).toBeVisible();
    await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
    await page.getByRole('button', { name: 'Try now' }).click();
    await saved(page);
    await page.reload();
    await listening(page);
    await expectPairs(page, '0:0! 1,2:1? 3:2? 4:3? 5:4 6:5? 7:');
  });

  test('the chapters follow each other, and what was done in one is saved', async ({ page }) => {
    await open(page);
    await press(page, 'c');
    await page.getByRole('link', { name: 'Next chapter' }).click();
    await expect(page.getByText('Chapter 2 of 2')).toBeVisible();
    await expectPairs(page, AT_FIRST);
    await page.getByRole('link', { name: 'Previous chapter' }).click();
    await expect(page.getByText('Chapter 1 of 2')).toBeVisible();
    await expectPairs(page, '0:0! 1,2:1? 3:2? 4:3? 5:4 6:5? 7:');
  });

  test('what was set right is what the reader reads, at the same place', async ({ page }) => {
    await open(page);
    await press(page, 'j', ']', 'j');
    await page.getByRole('link', { name: 'Back to reading' }).click();
    await expect(page).toHaveURL(/\/en\/own\?text=\w+&chapter=1#s3$/);
    await chooseView(page, 'Under');
    const bead = (number: number) => page.locator(`.page [data-bead="${number}"]`);
    await expect(bead(1)).toHaveText(/^Elles habitaient dans un château.*They lived in a castle by the sea/);
    await expect(bead(2)).toHaveText(/^Un matin.*d’Orient.*One morning/);
    await page.getByRole('link', { name: '3 pairs to check' }).click();
    await expectPairs(page, '0:0 1:1! 2,3:2? 4:3? 5:4 6:5? 7:');
  });

  test('begins at the pair that the address names', async ({ page }) => {
    const id = await keepTale(page, AT_FIRST);
    await openEditor(page, id, { hash: '#s4' });
    await expect(page.locator('[data-current]')).toHaveAttribute('data-bead', '3');
  });
});

for (const [locale, theme] of [
  ['en', 'light'],
  ['fr', 'dark'],
  ['en', 'sepia'],
] as const)
  test(`axe finds nothing, ${theme}`, async ({ page }) => {
    test.slow();
    await setTheme(page, theme);
    const id = await keepTale(page, AT_FIRST);
    await page.goto('/en/own/align?text=none');
    await expect(page.getByRole('heading', { name: 'not on this device' })).toBeVisible();
    await expectSound(page, 'no text');
    await openEditor(page, id, { locale });
    await expectSound(page, 'at first');
    await press(page, 'n', 'c', 'n');
    await row(page, 1).hover();
    await expectSound(page, 'with handles');
    await press(page, 'm', 's');
    await expectSound(page, 'cutting');
    await press(page, 'Escape', '?');
    await expectSound(page, 'keys');
  });
