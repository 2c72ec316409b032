import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Key } from '#core/learner/keys.ts';
import { readCounts, writeCounts } from '#lexicon/counts.ts';

const key = fc.constantFrom<Key>('livre|nm', 'livre|nf', 'lire|v', 'de|prep', 'aujourd’hui|adv', 'œuf|nm');
const counts = fc.record({
  words: fc
    .array(fc.tuple(key, fc.integer({ min: 1, max: 999 })))
    .map((pairs): ReadonlyMap<Key, number> => new Map(pairs)),
  given: fc.nat(),
});

test('the counts read are those that were written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z-]*$/), counts), (texts) => {
      const library = new Map(Object.entries(texts));
      expect(readCounts(writeCounts(library))).toEqual(library);
    }),
  );
});
