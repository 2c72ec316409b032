import { type Key, keyOf } from '#core/learner/keys.ts';
import type { Word } from '#core/learner/learner.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import type { Item } from '#core/practice/item.ts';

/** A sentence where the word stood before; `source` where it is in another text. */
export type Seen = {
  readonly text: string;
  readonly bead: number;
  readonly fr: string;
  readonly start: number;
  readonly end: number;
  readonly source?: string;
};

const MOST = 5;

/** The sentences before an item's where its word stood: in this text, the nearest first, then those of the log. */
export function seenBefore(lesson: Lesson, item: Item, word: Word | undefined): Seen[] {
  const here = placesIn(lesson)
    .get(keyOf(item.card))
    ?.filter(({ bead }) => bead < item.bead)
    .reverse();
  const elsewhere = (word?.saved ?? []).flatMap(({ sentence }): Seen[] => {
    if (sentence?.text === undefined || sentence.bead === undefined || sentence.text === lesson.slug)
      return [];
    const { text, bead, fr, start, end, source } = sentence;
    return [{ text, bead, fr, start, end, ...(source && { source }) }];
  });
  return [...(here ?? []), ...elsewhere.reverse()].slice(0, MOST);
}

const places = new WeakMap<Lesson, Map<Key, Seen[]>>();

/** Every sentence of a lesson by the words and expressions in it, found once. */
function placesIn(lesson: Lesson): Map<Key, Seen[]> {
  const before = places.get(lesson);
  if (before) return before;
  const found = new Map<Key, Seen[]>();
  for (const { number, fr, words } of lesson.paragraphs.flat())
    for (const [start, end, card, locution] of words)
      for (const shown of [lesson.cards[card], lesson.cards[locution]]) {
        if (!shown) continue;
        const own = found.get(keyOf(shown)) ?? [];
        if (own.at(-1)?.bead !== number) own.push({ text: lesson.slug, bead: number, fr, start, end });
        found.set(keyOf(shown), own);
      }
  places.set(lesson, found);
  return found;
}
