import type { Row } from '#core/practice/exercise.ts';
import { grade } from '#core/practice/grade.ts';
import { formOf } from '#core/practice/item.ts';

/** A sentence longer than this (letters) is too much to keep in the ear. */
const LONGEST = 140;

export const listen: Row<'listen'> = {
  make: (item) => (item.french.length > LONGEST ? undefined : { item, key: formOf(item) }),
  judge: ({ key }, answer, forms) => grade(key, answer, forms),
};
