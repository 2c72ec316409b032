import { expect, test } from 'vitest';
import { loadLesson } from '#app/lesson.ts';
import { listSlugs } from '#content/load.ts';
import { LEVELS } from '#core/lesson/entry.ts';
import { estimateLevel } from '#core/lesson/level.ts';

test('no text of the library is estimated more than a level away from the one it was written for', () => {
  const off = listSlugs().map((slug) => {
    const lesson = loadLesson(slug, 'en');
    return { slug, by: LEVELS.indexOf(estimateLevel(lesson)) - LEVELS.indexOf(lesson.level) };
  });
  expect(off.filter(({ by }) => Math.abs(by) > 1)).toEqual([]);
  expect(off.filter(({ by }) => by === 0).length).toBeGreaterThan(off.length / 2);
});

test('a text of nothing is for beginners', () => {
  expect(estimateLevel({ paragraphs: [], cards: [] })).toBe('A1');
});
