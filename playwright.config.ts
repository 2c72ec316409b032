import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './bin/browser.ts';

const PORT = Number(process.env.E2E_PORT ?? 3123);

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'en-US',
    // It would answer in place of what a test puts in the network's way; its own tests let it in.
    serviceWorkers: 'block',
    launchOptions,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', testIgnore: /phone/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      testMatch: /phone/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
  webServer: {
    command: `node_modules/.bin/node bin/serve.ts 127.0.0.1 ${PORT}`,
    url: `http://127.0.0.1:${PORT}/en`,
    env: { NODE_ENV: 'production' },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
