import { aboutWords, type Block } from './blocks.ts';
import { chaptersOf } from './chapters.ts';
import { withoutContentsList } from './contents-list.ts';
import { FormatError, type Imported } from './document.ts';
import { bookWithin, withoutCredits } from './gutenberg.ts';
import { type HeadingKind, headingKind, isBareNumber, isCapitals, numberOf } from './headings.ts';
import { pairedBlocks } from './paired-blocks.ts';
import { isClosed, type Paragraph, plainParagraphs } from './plain-paragraphs.ts';

/**
 * Reads plain text: lines wrapped by hand, a paragraph a line, or a sentence a line. Headings are found by what they
 * say and how they stand. Throws a FormatError.
 */
export function readPlain(text: string): Imported {
  const lines = text.split(/\r\n|[\n\r\f\u2028\u2029]/);
  const { first, end, edition } = bookWithin(lines);
  const body = plainParagraphs(withoutContentsList(lines.slice(first, end)));
  const blocks = withHeadings(withoutCredits(body));
  const paired = pairedBlocks(blocks, undefined);
  if (paired)
    return { kind: 'bitext', ...paired, title: edition.title ?? paired.title, author: edition.author };
  const page = titlePage(blocks);
  const { title, chapters } = chaptersOf(page.blocks, edition.title ?? page.title);
  if (chapters.length === 0) throw new FormatError('empty');
  return { kind: 'text', title, author: edition.author ?? page.author, language: edition.language, chapters };
}

const LEVELS: Readonly<Record<HeadingKind, number>> = { part: 1, chapter: 2, number: 3, title: 4 };

/** Marks the headings with their levels. */
function withHeadings(paragraphs: readonly Paragraph[]): readonly Block[] {
  const gaps = paragraphs.map(({ before }) => before).sort((a, b) => a - b);
  const usual = gaps[gaps.length >> 1] ?? 0;
  let number = 0;
  let ones = 0;
  const kinds = paragraphs.map((paragraph, index): HeadingKind | undefined => {
    const above = paragraphs[index - 1];
    const kind = headingOf(paragraph, usual, index === 0, above !== undefined && isBareNumber(above.text));
    if (kind === 'title' && usual === 0 && !standsOut(paragraphs, index)) return undefined;
    if (kind === 'part' || kind === 'chapter') number = 0;
    if (kind !== 'number') return kind;
    // Numbers count on or begin anew; any other is a name's initial, a date, a page.
    const counted = numberOf(paragraph.text) ?? 0;
    if (counted !== 1 && counted !== number + 1) return undefined;
    number = counted;
    if (counted === 1) ones++;
    return kind;
  });
  // Tales: their titles have no numbers, and the numbers in each begin anew.
  const tales =
    ones > 1 && kinds.includes('title') && !kinds.some((kind) => kind === 'part' || kind === 'chapter');
  return paragraphs.map(({ text }, index) => {
    const kind = kinds[index];
    return { text, level: kind && (tales && kind === 'title' ? LEVELS.chapter : LEVELS[kind]) };
  });
}

const LONGEST_TITLE = 60;

/** `usual` is the number of blank lines that mostly part paragraphs. */
function headingOf(
  { text, lines, before, after }: Paragraph,
  usual: number,
  isFirst: boolean,
  followsNumber: boolean,
) {
  const kind = headingKind(text) ?? (numberOf(text) === undefined ? undefined : 'number');
  if (kind && lines <= 4) return kind;
  if (lines > 2) return undefined;
  const apart = usual === 0 || (after > 0 && (before > 0 || isFirst));
  if (isCapitals(text) && apart && !ENDING.test(text)) return 'title';
  const isTitle = text.length <= LONGEST_TITLE && /^[\p{Lu}\d«“]/u.test(text) && !/[.!?…,;:»”]$/.test(text);
  // Above the first chapter, or between a chapter's number and its text, the wide gap is below.
  const wide = Math.max(1, usual);
  return isTitle && after > 0 && (isFirst || before > wide || (followsNumber && after > wide))
    ? 'title'
    : undefined;
}

const NEIGHBOURS = 8;

/** Where no blank lines set a title off: capitals near other capitals are a sign, an address, a list. */
function standsOut(paragraphs: readonly Paragraph[], index: number): boolean {
  const before = paragraphs[index - 1];
  if (!before || headingKind(before.text)) return true;
  const round = [
    ...paragraphs.slice(Math.max(0, index - NEIGHBOURS), index),
    ...paragraphs.slice(index + 1, index + NEIGHBOURS),
  ];
  return round.length > NEIGHBOURS && !round.some(({ text }) => isCapitals(text));
}

const ENDING = /^(?:FIN|THE END)\b/;

const isDivision = (block: Block | undefined) => block?.level !== undefined && block.level < LEVELS.title;

type TitlePage = {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly blocks: readonly Block[];
};

const NAME = /^\p{Lu}[\p{L}'’.-]*(?: (?:d[eu]s?|la|le|van|von|d['’])?\s?\p{Lu}[\p{L}'’.-]*){1,4}$/u;
const ONE_NAME = /^\p{Lu}[\p{Ll}'’-]+$/u;
const TWO_WORDS = /^\S+ \S+$/;
const BY = /^(?:par|de|by) (?=\p{Lu})/iu;
const LONGEST_PAGE = 6;

/** The lines before the text itself: its title, who wrote it, and what else a title page has. */
function titlePage(blocks: readonly Block[]): TitlePage {
  const none = { title: undefined, author: undefined, blocks };
  const isShort = ({ text, level }: Block) =>
    (level === undefined || level === LEVELS.title) &&
    text.length <= LONGEST_TITLE &&
    !/^[—–-]|,$/.test(text);
  const isLine = (block: Block, index: number) =>
    isShort(block) &&
    (!isClosed(block.text) || isCapitals(block.text) || (index === 0 && isDivision(blocks[1])));
  const page = blocks.slice(
    0,
    Math.max(
      0,
      blocks.findIndex((block, index) => !isLine(block, index)),
    ),
  );
  const follows = blocks[page.length];
  const [first, ...others] = page;
  if (!first || !follows || page.length > LONGEST_PAGE) return none;
  const isAuthor = ({ text }: Block) =>
    BY.test(text) ||
    (NAME.test(text) && (!isCapitals(text) || TWO_WORDS.test(text))) ||
    (page.length === 2 && ONE_NAME.test(text));
  const beforeDivision = isDivision(follows);
  // The first of several tales: its title is no more the book's than theirs are.
  if (
    !beforeDivision &&
    first.level !== undefined &&
    blocks.slice(1).some(({ level }) => level === first.level)
  )
    return none;
  const author = (beforeDivision ? others : others.slice(0, 1)).find(isAuthor);
  // Before prose, only what is surely of the title page is taken from it.
  const isWhole = beforeDivision || (page.length <= (author ? 2 : 1) && aboutWords(follows.text) > 3);
  if (!isWhole) return none;
  const title = first.text.replace(/(?<=\p{Ll})\.$/u, '');
  return { title, author: author?.text.replace(BY, ''), blocks: blocks.slice(page.length) };
}
