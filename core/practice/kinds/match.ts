import { areApart } from '#core/practice/distractors.ts';
import type { Row } from '#core/practice/exercise.ts';
import type { Item } from '#core/practice/item.ts';
import { shuffle } from '#core/practice/random.ts';

const PAIRS = 5;

export const match: Row<'match'> = {
  make(item, pool, random) {
    const items: Item[] = [item];
    for (const candidate of shuffle(pool, random))
      if (items.length < PAIRS && items.every((other) => areApart(candidate, other))) items.push(candidate);
    if (items.length < PAIRS) return undefined;
    const inOrder = shuffle(items, random);
    return {
      items: inOrder,
      meanings: shuffle(
        inOrder.map(({ card }) => card.here),
        random,
      ),
    };
  },
  judge: (_, answer) => (answer === '' ? 'right' : 'wrong'),
};

/** The items that an answer says were paired wrongly at first. */
export const missedIn = (answer: string): ReadonlySet<number> =>
  new Set(answer === '' ? [] : answer.split(',').map(Number));
