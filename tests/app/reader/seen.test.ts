import { expect, test } from 'vitest';
import { loadLesson } from '#app/lesson.ts';
import { itemsAt } from '#app/reader/item-at.ts';
import { firstIn, readElsewhere, seenBefore } from '#app/reader/seen.ts';
import { keyOf } from '#core/learner/keys.ts';
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

test('two or three sentences of other texts have room beside those of this one, one sentence a text', () => {
  const last = beads.findLast(({ fr }) => fr.includes('entreprise'))!;
  const item = itemsOf(/entreprises?/.exec(last.fr)?.[0] ?? '', last.number).at(-1)!;
  const found = ['a', 'b', 'c', 'd'].map((text) => ({
    text,
    bead: 1,
    fr: 'Une entreprise.',
    start: 4,
    end: 14,
  }));
  expect(seenBefore(lesson, item, undefined).map(({ text }) => text)).not.toContain('a');
  const seen = seenBefore(lesson, item, undefined, found).map(({ text }) => text);
  expect(seen).toEqual([lesson.slug, lesson.slug, 'a', 'b', 'c']);
});

test('the texts read elsewhere: the latest first, up to where they were read', () => {
  const record = { bead: 0, ms: 0, last: { at: 0, id: 'e', device: 'd' } };
  const texts = new Map([
    ['ici', { ...record, at: 9, furthest: 9, finished: false }],
    ['hier', { ...record, at: 5, furthest: 3, finished: false }],
    ['tantôt', { ...record, at: 7, furthest: 2, finished: true }],
  ]);
  expect(readElsewhere(texts, 'ici')).toEqual([
    ['tantôt', Number.POSITIVE_INFINITY],
    ['hier', 3],
  ]);
});

test('of another lesson it is the first sentence that was read', () => {
  const [item] = itemsOf('bureaux');
  const first = firstIn(lesson, keyOf(item!.card), 0);
  expect(first?.fr.slice(first.start, first.end)).toBe('bureaux');
  expect(first?.source).toBe(lesson.title.fr);
  expect(firstIn(lesson, keyOf(item!.card), -1)).toBeUndefined();
});
