import { isUnsure } from '#core/bitext/bitext.ts';
import type { BitextChapter } from '#core/bitext/chapters.ts';
import type { Segment } from '#core/text/segment.ts';
import type { ChapterHead, OwnBead, OwnChapter } from '#store/own-text.ts';

export type Chapter = BitextChapter<OwnBead>;

/** What is kept of a chapter besides its entry in the list. */
export const contentsOf = ({ source, target, beads }: Chapter): OwnChapter => ({ source, target, beads });

/** What the list of chapters says of one. */
export function headOf({ title, titleEnglish, part, source, beads }: Chapter): ChapterHead {
  const begins = title && part === undefined ? undefined : source[0]?.text.slice(0, OPENING);
  return { title, titleEnglish, part, begins, words: wordsOf(source), ...countsOf(beads) };
}

/** How much (UTF-16 units) of a chapter's first sentence the list of chapters keeps; it shows what fits its line. */
const OPENING = 80;

export const countsOf = (beads: readonly OwnBead[]): Pick<ChapterHead, 'beads' | 'unsure'> => ({
  beads: beads.length,
  unsure: beads.filter(isUnsure).length,
});

const wordsOf = (segments: readonly Segment[]) =>
  segments.reduce((count, { text }) => count + text.split(/\s+/).length, 0);
