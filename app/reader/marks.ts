import { useEffect } from 'react';
import { type Key, keyOf } from '#core/learner/keys.ts';
import { isGiven } from '#core/learner/known.ts';
import { stateOf, type Word } from '#core/learner/learner.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import { elementOf, rangeIn } from './locate.ts';
import { LEAD, passageOf, TITLE } from './moves.ts';

const NAMES = ['new-word', 'learning-word'] as const;

/** Marks the words that are new and those being learned, without touching the page; an expression as one. */
export function useMarks(lesson: Lesson, words: ReadonlyMap<Key, Word>, on: boolean) {
  useEffect(() => {
    if (!on || !('highlights' in CSS)) return;
    const found = { 'new-word': [] as Range[], 'learning-word': [] as Range[] };
    for (const passage of [TITLE, LEAD, ...lesson.paragraphs.flat().keys()]) {
      const text = elementOf(passage)?.firstChild;
      for (const [start, end, card, locution] of passageOf(lesson, passage)?.words ?? []) {
        const name = text && markOf(lesson, words, card, locution);
        if (name) found[name].push(rangeIn(text, start, end));
      }
    }
    for (const name of NAMES) CSS.highlights.set(name, new Highlight(...found[name]));
    return () => {
      for (const name of NAMES) CSS.highlights.delete(name);
    };
  }, [lesson, words, on]);
}

function markOf(
  lesson: Lesson,
  words: ReadonlyMap<Key, Word>,
  card: number,
  locution: number,
): (typeof NAMES)[number] | undefined {
  const [own, whole] = [lesson.cards[card], lesson.cards[locution]].map(
    (shown) => shown && !isGiven(shown.pos) && stateOf(words, keyOf(shown)),
  );
  if (own === 'learning' || whole === 'learning') return 'learning-word';
  return own === 'new' && whole !== 'known' && whole !== 'ignored' ? 'new-word' : undefined;
}
