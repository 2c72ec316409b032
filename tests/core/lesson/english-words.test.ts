import { expect, test } from 'vitest';
import { englishText, positionOf } from '#core/lesson/english-words.ts';

test.each([
  ['open', 'They opened it.', 1],
  ['manager', 'The frame is tall.', -1],
  // A printed apostrophe is the dictionary's straight one.
  ["o'clock", 'It is six o’clock.', 3],
  ["ma'am", 'Yes, ma’am.', 1],
  // A contraction holds its first word; a possessive its owner.
  ['it', '“It’s important.', 0],
  ['we', 'Tonight we’re going out.', 1],
  ['I', 'I’d like a coffee.', 0],
  ['not', 'It isn’t mine.', 1],
  ['sister', 'My sister’s house.', 1],
])('%s in: %s', (equivalent, english, position) =>
  expect(positionOf(equivalent, englishText(english))).toBe(position),
);
