import type { Row } from '#core/practice/exercise.ts';
import { grade } from '#core/practice/grade.ts';
import { formOf } from '#core/practice/item.ts';

export const gap: Row<'gap'> = {
  make: (item) => ({ item, key: formOf(item) }),
  judge: ({ key }, answer, forms) => grade(key, answer, forms),
};
