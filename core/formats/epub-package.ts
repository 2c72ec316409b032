import { cleanText } from './clean.ts';
import { decode } from './decode.ts';
import { FormatError } from './document.ts';
import { descendantsOf, type Element, localNameOf, parseElements, textOf } from './elements.ts';

/** The parts of an archive, by their paths. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** What an EPUB's package says: who wrote what, and which files make the book. */
export type Package = {
  readonly title: string | undefined;
  readonly titleEnglish: string | undefined;
  readonly author: string | undefined;
  readonly language: string | undefined;
  /** Paths of the pages, in the order they are read. */
  readonly pages: readonly string[];
  readonly contents: readonly Entry[];
};

/** A line of the contents list. */
export type Entry = {
  readonly label: string;
  readonly path: string;
  readonly anchor: string | undefined;
  /** 1 for the outermost. */
  readonly depth: number;
};

/** EPUB 2's guide and EPUB 3's landmarks call by these names what stands before and behind the text. */
const FRAME = /^(?:cover|title-?page|toc|copyright-page|index|loi|lot|notes|colophon)$/;

/** Reads the package of an EPUB 2 or 3. Throws a FormatError. */
export function packageOf(parts: Parts): Package {
  const container = elementsAt(parts, 'META-INF/container.xml');
  const path = descendantsOf(container, 'rootfile')[0]?.attributes['full-path'];
  if (!path) throw new FormatError('damaged', 'META-INF/container.xml');
  const root = elementsAt(parts, path);
  const resolve = (href: string | undefined) => resolved(path, href ?? '');
  const items = new Map(
    descendantsOf(root, 'item').map((item) => [item.attributes.id ?? '', item.attributes]),
  );
  const frame = new Set(
    descendantsOf(root, 'reference')
      .filter(({ attributes }) => FRAME.test(attributes.type ?? ''))
      .map(({ attributes }) => resolve(attributes.href).path),
  );
  const nav = [...items.values()].find(({ properties = '' }) => properties.split(' ').includes('nav'));
  const spine = descendantsOf(root, 'spine')[0];
  const ncx =
    items.get(spine?.attributes.toc ?? '') ??
    [...items.values()].find((item) => item['media-type'] === 'application/x-dtbncx+xml');
  const order = descendantsOf(root, 'itemref').filter(({ attributes }) => attributes.linear !== 'no');
  const pages = order
    .map(({ attributes }) => items.get(attributes.idref ?? ''))
    .filter((item) => item !== undefined && item !== nav && /html/.test(item['media-type'] ?? 'html'))
    .map((item) => resolve(item!.href).path)
    .filter((page) => parts.has(page) && !frame.has(page));
  const navEntries = nav ? entriesOfNav(parts, resolve(nav.href).path) : [];
  return {
    ...descriptionIn(root),
    pages,
    contents: navEntries.length > 0 || !ncx ? navEntries : entriesOfNcx(parts, resolve(ncx.href).path),
  };
}

function elementsAt(parts: Parts, path: string, language: 'xml' | 'html' = 'xml'): Element {
  const bytes = parts.get(path);
  if (!bytes) throw new FormatError('damaged', path);
  return parseElements(decode(bytes), language);
}

/** A link from one part of the archive to another. Throws a FormatError where it leads out. */
function resolved(
  from: string,
  href: string,
): { readonly path: string; readonly anchor: string | undefined } {
  const [file = '', anchor] = href.split('#', 2);
  const path = decoded(file);
  const segments = path === '' ? from.split('/') : from.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..' && segments.pop() === undefined) throw new FormatError('unsafe', href);
    if (segment !== '' && segment !== '.' && segment !== '..') segments.push(segment);
  }
  return { path: segments.join('/'), anchor: anchor === undefined ? undefined : decoded(anchor) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function descriptionIn(root: Element) {
  const all = (name: string) =>
    descendantsOf(root, name)
      .filter(({ name: whole }) => whole.startsWith('dc:') || whole === name)
      .map((element) => ({ text: cleanText(textOf(element)), attributes: element.attributes }))
      .filter(({ text }) => text !== '');
  const titles = all('title');
  const inEnglish = titles.find(({ attributes }) => /^en\b/.test(attributes['xml:lang'] ?? ''));
  const main = titles.find((title) => title !== inEnglish) ?? titles[0];
  const creators = all('creator').filter(({ attributes }) => /^(?:aut)?$/.test(attributes['opf:role'] ?? ''));
  return {
    title: main?.text,
    titleEnglish: inEnglish === main ? undefined : inEnglish?.text,
    author:
      creators
        .map(({ text }) => text)
        .slice(0, 3)
        .join(', ') || undefined,
    language: all('language')[0]?.text,
  };
}

/** EPUB 3: the `nav` that is the contents list, of lists within lists. */
function entriesOfNav(parts: Parts, path: string): Entry[] {
  if (!parts.has(path)) return [];
  const navs = descendantsOf(elementsAt(parts, path, 'html'), 'nav');
  const toc = navs.find(({ attributes }) => /\btoc\b/.test(attributes['epub:type'] ?? attributes.role ?? ''));
  const walk = (element: Element, depth: number): Entry[] =>
    element.children.flatMap((child) => {
      if (typeof child === 'string') return [];
      const name = localNameOf(child);
      if (name !== 'a') return walk(child, name === 'ol' || name === 'ul' ? depth + 1 : depth);
      return entry(cleanText(textOf(child)), child.attributes.href, path, depth);
    });
  const list = toc ?? navs[0];
  return list ? walk(list, 0) : [];
}

/** EPUB 2: points within points. */
function entriesOfNcx(parts: Parts, path: string): Entry[] {
  if (!parts.has(path)) return [];
  const walk = (element: Element, depth: number): Entry[] =>
    element.children.flatMap((child) => {
      if (typeof child === 'string') return [];
      if (localNameOf(child) !== 'navPoint') return walk(child, depth);
      const part = (name: string) =>
        child.children.find(
          (each): each is Element => typeof each !== 'string' && localNameOf(each) === name,
        );
      const [label, content] = [part('navLabel'), part('content')];
      const here = label ? entry(cleanText(textOf(label)), content?.attributes.src, path, depth) : [];
      return [...here, ...walk(child, depth + 1)];
    });
  return walk(elementsAt(parts, path), 1);
}

function entry(label: string, href: string | undefined, from: string, depth: number): Entry[] {
  return label === '' || !href ? [] : [{ label, ...resolved(from, href), depth }];
}
