import { useEffect, useLayoutEffect } from 'react';
import type { Lesson } from '#core/lesson/lesson.ts';
import { elementOf, rangeIn, rangeOf } from './locate.ts';
import { passageOf, type Spot } from './moves.ts';

/** Paints the word pointed at, the unit it belongs to and the passages with notes, without touching the page. */
export function useHighlights(lesson: Lesson, spot: Spot | undefined) {
  useEffect(() => {
    if (!('highlights' in CSS)) return;
    const notes = lesson.paragraphs.flat().flatMap(({ number, notes: remarks }) => {
      const holder = elementOf(number)?.firstChild;
      return holder ? remarks.map(({ start, end }) => rangeIn(holder, start, end)) : [];
    });
    CSS.highlights.set('note', new Highlight(...notes));
    return () => {
      CSS.highlights.delete('note');
    };
  }, [lesson]);
  useLayoutEffect(() => {
    if (!('highlights' in CSS)) return;
    const ranges = (words: readonly number[]) =>
      words.flatMap((word) => (spot ? (rangeOf(lesson, { passage: spot.passage, word }) ?? []) : []));
    const passage = spot && passageOf(lesson, spot.passage);
    const unit = spot?.word === undefined ? undefined : passage?.units[passage.words[spot.word]?.[4] ?? -1];
    CSS.highlights.set('unit', new Highlight(...ranges(unit ?? [])));
    CSS.highlights.set('word', new Highlight(...ranges(spot?.word === undefined ? [] : [spot.word])));
  }, [lesson, spot]);
}
