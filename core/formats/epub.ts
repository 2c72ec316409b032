import { extract, namesIn } from './archive.ts';
import { aboutWords, type Block, folded } from './blocks.ts';
import { chaptersOf } from './chapters.ts';
import { decode } from './decode.ts';
import { FormatError, type Imported } from './document.ts';
import { descendantsOf, parseElements } from './elements.ts';
import { type Entry, type Package, type Parts, packageOf } from './epub-package.ts';
import { type Flow, flowOf } from './flow.ts';
import { withoutLicence } from './gutenberg.ts';
import { pairedBlocks } from './paired-blocks.ts';
import { readPairedHtml } from './paired-html.ts';

/**
 * Reads a book, EPUB 2 or 3, in one language or with French and English in turns. Its contents list says where the
 * chapters begin; where it has none, its headings do. Throws a FormatError: `protected` for a book that only its
 * shop's own program may open.
 */
export function readEpub(bytes: Uint8Array): Imported {
  const names = namesIn(bytes);
  if (names.some((name) => RIGHTS.has(name))) throw new FormatError('protected');
  const parts = extract(bytes, (name) => !MEDIA.test(name) && !name.endsWith('/'));
  if (isEncrypted(parts)) throw new FormatError('protected');
  const book = packageOf(parts);
  const pages = book.pages.map((path) => decode(parts.get(path)!));
  const { title, titleEnglish, author, language } = book;
  const ours = pages.some((page) => page.includes('data-bead')) ? readPairedHtml(pages) : undefined;
  if (ours) return { kind: 'bitext', ...ours };
  const flows = pages.map(flowOf);
  const whole = flows.flatMap((flow) => flow.blocks);
  const paired = pairedBlocks(whole, flows.find((flow) => flow.language)?.language ?? language);
  if (paired)
    return {
      kind: 'bitext',
      ...paired,
      title: title ?? paired.title,
      titleEnglish: titleEnglish ?? paired.titleEnglish,
      author,
    };
  const found = chaptersOf(withoutLicence(blocksOf(book, flows)).paragraphs, title);
  if (found.chapters.length === 0) throw new FormatError('empty');
  return { kind: 'text', title: found.title, author, language, chapters: found.chapters };
}

const MEDIA =
  /\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?|css|js|otf|ttf|woff2?|mp[34]|m4[abv]|ogg|wav|webm|pdf)$/i;

/** What the shops' systems leave beside a locked book: Adobe's, Apple's and Readium's. */
const RIGHTS = new Set(['META-INF/rights.xml', 'META-INF/sinf.xml', 'META-INF/license.lcpl']);
/** Fonts that are scrambled, as their licences ask, lock no text. */
const FONT_SCRAMBLING = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

function isEncrypted(parts: Parts): boolean {
  const encryption = parts.get('META-INF/encryption.xml');
  if (!encryption) return false;
  const methods = descendantsOf(parseElements(decode(encryption), 'xml'), 'EncryptionMethod');
  return methods.some(({ attributes }) => !FONT_SCRAMBLING.has(attributes.Algorithm ?? ''));
}

/** Headings of the text itself divide what the contents list leaves whole. */
const BELOW_CONTENTS = 10;

/** The blocks of all pages, with a heading where the contents list says that a chapter begins. */
function blocksOf({ contents, pages }: Package, flows: readonly Flow[]): readonly Block[] {
  const listed = contents.length > 1;
  const hasHeadings = flows.some(({ blocks }) => blocks.some(({ level }) => level !== undefined));
  const entries = Map.groupBy(contents, ({ path }) => path);
  const blocks: Block[] = [];
  for (const [number, flow] of flows.entries()) {
    const starts = listed ? startsIn(entries.get(pages[number]!) ?? [], flow) : new Map<number, Entry[]>();
    // Neither contents nor headings: a file is a chapter.
    if (!listed && !hasHeadings) blocks.push({ text: '', level: 1 });
    let title = '';
    for (const [index, block] of [...flow.blocks, undefined].entries()) {
      for (const { label, depth } of starts.get(index) ?? []) {
        blocks.push({ text: label, level: depth });
        title = folded(label);
      }
      if (!block) continue;
      const said = folded(block.text);
      if (title !== '' && block.level !== undefined && (title.includes(said) || said.includes(title)))
        continue;
      title = '';
      blocks.push(
        listed && block.level !== undefined ? { ...block, level: block.level + BELOW_CONTENTS } : block,
      );
    }
  }
  return listed ? withoutFrame(blocks) : blocks;
}

/** The entries that lead into a page, by the block each begins at. */
const startsIn = (entries: readonly Entry[], { anchors }: Flow): Map<number, Entry[]> =>
  Map.groupBy(entries, ({ anchor }) => (anchor === undefined ? 0 : (anchors.get(anchor) ?? 0)));

const FRAME =
  /^(?:couverture|cover|page de (?:titre|garde)|(?:half[ -]?)?title ?page|table(?: des mati[eè]res)?|sommaire|(?:table of )?contents|copyright|mentions l[eé]gales|du m[eê]me auteur|colophon)\b/i;
const LONGEST_FRAME = 300;
const LONGEST_TITLE_PAGE = 60;

/** Without the title page, the imprint and the contents list, which are short and stand apart. */
function withoutFrame(blocks: readonly Block[]): readonly Block[] {
  const cuts = blocks.flatMap(({ level = Infinity }, index) => (level < BELOW_CONTENTS ? [index] : []));
  return [0, ...cuts].flatMap((start, index) => {
    const section = blocks.slice(start, cuts[index] ?? blocks.length);
    const words = section.reduce((sum, { text }) => sum + aboutWords(text), 0);
    const isFrame =
      index === 0 ? words < LONGEST_TITLE_PAGE : FRAME.test(section[0]!.text) && words < LONGEST_FRAME;
    return isFrame ? [] : section;
  });
}
