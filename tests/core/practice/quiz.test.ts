import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLesson } from '#app/lesson.ts';
import { listSlugs } from '#content/load.ts';
import type { Card } from '#core/lesson/lesson.ts';
import { distractors } from '#core/practice/distractors.ts';
import { type Exercise, itemsAsked, type Kind } from '#core/practice/exercise.ts';
import { formOf, itemsOf } from '#core/practice/item.ts';
import { judge, quiz } from '#core/practice/quiz.ts';
import { seeded } from '#core/practice/random.ts';
import { loadEntries } from '#lexicon/load.ts';

const lesson = loadLesson('openai-bureaux-monde', 'en');
const items = itemsOf(lesson);
const sentences = lesson.paragraphs.flat().map(({ fr }) => fr);
const seeds = fc.integer();
const voiced = { voice: true };

/** What is given as the right answer to a question. */
const rightAnswer = (exercise: Exercise) => (exercise.kind === 'match' ? '' : exercise.key);

test('ten questions, at least four kinds, no headword twice, from the sentences of the text', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const exercises = quiz(items, 10, seeded(seed), voiced);
      expect(exercises).toHaveLength(10);
      expect(new Set(exercises.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
      const asked = exercises.flatMap(itemsAsked);
      expect(new Set(asked.map(({ card }) => card.headword)).size).toBe(asked.length);
      for (const { bead, french } of asked) expect(french).toBe(sentences[bead]);
    }),
  );
});

test('no question is to be heard where nothing speaks French', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const kinds = quiz(items, 10, seeded(seed), { voice: false }).map(({ kind }) => kind);
      expect(kinds).not.toContain('listen');
    }),
  );
});

test('the same chance makes the same quiz', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(quiz(items, 10, seeded(seed), voiced)).toEqual(quiz(items, 10, seeded(seed), voiced));
    }),
  );
});

test('a text too short for ten questions gives as many as it has', () => {
  const exercises = quiz(items.slice(0, 4), 10, seeded(1), voiced);
  expect(exercises.length).toBeGreaterThan(0);
  expect(exercises.length).toBeLessThanOrEqual(4);
  expect(quiz([], 10, seeded(1), voiced)).toEqual([]);
});

test('French alone is asked about too, but not to be put in order', () => {
  const alone = lesson.paragraphs.map((beads) => beads.map((bead) => ({ ...bead, en: '' })));
  const french = itemsOf({ ...lesson, paragraphs: alone });
  fc.assert(
    fc.property(seeds, (seed) => {
      const exercises = quiz(french, 10, seeded(seed), voiced);
      expect(exercises).toHaveLength(10);
      expect(exercises.map(({ kind }) => kind)).not.toContain('order');
    }),
  );
});

test('of a bitext a sentence that the translation leaves out is not asked about', () => {
  const [first, ...others] = lesson.paragraphs.flat();
  const left = itemsOf({ ...lesson, paragraphs: [[{ ...first!, en: '' }, ...others]] });
  expect(left.length).toBeLessThan(items.length);
  expect(left.map(({ bead }) => bead)).not.toContain(0);
});

describe.each(listSlugs())('over the library: %s', (slug) => {
  const own = itemsOf(loadLesson(slug, 'en'));
  const equivalents = equivalentsByHeadword();

  test('what is right is judged right, and no other option is', () => {
    for (let seed = 0; seed < 40; seed++)
      for (const exercise of quiz(own, 10, seeded(seed), voiced)) {
        expect(judge(exercise, rightAnswer(exercise))).toBe('right');
        if (!('options' in exercise)) continue;
        const { options, key } = exercise;
        expect(new Set(options).size).toBe(options.length);
        expect(options.filter((option) => judge(exercise, option) === 'right')).toEqual([key]);
      }
  });

  test('no distractor is of another part of speech or a synonym, by the whole dictionary', () => {
    for (const [index, item] of own.entries())
      for (const other of distractors(item, own, seeded(index))) {
        expect(other.card.pos[0]).toBe(item.card.pos[0]);
        const shared = equivalents(item.card).filter((each) => equivalents(other.card).includes(each));
        expect([formOf(item), formOf(other), shared]).toEqual([formOf(item), formOf(other), []]);
      }
  });

  test('words that are put in order make the sentence, and pairs are five apart', () => {
    for (let seed = 0; seed < 40; seed++)
      for (const exercise of quiz(own, 10, seeded(seed), voiced)) {
        if (exercise.kind === 'order')
          expect([...exercise.pieces].sort()).toEqual(exercise.key.split(' ').sort());
        if (exercise.kind === 'match') {
          expect(new Set(exercise.meanings).size).toBe(5);
          expect(exercise.items.map(({ card }) => card.here).sort()).toEqual([...exercise.meanings].sort());
        }
      }
  });
});

/** All that the dictionary gives for a word, whatever its card shows of it. */
function equivalentsByHeadword() {
  const known = Map.groupBy(loadEntries(), ({ headword }) => headword);
  return ({ headword, pos }: Card) =>
    (known.get(headword) ?? [])
      .filter((entry) => entry.pos === pos)
      .flatMap(({ senses }) => senses.flatMap((sense) => sense.equivalents));
}

test('the word before a noun does not give its gender away', () => {
  const genders = [...Array(300).keys()]
    .flatMap((seed) => quiz(items, 10, seeded(seed), voiced))
    .filter((exercise) => exercise.kind === 'gender');
  expect(genders.length).toBeGreaterThan(50);
  for (const { item, masked, key, options } of genders) {
    const seen = masked ? item.french.slice(masked[1], item.start) : item.french.slice(0, item.start);
    expect(seen).not.toMatch(/(?<!\p{L})(?:le|la|un|une|du|cet|cette|son|sa) $/iu);
    expect(key).toBe(options[item.card.pos === 'nm' ? 0 : 1]);
  }
});

test('a verb to conjugate is a conjugated one, with its form explained', () => {
  const verbs = [...Array(300).keys()]
    .flatMap((seed) => quiz(items, 10, seeded(seed), voiced))
    .filter((exercise) => exercise.kind === 'conjugate');
  expect(verbs.length).toBeGreaterThan(20);
  for (const { item } of verbs) expect(item.card.form).toMatch(/person|subject/);
});

test('every kind comes up', () => {
  const kinds = new Set<Kind>();
  for (let seed = 0; seed < 60; seed++)
    for (const { kind } of quiz(items, 10, seeded(seed), voiced)) kinds.add(kind);
  const wanted: Kind[] = ['conjugate', 'french', 'gap', 'gender', 'listen', 'match', 'meaning', 'order'];
  expect([...kinds].sort()).toEqual(wanted);
});
