import { aboutWords, type Block, folded, joinTitles } from './blocks.ts';
import type { Chapter } from './document.ts';
import { headingKind, isBareNumber, isContentsTitle } from './headings.ts';

/** Above this, in words, chapters are cut at the next lower headings if there are any. */
const LONG_CHAPTER = 5000;
/** Below this, headings that do not call themselves chapters divide a chapter rather than a book. */
const SHORT_CHAPTER = 250;

/** A text with what was found of its title. */
export type Chapters = { readonly title: string | undefined; readonly chapters: readonly Chapter[] };

/**
 * Divides a text at its headings. Those of the highest level that has several make the chapters; lower ones do too
 * where the chapters would be long, or where they call themselves chapters. Any other heading is a paragraph. A
 * heading that gives the title of the whole is none of the text.
 */
export function chaptersOf(blocks: readonly Block[], known?: string): Chapters {
  const { title, body } = takeTitle(withoutContents(blocks), known);
  const levels = cuttingLevels(body);
  const chapters: { title: string[]; paragraphs: string[] }[] = [{ title: [], paragraphs: [] }];
  for (const { text, level } of body) {
    const last = chapters.at(-1)!;
    const opens = level !== undefined && levels.has(level);
    const before = last.title.at(-1);
    const isSubtitle =
      level !== undefined && last.paragraphs.length === 0 && before !== undefined && isBareNumber(before);
    if (opens && last.paragraphs.length > 0) chapters.push({ title: [text], paragraphs: [] });
    else if (opens || isSubtitle) last.title.push(text);
    else last.paragraphs.push(text);
  }
  return {
    title,
    chapters: chapters
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map((chapter) => ({ title: joinTitles(chapter.title) || undefined, paragraphs: chapter.paragraphs })),
  };
}

/** A heading over a contents list whose entries were left out already. */
const withoutContents = (blocks: readonly Block[]) =>
  blocks.filter(
    ({ text, level }, index) =>
      !(isContentsTitle(text) && (level !== undefined || blocks[index + 1]?.level !== undefined)),
  );

/** The first heading, where it is the only one of its level and stands before all text, or says the known title. */
function takeTitle(blocks: readonly Block[], known: string | undefined) {
  const first = blocks.findIndex(({ level }) => level !== undefined);
  const heading = blocks[first];
  const isAlone = (level: number) =>
    blocks.filter((block) => (block.level ?? Infinity) <= level).length === 1;
  if (heading?.level === undefined || first > 2) return { title: known, body: blocks };
  const saysIt = known !== undefined && saysTheSame(heading.text, known);
  if (!saysIt && (!isAlone(heading.level) || headingKind(heading.text) !== undefined))
    return { title: known, body: blocks };
  return { title: known ?? heading.text, body: blocks.filter((_, index) => index !== first) };
}

function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)];
  return a !== '' && (a === b || (a.length > 3 && b.startsWith(`${a} `)));
}

function cuttingLevels(blocks: readonly Block[]): ReadonlySet<number> {
  const words = blocks.reduce(
    (sum, { text, level }) => sum + (level === undefined ? aboutWords(text) : 0),
    0,
  );
  const headings = blocks.filter(({ level }) => level !== undefined);
  const levels = [...new Set(headings.map(({ level }) => level!))].sort((a, b) => a - b);
  const cutting = new Set<number>();
  let count = 0;
  let onlyParts = true;
  for (const level of levels) {
    const here = headings.filter((heading) => heading.level === level);
    const chapters = here.filter(({ text }) => callsItselfChapter(text, onlyParts)).length * 2 > here.length;
    const long = words / Math.max(1, count) > LONG_CHAPTER;
    const wanted = count < 2 || chapters || (long && words / (count + here.length) > SHORT_CHAPTER);
    if (!wanted) break;
    cutting.add(level);
    count += here.length;
    onlyParts &&= here.every(({ text }) => headingKind(text) === 'part');
  }
  return cutting;
}

/** Numbers are chapters within parts; within chapters and tales they are what divides these. */
function callsItselfChapter(heading: string, withinParts: boolean): boolean {
  const kind = headingKind(heading);
  return kind === 'number' ? withinParts : kind !== undefined;
}
