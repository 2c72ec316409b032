import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLesson } from '#app/lesson.ts';
import { distractors } from '#core/practice/distractors.ts';
import { itemsOf } from '#core/practice/exercise.ts';
import { grade } from '#core/practice/grade.ts';
import { quiz, seeded } from '#core/practice/quiz.ts';

const lesson = loadLesson('openai-bureaux-monde', 'en');
const sentences = lesson.paragraphs.flat().map(({ fr }) => fr);
const seeds = fc.integer();

test('ten questions, at least three kinds, no headword twice, from the sentences of the text', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const exercises = quiz(lesson, 10, seeded(seed));
      expect(exercises).toHaveLength(10);
      expect(new Set(exercises.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
      expect(new Set(exercises.map(({ key }) => key)).size).toBe(10);
      for (const { bead, before, form, after } of exercises)
        expect(before + form + after).toBe(sentences[bead]);
    }),
  );
});

test('the same chance makes the same quiz', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(quiz(lesson, 10, seeded(seed))).toEqual(quiz(lesson, 10, seeded(seed)));
    }),
  );
});

test('four options, the key among them once, none said twice', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      for (const exercise of quiz(lesson, 10, seeded(seed))) {
        if (exercise.kind === 'gap') continue;
        expect(exercise.options).toHaveLength(4);
        expect(new Set(exercise.options).size).toBe(4);
        expect(exercise.options.filter((option) => option === exercise.key)).toHaveLength(1);
      }
    }),
  );
});

test('distractors share the part of speech and no English word with the key', () => {
  const pool = itemsOf(lesson);
  const english = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/g));
  fc.assert(
    fc.property(seeds, fc.nat(pool.length - 1), (seed, index) => {
      const item = pool[index]!;
      for (const other of distractors(item, pool, seeded(seed))) {
        expect(other.card.pos[0]).toBe(item.card.pos[0]);
        expect(other.card.headword).not.toBe(item.card.headword);
        const shared = [...english(other.card.here)].filter((word) => english(item.card.here).has(word));
        expect([
          item.form,
          other.form,
          shared.filter((word) => !/^(?:will|would|have|having|been|were)$/.test(word)),
        ]).toEqual([item.form, other.form, []]);
      }
    }),
  );
});

test('a text too short for ten questions gives as many as it has', () => {
  const short = { ...lesson, paragraphs: lesson.paragraphs.slice(0, 1).map((beads) => beads.slice(0, 1)) };
  const exercises = quiz(short, 10, seeded(1));
  expect(exercises.length).toBeGreaterThan(0);
  expect(exercises.length).toBeLessThanOrEqual(10);
  expect(quiz({ ...lesson, paragraphs: [] }, 10, seeded(1))).toEqual([]);
});

test.each([
  ['équipe', 'équipe', 'right'],
  ['équipe', ' Équipe ', 'right'],
  ['équipe', 'e\u0301quipe', 'right'],
  ['équipe', 'equipe', 'accents'],
  ['équipe', 'èquipe', 'accents'],
  ['équipe', 'EQUIPE', 'accents'],
  ['équipe', 'équipes', 'wrong'],
  ['équipe', '', 'wrong'],
  ['cœur', 'coeur', 'right'],
  ['l’accès', "l'accès", 'right'],
  ['français', 'francais', 'accents'],
  ['porte-parole', 'porte‑parole', 'right'],
  ['a', 'à', 'accents'],
] as const)('%s typed as « %s »: %s', (key, answer, verdict) => {
  expect(grade(key, answer)).toBe(verdict);
});
