import { strFromU8, unzipSync } from 'fflate';
import { type Element, parseElements, textOf } from '#core/formats/elements.ts';
import { xmlFaults } from './well-formed.ts';

type Page = { readonly path: string; readonly text: string };

const FOLDER = 'EPUB/';
const PACKAGE = 'EPUB/package.opf';

/** All the elements of a file. */
function elementsIn(text: string): Element[] {
  const found: Element[] = [];
  parseElements(text, 'xml', (element) => found.push(element));
  return found;
}

const valuesOf = (elements: readonly Element[], name: string, attribute: string) =>
  elements.flatMap((element) => (element.name === name ? (element.attributes[attribute] ?? []) : []));

const textsOf = (elements: readonly Element[], name: string) =>
  elements.filter((element) => element.name === name).map((element) => textOf(element).trim());

/** A book's files, and its pages in the order of the spine. */
export function openBook(bytes: Uint8Array) {
  const files = new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  const elements = elementsIn(files.get(PACKAGE) ?? '');
  const items = elements.filter(({ name }) => name === 'item').map(({ attributes }) => attributes);
  const pages: Page[] = valuesOf(elements, 'itemref', 'idref').map((idref) => {
    const path = FOLDER + items.find(({ id }) => id === idref)?.href;
    return { path, text: files.get(path) ?? '' };
  });
  return { files, elements, items, pages };
}

/** The rules of EPUB 3.3 that a book of ours could break, each with where it does. */
export function faultsOf(bytes: Uint8Array): string[] {
  const { files, elements, items, pages } = openBook(bytes);
  const faults: string[] = [];
  const expect = (kept: boolean, rule: string) => {
    if (!kept) faults.push(rule);
  };
  const first = strFromU8(bytes.subarray(30, 58), true);
  expect(first === 'mimetypeapplication/epub+zip' && bytes[8] === 0, 'mimetype first and stored');
  expect(files.get('META-INF/container.xml')?.includes(`full-path="${PACKAGE}"`) === true, 'container');

  const hrefs = items.map(({ href }) => FOLDER + href);
  for (const [path, text] of files) {
    const markup = /\.(?:xhtml|opf|ncx|xml)$/.test(path);
    if (markup) faults.push(...xmlFaults(text).map((fault) => `${path}: ${fault}`));
    const listed =
      path === PACKAGE || path === 'mimetype' || path.startsWith('META-INF/') || hrefs.includes(path);
    expect(listed, `${path} in the manifest`);
    const ids = valuesOfAny(elementsIn(text), 'id');
    expect(!markup || new Set(ids).size === ids.length, `${path}: ids are unique`);
  }
  for (const href of hrefs) expect(files.has(href), `${href} is there`);
  expect(new Set(hrefs).size === hrefs.length, 'a file is listed once');
  expect(items.filter(({ properties }) => properties === 'nav').length === 1, 'one navigation document');
  for (const page of pages) expect(page.text !== '', `${page.path} is in the spine`);
  const unread = items.filter(
    (item) => item['media-type'] === 'application/xhtml+xml' && item.properties !== 'nav',
  );
  expect(unread.length === pages.length, 'every page is in the spine');

  for (const name of ['dc:identifier', 'dc:title', 'dc:language'])
    expect(
      textsOf(elements, name).some((text) => text !== ''),
      name,
    );
  const modified = elements.filter(({ attributes }) => attributes.property === 'dcterms:modified');
  expect(modified.length === 1 && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(textOf(modified[0]!)), 'modified');

  const ncx = elementsIn(files.get('EPUB/toc.ncx') ?? '');
  const uid = ncx.find(({ attributes }) => attributes.name === 'dtb:uid')?.attributes.content;
  expect(uid === textsOf(elements, 'dc:identifier')[0], 'the NCX names the book');
  expect(
    textsOf(ncx, 'text').every((text) => text !== ''),
    'entries of the NCX have a name',
  );
  for (const src of valuesOf(ncx, 'content', 'src')) expect(files.has(FOLDER + src), `NCX: ${src}`);

  for (const [path, text] of files) {
    if (!path.endsWith('.xhtml')) continue;
    const inPage = elementsIn(text);
    expect(textsOf(inPage, 'title')[0] !== '', `${path}: a title`);
    for (const { name, attributes } of inPage)
      expect(attributes.lang === attributes['xml:lang'], `${path}: <${name}> says one language`);
    for (const href of valuesOf(inPage, 'a', 'href')) {
      const [file, id] = href.split('#');
      const target = file ? FOLDER + file : path;
      const there = id === undefined || valuesOfAny(elementsIn(files.get(target) ?? ''), 'id').includes(id);
      expect(files.has(target) && there, `${path}: ${href} leads somewhere`);
      expect(
        pages.some((page) => page.path === target),
        `${path}: ${href} leads into the spine`,
      );
    }
    expect(
      textsOf(inPage, 'a').every((label) => label !== ''),
      `${path}: links have a name`,
    );
  }
  return faults;
}

const valuesOfAny = (elements: readonly Element[], attribute: string) =>
  elements.flatMap(({ attributes }) => attributes[attribute] ?? []);
