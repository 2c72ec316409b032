import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/* The folder that serves itself, where nothing else of the project is. */

const PORT = Number(process.env.E2E_PORT ?? 3123) + 1;
const SITE = `http://127.0.0.1:${PORT}`;
const folder = mkdtempSync(join(tmpdir(), 'en-regard-'));
let server: ChildProcess | undefined;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const made = join(folder, 'made');
  const moved = join(folder, 'moved');
  execFileSync(process.execPath, ['bin/standalone.ts', made]);
  cpSync(made, moved, { recursive: true });
  rmSync(made, { recursive: true });
  server = spawn(process.execPath, ['bin/serve.ts', '127.0.0.1', String(PORT)], {
    cwd: moved,
    env: { NODE_ENV: 'production', PATH: process.env.PATH },
  });
  await new Promise((resolve) => server?.stdout?.once('data', resolve));
});

test.afterAll(() => {
  server?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

test('pages, soft navigations, the dictionary and the service worker', async ({ page }) => {
  await page.goto(SITE);
  await expect(page).toHaveURL(`${SITE}/en`);
  let documents = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents += 1;
  });
  await page.getByRole('link', { name: 'La première crêpe' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^La première crêpe/);
  expect(documents).toBe(0);
  await page.goto(`${SITE}/fr/dictionary/crêpe`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('crêpe');
  await expect(page.locator('.senses').first()).toContainText('pancake');
});

test('what it sends is compressed, and what it has not is not found', async ({ request }) => {
  for (const headers of [{}, { RSC: '1' }]) {
    const response = await request.get(`${SITE}/en/practice`, { headers });
    expect(response.status()).toBe(200);
    expect(response.headers()['content-encoding']).toBe('br');
    expect(response.headers()['content-type']).toContain('RSC' in headers ? 'text/x-component' : 'text/html');
  }
  expect((await request.get(`${SITE}/sw.js`)).status()).toBe(200);
  expect((await request.get(`${SITE}/icon.svg`)).status()).toBe(200);
  expect((await request.get(`${SITE}/en/practice.rsc`)).status()).toBe(404);
  expect((await request.post(`${SITE}/en`)).status()).toBe(405);
});
