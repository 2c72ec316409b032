import { expect, test } from 'vitest';
import { loadLesson } from '#app/lesson.ts';
import type { Key, WordState } from '#core/learner/keys.ts';
import { type Counts, countWords, coverage } from '#core/learner/known.ts';
import { fold } from '#core/learner/state.ts';
import { event } from './log.ts';

const knowing = (words: Key[], state: WordState = 'known') =>
  fold([event(0, { kind: 'mark', words, state })]).words;
const counts: Counts = {
  words: new Map([
    ['être|v', 6],
    ['maison|nf', 4],
    ['levée|nf', 4],
    ['bureau|nm', 3],
    ['bref|adv', 1],
  ]),
  given: 2,
};

test('nothing is known but the names; the most frequent words come first', () =>
  expect(coverage(counts, new Map())).toEqual({
    share: 0.1,
    first: ['être|v', 'levée|nf', 'maison|nf', 'bureau|nm'],
  }));

test('what is known or ignored counts, what is being learned does not yet', () => {
  expect(coverage(counts, knowing(['être|v', 'maison|nf']))).toEqual({
    share: 0.6,
    first: ['levée|nf', 'bureau|nm'],
  });
  expect(coverage(counts, knowing(['être|v'], 'ignored')).share).toBe(0.4);
  expect(coverage(counts, knowing(['être|v'], 'learning')).share).toBe(0.1);
});

test('at 95 % exactly nothing more is asked', () =>
  expect(coverage(counts, knowing(['être|v', 'maison|nf', 'levée|nf', 'bureau|nm']))).toEqual({
    share: 0.95,
    first: [],
  }));

test('a text without words is known', () =>
  expect(coverage({ words: new Map(), given: 0 }, new Map())).toEqual({ share: 1, first: [] }));

test('an article of the library', () => {
  const article = countWords(loadLesson('openai-bureaux-monde', 'en'));
  expect(article.words.get('bureau|nm')).toBeGreaterThan(1);
  expect(article.given).toBeGreaterThan(5);
  expect([...article.words.keys()].filter((key) => /\|pn/.test(key))).toEqual([]);
  const { share, first } = coverage(article, new Map());
  expect(share).toBeLessThan(0.3);
  expect(coverage(article, knowing([...first])).share).toBeGreaterThanOrEqual(0.95);
  expect(coverage(article, knowing(first.slice(0, -1))).share).toBeLessThan(0.95);
});
