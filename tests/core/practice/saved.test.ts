import { expect, test } from 'vitest';
import type { Word } from '#core/learner/learner.ts';
import type { Exercise } from '#core/practice/exercise.ts';
import { judge, quiz } from '#core/practice/quiz.ts';
import { seeded } from '#core/practice/random.ts';
import { itemFrom } from '#core/practice/saved.ts';

const wordOf = (...saved: Word['saved']): Word => ({
  state: 'learning',
  saved,
  note: '',
  lookups: 0,
  last: { at: 0, id: 'e', device: 'd' },
});
const sentence = {
  fr: 'Il pleut jadis.',
  en: 'It rained long ago.',
  start: 9,
  end: 14,
  text: 'pluie',
  bead: 2,
};

test('a word is asked for in the sentence it was last saved with, though it was saved without one since', () => {
  const word = wordOf(
    { event: 'a', at: 1, gloss: 'long ago', sentence },
    { event: 'b', at: 2, gloss: 'once' },
  );
  expect(itemFrom('jadis|adv', word)).toMatchObject({ french: sentence.fr, text: 'pluie', bead: 2 });
});

test('a word without a sentence is its own, and without a meaning is not asked for', () => {
  expect(itemFrom('jadis|adv', wordOf({ event: 'a', at: 1, gloss: 'long ago' }))).toMatchObject({
    french: 'jadis',
    english: 'long ago',
    start: 0,
    end: 5,
    text: '',
  });
  expect(itemFrom('jadis|adv', wordOf({ event: 'a', at: 1, gloss: '' }))).toBeUndefined();
  expect(itemFrom('jadis|adv', wordOf())).toBeUndefined();
});

test('a list of bare words makes a quiz whose answers are right', () => {
  const words = [
    'phare: lighthouse',
    'étang: pond',
    'quai: platform',
    'grue: crane',
    'houle: swell',
    'digue: dike',
  ];
  const items = words.flatMap((row, index) => {
    const [headword, gloss] = row.split(': ') as [string, string];
    return itemFrom(`${headword}|nm`, wordOf({ event: `e${index}`, at: index, gloss })) ?? [];
  });
  const made = quiz(items, 6, seeded(7), { voice: true });
  expect(made.length).toBeGreaterThanOrEqual(2);
  for (const exercise of made) expect(judge(exercise, keyOf(exercise)), exercise.kind).toBe('right');
});

const keyOf = (exercise: Exercise) => (exercise.kind === 'match' ? '' : exercise.key);
