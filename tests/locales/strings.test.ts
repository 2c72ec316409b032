import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (locale: string, file: string) =>
  JSON.parse(readFileSync(`locales/${locale}/${file}`, 'utf8')) as object;

/** All keys with their strings, `a.b.c` to text. */
function flatten(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string' ? [[path + key, inner]] : flatten(inner as object, `${path}${key}.`),
  );
}

const PLURALS = { en: ['one', 'other'], fr: ['one', 'many', 'other'] };
const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const files = readdirSync('locales/en');

test('both languages have the same files', () => {
  expect(readdirSync('locales/fr')).toEqual(files);
});

describe.each(files)('%s', (file) => {
  const en = new Map(flatten(read('en', file)));
  const fr = new Map(flatten(read('fr', file)));
  const singular = (keys: Iterable<string>) => new Set([...keys].filter((key) => !PLURAL.test(key)));
  const stems = (keys: Iterable<string>) =>
    new Set([...keys].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')));

  test('both languages have the same keys', () => {
    expect(singular(fr.keys())).toEqual(singular(en.keys()));
    expect(stems(fr.keys())).toEqual(stems(en.keys()));
  });

  test.each([
    ['en', en],
    ['fr', fr],
  ] as const)('%s has every plural form of its language', (locale, strings) => {
    for (const stem of stems(strings.keys()))
      expect(
        [...strings.keys()].filter((key) => key.replace(PLURAL, '') === stem && PLURAL.test(key)).sort(),
      ).toEqual(PLURALS[locale].map((form) => `${stem}_${form}`).sort());
  });

  test('both languages fill in the same values', () => {
    const values = (text: string) => new Set(text.match(/\{\{\w+\}\}/g) ?? []);
    for (const [key, text] of en) {
      const french = fr.get(key);
      if (french !== undefined && !PLURAL.test(key))
        expect([key, values(french)]).toEqual([key, values(text)]);
    }
  });

  test('French has its own spaces and apostrophes', () => {
    for (const [key, text] of fr) {
      expect([key, text]).not.toEqual([key, expect.stringMatching(/[^\u202f][;!?»]|[^\u00a0]:|«[^\u202f]/)]);
      expect([key, text]).not.toEqual([key, expect.stringMatching(/'/)]);
    }
  });

  test('no string is empty or has a stray space', () => {
    for (const [key, text] of [...en, ...fr])
      expect([key, text]).toEqual([key, expect.stringMatching(/^\S(?:.*\S)?$/su)]);
  });
});
