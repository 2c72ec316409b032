import type { TextHead } from './contract.ts';

export const wordsIn = ({ chapters }: TextHead): number =>
  chapters.reduce((count, { words }) => count + words, 0);

/** How much of a text lies before the reader's place, 0 to 1, by its words. */
export function shareRead(text: TextHead): number {
  const { place, chapters } = text;
  if (!place || (place.chapter === 0 && place.bead === 0)) return 0;
  const before = chapters.slice(0, place.chapter).reduce((count, { words }) => count + words, 0);
  const { words = 0, beads = 1 } = chapters[place.chapter] ?? {};
  const here = place.bead === 0 ? 0 : Math.min(1, (place.bead + 1) / beads);
  return Math.min(1, (before + words * here) / Math.max(1, wordsIn(text)));
}
