import { expect, test } from 'vitest';
import { INVENTED } from '#core/learner/invented.ts';
import { type Item, isSettled, placement, placementTest } from '#core/learner/placement.ts';
import { seeded } from '#core/practice/random.ts';
import { loadForms } from '#lexicon/forms/load.ts';
import { loadEntries } from '#lexicon/load.ts';
import { readIndex, writeIndex } from '#lexicon/wire.ts';

const forms = loadForms();
const entries = readIndex(writeIndex(loadEntries()));
const items = placementTest(entries, seeded(7));
const answersOf = (knows: (item: Item) => boolean) => items.map(knows);
const upTo = (band: number) => answersOf((item) => typeof item.band === 'number' && item.band <= band);

test.each(INVENTED)('%s is not a word', (word) => {
  expect(forms.readings(word)).toEqual([]);
  expect(forms.accented(word)).toEqual([]);
  expect(entries.some(({ headword }) => headword === word)).toBe(false);
});

test('forty invented words and more, none twice', () => {
  expect(INVENTED.length).toBeGreaterThanOrEqual(40);
  expect(new Set(INVENTED).size).toBe(INVENTED.length);
});

test('sixty words, the common before the rare, three in ten invented, none that English gives away', () => {
  expect(items).toHaveLength(60);
  expect(items.filter(({ band }) => band === 'invented')).toHaveLength(18);
  expect(new Set(items.map(({ word }) => word)).size).toBe(60);
  const bands = items.flatMap(({ band }) => (band === 'invented' ? [] : [band]));
  expect(bands).toEqual(bands.toSorted((a, b) => a - b));
  expect(items.map(({ word }) => word)).not.toContain('important');
});

test('another throw of the dice asks other words', () =>
  expect(placementTest(entries, seeded(8))).not.toEqual(items));

test('whoever knows the words up to a band is given them all, and one band more of the cognates', () => {
  const { band, words, credible } = placement(items, upTo(9), entries);
  expect({ band, credible }).toEqual({ band: 9, credible: true });
  const given = new Set(words);
  for (const { headword, pos, band } of entries)
    if (band !== undefined && band <= 9) expect(given).toContain(`${headword}|${pos}`);
  const more = entries.filter((entry) => entry.band === 10 && given.has(`${entry.headword}|${entry.pos}`));
  expect(more.map(({ headword }) => headword)).toEqual(expect.arrayContaining(['terrible', 'intelligent']));
  expect(more.map(({ headword }) => headword)).not.toContain('poubelle');
  expect(words.every((key) => !key.startsWith('lever de rideau'))).toBe(true);
});

test.each<[string, (item: Item) => boolean, number]>([
  ['no word', () => false, -1],
  ['every word that exists', ({ band }) => band !== 'invented', 13],
])('yes to %s', (_, knows, band) => expect(placement(items, answersOf(knows), entries).band).toBe(band));

test('yes to everything is not believed', () =>
  expect(
    placement(
      items,
      answersOf(() => true),
      entries,
    ),
  ).toMatchObject({ credible: false, words: [] }));

test('false alarms lower what is believed', () => {
  // Yes to all words of the first bands, five in six of band 10, and to a third of the invented.
  const alarmed = (alarms: number) => {
    let [ten, invented] = [0, 0];
    return answersOf(({ band }) => {
      if (band === 'invented') return invented++ < alarms;
      if (band === 10) return ten++ < 5;
      return band < 10;
    });
  };
  expect(placement(items, alarmed(0), entries).band).toBe(10);
  expect(placement(items, alarmed(6), entries).band).toBe(9);
});

test('one unlucky band below two known ones does not count', () => {
  const unlucky = items.filter(({ band }) => band === 8).slice(0, 2);
  const answers = answersOf((item) => item.band !== 'invented' && item.band <= 11 && !unlucky.includes(item));
  expect(placement(items, answers, entries).band).toBe(11);
});

test('the test ends when two bands in a row are unknown, and never within a band', () => {
  const answers = upTo(8);
  const settled = items.map((_, index) => isSettled(items, answers.slice(0, index)));
  const first = settled.indexOf(true);
  expect(items.slice(0, first).filter(({ band }) => band === 10)).toHaveLength(6);
  expect(items[first]?.band).not.toBe(10);
  expect(items.slice(0, first).some(({ band }) => band === 11)).toBe(false);
  expect(isSettled(items, upTo(13).slice(0, 59))).toBe(false);
  expect(isSettled(items, upTo(13))).toBe(true);
});
