import { expect, test } from 'vitest';
import { englishText, positionOf } from '#core/lesson/english-words.ts';

test.each([
  ['open', 'They opened it.', 'opened'],
  ['manager', 'The frame is tall.', undefined],
  // A printed apostrophe is the dictionary's straight one.
  ["o'clock", 'It is six o’clock.', 'o’clock'],
  ["ma'am", 'Yes, ma’am.', 'ma’am'],
  // A contraction holds its first word; a possessive its owner.
  ['it', '“It’s important.', 'It'],
  ['we', 'Tonight we’re going out.', 'we'],
  ['I', 'I’d like a coffee.', 'I'],
  ['not', 'It isn’t mine.', 'n’t'],
  ['can', 'You can’t.', 'ca'],
  ['sister', 'My sister’s house.', 'sister'],
])('%s in: %s', (equivalent, english, form) => {
  const text = englishText(english);
  expect(text.tokens[positionOf(equivalent, text)]?.form).toBe(form);
});
