import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { launchOptions } from '../browser.ts';
import { median, startApp } from './app.ts';

/**
 * Lighthouse's own phone profile on each kind of page, the median of some rounds with all of them, and the audits that
 * say less than all is well. To reach: 100 for accessibility, best practices and SEO, 95 for performance. It measures
 * the machine with the page: run it on a quiet one. `node bin/bench/lighthouse.ts [PATH …]`
 */

const PORT = 3145;
const DEBUGGER = 9334;
const ROUNDS = 3;
const PATHS = [
  '/en',
  '/en/read/openai-bureaux-monde',
  '/en/dictionary',
  '/en/dictionary/prendre',
  '/en/practice',
  '/en/practice/openai-bureaux-monde',
];
/** What they say is in the scores of the others, or a figure that has no bar to pass. */
const NOT_NAMED = new Set(['metricSavings', 'notApplicable', 'informative', 'manual', 'error']);

const asked = process.argv.slice(2);
const app = await startApp(PORT);
const browser = await chromium.launch({
  ...launchOptions,
  args: [...(launchOptions.args ?? []), `--remote-debugging-port=${DEBUGGER}`],
});
try {
  for (const path of asked.length > 0 ? asked : PATHS) await measure(path);
} finally {
  await browser.close();
  app.kill('SIGTERM');
}

async function measure(path: string) {
  const scores = new Map<string, number[]>();
  const short = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const result = await lighthouse(`http://127.0.0.1:${PORT}${path}`, {
      port: DEBUGGER,
      logLevel: 'error',
      output: 'json',
    });
    if (!result) throw new Error(`Lighthouse said nothing of ${path}`);
    const { categories, audits } = result.lhr;
    for (const { title, score, auditRefs } of Object.values(categories)) {
      scores.set(title, [...(scores.get(title) ?? []), Math.round((score ?? 0) * 100)]);
      for (const { id, weight } of auditRefs) {
        const audit = audits[id];
        if (!audit || weight === 0 || NOT_NAMED.has(audit.scoreDisplayMode) || (audit.score ?? 1) >= 0.9)
          continue;
        short.add(`${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`);
      }
    }
  }
  console.log(
    `${path.padEnd(36)} ${[...scores].map(([title, values]) => `${title} ${median(values)}`).join(', ')}`,
  );
  for (const audit of short) console.log(`  ${audit}`);
}
