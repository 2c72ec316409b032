import { Parser } from 'htmlparser2';
import { extract } from './archive.ts';
import type { Block } from './blocks.ts';
import { chaptersOf } from './chapters.ts';
import { cleanText } from './clean.ts';
import { decode } from './decode.ts';
import { FormatError, type Imported } from './document.ts';
import { descendantsOf, parseElements, textOf } from './elements.ts';
import { pairedBlocks } from './paired-blocks.ts';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const PROPERTIES = 'docProps/core.xml';

/**
 * Reads a Word document (Office Open XML, ECMA-376): its paragraphs, and its headings by their styles. French and
 * English in turns, or in the columns of a table, are a bitext.
 */
export function readDocx(bytes: Uint8Array): Imported {
  const parts = extract(bytes, (name) => name === DOCUMENT || name === STYLES || name === PROPERTIES);
  const main = parts.get(DOCUMENT);
  if (!main) throw new FormatError('damaged', DOCUMENT);
  const styles = parts.get(STYLES);
  const properties = parts.get(PROPERTIES);
  const { title, author } = properties ? propertiesIn(decode(properties)) : {};
  const blocks = blocksIn(decode(main), styles ? levelsIn(decode(styles)) : new Map());
  const paired = pairedBlocks(blocks, undefined);
  if (paired) return { kind: 'bitext', ...paired, title: title ?? paired.title, author };
  const found = chaptersOf(blocks, title);
  if (found.chapters.length === 0) throw new FormatError('empty');
  return { kind: 'text', title: found.title, author, chapters: found.chapters };
}

function propertiesIn(xml: string) {
  const root = parseElements(xml, 'xml');
  const first = (name: string) => {
    const [element] = descendantsOf(root, name);
    return (element && cleanText(textOf(element))) || undefined;
  };
  return { title: first('title'), author: first('creator') };
}

/** The level of each style that is a heading's: by its name, which Word keeps in English, or its outline level. */
function levelsIn(xml: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const style of descendantsOf(parseElements(xml, 'xml'), 'style')) {
    const id = style.attributes['w:styleId'];
    const name = descendantsOf(style, 'name')[0]?.attributes['w:val'] ?? '';
    const outline = descendantsOf(style, 'outlineLvl')[0]?.attributes['w:val'];
    const level = levelNamed(name) ?? (outline === undefined ? undefined : Number(outline) + 1);
    if (id !== undefined && level !== undefined && level <= LOWEST) levels.set(id, level);
  }
  return levels;
}

/** Outline level 10 is that of the text itself. */
const LOWEST = 9;

/** The title stands above the first level. */
function levelNamed(name: string): number | undefined {
  if (/^(?:title|titre)$/i.test(name)) return 0;
  const [, level] = /^(?:heading|titre) ?([1-9])$/i.exec(name) ?? [];
  return level === undefined ? undefined : Number(level);
}

/** Within these nothing is of the text: what was deleted or moved away, and pictures' second forms. */
const PASSED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:footnote', 'w:endnote', 'w:rPr']);

/** Tables within tables within boxes: Word itself stops long before. */
const DEEPEST = 1000;

function blocksIn(xml: string, levels: ReadonlyMap<string, number>): Block[] {
  const blocks: Block[] = [];
  // A text box stands in a paragraph and has its own.
  const open: { text: string; level: number | undefined }[] = [];
  let depth = 0;
  let passed = 0;
  let inText = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw new FormatError('damaged');
        const paragraph = open.at(-1);
        if (PASSED.has(name)) passed++;
        if (name === 'w:p') open.push({ text: '', level: undefined });
        else if (name === 'w:t') inText = true;
        else if (!paragraph || passed > 0) return;
        else if (name === 'w:pStyle') {
          const style = attributes['w:val'] ?? '';
          paragraph.level ??= levels.get(style) ?? levelNamed(style);
        } else if (name === 'w:outlineLvl' && Number(attributes['w:val']) < LOWEST)
          paragraph.level ??= Number(attributes['w:val']) + 1;
        else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') paragraph.text += ' ';
        else if (name === 'w:noBreakHyphen') paragraph.text += '-';
      },
      ontext(text) {
        if (inText && passed === 0 && open.length > 0) open.at(-1)!.text += text;
      },
      onclosetag(name) {
        depth--;
        if (PASSED.has(name)) passed--;
        if (name === 'w:t') inText = false;
        if (name !== 'w:p') return;
        const { text, level } = open.pop()!;
        const cleaned = cleanText(text);
        if (cleaned !== '') blocks.push({ text: cleaned, level });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return blocks;
}
