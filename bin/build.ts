import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Builds what the app serves: the French engine's forms, the pages, the list of their inline scripts. */

const APP = '.next/server/app';

run('lexicon/forms/load.ts');
run('node_modules/next/dist/bin/next', 'build');
writeFileSync('.next/inline-scripts.json', JSON.stringify(inlineScripts()));

function run(...args: string[]) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The sources that a Content-Security-Policy must allow for each page, by its address. */
function inlineScripts(): Record<string, string[]> {
  const pages = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[a-z].*\.html$/.test(file),
  );
  return Object.fromEntries(
    pages.map((file) => [
      `/${file.slice(0, -'.html'.length)}`,
      scriptHashes(readFileSync(join(APP, file), 'utf8')),
    ]),
  );
}

function scriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs)].map(
    ([, text = '']) => text,
  );
  return [
    ...new Set(scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
  ];
}
