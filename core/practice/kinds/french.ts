import { distractors, MOST } from '#core/practice/distractors.ts';
import type { Row } from '#core/practice/exercise.ts';
import { exactly } from '#core/practice/grade.ts';
import { formOf } from '#core/practice/item.ts';
import { shuffle } from '#core/practice/random.ts';

export const french: Row<'french'> = {
  make(item, pool, random) {
    const others = distractors(item, pool, random);
    if (others.length < MOST) return undefined;
    return { item, key: formOf(item), options: shuffle([item, ...others], random).map(formOf) };
  },
  judge: ({ key }, answer) => exactly(key, answer),
};
