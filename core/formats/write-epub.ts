import { strToU8, type Zippable, zipSync } from 'fflate';
import type { PairedChapter } from './document.ts';
import type { Edition, EditionWords } from './edition.ts';
import { chapterName, documentName, markupOf } from './paired-markup.ts';
import { tidyDocument } from './tidy.ts';
import { uuidOf } from './uuid.ts';
import { escapeXml } from './xml.ts';

/** A file of text within the book; `name` is shown in its list of contents. */
type Page = { readonly id: string; readonly name?: string; readonly body: string };

/** Older devices give up on pages of more than 300 kB: a pair takes some 600 bytes. */
const LONGEST_PAGE = 400;

/** The earliest day that a zip can tell, so that one edition is one file, byte for byte. */
const NO_DAY = new Date(1980, 0, 1);

/**
 * An edition as a book, EPUB 3.3: pairs under each other, the notes as footnotes. `modified` is when the text was
 * last changed.
 */
export function writeEpub(edition: Edition, modified: Date): Uint8Array {
  const document = tidyDocument(edition.document);
  const { words } = edition;
  const title = documentName(document, words);
  const { front, chapter } = markupOf({ ...edition, document }, true);
  const pages: Page[] = [{ id: 'title', body: front(title) }];
  let bead = 0;
  document.chapters.forEach((each, number) => {
    partsOf(each).forEach((part, index) => {
      const id = `chapter-${number + 1}${index === 0 ? '' : `-${index + 1}`}`;
      const name = index === 0 ? { name: chapterName(document, number, words) } : {};
      pages.push({ id, ...name, body: chapter(part, number, bead) });
      bead += part.paragraphs.flat().length;
    });
  });
  const book: Book = { title, document, words, pages, source: edition.source, modified };
  const identifier = `urn:uuid:${uuidOf(JSON.stringify([document, edition.source]))}`;
  const files: Zippable = {
    // First and as it is: by these bytes a reader knows the file for a book (OCF 3.3, §4.3).
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'EPUB/package.opf': strToU8(packageOf(book, identifier)),
    'EPUB/nav.xhtml': strToU8(navigationOf(book)),
    'EPUB/toc.ncx': strToU8(ncxOf(book, identifier)),
    'EPUB/style.css': strToU8(STYLE),
  };
  for (const { id, name, body } of pages) files[`EPUB/${id}.xhtml`] = strToU8(pageOf(name ?? title, body));
  return zipSync(files, { mtime: NO_DAY, level: 6 });
}

type Book = Pick<Edition, 'document' | 'source' | 'words'> & {
  readonly title: string;
  readonly pages: readonly Page[];
  readonly modified: Date;
};

/** A chapter cut at the ends of paragraphs into what one page may hold. */
function partsOf(chapter: PairedChapter): PairedChapter[] {
  const parts: PairedChapter[] = [];
  let [paragraphs, beads]: [PairedChapter['paragraphs'][number][], number] = [[], 0];
  for (const paragraph of chapter.paragraphs) {
    if (beads > 0 && beads + paragraph.length > LONGEST_PAGE) {
      parts.push({ ...(parts.length === 0 && chapter), paragraphs });
      [paragraphs, beads] = [[], 0];
    }
    paragraphs.push(paragraph);
    beads += paragraph.length;
  }
  return [...parts, { ...(parts.length === 0 && chapter), paragraphs }];
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

function packageOf({ title, document, source, pages, modified }: Book, identifier: string): string {
  const english = document.title === undefined ? undefined : document.titleEnglish;
  const metadata = [
    `<dc:identifier id="id">${identifier}</dc:identifier>`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    english && `<dc:title xml:lang="en">${escapeXml(english)}</dc:title>`,
    document.author && `<dc:creator>${escapeXml(document.author)}</dc:creator>`,
    '<dc:language>fr</dc:language>',
    '<dc:language>en</dc:language>',
    source && `<dc:source>${escapeXml(source)}</dc:source>`,
    `<meta property="dcterms:modified">${modified.toISOString().slice(0, 19)}Z</meta>`,
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
    '<meta property="schema:accessibilityFeature">structuralNavigation</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
    '<meta name="generator" content="En regard"/>',
  ].filter(Boolean);
  const items = pages.map(
    ({ id }) => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const references = pages.map(({ id }) => `<itemref idref="${id}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="fr">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine toc="ncx">
${references.join('\n')}
</spine>
</package>
`;
}

function navigationOf({ pages, title, words }: Book): string {
  const entries = namedPages(pages).map(
    ({ id, name }) => `<li><a href="${id}.xhtml">${escapeXml(name)}</a></li>`,
  );
  const [first] = namedPages(pages);
  return pageOf(
    title,
    `<nav epub:type="toc" id="toc" role="doc-toc">
<h1 ${xhtmlLanguage(words)}>${escapeXml(words.contents)}</h1>
<ol>
${entries.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" id="landmarks" hidden="hidden">
<ol>
<li><a epub:type="bodymatter" href="${first?.id}.xhtml">${escapeXml(first?.name ?? '')}</a></li>
</ol>
</nav>
`,
  );
}

/** The same for readers of EPUB 2. */
function ncxOf({ pages, title }: Book, identifier: string): string {
  const points = namedPages(pages).map(
    ({ id, name }, index) =>
      `<navPoint id="point-${index + 1}" playOrder="${index + 1}"><navLabel><text>${escapeXml(name)}</text></navLabel><content src="${id}.xhtml"/></navPoint>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="fr">
<head>
<meta name="dtb:uid" content="${identifier}"/>
<meta name="dtb:depth" content="1"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${escapeXml(title)}</text></docTitle>
<navMap>
${points.join('\n')}
</navMap>
</ncx>
`;
}

const namedPages = (pages: readonly Page[]) =>
  pages.flatMap(({ id, name }) => (name === undefined ? [] : [{ id, name }]));

const xhtmlLanguage = ({ language }: EditionWords) => `lang="${language}" xml:lang="${language}"`;

function pageOf(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="fr" xml:lang="fr">
<head>
<meta charset="UTF-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}</body>
</html>
`;
}

/** For e-ink: no colour to depend on, the English set back and smaller; the reader's own font and size hold. */
const STYLE = `body { margin: 0 5%; line-height: 1.45; }
h1, h2 { line-height: 1.25; text-align: left; page-break-after: avoid; break-after: avoid; }
h1 { margin: 2em 0 0.75em; font-size: 1.6em; }
h2 { margin: 1.5em 0 1em; font-size: 1.25em; }
h1 span, h2 span { display: block; }
h1 span[lang="en"], h2 span[lang="en"] { margin-top: 0.3em; font-weight: normal; font-size: 0.75em; }
.author { margin: 0 0 1em; }
.source { margin: 2em 0 0; font-size: 0.85em; }
.paragraph { margin: 0 0 1.2em; }
.pair { margin: 0 0 0.6em; page-break-inside: avoid; break-inside: avoid; }
.pair p { margin: 0; text-indent: 0; }
.pair p[lang="en"] { margin: 0.1em 0 0 1.5em; font-size: 0.85em; }
.mark { font-size: 0.7em; line-height: 0; vertical-align: super; text-decoration: none; }
.notes { margin: 2em 0 0; border-top: 1px solid; font-size: 0.85em; }
.notes h2 { margin: 0.75em 0; font-size: 1em; }
.note p { margin: 0 0 0.5em; text-indent: 0; }
`;
