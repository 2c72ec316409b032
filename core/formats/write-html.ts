import type { Edition } from './edition.ts';
import { chapterName, documentName, markupOf } from './paired-markup.ts';
import { tidyDocument } from './tidy.ts';
import { escapeXml } from './xml.ts';

/** An edition as one page that needs nothing else: no script, no font, no network. */
export function writeHtml(edition: Edition): string {
  const document = tidyDocument(edition.document);
  const { words } = edition;
  const name = documentName(document, words);
  const { front, chapter } = markupOf({ ...edition, document }, false);
  let bead = 0;
  const chapters = document.chapters.map((each, number) => {
    const first = bead;
    bead += each.paragraphs.flat().length;
    return chapter(each, number, first);
  });
  const entries = document.chapters.map(
    (_, number) =>
      `<li><a href="#chapter-${number + 1}">${escapeXml(chapterName(document, number, words))}</a></li>\n`,
  );
  const contents = `<nav aria-label="${escapeXml(words.contents)}" lang="${words.language}">\n<ol>\n${entries.join('')}</ol>\n</nav>\n`;
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="En regard">
<title>${escapeXml(name)}</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
${front(name)}${entries.length > 1 ? contents : ''}${chapters.join('')}</main>
</body>
</html>
`;
}

const STYLE = `:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1d1b18; --muted: #57534c; --line: #ded9cf; --mark: #962410;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #e9e5dd; --muted: #b0aa9f; --line: #3a3733; --mark: #f0937d; }
}
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.6 Literata, Charter, "Bitstream Charter", Georgia, serif;
  overflow-wrap: break-word;
}
main { max-width: 70rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 1rem 0 0.5rem; font-size: 2rem; }
h2 { margin: 0 0 1rem; font-size: 1.35rem; }
h1 span, h2 span { display: block; }
h1 [lang=en], h2 [lang=en] { font-weight: normal; font-size: 0.75em; color: var(--muted); }
.author { margin: 0; }
.source { margin: 0.25rem 0 0; color: var(--muted); font-size: 0.9rem; }
nav ol { margin: 1.5rem 0 0; padding-left: 1.5em; }
a { color: inherit; text-underline-offset: 0.2em; }
.chapter { margin-top: 2.5rem; }
.paragraph { margin: 0 0 1.4rem; }
.pair { margin: 0 0 0.6rem; }
.pair:target, .note:target { outline: 2px solid var(--mark); outline-offset: 0.3rem; }
.pair p { margin: 0; line-height: 1.8rem; }
.pair [lang=en] { color: var(--muted); font-size: 0.95em; }
.mark { margin-left: 0.1em; font-size: 0.7em; line-height: 1; vertical-align: super; color: var(--mark); }
.notes { margin-top: 2rem; border-top: 1px solid var(--line); font-size: 0.9rem; }
.notes h2 { margin: 1rem 0 0.5rem; font-size: 1rem; }
.note p { margin: 0 0 0.4rem; max-width: 45rem; }
.note a { color: var(--mark); }
@media screen and (min-width: 50rem) {
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5rem; }
  .pair [lang=fr] { grid-column: 1; }
  .pair [lang=en] { grid-column: 2; }
}
@media not all and (min-width: 50rem) {
  .pair [lang=en] { padding-left: 1.25rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --muted: #333; --line: #999; --mark: #000; }
  body { font-size: 11pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  .pair { break-inside: avoid; }
  .pair p { line-height: inherit; }
  .pair [lang=en] { padding-left: 1.5em; }
  h1, h2 { break-after: avoid; }
  nav { display: none; }
}
`;
