import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAutomaton, search, valueAt } from '#core/text/automaton.ts';
import { buildAutomaton } from '../../../lexicon/forms/automaton-builder.ts';

const build = (entries: ReadonlyMap<string, number>) => {
  const { edges, root, alphabet } = buildAutomaton(entries);
  return openAutomaton(edges, root, alphabet);
};

const entries = fc
  .array(fc.tuple(fc.string({ unit: fc.constantFrom(...'abcé-') }), fc.nat({ max: 1000 })))
  .map((pairs) => new Map(pairs));

test('holds what was put in, and nothing else', () => {
  fc.assert(
    fc.property(entries, fc.string({ unit: fc.constantFrom(...'abcé-x') }), (map, other) => {
      const automaton = build(map);
      for (const [key, value] of map) expect(valueAt(automaton, key)).toBe(value);
      expect(valueAt(automaton, other)).toBe(map.get(other) ?? -1);
    }),
  );
});

test('shares endings', () => {
  const verbs = ['parl', 'chant', 'march', 'mang'].flatMap((stem) =>
    ['e', 'es', 'ons', 'ez', 'ent'].map((end) => stem + end),
  );
  const { edges } = buildAutomaton(new Map(verbs.map((verb) => [verb, 1])));
  expect(edges.length).toBeLessThan(verbs.join('').length / 3);
});

test('finds what its letters may stand for', () => {
  const automaton = build(
    new Map([
      ['été', 1],
      ['ete', 2],
      ['étés', 3],
    ]),
  );
  const found = search(automaton, 'ete', (letter) => (letter === 'e' ? 'eé' : letter));
  expect(found.map(({ text }) => text).toSorted()).toEqual(['ete', 'été']);
});
