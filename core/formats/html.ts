import type { Block } from './blocks.ts';
import { chaptersOf } from './chapters.ts';
import { FormatError, type Imported } from './document.ts';
import { flowOf } from './flow.ts';
import { withoutLicence } from './gutenberg.ts';
import { pairedBlocks } from './paired-blocks.ts';
import { readPairedHtml } from './paired-html.ts';

/**
 * Reads a web page or a book in one HTML file: its text alone, never what it would run or fetch. Our own bilingual
 * page, and any whose paragraphs say their language in turns, is a bitext. Throws a FormatError.
 */
export function readHtml(markup: string): Imported {
  const ours = markup.includes('data-bead') ? readPairedHtml([markup]) : undefined;
  if (ours) return { kind: 'bitext', ...ours };
  const flow = flowOf(markup);
  // Where a page says what its text is, the rest is its frame.
  const main = flow.blocks.some((block) => block.main)
    ? flow.blocks.filter((block) => block.main)
    : flow.blocks;
  const { edition, paragraphs: blocks } = withoutLicence(main);
  const paired = pairedBlocks(blocks, flow.language);
  const title = edition.title ?? titleOf(flow.title, blocks);
  if (paired) return { kind: 'bitext', ...paired, title: paired.title ?? title, author: flow.author };
  const { chapters, ...found } = chaptersOf(blocks, title);
  if (chapters.length === 0) throw new FormatError('empty');
  return {
    kind: 'text',
    title: found.title,
    author: edition.author ?? flow.author,
    language: flow.language ?? edition.language,
    chapters,
  };
}

/** The page's title without the name of the site, which the page's own heading does not have. */
function titleOf(title: string | undefined, blocks: readonly Block[]): string | undefined {
  const heading = blocks.find(({ level }) => level === 1)?.text;
  if (title === undefined || (heading && title.includes(heading))) return heading;
  return title.replace(/^The Project Gutenberg e-?book of /i, '').replace(/,? by [^,]+$/i, '');
}
