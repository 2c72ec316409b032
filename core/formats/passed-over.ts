const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const ELEMENTS =
  words(`head title script style template noscript iframe object embed svg math nav footer audio video canvas
  map button select textarea datalist dialog rt rp`);

/** What EPUB's structural semantics and ARIA's roles for documents call what is no text of the book. */
const KINDS =
  words(`footnote footnotes endnote endnotes rearnote rearnotes noteref backlink pagebreak toc landmarks
  page-list copyright-page titlepage halftitlepage imprint colophon cover index loi lot navigation search banner
  contentinfo`);

/** How books and pages of well-known houses (Project Gutenberg, Wikisource, Wikipedia) mark the same. */
const CLASSES =
  words(`footnote footnotes endnote endnotes fnanchor pagenum pagenumber page-number pageno pagebreak
  noprint reflist references mw-editsection navbox toc catlinks hatnote infobox pg-boilerplate transnote sr-only
  visually-hidden`);

const IDS = words('pg-header pg-footer pg-machine-header toc catlinks');

/** Is an element of HTML with its attributes something other than the text: machinery, a frame, a note, a page number? */
export function isPassedOver(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  if (ELEMENTS.has(tag) || attributes.hidden !== undefined || attributes['aria-hidden'] === 'true')
    return true;
  if (/display\s*:\s*none/i.test(attributes.style ?? '')) return true;
  return (
    anyIn(KINDS, attributes['epub:type']) ||
    anyIn(KINDS, attributes.role?.replaceAll('doc-', '')) ||
    anyIn(CLASSES, attributes.class) ||
    IDS.has(attributes.id?.toLowerCase() ?? '')
  );
}

const anyIn = (set: ReadonlySet<string>, list = ''): boolean =>
  list
    .toLowerCase()
    .split(/\s+/)
    .some((word) => set.has(word));

/** The mark of a note, as the text of a link: `1`, `[12]`, `*`, `(a)`. */
export const isNoteMark = (text: string): boolean =>
  /^\s*[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?\s*$/.test(text);
