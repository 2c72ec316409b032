import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '#app/listen/pieces.ts';

test.each([
  ['Il pleut.', 40, ['Il pleut.']],
  [
    'Le soir venu, quand la pluie cessa, elle sortit enfin de la maison.',
    40,
    ['Le soir venu, quand la pluie cessa,', 'elle sortit enfin de la maison.'],
  ],
  [
    'Une très longue proposition sans la moindre virgule',
    20,
    ['Une très longue', 'proposition sans la', 'moindre virgule'],
  ],
  ['  ', 40, []],
])('%s', (text, longest, pieces) => expect(piecesOf(text, longest)).toEqual(pieces));

test('law: nothing is lost, and only a word can be too long', () => {
  const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /^\S+$/.test(text));
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 1, max: 40 }), (words, longest) => {
      const pieces = piecesOf(words.join(' '), longest);
      expect(pieces.join(' ')).toBe(words.join(' '));
      for (const piece of pieces) expect(piece.length <= longest || !piece.includes(' ')).toBe(true);
    }),
  );
});
