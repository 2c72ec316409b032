import { expect, test } from 'vitest';
import { negotiate } from '#locales/locale.ts';

test.each([
  ['fr', 'fr'],
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['de, fr;q=0.5, en;q=0.7', 'en'],
  ['de-DE', 'en'],
  ['fr;q=0, en', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [null, 'en'],
  ['fr;q=abc, en;q=0.1', 'en'],
] as const)('Accept-Language %s → %s', (header, locale) => {
  expect(negotiate(header)).toBe(locale);
});
