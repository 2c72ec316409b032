import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOCALES } from '#locales/locale.ts';
import { FEEDS, SITE } from './site-address.ts';

/**
 * Lays out what bin/build.ts made as a folder for a host that only sends files:
 * `SITE_URL=https://… node bin/static.ts OUT`. The README says what such a host cannot do.
 */

const [out] = process.argv.slice(2);
const site = process.env.SITE_URL?.replace(/\/+$/, '');
if (!out || !site) fail('Usage: SITE_URL=https://example.org node bin/static.ts OUT');
if (!existsSync('.next/inline-scripts.json')) fail('The app is not built: run npm run build first.');
if (existsSync(out) && readdirSync(out).length > 0) fail(`${out} is not empty: name a folder that is new.`);

copy('.next/static', '_next/static');
copy('.next/offline', '');
copy('public', '');
copy('.next/pages', '');
copy('.next/pages/en/missing.html', '404.html');
// Where a page has others below it, hosts look for it in their folder.
for (const page of readdirSync('.next/pages', { recursive: true, encoding: 'utf8' })) {
  const folder = page.replace(/\.html$/, '');
  if (folder !== page && existsSync(join('.next/pages', folder)))
    copy(join('.next/pages', page), join(folder, 'index.html'));
}
for (const locale of LOCALES) write(`${locale}/feed.xml`, feed(`${locale}.xml`));
write('sitemap.xml', feed('sitemap.xml'));
write('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${site}/sitemap.xml\n`);
write(
  'index.html',
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>En regard</title>
<script>location.replace(navigator.language.startsWith('fr') ? '/fr' : '/en')</script>
<p><a href="/en">English</a> <a href="/fr" lang="fr">Français</a></p></html>
`,
);
// Hosts that read this file (Netlify, Cloudflare Pages) answer for every word of the dictionary.
write(
  '_redirects',
  LOCALES.map((locale) => `/${locale}/dictionary/* /${locale}/dictionary/entry 200\n`).join(''),
);

function feed(name: string): string {
  return readFileSync(join(FEEDS, name), 'utf8').replaceAll(SITE, site ?? '');
}

/** Hosts compress what they send themselves. */
function copy(from: string, to: string) {
  cpSync(from, join(out ?? '', to), {
    recursive: true,
    filter: (file) => !/\.(?:br|gz|map|rsc)$/.test(file),
  });
}

function write(file: string, content: string) {
  const path = join(out ?? '', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(2);
}
