import { paragraphs } from '#core/text/paragraphs.ts';
import { cleanText } from './clean.ts';
import { headingKind, isCapitals, numberOf } from './headings.ts';

/** A paragraph of plain text, with the blank lines before and after it and how many lines it is of. */
export type Paragraph = {
  readonly text: string;
  readonly lines: number;
  readonly before: number;
  readonly after: number;
};

/** The paragraphs of a plain text, without page numbers, notes and the marks of its typing. */
export function plainParagraphs(lines: readonly string[]): readonly Paragraph[] {
  const clear = titlePageApart(withoutPageNumbers(lines));
  const text = headingsApart(isBySentence(clear) ? joinedBlocks(clear) : clear).join('\n');
  const spans = paragraphs(text);
  const breaksBetween = (from: number, to: number) => text.slice(from, to).split('\n').length - 2;
  const found = spans.map(({ start, end }, index) => {
    const raw = text.slice(start, end);
    return {
      text: cleanText(withoutMarks(raw)),
      lines: raw.split('\n').length,
      before: breaksBetween(spans[index - 1]?.end ?? 0, start),
      after: breaksBetween(end, spans[index + 1]?.start ?? text.length),
    };
  });
  return found.filter((paragraph) => paragraph.text !== '' && !isNote(paragraph.text));
}

const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';

/** Does a sentence end here? */
export const isClosed = (text: string): boolean => /[.!?…]["”»’')\]\s]*$/.test(text.slice(-40));

const PAGE_NUMBER = /^\s{0,80}[-–—[{(]?\s?(?:p(?:age|g)?\.?\s?)?\d{1,4}\s?[-–—\]})]?\s*$/i;
const ENOUGH = 3;

/** Numbers alone on their lines are those of pages where they mostly interrupt a sentence. */
function withoutPageNumbers(lines: readonly string[]): readonly string[] {
  const numbers: number[] = [];
  lines.forEach((line, index) => {
    if (line.length < 100 && PAGE_NUMBER.test(line)) numbers.push(index);
  });
  const interrupting = numbers.filter((index) => interrupts(lines, index));
  if (numbers.length < ENOUGH || interrupting.length * 5 < numbers.length * 2) return lines;
  const dropped = new Set(numbers);
  // The sentence goes on: no blank line may stand in it.
  for (const index of interrupting)
    for (const step of [-1, 1])
      for (let i = index + step; isBlank(lines[i]) && lines[i] !== undefined; i += step) dropped.add(i);
  return lines.filter((_, index) => !dropped.has(index));
}

function interrupts(lines: readonly string[], index: number): boolean {
  let before = index - 1;
  while (before >= 0 && isBlank(lines[before])) before--;
  let after = index + 1;
  while (after < lines.length && isBlank(lines[after])) after++;
  return before >= 0 && !isClosed(lines[before]!) && /^\s*\p{Ll}/u.test(lines[after] ?? '');
}

const LONGEST_LINE = 60;
const LONGEST_PAGE = 12;

/** Has each line of a title page stand by itself: the short ones before the first heading. */
function titlePageApart(lines: readonly string[]): readonly string[] {
  const end = lines.slice(0, LONGEST_PAGE).findIndex((line) => headingKind(line.trim()) !== undefined);
  const page = lines.slice(0, Math.max(0, end));
  const isLine = (line: string) =>
    line.length <= LONGEST_LINE && (!isClosed(line) || isCapitals(line.trim()));
  return page.every(isLine) ? [...page.flatMap((line) => [line, '']), ...lines.slice(page.length)] : lines;
}

/** Puts blank lines round what calls itself a heading, so that no paragraph takes it in. */
function headingsApart(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, index) => {
    const text = line.length < 200 ? line.trim() : '';
    const before = lines[index - 1];
    if (text === '' || !(headingKind(text) ?? numberOf(text))) return [line];
    const follows =
      isBlank(before) || isClosed(before!) || isCapitals(before!.trim()) || headingKind(before!.trim());
    if (!follows || /^\s*\p{Ll}/u.test(lines[index + 1] ?? '')) return [line];
    return [...(isBlank(before) ? [] : ['']), line, ...(isBlank(lines[index + 1]) ? [] : [''])];
  });
}

const INNER_STOP = /[.!?…]["”»’')\]]*\s+["“«‘—–-]*\s*\p{Lu}/u;
const MOST = 0.9;
/** On average; more than so many sentences are a chapter, and the blank lines part something else. */
const LONGEST_BLOCK = 20;

/** Has every line one sentence, where blank lines part the paragraphs? */
function isBySentence(lines: readonly string[]): boolean {
  let blocks = 0;
  let long = 0;
  let sentences = 0;
  let open = 0;
  lines.forEach((line, index) => {
    if (isBlank(line)) return;
    if (isBlank(lines[index - 1])) {
      blocks++;
      if (!isBlank(lines[index + 1])) long++;
    }
    if (isBlank(lines[index + 1])) return;
    sentences++;
    if (!isClosed(line) || INNER_STOP.test(line.slice(0, 2000))) open++;
  });
  return (
    blocks > 2 && long * 5 > blocks && sentences < blocks * LONGEST_BLOCK && open <= sentences * (1 - MOST)
  );
}

/** A line for each paragraph; headings keep theirs. */
function joinedBlocks(lines: readonly string[]): readonly string[] {
  const blocks: string[][] = [];
  let open = false;
  for (const line of lines) {
    const alone = isBlank(line) || headingKind(line.trim()) !== undefined || isCapitals(line.trim());
    if (open && !alone) blocks.at(-1)!.push(line.trim());
    else blocks.push([line.trim()]);
    open = !alone;
  }
  return blocks.map((block) => block.join(' '));
}

/** Marks of italics, of notes and of pages that typists put into a text; a word divided at the end of a line. */
function withoutMarks(text: string): string {
  return text
    .replace(/(?<=\p{L}-)\n\s*(?=\p{Ll})/gu, '')
    .replace(/(?<![\p{L}\p{N}_])_([^_\n]{1,400}(?:\n[^_\n]{1,400}){0,4})_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<=\S)\[\d{1,3}\]/g, '')
    .replace(/\[(?:pg|p\.|page)\s?\d+\]|\{\d{1,4}\}/gi, '');
}

const isNote = (text: string) =>
  /^\[(?:(?:foot)?note|illustration|image)\b[^\]]*\]?$/i.test(text) || /^\[\d{1,3}\] /.test(text);
