import { folded } from './blocks.ts';
import { headingKind, isContentsTitle, numberOf } from './headings.ts';

const LONGEST_ENTRY = 90;
const LONGEST_LIST = 600;
/** A line of prose is about as long as its page is wide, or closes a sentence. */
const PROSE = 55;

/** The lines of a plain text without its contents list, where it calls itself one. */
export function withoutContentsList(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => line.length <= 40 && isContentsTitle(line.trim()));
  if (start < 0) return lines;
  const end = endOfList(lines, start);
  return end === undefined ? lines : [...lines.slice(0, start), '', '', ...lines.slice(end)];
}

/** Where the text goes on; undefined where it cannot be told. */
function endOfList(lines: readonly string[], start: number): number | undefined {
  const listed = new Set<string>();
  let counted = false;
  for (let i = start + 1; i < Math.min(lines.length, start + LONGEST_LIST); i++) {
    const line = lines[i]!.trim();
    if (line === '') continue;
    const entry = entryOf(line);
    // The first chapter's heading, or the first of a heading's two lines.
    if (entry.length > 2 && listed.has(entry)) return i;
    if (isFirst(line)) {
      // The list has its own number one; the second opens the text, whether or not they say the same.
      if (counted && opensProse(lines, i)) return i;
      counted = true;
    }
    if (isProse(line)) return listed.size > 0 ? beforeProse(lines, start, i) : undefined;
    listed.add(entry);
  }
  // A French book has its list at the end.
  return start > lines.length / 2 && start + LONGEST_LIST >= lines.length ? lines.length : undefined;
}

const withoutPage = (line: string) => line.replace(/[\s.…·_]*\d{1,4}\s*$/, '');

const isFirst = (line: string) => numberOf(withoutPage(line)) === 1;

/** Lines that a number's title, a place and a date may take before the prose. */
const MOST_BETWEEN = 3;

/** Is a number followed by prose before any other number? The list of another part's chapters is not. */
function opensProse(lines: readonly string[], number: number): boolean {
  let between = 0;
  for (let i = number + 1; i < lines.length && between <= MOST_BETWEEN; i++) {
    const line = lines[i]!.trim();
    if (line === '') continue;
    if (isProse(line)) return true;
    if (headingKind(withoutPage(line))) return false;
    between++;
  }
  return false;
}

const isProse = (line: string) =>
  line.length > LONGEST_ENTRY || (line.length > PROSE && /[\p{Ll}][,;.!?…»”"]*$/u.test(line.slice(-20)));

/** `I. – Le départ ........ 12` as `le depart`. */
function entryOf(line: string): string {
  const bare = withoutPage(line);
  const title = headingKind(bare) ? bare : bare.replace(/^(?:[IVXLC]+|\d{1,3})\s*[.):–—-]\s*/, '');
  return folded(/\p{L}{3}/u.test(title) ? title : '');
}

/** The heading of the first chapter stands between the list and its prose. */
function beforeProse(lines: readonly string[], start: number, prose: number): number {
  const isGap = (i: number) => lines[i]!.trim() === '';
  let group = prose;
  for (let i = prose - 1; i > start; i--) {
    if (!isGap(i)) continue;
    if (group === prose) group = i + 1;
    if (isGap(i - 1)) return i + 1;
  }
  // No wider gap anywhere: the last line or two before the prose.
  let first = group - 1;
  while (first > start + 1 && isGap(first)) first--;
  while (first > start + 1 && !isGap(first - 1)) first--;
  return group === prose ? prose : first;
}
