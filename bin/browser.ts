import { existsSync } from 'node:fs';

/** Debian's Chromium where there is one, Playwright's own elsewhere. */
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

export const launchOptions: { executablePath?: string; args?: string[] } = existsSync(SYSTEM_CHROMIUM)
  ? {
      executablePath: SYSTEM_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    }
  : {};
