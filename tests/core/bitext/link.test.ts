import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLinker, type Link } from '#core/bitext/link.ts';
import { readGiven } from '../../../bin/given-words.ts';
import { openLanguage } from '../../../bin/language.ts';

const language = openLanguage();
const linkWords = createLinker(language.dictionary.words);

function links(french: readonly string[], english: readonly string[]): Link[] {
  const { words, blocks } = readGiven(french, language);
  return linkWords(words, blocks, english);
}

/** The links of a sentence as `french=english`, in the order of the French. */
function linked(fr: string, en: string): string {
  const [french, english] = [fr.split(' '), en.split(' ')];
  return links(french, english)
    .map(({ source, target }) => `${french[source]}=${english[target]}`)
    .join(' ');
}

describe('what links', () => {
  test.each([
    ['by the dictionary', 'le chat dort', 'the cat sleeps', 'le=the chat=cat dort=sleeps'],
    ['whatever the order', 'une voiture rouge', 'a red car', 'une=a voiture=car rouge=red'],
    [
      'names and numbers',
      'Marie a 1200 euros',
      'Marie has 1,200 euros',
      'Marie=Marie a=has 1200=1,200 euros=euros',
    ],
    ['ne with its pas', 'il ne dort pas', 'he does not sleep', 'il=he ne=not dort=sleep pas=not'],
    [
      'both with cannot',
      'je ne peux pas dormir',
      'I cannot sleep',
      'je=I ne=cannot peux=cannot pas=cannot dormir=sleep',
    ],
    [
      'du with both its words',
      'le prix du pain',
      'the price of the bread',
      'le=the prix=price du=of du=the pain=bread',
    ],
    ['the possessive', 'le chat du voisin', "the neighbor 's cat", "le=the chat=cat du='s voisin=neighbor"],
    ['a locution as a block', 'ce poisson rouge', 'this goldfish', 'ce=this poisson=goldfish rouge=goldfish'],
    [
      'a locution word by word',
      'le Union soviétique',
      'the Soviet Union',
      'le=the Union=Union soviétique=Soviet',
    ],
    ['a name no dictionary has', 'Zorvax dort', 'Zorvax sleeps', 'Zorvax=Zorvax dort=sleeps'],
  ])('%s', (_, fr, en, expected) => expect(linked(fr, en)).toBe(expected));
});

test('a word that the translation leaves out has no link', () => {
  expect(linked('Il est arrivé hier .', 'He arrived .')).not.toContain('hier');
});

/* Sentences of ours, linked by hand before the linker was run on them: a floor well below what it reaches. */
describe('forty pairs linked by hand', () => {
  const fixture = (name: string) =>
    readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
      .trim()
      .split('\n');
  const gold = fixture('links.gold');
  const pairs = fixture('links.txt').map((line, k) => {
    const [english, french] = line.split(' ||| ').map((side) => side.split(' ')) as [string[], string[]];
    const pairsOf = (pattern: RegExp) =>
      new Set([...gold[k]!.matchAll(pattern)].map(([, i, j]) => `${Number(i) - 1}-${Number(j) - 1}`));
    const found = links(french, english).map(({ source, target, ...link }) => ({
      pair: `${target}-${source}`,
      ...link,
    }));
    return { found, sure: pairsOf(/(\d+)-(\d+)/g), allowed: pairsOf(/(\d+)[-p](\d+)/g) };
  });

  const count = <T>(values: Iterable<T>, holds: (value: T) => boolean) => [...values].filter(holds).length;

  test.each([
    ['narrative', pairs.slice(0, 20)],
    ['news', pairs.slice(20)],
  ])('%s: the alignment error rate (Och & Ney 2003) stays under 7 percent', (_, set) => {
    let [right, rightSure, made, sure] = [0, 0, 0, 0];
    for (const pair of set) {
      right += count(pair.found, (link) => pair.allowed.has(link.pair));
      rightSure += count(pair.found, (link) => pair.sure.has(link.pair));
      made += pair.found.length;
      sure += pair.sure.size;
    }
    expect(1 - (right + rightSure) / (made + sure)).toBeLessThan(0.07);
  });

  test('of the links it gives at least 0.9, nine in ten are right', () => {
    const believed = pairs.flatMap(({ found, allowed }) =>
      found.filter((link) => link.confidence >= 0.9).map((link) => allowed.has(link.pair)),
    );
    expect(believed.length).toBeGreaterThan(400);
    expect(count(believed, Boolean) / believed.length).toBeGreaterThan(0.9);
  });
});

test('whatever it is given, links are of words that are there, in order, each once', () => {
  const token = fc.constantFrom(...'le chat de du ne pas , . - « 12 % Paris zzz the cat of not'.split(' '));
  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), fc.array(token, { maxLength: 12 }), (fr, en) => {
      const places = links(fr, en).map(({ source, target, confidence }) => {
        expect(source).toBeLessThan(fr.length);
        expect(target).toBeLessThan(en.length);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThan(1);
        return source * 100 + target;
      });
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    }),
    { numRuns: 60 },
  );
});
