/** Where bin/feeds.ts leaves the feeds and the sitemap, and what stands in them for the site's own address. */
export const FEEDS = '.next/feeds';
export const SITE = 'https://site.invalid';

export const escapeXml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark,
  );
