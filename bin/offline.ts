import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Inventory } from '#app/offline/inventory.ts';
import { PUBLISHED } from '#lexicon/load.ts';
import { translator } from '#locales/i18n.ts';
import { LOCALES, type Locale } from '#locales/locale.ts';

/**
 * Writes what makes the app one that is installed and read without a connection, from what is built: the service
 * worker with its list of files, the list of all that can be kept, and a web app manifest in each language. They
 * stand in .next/offline as they do at the site's root.
 */

const OUT = '.next/offline';
const PAGES = '.next/pages';

const lexicon = `/lexicon/${readFileSync(PUBLISHED, 'utf8')}`;
const source = readFileSync('app/offline/sw.ts', 'utf8');

const statics = filesIn('.next/static', /\.(?:js|css|woff2|wasm)$/).map((file) => `/_next/static/${file}`);
const icons = ['/icon.svg', ...filesIn('public/icons', /\.(?:png|svg)$/).map((file) => `/icons/${file}`)];
/** Pages that the app cannot do without, or that stand at many addresses. */
const shells = LOCALES.flatMap((locale) =>
  ['', '/import', '/own', '/own/align', '/dictionary', '/dictionary/entry', '/practice', '/offline'].map(
    (path) => `/${locale}${path}`,
  ),
);
const manifests = LOCALES.map((locale) => `/${locale}/manifest.webmanifest`);
/** What the library lists beyond its first texts. */
const lists = LOCALES.map((locale) => `${lexicon}/library.${locale}.json`);
const core = [...statics, ...icons, ...manifests, ...shells, ...lists, '/offline.json'];

const hash = createHash('sha256').update(source).update(core.join()).update(lexicon);
for (const file of filesIn(PAGES, /\.html$/)) hash.update(file).update(readFileSync(join(PAGES, file)));
for (const locale of LOCALES) hash.update(manifestIn(locale));
const version = hash.digest('hex').slice(0, 12);

const inventory: Inventory = {
  cache: `en-regard-${version}`,
  files: [
    ...filesIn(PAGES, /^(?:en|fr)\/(?:read|practice)\/.*\.html$/).map(
      (file) => [`/${file.replace(/\.html$/, '')}`, statSync(join(PAGES, file)).size] as const,
    ),
    ...filesIn(`public${lexicon}`, /\.(?:json|txt|bin)$/)
      .filter((file) => !lists.includes(`${lexicon}/${file}`))
      .map((file) => [`${lexicon}/${file}`, statSync(join(`public${lexicon}`, file)).size] as const),
  ],
};

write('offline.json', JSON.stringify(inventory));
write(
  'sw.js',
  `const VERSION = ${JSON.stringify(version)};
const LEXICON = ${JSON.stringify(lexicon)};
const CORE = ${JSON.stringify(core, undefined, 1)};
${stripTypeScriptTypes(source, { mode: 'transform' })}`,
);
for (const locale of LOCALES) write(`${locale}/manifest.webmanifest`, manifestIn(locale));

/** https://www.w3.org/TR/appmanifest/ */
function manifestIn(locale: Locale): string {
  const t = translator(locale, 'common');
  const shortcut = (name: string, path: string) => ({ name, url: `/${locale}${path}` });
  return JSON.stringify({
    id: '/',
    name: t('name'),
    short_name: t('name'),
    description: t('description'),
    lang: locale,
    dir: 'ltr',
    start_url: `/${locale}`,
    scope: '/',
    display: 'standalone',
    background_color: '#faf7f0',
    theme_color: '#faf7f0',
    categories: ['education', 'books'],
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icons/maskable.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'maskable' },
      { src: '/icons/192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icons/512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icons/maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: [
      shortcut(t('nav.import'), '/import'),
      shortcut(t('nav.dictionary'), '/dictionary'),
      shortcut(t('offline.practice'), '/practice'),
    ],
  });
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .sort();
}

function write(file: string, content: string) {
  mkdirSync(join(OUT, file, '..'), { recursive: true });
  writeFileSync(join(OUT, file), content);
}
