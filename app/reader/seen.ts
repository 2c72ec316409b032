import { type Key, keyOf } from '#core/learner/keys.ts';
import type { State, Word } from '#core/learner/learner.ts';
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

/** So many sentences are shown, and of them so many of other texts where there are as many. */
const MOST = 5;
const ELSEWHERE = 3;

/**
 * The sentences before an item's where its word stood: in this text, the nearest first; then in others, those of the
 * log and those found in what was read, one a text.
 */
export function seenBefore(
  lesson: Lesson,
  item: Item,
  word: Word | undefined,
  found: readonly Seen[] = [],
): Seen[] {
  const here = placesIn(lesson)
    .get(keyOf(item.card))
    ?.filter(({ bead }) => bead < item.bead)
    .reverse();
  const saved = (word?.saved ?? []).flatMap(({ sentence }): Seen[] => {
    if (sentence?.text === undefined || sentence.bead === undefined || sentence.text === lesson.slug)
      return [];
    const { text, bead, fr, start, end, source } = sentence;
    return [{ text, bead, fr, start, end, ...(source && { source }) }];
  });
  const elsewhere = [
    ...saved.reverse(),
    ...found.filter(({ text }) => saved.every((each) => each.text !== text)),
  ];
  const ofHere = (here ?? []).slice(0, MOST - Math.min(elsewhere.length, ELSEWHERE));
  return [...ofHere, ...elsewhere].slice(0, MOST);
}

/** The texts read other than this, the latest first: of each its name and the last bead that was read. */
export function readElsewhere(
  texts: State['texts'],
  here: string,
): (readonly [text: string, upTo: number])[] {
  return [...texts]
    .filter(([text]) => text !== here)
    .sort(([, a], [, b]) => b.at - a.at)
    .map(([text, { finished, furthest }]) => [text, finished ? Number.POSITIVE_INFINITY : furthest] as const);
}

/** The first sentence of a lesson, up to a bead, where a word stands. */
export function firstIn(lesson: Lesson, key: Key, upTo: number): Seen | undefined {
  const [first] = placesIn(lesson).get(key) ?? [];
  return first && first.bead <= upTo ? { ...first, source: lesson.title.fr } : undefined;
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
