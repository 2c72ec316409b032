import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.ts';

/**
 * Draws the icons that must be pictures from those that are drawings, `node bin/icons.ts`: only after app/icon.svg
 * or public/icons/maskable.svg has changed, for the pictures are kept beside them.
 */

const PICTURES = [
  ['app/icon.svg', 'public/icons/192.png', 192],
  ['app/icon.svg', 'public/icons/512.png', 512],
  ['public/icons/maskable.svg', 'public/icons/maskable-512.png', 512],
  // iOS cuts the corners itself and fills what is transparent with black.
  ['public/icons/maskable.svg', 'public/icons/apple-180.png', 180],
] as const;

const browser = await chromium.launch(launchOptions);
const page = await browser.newPage();
for (const [drawing, picture, size] of PICTURES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${readFileSync(drawing, 'utf8')}`,
  );
  await page.screenshot({ path: picture, omitBackground: true });
}
await browser.close();
