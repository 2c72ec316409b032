// `npm test`: installs what is missing, the browser too, then runs every check there is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build, install, NODE, say, step } from './steps.mjs';

install();
const node = (name, args, advice) => step(name, NODE, args, advice);

node(
  'Lint and format',
  ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  'npm run fix mends most of it; the rest is named above.',
);
node('Dictionary', ['lexicon/check.ts'], 'Each line above names the file, the line and the reason.');
node('Types', ['node_modules/typescript/bin/tsc', '--noEmit'], 'Each line above names the place.');
node(
  'Unused files, exports and packages',
  ['node_modules/knip/bin/knip.js'],
  'Remove what is named above, or use it.',
);
node('Packed forms', ['lexicon/forms/load.ts'], 'The line above names the table at fault.');
node('Unit tests', ['node_modules/vitest/vitest.mjs', 'run'], 'npm run unit -- NAME runs one file alone.');
build();
browser();
node(
  'Browser tests',
  ['node_modules/@playwright/test/cli.js', 'test'],
  'npm run e2e -- --grep NAME runs one alone; test-results/ has pictures of the failures.',
);
say('All is well.');

/** A browser for the tests: the system's Chromium, Playwright's own, or else installed now. */
function browser() {
  if (existsSync('/usr/bin/chromium') || hasPlaywrightBrowser()) return;
  const advice =
    'Install Chromium by hand (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), then run npm test again.';
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    step('Looking up the browser', 'apt-get', ['update', '-qq'], advice);
    step(
      'Installing the browser (Chromium, from Debian)',
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
      advice,
    );
  } else {
    delete process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD;
    step(
      'Installing the browser (Chromium, by Playwright)',
      NODE,
      ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
      advice,
    );
  }
}

function hasPlaywrightBrowser() {
  const script =
    "const { chromium } = await import('@playwright/test'); const { existsSync } = await import('node:fs'); process.exit(existsSync(chromium.executablePath()) ? 0 : 1)";
  return spawnSync(NODE, ['--input-type=module', '--eval', script]).status === 0;
}
