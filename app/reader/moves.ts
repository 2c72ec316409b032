import type { Bilingual, Lesson } from '#core/lesson/lesson.ts';

/** A passage of the page: -2 the title, -1 the lead, from 0 the beads by number. */
export type PassageNumber = number;
export const TITLE: PassageNumber = -2;
export const LEAD: PassageNumber = -1;

/**
 * Where the reader is: in a passage, on a word of it or (undefined) on the sentence as a whole; `by` where it was the
 * English of the word that was pointed at.
 */
export type Spot = { readonly passage: PassageNumber; readonly word?: number; readonly by?: 'english' };

export function passageOf(lesson: Lesson, number: PassageNumber): Bilingual | undefined {
  if (number === TITLE) return lesson.title;
  if (number === LEAD) return lesson.lead;
  return lesson.paragraphs.flat()[number];
}

/** The word `by` (1 or -1) further on, across passages; the same spot at either end of the text. */
export function stepWord(lesson: Lesson, spot: Spot, by: 1 | -1): Spot {
  const words = passageOf(lesson, spot.passage)?.words.length ?? 0;
  const next = spot.word === undefined ? (by === 1 ? 0 : -1) : spot.word + by;
  if (next >= 0 && next < words) return { passage: spot.passage, word: next };
  const last = lesson.paragraphs.flat().length - 1;
  for (let passage = spot.passage + by; passage >= TITLE && passage <= last; passage += by) {
    const count = passageOf(lesson, passage)?.words.length ?? 0;
    if (count > 0) return { passage, word: by === 1 ? 0 : count - 1 };
  }
  return spot;
}

/** The sentence `by` (1 or -1) further on; the title and the lead are reached by words and by pointing only. */
export function stepSentence(lesson: Lesson, spot: Spot | undefined, by: 1 | -1): Spot {
  const last = lesson.paragraphs.flat().length - 1;
  const passage = Math.min(last, Math.max(0, (spot?.passage ?? -1) + by));
  return { passage };
}
