import { readFileSync } from 'node:fs';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { addText, draft, reachWorker } from './own-texts.ts';
import { card, openText, pointAt, READ } from './reader-page.ts';
import { expectPartSound, expectSound } from './sound.ts';

test.use({ serviceWorkers: 'allow' });

const OTHER = '/en/read/canal-du-midi';

/** Opens a page and waits until it, and what the app is made of, is kept. */
async function visit(page: Page, path: string) {
  if (path === READ) await openText(page);
  else await page.goto(path);
  await untilKept(page, path);
}

const untilKept = (page: Page, path: string | RegExp) =>
  expect
    .poll(() => page.evaluate(keptPaths), { timeout: 20_000 })
    .toContainEqual(typeof path === 'string' ? path : expect.stringMatching(path));

/** What a page finds kept, once a service worker answers for it. */
async function keptPaths(): Promise<string[]> {
  if (!navigator.serviceWorker.controller) return [];
  const names = await caches.keys();
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().map(({ url }) => new URL(url).pathname);
}

test.describe('without a connection, after one visit', () => {
  test('a text is read: the page, a word, the quiz', async ({ page, context }) => {
    await visit(page, READ);
    await context.setOffline(true);
    await openText(page);
    await pointAt(page, 0, 'bureaux');
    await expect(card(page)).toContainText('offices');
    await page.getByRole('button', { name: 'Take the quiz' }).click();
    await page.getByRole('button', { name: 'I don’t know' }).click();
    await expect(page.locator('.verdict')).not.toBeEmpty();
  });

  test('what links lead to: the library, and back to the text', async ({ page, context }) => {
    await visit(page, READ);
    await page.goto('/en');
    await context.setOffline(true);
    await page.locator(`a[href="${READ}"]`).first().click();
    await expect(page).toHaveURL(READ);
    await expect(page.locator('[data-bead="0"]')).toBeVisible();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Library' }).click();
    await expect(page.getByRole('heading', { name: 'Texts', exact: true })).toBeVisible();
  });

  test('a text that a link opened is there after a reload', async ({ page, context }) => {
    await visit(page, '/en');
    await page.locator(`a[href="${OTHER}"]`).first().click();
    await expect(page.locator('[data-bead="0"]')).toBeVisible();
    await untilKept(page, OTHER);
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('[data-bead="0"]')).toBeVisible();
  });

  test('the dictionary: the search, and a word that was seen', async ({ page, context }) => {
    await page.goto('/en/dictionary');
    await untilKept(page, /\/forms\.bin$/);
    await untilKept(page, /\/index\.txt$/);
    await page.goto('/en/dictionary/bureau');
    await expect(page.locator('main')).toContainText('office');
    await context.setOffline(true);
    await page.goto('/en/dictionary/bureau');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('bureau');
    await expect(page.locator('main')).toContainText('office');
    await page.goto('/en/dictionary?q=ouvrira');
    await expect(page.locator('.hits a').first()).toContainText('ouvrir');
  });

  test('a text of one’s own is added and read', async ({ page, context }) => {
    test.slow();
    await visit(page, '/en/import');
    await untilKept(page, /\/forms\.bin$/);
    await untilKept(page, /\/entries\.txt$/);
    await context.setOffline(true);
    await page.goto('/en/import');
    for (const [side, language] of [
      ['French', 'fr'],
      ['English', 'en'],
    ] as const)
      await expect(async () => {
        await page
          .getByRole('textbox', { name: `${side} text` })
          .fill(readFileSync(`tests/fixtures/openai-offices.${language}.txt`, 'utf8'));
        await expect(page.getByRole('region', { name: side }).getByText(/\d words/)).toBeVisible({
          timeout: 3000,
        });
      }).toPass();
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page).toHaveURL(/\/en\/own\?text=\w+/);
    await expect(page.locator('[data-bead="0"]')).toContainText('OpenAI said', { timeout: 15_000 });
    await page.reload();
    await expect(page.locator('[data-bead="0"]')).toContainText('OpenAI said', { timeout: 15_000 });
  });

  test('a text of one’s own that was read is read again', async ({ page, context }) => {
    await reachWorker(page);
    const id = await addText(page, draft);
    await visit(page, '/en/own');
    await page.goto(`/en/own?text=${id}`);
    await expect(page.locator('[data-bead="0"]')).toBeVisible();
    await context.setOffline(true);
    await page.goto(`/en/own?text=${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Deux bureaux/);
  });

  for (const [locale, title, library] of [
    ['en', 'There is no connection', 'Go to the library'],
    ['fr', 'Pas de connexion', 'Aller à la bibliothèque'],
  ] as const)
    test(`what was never opened says so, ${locale}`, async ({ page, context }) => {
      await visit(page, '/en');
      await context.setOffline(true);
      await page.goto(OTHER.replace('/en', `/${locale}`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expectSound(page);
      await page.getByRole('link', { name: library }).click();
      await expect(page).toHaveURL(`/${locale}`);
      await page.goto('/');
      await expect(page).toHaveURL('/en');
    });
});

test.describe('the whole library, on request', () => {
  const panel = (page: Page) => page.locator('.keep-all');
  const keep = (page: Page) => panel(page).getByRole('button', { name: /^Keep (?:everything|the rest)/ });

  async function openPanel(page: Page) {
    await visit(page, '/en');
    await panel(page).getByText('Read without a connection').click();
    await expect(keep(page)).toBeEnabled();
  }

  test('is kept, read without a connection, and removed', async ({ page, context }) => {
    test.slow();
    await openPanel(page);
    await expect(keep(page)).toHaveText(/^Keep everything on this device: \d+ MB$/);
    await keep(page).click();
    await expect(panel(page)).toContainText(/are on this device: \d+ MB/, { timeout: 60_000 });
    await context.setOffline(true);
    await page.goto(OTHER);
    await expect(page.locator('[data-bead="0"]')).toBeVisible();
    await page.goto('/en/dictionary/pamplemousse');
    await expect(page.locator('main')).toContainText('grapefruit');
    await page.goto('/en');
    await panel(page).getByText('Read without a connection').click();
    await panel(page)
      .getByRole('button', { name: /^Remove/ })
      .click();
    await expect(keep(page)).toBeVisible();
    await page.goto(OTHER);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no connection');
  });

  test('is cancelled, and the rest comes later', async ({ page }) => {
    await openPanel(page);
    await page.route('**/lexicon/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    await keep(page).click();
    await expect(panel(page).getByRole('progressbar')).toBeVisible();
    await panel(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(panel(page).getByRole('progressbar')).toHaveCount(0);
    await expect(keep(page)).toBeVisible();
  });

  test('where there is no room it says so, and the app goes on', async ({ page, context }) => {
    await openPanel(page);
    const session = await context.newCDPSession(page);
    const { usage } = await page.evaluate(() => navigator.storage.estimate());
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(page.url()).origin,
      quotaSize: (usage ?? 0) + 1_000_000,
    });
    await keep(page).click();
    await expect(panel(page)).toContainText('There is no room left on this device');
    await openText(page);
    await pointAt(page, 0, 'bureaux');
    await expect(card(page)).toContainText('offices');
  });
});

test.describe('a new version', () => {
  let server: Server;
  let origin: string;
  let version: string;

  /** The app, with a service worker that changes when `version` does. */
  test.beforeEach(async ({ baseURL }) => {
    version = '';
    server = createServer((incoming, answer) => {
      const { method, headers, url } = incoming;
      // The whole file, uncompressed: its tag would be that of the version before.
      const { 'accept-encoding': _, 'if-none-match': __, ...plain } = headers;
      const onward = forward(new URL(url ?? '/', baseURL), { method, headers: plain }, async (response) => {
        const { 'content-length': ___, ...rest } = response.headers;
        answer.writeHead(response.statusCode ?? 500, rest);
        if (url !== '/sw.js') return response.pipe(answer);
        const text = (await response.toArray()).join('');
        answer.end(text.replace(/^const VERSION = "(\w+)"/, `const VERSION = "$1${version}"`));
      });
      onward.on('error', () => answer.destroy());
      incoming.pipe(onward);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const look = (page: Page) =>
    page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
  const caches = (page: Page) =>
    page.evaluate(async () => (await window.caches.keys()).filter((name) => name.startsWith('en-regard-')));

  test('announces itself, does not interrupt, and comes at the reader’s word', async ({ page, context }) => {
    await page.goto(origin + READ);
    await untilKept(page, READ);
    await page.evaluate(() => Object.assign(window, { unbroken: true }));
    await pointAt(page, 0, 'bureaux');
    await expect(card(page)).toContainText('offices');
    expect(await caches(page)).toHaveLength(1);

    version = 'b';
    await look(page);
    const news = page.locator('.news').filter({ hasText: 'A new version is ready' });
    await expect(news).toBeVisible();
    await expectPartSound(page, '.news');
    // Nothing has happened to the page, and both versions are there.
    expect(await page.evaluate(() => 'unbroken' in window)).toBe(true);
    expect(await caches(page)).toHaveLength(2);
    await page.getByRole('button', { name: 'Take the quiz' }).click();
    await expect(page.locator('.question')).toBeVisible();

    const second = await context.newPage();
    await second.goto(`${origin}/en`);
    await second.evaluate(() => Object.assign(window, { unbroken: true }));

    await page.getByRole('button', { name: 'Reload' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !('unbroken' in window));
    await expect(page.locator('[data-bead="0"]')).toBeVisible();
    await expect(news).toHaveCount(0);
    // The other page is left alone, with what it is made of, until it goes.
    expect(await second.evaluate(() => 'unbroken' in window)).toBe(true);
    expect(await caches(page)).toHaveLength(2);
    await second.close();
    await page.reload();
    await expect.poll(() => caches(page)).toHaveLength(1);

    // What the version before had kept is kept by this one.
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('[data-bead="0"]')).toBeVisible();
  });

  test('can wait', async ({ page }) => {
    await page.goto(`${origin}/fr`);
    await untilKept(page, '/fr');
    version = 'b';
    await look(page);
    await page.getByRole('button', { name: 'Plus tard' }).click();
    await expect(page.getByRole('button', { name: 'Recharger' })).toHaveCount(0);
  });

  test('that finds no room is told, and the one before goes on', async ({ page, context }) => {
    await page.goto(origin + READ);
    await untilKept(page, READ);
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    version = 'b';
    await look(page).catch(() => {});
    await expect(page.locator('.news').filter({ hasText: 'no room left' })).toBeVisible();
    await context.setOffline(true);
    await openText(page, origin + READ);
    await pointAt(page, 0, 'bureaux');
    await expect(card(page)).toContainText('offices');
  });
});

test('the app can be installed, in either language', async ({ page, request }) => {
  for (const locale of ['en', 'fr']) {
    await page.goto(`/${locale}`);
    await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', /icon\.svg/);
    const address = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
    const response = await request.get(address);
    expect(response.headers()['content-type']).toContain('application/manifest+json');
    const manifest = await response.json();
    expect(manifest).toMatchObject({ name: 'En regard', lang: locale, start_url: `/${locale}` });
    const addresses = [...manifest.icons.map(({ src }: { src: string }) => src), '/icons/apple-180.png'];
    for (const icon of addresses)
      expect((await request.get(icon)).headers()['content-type']).toMatch(/^image/);
    for (const { url } of manifest.shortcuts) expect((await request.get(url)).ok()).toBe(true);
    const session = await page.context().newCDPSession(page);
    const { errors } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
      [],
    );
  }
  const worker = await request.get('/sw.js');
  expect(worker.headers()['cache-control']).toBe('no-cache');
  expect(worker.headers()['service-worker-allowed']).toBe('/');
});
