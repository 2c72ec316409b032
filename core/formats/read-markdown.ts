import type { Block } from './blocks.ts';
import { chaptersOf } from './chapters.ts';
import { cleanText } from './clean.ts';
import { FormatError, type Imported } from './document.ts';
import { flowOf } from './flow.ts';
import { splitFrontMatter } from './markdown.ts';

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const LINK = /!?\[[^\]\n]{1,200}\]\((?:https?:|\.{0,2}\/|#)[^)\s]{0,500}\)/;
const STRONG = /(?:^|\s)\*\*[^\s*][^*\n]{0,200}\*\*/m;
const SAMPLE = 20_000;

/** Has a text the marks of Markdown, rather than being plain? */
export function isMarkdown(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (
    splitFrontMatter(sample)
      ?.frontMatter.split('\n')
      .every((line) => FIELD.test(line))
  )
    return true;
  return /^#{1,6} \S/m.test(sample) || LINK.test(sample) || STRONG.test(sample);
}

const FIELD = /^(?:[\w-]+:|[ \t#-]|$)/;

/**
 * Reads Markdown, with the front matter, tables and notes that others add to it: headings and paragraphs without
 * their marks. Code, pictures and the bodies of notes are no text. Throws a FormatError.
 */
export function readMarkdown(text: string): Imported {
  const file = splitFrontMatter(text);
  const lines = withoutMarkup(file?.body ?? text).split(/\r\n|[\n\r]/);
  const field = (name: string) => {
    const [, value = ''] = new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(file?.frontMatter ?? '') ?? [];
    return cleanText(value.replace(/^(["'])(.*)\1\s*$/, '$2')) || undefined;
  };
  const { title, chapters } = chaptersOf(blocksIn(lines), field('title'));
  if (chapters.length === 0) throw new FormatError('empty');
  return { kind: 'text', title, author: field('author'), language: field('lang'), chapters };
}

/** Without what HTML within it would hide or run: comments, scripts and styles, from their opening to their end. */
function withoutMarkup(text: string): string {
  let rest = text;
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<script', '</script>'],
    ['<style', '</style>'],
  ] as const) {
    const lower = rest.toLowerCase();
    const kept: string[] = [];
    let from = 0;
    for (let at = lower.indexOf(open); at >= 0; at = lower.indexOf(open, from)) {
      kept.push(rest.slice(from, at));
      const end = lower.indexOf(close, at);
      from = end < 0 ? rest.length : end + close.length;
    }
    rest = kept.join('') + rest.slice(from);
  }
  return rest;
}

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const DEFINITION = /^ {0,3}\[[^\]]{1,200}\]:/;
const ITEM = /^\s*(?:[-*+]|\d{1,4}[.)])[ \t]+/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}[-:|\s]*$/;

function blocksIn(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  let fenced = false;
  let skipping = false;
  const close = (level?: number) => {
    const text = inline(open.join(' '));
    open = [];
    if (text !== '') blocks.push({ text, level });
  };
  for (const whole of lines) {
    const line = whole.replace(/^(?: {0,3}>[ \t]?)+/, '');
    if (FENCE.test(line)) {
      close();
      fenced = !fenced;
      continue;
    }
    if (fenced) continue;
    if (line.trim() === '') {
      close();
      skipping = false;
      continue;
    }
    skipping ||= open.length === 0 && DEFINITION.test(line);
    if (skipping || (TABLE_RULE.test(line) && line.includes('|'))) continue;
    const heading = HEADING.exec(line);
    if (heading) {
      close();
      open = [heading[2]!.replace(/[ \t]+#+[ \t]*$/, '')];
      close(heading[1]!.length);
    } else if (open.length === 1 && UNDERLINE.test(line)) close(line.includes('=') ? 1 : 2);
    else if (RULE.test(line)) close();
    else if (ITEM.test(line)) {
      close();
      open = [line.replace(ITEM, '')];
    } else if (/^\s*\|.*\|\s*$/.test(line)) {
      close();
      open = [line.replaceAll('|', ' ')];
      close();
    } else open.push(line.replace(/(?: {2,}|\\)$/, ''));
  }
  close();
  return blocks;
}

/** Where a link leads; an address may have a pair of brackets in it. */
const TARGET = '\\([^()]{0,500}(?:\\([^()]{0,500}\\)[^()]{0,500})?\\)';

/** A stretch of text without its marks. */
function inline(text: string): string {
  const bare = text
    .replace(new RegExp(`!\\[[^\\]]{0,500}\\]${TARGET}`, 'g'), '')
    .replace(/\[\^[^\]]{1,100}\]/g, '')
    .replace(new RegExp(`\\[([^\\[\\]]{1,1000})\\](?:${TARGET}|\\[[^\\[\\]]{0,200}\\])`, 'g'), '$1')
    .replace(/<(?:https?:|mailto:)[^>\s]{1,2000}>/g, '')
    .replace(/(?<!\\)`+/g, '')
    .replace(/(?<!\\)(?:\*{1,3}|~~)(?=\S)|(?<=[^\s\\])(?:\*{1,3}|~~)/g, '')
    .replace(/(?<![\p{L}\p{N}\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
  // What HTML stands in it, and its entities, is read as HTML is.
  if (!/<[a-z/!]|&[a-z#]/i.test(bare)) return cleanText(bare);
  return flowOf(bare)
    .blocks.map((block) => block.text)
    .join(' ');
}
