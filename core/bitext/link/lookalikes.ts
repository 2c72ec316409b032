/** Words spelt nearly alike in both languages are as a rule the same word: gouvernement, government. */

const fold = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');

// Endings that go together are written alike before letters are compared.
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'e'],
  [/que(s?)$/, 'c$1'],
  [/te(s?)$/, 'ty$1'],
  [/eurs?$/, 'or'],
  [/aires?$/, 'ary'],
  [/ment$/, 'ly'],
  [/(?:euse|eux)$/, 'ous'],
  [/ies?$/, 'y'],
  [/e(s?)$/, '$1'],
  [/ph/g, 'f'],
  [/ur$/, 're'],
];
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/que(s?)$/, 'c$1'],
  [/ies$/, 'y'],
  [/ical$/, 'ic'],
  [/(?:ers?|ors)$/, 'or'],
  [/e(s?)$/, '$1'],
  [/ph/g, 'f'],
  [/ed$/, ''],
  [/ing$/, ''],
  [/k/g, 'c'],
];

const rewritten = (word: string, rules: readonly (readonly [RegExp, string])[]) =>
  rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);

/** The spellings of a word that are compared, its own first; the parts of *Asie-Pacifique* each for itself as well. */
export function spellingsOf(word: string, language: 'fr' | 'en'): string[] {
  const plain = fold(word);
  const rules = language === 'fr' ? FRENCH : ENGLISH;
  const parts = plain.includes('-') ? plain.split('-') : [];
  return [...new Set([plain, ...[plain, ...parts].map((part) => rewritten(part, rules)), ...parts])];
}

const SHORTEST = 4;
const LEAST = 0.6;
/** A word that begins otherwise is hardly the same. */
const OTHER_INITIAL = 0.15;
const SHARED_START = 5;

/** How alike two words are by their spellings, 0 to 1. */
export function likeness(french: readonly string[], english: readonly string[]): number {
  let most = 0;
  for (const a of english)
    for (const b of french) {
      if (a.length < SHORTEST || b.length < SHORTEST) continue;
      const longer = Math.max(a.length, b.length);
      if (Math.abs(a.length - b.length) > longer / 2) continue;
      const start = sharedStart(a, b);
      if (start < 1 && longer < 6) continue;
      let alike = 1 - distance(a, b) / longer - (start === 0 ? OTHER_INITIAL : 0);
      if (start >= SHARED_START) alike = Math.max(alike, 0.5 + (0.5 * start) / longer);
      most = Math.max(most, alike);
    }
  return most < LEAST ? 0 : Math.min(1, 0.3 + (0.7 * (most - LEAST)) / (1 - LEAST));
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

let row = new Uint8Array(64);

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  if (row.length <= b.length) row = new Uint8Array(b.length * 2);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      row[j] = Math.min(above + 1, row[j - 1]! + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length]!;
}
