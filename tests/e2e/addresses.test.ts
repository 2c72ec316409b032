import { expect, test } from '@playwright/test';
import { READ, SLUG } from './reader-page.ts';

test('the language is negotiated at the root', async ({ request }) => {
  for (const [asked, locale] of [
    ['fr-CA,fr;q=0.9', 'fr'],
    ['de,en;q=0.5', 'en'],
    ['', 'en'],
  ] as const) {
    const response = await request.get('/', { headers: { 'Accept-Language': asked }, maxRedirects: 0 });
    expect(response.status()).toBe(307);
    expect(new URL(response.headers().location ?? '', 'http://x').pathname).toBe(`/${locale}`);
  }
});

for (const [path, asked, title] of [
  ['/fr/nulle-part', 'en', 'Cette page n’est pas dans le livre'],
  ['/en/read/no-such-text', 'fr', 'This page is not in the book'],
  ['/de/read/x', 'fr', 'Cette page n’est pas dans le livre'],
  ['/nowhere', 'en', 'This page is not in the book'],
  ['/en/missing', 'en', 'This page is not in the book'],
  [`/fr/practice/${SLUG}x`, 'en', 'Cette page n’est pas dans le livre'],
  ['/en/read/..%2f..%2fpackage.json', 'en', 'This page is not in the book'],
  ['/__proto__', 'en', 'This page is not in the book'],
] as const)
  test(`${path} gets a 404 in the reader's language`, async ({ browser }) => {
    const page = await browser.newPage({ locale: asked });
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page
      .getByRole('link', { name: /library|bibliothèque/ })
      .last()
      .click();
    await expect(page).toHaveURL(/\/(?:en|fr)$/);
    await page.close();
  });

test('a slash too many leads to the page, and no address hangs', async ({ request, baseURL }) => {
  const response = await request.get(`${READ}/?x=1`, { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toBe(`${READ}?x=1`);
  const doubled = await request.get(`${baseURL}//`, { maxRedirects: 0, timeout: 5000 });
  expect(doubled.status()).toBeGreaterThanOrEqual(300);
});

test('pages carry a strict policy and break no rule of it', async ({ page }) => {
  const broken: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text());
  });
  page.on('pageerror', (error) => broken.push(error.message));
  for (const path of ['/en', READ, `/fr/practice/${SLUG}`]) {
    const response = await page.goto(path);
    const headers = response?.headers() ?? {};
    const policy = headers['content-security-policy'] ?? '';
    const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? '';
    expect(scripts).toContain("'self'");
    expect(scripts).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['x-powered-by']).toBeUndefined();
    await page.waitForLoadState('networkidle');
  }
  expect(broken).toEqual([]);
});

test('the reading page carries at most 180 KB of script, compressed', async ({ page }) => {
  const sizes: number[] = [];
  page.on('response', async (response) => {
    if (!/\.js(?:$|\?)/.test(response.url())) return;
    const { responseBodySize } = await response.request().sizes();
    sizes.push(responseBodySize);
  });
  await page.goto(READ);
  await page.waitForLoadState('networkidle');
  expect(sizes.length).toBeGreaterThan(3);
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  expect(total).toBeLessThan(180);
});
