import type { Lesson } from '#core/lesson/lesson.ts';
import { type PassageNumber, passageOf, type Spot } from './moves.ts';

/*
 * Words are plain text on the page, not elements: a long text stays light, selects and hyphenates as text, and a
 * screen reader reads sentences, not pieces. A word is found from the pointer by its caret position, and its
 * place on the page by a range.
 */

/** A pointer counts as on a word up to this far (CSS pixels) outside its box. */
const SLACK = 2;

/** The word at a point of the window, if there is one. */
export function spotAt(lesson: Lesson, x: number, y: number): Spot | undefined {
  const caret = caretAt(x, y);
  if (caret?.node.nodeType !== Node.TEXT_NODE) return undefined;
  const holder = caret.node.parentElement;
  const number = holder?.dataset.passage;
  if (number === undefined) return undefined;
  const passage = Number(number);
  const words = passageOf(lesson, passage)?.words ?? [];
  // The caret may fall on either side of the letter pointed at.
  const candidates = words.flatMap(([start, end], word) =>
    start <= caret.offset && caret.offset <= end ? [{ passage, word }] : [],
  );
  return candidates.find((spot) => rectsOf(lesson, spot).some((rect) => contains(rect, x, y)));
}

/** The text at a point of the window, and how many characters into it. */
export function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  // Safari before 26.
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** Whether a box has the point, or has it nearly. */
export const contains = (rect: DOMRect, x: number, y: number) =>
  x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK;

/** The element that holds a passage's French. */
export function elementOf(passage: PassageNumber): HTMLElement | null {
  return document.querySelector(`[data-passage="${passage}"]`);
}

/** The word's range on the page; undefined where it is not shown. */
export function rangeOf(lesson: Lesson, { passage, word }: Spot): Range | undefined {
  const text = elementOf(passage)?.firstChild;
  const offsets = word === undefined ? undefined : passageOf(lesson, passage)?.words[word];
  if (!text || !offsets) return undefined;
  return rangeIn(text, offsets[0], offsets[1]);
}

export function rangeIn(text: Node, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

/** The word's boxes in the window: two where it is broken over a line's end. */
export function rectsOf(lesson: Lesson, spot: Spot): readonly DOMRect[] {
  return [...(rangeOf(lesson, spot)?.getClientRects() ?? [])].filter((rect) => rect.width > 0);
}
