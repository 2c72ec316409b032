import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Builds what the app serves: the French engine's forms, the pages, and what bin/serve.ts needs to send them. */

const BUILT = '.next/server/app';
const PAGES = '.next/pages';
/** https://v8.dev/blog/explicit-compile-hints */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

run('lexicon/forms/load.ts');
run('bin/fonts.ts');
run('bin/dictionary.ts');
run('node_modules/next/dist/bin/next', 'build');
rmSync(PAGES, { recursive: true, force: true });
for (const file of filesIn(BUILT, /^(?!.*\.segments\/)[a-z].*\.(?:html|rsc)$/))
  keep(join(PAGES, file), readFileSync(join(BUILT, file)));
for (const file of firstScripts()) compileAhead(join('.next', file));
for (const file of filesIn('.next/static', /\.(?:js|css|svg|json|wasm)$/))
  compress(join('.next/static', file));
for (const file of filesIn('public/lexicon', /\.(?:json|txt|bin)$/)) compress(join('public/lexicon', file));
run('bin/feeds.ts');
run('bin/offline.ts');
cpSync('app/icon.svg', '.next/offline/icon.svg');
for (const file of filesIn('.next/offline', /\.(?:js|json|webmanifest)$/))
  compress(join('.next/offline', file));
writeFileSync('.next/inline-scripts.json', JSON.stringify(inlineScripts()));

function run(...args: string[]) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) process.exit(status ?? 1);
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => name.test(file));
}

function keep(path: string, content: Uint8Array) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  compress(path);
}

/** The scripts that pages load at once. */
function firstScripts(): Set<string> {
  const pages = filesIn(PAGES, /\.html$/).map((file) => readFileSync(join(PAGES, file), 'utf8'));
  return new Set(
    pages.flatMap((html) =>
      [...html.matchAll(/<script src="\/_next\/([^"]+)" async/g)].map(([, file = '']) => file),
    ),
  );
}

/**
 * Has the browser compile all of a script while it comes in, beside the page's work: most of it runs at once, and each
 * function left for later would be compiled in the one task that starts the page (V8's explicit compile hints; to
 * others a comment). On a slow phone that task is what keeps a page from answering.
 */
function compileAhead(path: string) {
  const script = readFileSync(path, 'utf8');
  if (!script.startsWith(COMPILE_HINT)) writeFileSync(path, COMPILE_HINT + script);
}

/** Leaves a copy in each encoding browsers read, made once with all the care a build can take. */
function compress(path: string) {
  const content = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(content));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}

/** The sources that a Content-Security-Policy must allow for each page, by its address. */
function inlineScripts(): Record<string, string[]> {
  return Object.fromEntries(
    filesIn(PAGES, /\.html$/).map((file) => [
      `/${file.slice(0, -'.html'.length)}`,
      scriptHashes(readFileSync(join(PAGES, file), 'utf8')),
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
