import { afterEach, expect, test, vi } from 'vitest';
import { forgetUnsaved, keepUnsaved, unsavedBeads } from '#store/unsaved.ts';

afterEach(() => void vi.unstubAllGlobals());

const BEADS = [
  { source: [0], target: [0, 1], confidence: 1, set: true },
  { source: [1], target: [], confidence: 0.4 },
] as const;

function storage() {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

test('what was left is found again, until it is forgotten', () => {
  storage();
  keepUnsaved('a', 1, BEADS);
  expect(unsavedBeads('a', 1)).toEqual(BEADS);
  expect(unsavedBeads('a', 2)).toBeUndefined();
  forgetUnsaved('a', 1);
  expect(unsavedBeads('a', 1)).toBeUndefined();
});

test.each(['{', '{}', '[{"source":[0]}]', '[{"source":["0"],"target":[],"confidence":1}]', '[null]'])(
  '%s is nothing',
  (text) => {
    const kept = storage();
    keepUnsaved('a', 1, BEADS);
    for (const key of kept.keys()) kept.set(key, text);
    expect(unsavedBeads('a', 1)).toBeUndefined();
  },
);

test('a browser that refuses storage is borne with', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(() => keepUnsaved('a', 1, BEADS)).not.toThrow();
  expect(unsavedBeads('a', 1)).toBeUndefined();
  expect(() => forgetUnsaved('a', 1)).not.toThrow();
});
