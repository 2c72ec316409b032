import { describe, expect, test } from 'vitest';
import { choose, EVERYTHING, neighbours, type ShelfText, shelfOf } from '#core/lesson/shelf.ts';

const text = (slug: string, more: Partial<ShelfText>): ShelfText => ({
  slug,
  level: 'A2',
  published: '2026-05-01',
  title: slug,
  titleEnglish: slug,
  lead: '',
  topics: [],
  words: 300,
  beads: 20,
  ...more,
});

const SHELF = [
  text('lac', { title: 'Le lac gelé', titleEnglish: 'The frozen lake', topics: [['voyage', 'travel']] }),
  text('crime-2', {
    level: 'B1',
    series: { title: 'La clef', part: 2 },
    published: '2026-06-09',
    words: 900,
  }),
  text('crime-1', {
    level: 'B1',
    series: { title: 'La clef', part: 1 },
    published: '2026-06-10',
    words: 700,
  }),
  text('soupe', { level: 'A1', lead: 'Une soupe à l’oignon.', published: '2026-07-01', words: 120 }),
  text('étangs', { published: '2026-06-01', words: 410, topics: [['nature', 'nature']] }),
];
const nothing = () => undefined;
const slugs = (choice: Partial<typeof EVERYTHING>, known: (slug: string) => number | undefined = nothing) =>
  choose(SHELF, { ...EVERYTHING, ...choice }, known).map(({ slug }) => slug);

describe('the order', () => {
  test.each([
    ['level', ['soupe', 'étangs', 'lac', 'crime-1', 'crime-2']],
    ['newest', ['soupe', 'crime-1', 'crime-2', 'étangs', 'lac']],
    ['shortest', ['soupe', 'lac', 'étangs', 'crime-1', 'crime-2']],
  ] as const)('by %s; instalments stand in theirs', (order, expected) => {
    expect(slugs({ order })).toEqual(expected);
  });

  test('what is known best comes first, what nothing is known of last', () => {
    const known = new Map([
      ['crime-2', 0.9],
      ['lac', 0.95],
    ]);
    expect(slugs({ order: 'known' }, (slug) => known.get(slug))).toEqual([
      'lac',
      'crime-2',
      'soupe',
      'étangs',
      'crime-1',
    ]);
  });
});

describe('what fits', () => {
  test.each([
    [{ level: 'B1' }, ['crime-1', 'crime-2']],
    [{ topic: 'voyage' }, ['lac']],
    [{ topic: 'travel' }, []],
    [{ query: 'GELE' }, ['lac']],
    [{ query: 'frozen lac' }, ['lac']],
    [{ query: 'oignon' }, ['soupe']],
    [{ query: 'clef' }, ['crime-1', 'crime-2']],
    [{ query: '   ' }, ['soupe', 'étangs', 'lac', 'crime-1', 'crime-2']],
    [{ query: 'clef', level: 'A1' }, []],
  ] as const)('%o', (choice, expected) => {
    expect(slugs(choice)).toEqual(expected);
  });
});

test('the page comes with the first texts, and knows what its filters name of the others', () => {
  const { first, count, levels, topics } = shelfOf(SHELF, 2);
  expect(first.map(({ slug }) => slug)).toEqual(['soupe', 'étangs']);
  expect(count).toBe(5);
  expect(levels).toEqual(['A1', 'A2', 'B1']);
  expect(topics).toEqual([
    ['nature', 'nature'],
    ['voyage', 'travel'],
  ]);
});

test('an instalment has the one before and the one after; a text alone has neither', () => {
  expect(neighbours(SHELF, 'crime-1')).toEqual({ previous: undefined, next: SHELF[1] });
  expect(neighbours(SHELF, 'crime-2')).toEqual({ previous: SHELF[2], next: undefined });
  expect(neighbours(SHELF, 'lac')).toEqual({ previous: undefined, next: undefined });
});
