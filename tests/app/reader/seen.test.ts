import { expect, test } from 'vitest';
import { loadLesson } from '#app/lesson.ts';
import { itemsAt } from '#app/reader/item-at.ts';
import { seenBefore } from '#app/reader/seen.ts';
import type { Word } from '#core/learner/learner.ts';

const lesson = loadLesson('openai-bureaux-monde', 'en');
const beads = lesson.paragraphs.flat();

/** The items of the first word spelt so, from a bead on. */
function itemsOf(form: string, from = 0) {
  for (const { number, fr, words } of beads.slice(from))
    for (const [word, [start, end]] of words.entries())
      if (fr.slice(start, end) === form) return itemsAt(lesson, { passage: number, word });
  throw new Error(`no ${form}`);
}

test('an expression comes before its word, and stands as one stretch of the sentence', () => {
  const [expression, word] = itemsOf('levée');
  expect(expression?.card.headword).toBe('levée de fonds');
  expect(expression?.french.slice(expression.start, expression.end)).toBe('levée de fonds');
  expect(word?.card.headword).toBe('levée');
});

test('a name is nothing to learn', () => expect(itemsOf('OpenAI')).toEqual([]));

test('what was seen before are earlier sentences with the same word, the nearest first, five at most', () => {
  const last = beads.findLast(({ fr }) => fr.includes('entreprise'))!;
  const item = itemsOf(/entreprises?/.exec(last.fr)?.[0] ?? '', last.number).at(-1)!;
  const seen = seenBefore(lesson, item, undefined);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.length).toBeLessThanOrEqual(5);
  for (const { bead, fr, start, end } of seen) {
    expect(bead).toBeLessThan(item.bead);
    expect(fr.slice(start, end)).toMatch(/^entreprises?$/);
  }
  expect(seen.map(({ bead }) => bead)).toEqual(seen.map(({ bead }) => bead).toSorted((a, b) => b - a));
});

test('sentences saved in other texts follow, with what the text is called', () => {
  const [item] = itemsOf('bureaux');
  const sentence = {
    fr: 'Un bureau vide.',
    en: '',
    start: 3,
    end: 9,
    text: 'ailleurs',
    bead: 4,
    source: 'Ailleurs',
  };
  const word: Word = {
    state: 'learning',
    saved: [{ event: 'e', at: 0, gloss: 'office', sentence }],
    note: '',
    lookups: 0,
    last: { at: 0, id: 'e', device: 'd' },
  };
  expect(seenBefore(lesson, { ...item!, bead: 0 }, word)).toEqual([
    { text: 'ailleurs', bead: 4, fr: 'Un bureau vide.', start: 3, end: 9, source: 'Ailleurs' },
  ]);
});
