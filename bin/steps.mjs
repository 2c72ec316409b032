// Plain JavaScript that any Node from 20 runs: `npm start` and `npm test` begin here, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = '1';

/** The project's own Node, newer than the machine's may be; there once the packages are. */
export const NODE = join('node_modules', '.bin', 'node');

export const say = (text) => process.stdout.write(`\n— ${text}\n`);

/** Runs a command, its output shown; where it fails, says which step it was and what to do, and ends. */
export function step(name, command, args, advice) {
  say(name);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (status === 0) return;
  process.stderr.write(`\n✗ ${name}: failed${error ? ` (${error.message})` : ''}.\n  ${advice}\n`);
  process.exit(status || 1);
}

/** Installs the packages where package-lock.json has changed since they were. */
export function install() {
  const stamp = digest(['package.json', 'package-lock.json']);
  if (stampOf('installed') === stamp && existsSync(NODE)) return;
  step(
    'Installing packages (about a minute the first time)',
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error'],
    'Check the network and the free disk space (1 GB is needed), then run the same command again.',
  );
  // Installing may complete the lock file for this platform.
  keep('installed', digest(['package.json', 'package-lock.json']));
}

const SOURCES = ['app', 'bin', 'content', 'core', 'lexicon', 'locales', 'store'];
const CONFIG = ['package.json', 'package-lock.json', 'next.config.mjs', 'tsconfig.json'];

/** Builds the app where its sources have changed since it was built. */
export function build() {
  const stamp = digest([...CONFIG, ...SOURCES.flatMap(filesBelow)]);
  if (stampOf('built') === stamp && existsSync('.next/inline-scripts.json')) return;
  step(
    'Building the app (about a minute)',
    NODE,
    ['bin/build.ts'],
    'The lines above name the file and the reason; mend it, then run the same command again.',
  );
  keep('built', stamp);
}

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

const stampOf = (name) => (existsSync(`.data/${name}`) ? readFileSync(`.data/${name}`, 'utf8') : undefined);

function keep(name, stamp) {
  mkdirSync('.data', { recursive: true });
  writeFileSync(`.data/${name}`, stamp);
}
