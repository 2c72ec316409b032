import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { HEADWORDS, PACKED_FORMS } from '#lexicon/load.ts';

/**
 * Lays out what bin/build.ts made as a folder that serves itself, with nothing to install: `node bin/standalone.ts OUT`,
 * then, wherever OUT is taken to, `node bin/serve.ts HOST PORT` in it. It holds the pages, the dictionary, the server's
 * own modules and the few packages that these name.
 */

const SERVER = 'bin/serve.ts';

const [out] = process.argv.slice(2);
if (!out) fail('Usage: node bin/standalone.ts OUT');
if (!existsSync('.next/inline-scripts.json')) fail('The app is not built: run npm run build first.');
if (existsSync(out) && readdirSync(out).length > 0) fail(`${out} is not empty: name a folder that is new.`);

const { name, version, license, type, imports } = JSON.parse(readFileSync('package.json', 'utf8'));
const modules = new Set<string>();
const packages = new Set<string>();
trace(SERVER);

for (const path of [
  ...['pages', 'static', 'offline', 'feeds', 'inline-scripts.json'].map((part) => `.next/${part}`),
  'public',
  'NOTICE.md',
  ...modules,
  ...[...packages].map((each) => `node_modules/${each}`),
])
  cpSync(path, join(out, path), { recursive: true });
for (const path of [HEADWORDS, PACKED_FORMS]) cpSync(path, join(out, path.slice(process.cwd().length)));
mkdirSync(out, { recursive: true });
writeFileSync(
  join(out, 'package.json'),
  JSON.stringify({
    name,
    version,
    license,
    private: true,
    type,
    imports,
    scripts: { start: `NODE_ENV=production node ${SERVER}` },
  }),
);

/** Notes a module, and all that it imports for more than its types. */
function trace(path: string) {
  if (modules.has(path)) return;
  const source = readFileSync(path, 'utf8');
  const named = [...source.matchAll(/^(?:import|export)(?! type)\b[^;]*?from '([^']+)';$/gm)].map(
    ([, specifier = '']) => specifier,
  );
  modules.add(path);
  for (const specifier of named) {
    if (specifier.startsWith('#')) trace(specifier.slice(1));
    else if (specifier.startsWith('.')) trace(normalize(join(dirname(path), specifier)));
    else if (!specifier.startsWith('node:')) need(specifier);
  }
}

/** Notes a package and what it depends on. */
function need(each: string) {
  if (packages.has(each)) return;
  packages.add(each);
  const { dependencies = {} } = JSON.parse(readFileSync(`node_modules/${each}/package.json`, 'utf8'));
  for (const other of Object.keys(dependencies)) need(other);
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(2);
}
