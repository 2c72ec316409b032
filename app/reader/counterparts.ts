import type { Bilingual, Lesson } from '#core/lesson/lesson.ts';
import { caretAt, contains, rangeIn, spotAt } from './locate.ts';
import { type PassageNumber, passageOf, type Spot } from './moves.ts';

/** Where in the English something stands: UTF-16 offsets, end exclusive. */
export type Stretch = readonly [start: number, end: number];

/** What the English has for a word, or for the whole expression or compound tense that it is part of; often several. */
export function counterpartsOf({ en, words, units, links }: Bilingual, word: number): Stretch[] {
  const own = units[words[word]?.[4] ?? -1] ?? [word];
  const stretches = links
    .flatMap(([linked, start, end]): Stretch[] => (own.includes(linked) ? [[start, end]] : []))
    .sort(([a], [b]) => a - b);
  const joined: [start: number, end: number][] = [];
  for (const [start, end] of stretches) {
    const last = joined.at(-1);
    if (last && (start <= last[1] || /^[\s-]+$/.test(en.slice(last[1], start))))
      last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** The word at a point of the window: the one pointed at, or the one that the English pointed at stands for. */
export function pointedAt(lesson: Lesson, x: number, y: number): Spot | undefined {
  return spotAt(lesson, x, y) ?? spotOfEnglish(lesson, x, y);
}

function spotOfEnglish(lesson: Lesson, x: number, y: number): Spot | undefined {
  const caret = caretAt(x, y);
  const number = caret?.node.parentElement?.dataset.english;
  if (!caret || number === undefined) return undefined;
  const passage = Number(number);
  // The caret may fall on either side of the letter pointed at. Of several words the one that says no more than this.
  const [link] = (passageOf(lesson, passage)?.links ?? [])
    .filter(([, start, end]) => start <= caret.offset && caret.offset <= end)
    .filter(([, start, end]) =>
      [...rangeIn(caret.node, start, end).getClientRects()].some((rect) => contains(rect, x, y)),
    )
    .sort(([, a, b], [, c, d]) => b - a - (d - c));
  return link && { passage, word: link[0], by: 'english' };
}

/** The element that holds a passage's English. */
const englishOf = (passage: PassageNumber): HTMLElement | null =>
  document.querySelector(`[data-english="${passage}"]`);

/** The counterparts of the word at the spot as they stand on the page. */
export function counterpartRanges(lesson: Lesson, spot: Spot | undefined): Range[] {
  const passage = spot && passageOf(lesson, spot.passage);
  const text = spot && englishOf(spot.passage)?.firstChild;
  if (!passage || !text || spot.word === undefined) return [];
  return counterpartsOf(passage, spot.word).map(([start, end]) => rangeIn(text, start, end));
}

/**
 * What the card of the word must leave free: its counterparts where they are shown, all of the English where it is the
 * English that is pointed at, the slip of veil where there is one.
 */
export function boxesKeptFree(lesson: Lesson, spot: Spot | undefined): DOMRect[] {
  const english = spot?.by === 'english' ? englishOf(spot.passage)?.getClientRects() : undefined;
  const shown = english ?? counterpartRanges(lesson, spot).flatMap((range) => [...range.getClientRects()]);
  const slips = [...document.querySelectorAll('.slip')].map((slip) => slip.getBoundingClientRect());
  return [...shown, ...slips].filter((rect) => rect.width > 0);
}
