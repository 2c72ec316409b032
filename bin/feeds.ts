import { mkdirSync, writeFileSync } from 'node:fs';
import { loadShelf } from '#app/shelf.ts';
import { loadSource } from '#content/load.ts';
import { translator } from '#locales/i18n.ts';
import { LOCALES, type Locale } from '#locales/locale.ts';
import { escapeXml, FEEDS, SITE } from './site-address.ts';

/**
 * Writes what other programs read of the site: a feed of its texts in each language (RSS 2.0) and the list of its
 * pages (sitemaps.org 0.9). Both want whole addresses: SITE stands for what bin/serve.ts puts there.
 */

mkdirSync(FEEDS, { recursive: true });
for (const locale of LOCALES) writeFileSync(`${FEEDS}/${locale}.xml`, feed(locale));
writeFileSync(`${FEEDS}/sitemap.xml`, sitemap());

function feed(locale: Locale): string {
  const t = translator(locale, 'common');
  const texts = loadShelf(locale).toSorted((a, b) => b.published.localeCompare(a.published));
  const items = texts.map(({ slug, level, title, published }) => {
    const address = `${SITE}/${locale}/read/${slug}`;
    const { lead, topics } = loadSource(slug)[locale];
    return `<item>
<title>${escapeXml(`${title} (${level})`)}</title>
<link>${address}</link>
<guid>${address}</guid>
<pubDate>${new Date(`${published}T08:00:00Z`).toUTCString()}</pubDate>
${topics.map((topic) => `<category>${escapeXml(topic)}</category>`).join('')}
<description>${escapeXml(lead)}</description>
</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${escapeXml(`${t('name')}: ${t('tagline')}`)}</title>
<link>${SITE}/${locale}</link>
<atom:link href="${SITE}/${locale}/feed.xml" rel="self" type="application/rss+xml"/>
<description>${escapeXml(t('description'))}</description>
<language>${locale}</language>
${items.join('\n')}
</channel></rss>
`;
}

function sitemap(): string {
  const paths = [
    '',
    '/dictionary',
    ...loadShelf('en').flatMap(({ slug }) => [`/read/${slug}`, `/practice/${slug}`]),
  ];
  const urls = LOCALES.flatMap((locale) =>
    paths.map(
      (path) =>
        `<url><loc>${SITE}/${locale}${path}</loc>${LOCALES.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${SITE}/${other}${path}"/>`).join('')}</url>`,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}
