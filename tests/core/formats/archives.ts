import { strToU8, type Zippable, zipSync } from 'fflate';

/** A zip archive of texts; bytes stand as they are. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files);
}

const CONTAINER = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

type Book = {
  readonly metadata?: string;
  readonly pages: Readonly<Record<string, string>>;
  /** The body of the EPUB 3 contents list. */
  readonly nav?: string;
  /** The points of the EPUB 2 contents list. */
  readonly ncx?: string;
  readonly guide?: string;
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
};

/** An EPUB whose pages stand in the folder `OEBPS/Text`, with a package in `OEBPS`. */
export function epub({ metadata = '', pages, nav, ncx, guide = '', extra = {} }: Book): Uint8Array {
  const names = Object.keys(pages);
  const items = names.map(
    (name) => `<item id="${name}" href="Text/${name}" media-type="application/xhtml+xml"/>`,
  );
  if (nav)
    items.push('<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>');
  if (ncx) items.push('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>');
  const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata>
<manifest>${items.join('')}</manifest>
<spine toc="ncx">${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine>${guide}</package>`;
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/content.opf': opf,
    ...Object.fromEntries(names.map((name) => [`OEBPS/Text/${name}`, page(pages[name]!)])),
    ...(nav && { 'OEBPS/nav.xhtml': page(`<nav epub:type="toc"><ol>${nav}</ol></nav>`) }),
    ...(ncx && { 'OEBPS/toc.ncx': `<ncx><navMap>${ncx}</navMap></ncx>` }),
    ...extra,
  });
}

/** A page of a book, unless it is one already. */
function page(body: string): string {
  if (body.startsWith('<?xml')) return body;
  return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
}

/** A Word document with these paragraphs, each in the given style or none. */
export function docx(
  paragraphs: readonly (readonly [text: string, style?: string])[],
  extra: Readonly<Record<string, string>> = {},
) {
  const body = paragraphs.map(
    ([text, style]) =>
      `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${text.startsWith('<') ? text : `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`,
  );
  return zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document xmlns:w="x"><w:body>${body.join('')}</w:body></w:document>`,
    ...extra,
  });
}
