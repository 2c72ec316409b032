import { Parser } from 'htmlparser2';
import { type Block, joinTitles, type Run } from './blocks.ts';
import { cleanText } from './clean.ts';
import { FormatError } from './document.ts';
import { isNoteMark, isPassedOver } from './passed-over.ts';

/** What is to be read in an HTML or XHTML file, in order. */
export type Flow = {
  readonly blocks: readonly FlowBlock[];
  /** The number of the block that each `id` stands at or before. */
  readonly anchors: ReadonlyMap<string, number>;
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly language: string | undefined;
};

/** `main`: within what the page itself calls its text. */
type FlowBlock = Block & { readonly main: boolean };

/** Elements that stand in a line of text; any other begins and ends a paragraph. */
const INLINE = new Set(
  `a abbr acronym b bdi bdo big br cite code del dfn em font i img ins kbd label mark q ruby rb rtc s samp small span
  strike strong sub sup time tt u var wbr`.split(/\s+/),
);
/** No one writes deeper, by hand or by program, and the parser's work grows with the depth. */
const DEEPEST = 10_000;

type Attributes = Readonly<Record<string, string>>;

/** An element that is open, with what it has from those round it. */
type Open = {
  readonly tag: string;
  readonly language: string | undefined;
  readonly level: number | undefined;
  readonly passed: boolean;
  readonly main: boolean;
  readonly pre: boolean;
};

const OUTSIDE: Open = {
  tag: '',
  language: undefined,
  level: undefined,
  passed: false,
  main: false,
  pre: false,
};

/**
 * Reads the text of an HTML or XHTML file. Only text comes out: scripts, styles, navigation, notes and page numbers
 * are passed over, attributes are dropped. Throws a FormatError.
 */
export function flowOf(markup: string): Flow {
  const reader = new FlowReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name.toLowerCase(), attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name.toLowerCase()),
    },
    // XHTML ends `<a/>` and `<title/>` in one tag, HTML has entities by name: whichever the file is, it may have both.
    { recognizeSelfClosing: true, recognizeCDATA: true },
  );
  parser.end(markup);
  return reader.flow();
}

class FlowReader {
  private readonly stack: Open[] = [OUTSIDE];
  private readonly blocks: FlowBlock[] = [];
  private readonly anchors = new Map<string, number>();
  private readonly head: { title: string; author?: string; language?: string } = { title: '' };
  private block = emptyBlock();
  /** The text of a link to another place of the same book or site, while it is open. */
  private link: string | undefined;

  open(tag: string, attributes: Attributes) {
    if (this.stack.length > DEEPEST) throw new FormatError('damaged');
    const within = this.stack.at(-1)!;
    const isRoot = tag === 'html' || tag === 'body';
    const language = attributes.lang ?? attributes['xml:lang'];
    if (isRoot && language) this.head.language ??= language;
    if (tag === 'meta' && isAuthor(attributes) && attributes.content) this.head.author ??= attributes.content;
    if (!INLINE.has(tag)) this.endBlock();
    if (tag === 'br') this.add('\n', within);
    for (const id of [attributes.id, attributes.name])
      if (id && !this.anchors.has(id)) this.anchors.set(id, this.blocks.length);
    const passed = within.passed || isPassedOver(tag, attributes);
    if (tag === 'a' && !passed && leadsWithin(attributes.href)) this.link = '';
    this.stack.push({
      tag,
      language: isRoot ? undefined : (language ?? within.language),
      level: /^h[1-6]$/.test(tag) ? Number(tag[1]) : within.level,
      passed,
      main: within.main || tag === 'main' || tag === 'article' || attributes.role === 'main',
      pre: within.pre || tag === 'pre',
    });
  }

  text(text: string) {
    const here = this.stack.at(-1)!;
    if (here.tag === 'title' && this.stack.at(-2)!.tag !== 'svg') this.head.title += text;
    if (here.passed) return;
    const spaced = here.pre ? text : text.replace(/[\t\n\f\r ]+/g, ' ');
    if (this.link === undefined) this.add(spaced, here);
    else this.link += spaced;
  }

  close(tag: string) {
    if (tag === 'a') this.endLink();
    if (this.stack.length > 1) this.stack.pop();
    if (!INLINE.has(tag)) this.endBlock();
  }

  flow(): Flow {
    this.endBlock();
    return {
      blocks: this.blocks,
      anchors: this.anchors,
      title: cleanText(this.head.title) || undefined,
      author: cleanText(this.head.author ?? '') || undefined,
      language: this.head.language,
    };
  }

  private add(text: string, { language, level, main }: Open) {
    const { runs } = this.block;
    const last = runs.at(-1);
    if (last && (last.language === language || text.trim() === '')) last.text += text;
    else runs.push({ text, language });
    this.block.level ??= level;
    this.block.main ||= main;
  }

  private endLink() {
    const text = this.link;
    this.link = undefined;
    if (text === undefined || isNoteMark(text)) return;
    this.block.linked += text.trim().length;
    this.add(text, this.stack.at(-1)!);
  }

  private endBlock() {
    this.endLink();
    const { runs, level, linked, main } = this.block;
    if (runs.length === 0) return;
    this.block = emptyBlock();
    if (level === undefined && linked > 0 && linked >= lettersIn(runs)) return;
    if (level === undefined) for (const part of partsOf(runs)) this.blocks.push({ ...part, main });
    else {
      const text = titleOf(runs);
      if (text !== '') this.blocks.push({ ...blockOf(runs), text, level, main });
    }
  }
}

const emptyBlock = () => ({
  runs: [] as { text: string; language: string | undefined }[],
  level: undefined as number | undefined,
  /** How much of it leads elsewhere: a paragraph that is all links is a contents list or a menu. */
  linked: 0,
  main: false,
});

/** Without what a contents list has beside its links: numbers of pages, dots that lead to them. */
const lettersIn = (runs: readonly Run[]) =>
  runs.reduce((sum, { text }) => sum + text.replace(/[\s\d.…·]/g, '').length, 0);

const isAuthor = ({ name, property }: Attributes) =>
  /^(?:author|dc\.creator|dcterms\.creator|article:author)$/i.test(name ?? property ?? '');

/** To the same book or site: not `https:` and the like. */
const leadsWithin = (href: string | undefined) =>
  href !== undefined && !/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(href);

/** Two line breaks one after the other part paragraphs, one is a space. */
function partsOf(runs: readonly Run[]): Block[] {
  const parts: Run[][] = [[]];
  for (const { text, language } of runs) {
    text.split(/\n[^\S\n]*\n\s*/).forEach((piece, index) => {
      if (index > 0) parts.push([]);
      const cleaned = cleanText(piece);
      if (cleaned !== '') parts.at(-1)!.push({ text: piece, language });
    });
  }
  return parts.filter((part) => part.length > 0).map(blockOf);
}

/** A title of several lines: `CHAPITRE I<br>Le départ`. */
const titleOf = (runs: readonly Run[]) =>
  joinTitles(
    runs
      .map(({ text }) => text)
      .join('')
      .split('\n')
      .map(cleanText)
      .filter((line) => line !== ''),
  );

function blockOf(runs: readonly Run[]): Block {
  const text = cleanText(runs.map((run) => run.text).join(''));
  if (runs.every(({ language }) => language === undefined)) return { text };
  return { text, runs: runs.map((run) => ({ text: cleanText(run.text), language: run.language })) };
}
