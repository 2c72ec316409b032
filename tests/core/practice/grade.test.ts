import { expect, test } from 'vitest';
import { grade, ratingOf } from '#core/practice/grade.ts';

test.each([
  ['équipe', 'équipe', 'right'],
  ['équipe', ' Équipe ', 'right'],
  ['équipe', 'e\u0301quipe', 'right'],
  ['équipe', 'equipe', 'accents'],
  ['équipe', 'èquipe', 'accents'],
  ['équipe', 'EQUIPE', 'accents'],
  ['équipe', 'équipes', 'form'],
  ['équipe', 'equipes', 'form'],
  ['équipe', 'équipa', 'wrong'],
  ['équipe', '', 'wrong'],
  ['cœur', 'coeur', 'right'],
  ['l’accès', "l'accès", 'right'],
  ['français', 'francais', 'accents'],
  ['porte-parole', 'porte‑parole', 'right'],
  ['a', 'à', 'accents'],
] as const)('%s typed as « %s »: %s', (key, answer, verdict) => {
  expect(grade(key, answer, ['équipe', 'équipes'])).toBe(verdict);
});

test.each([
  ['right', 'gap', false, 'good'],
  ['right', 'gap', true, 'hard'],
  ['accents', 'gap', false, 'hard'],
  ['form', 'gap', false, 'hard'],
  ['form', 'conjugate', false, 'again'],
  ['wrong', 'meaning', false, 'again'],
  ['wrong', 'meaning', true, 'again'],
] as const)('%s in %s, hint %s: rated %s', (verdict, kind, hinted, rating) => {
  expect(ratingOf(verdict, kind, hinted)).toBe(rating);
});
