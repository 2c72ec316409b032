import { expect, test } from 'vitest';
import type { Event, Sentence } from '#core/learner/events.ts';
import { dayOf } from '#core/learner/order.ts';
import { fold } from '#core/learner/state.ts';
import { chosen, notebookOf, type Order, sourceOf, type Wanted } from '#core/practice/notebook.ts';
import { event, noon } from '../learner/log.ts';

const TODAY = dayOf({ at: noon(0), zone: 60 });

const sentence = (fr: string, word: string, source?: string): Sentence => ({
  fr,
  en: '',
  start: fr.indexOf(word),
  end: fr.indexOf(word) + word.length,
  ...(source && { source }),
});

/** Saved in this order, a day apart; the last is known, and maison was asked for and missed. */
const LOG: readonly Event[] = [
  event(-9, {
    kind: 'save',
    word: 'étang|nm',
    gloss: 'pond',
    sentence: sentence('Un étang gelé.', 'étang', 'Nadar'),
  }),
  event(-8, { kind: 'save', word: "s'inscrire|v", gloss: 'sign up' }),
  event(-7, {
    kind: 'save',
    word: 'maison|nf',
    gloss: 'house',
    sentence: sentence('La maison est là.', 'maison'),
  }),
  event(-6, {
    kind: 'save',
    word: 'maison|nf',
    gloss: 'home',
    sentence: sentence('À la maison !', 'maison', 'Ys'),
  }),
  event(-5, { kind: 'save', word: 'jardin|nm', gloss: 'garden' }),
  event(-4, { kind: 'review', word: 'maison|nf', rating: 'again', exercise: 'gap', ms: 1 }),
  event(-3, { kind: 'review', word: 'jardin|nm', rating: 'easy', exercise: 'gap', ms: 1 }),
  event(-2, { kind: 'note', word: 'jardin|nm', note: 'comme « garden »' }),
  event(-2, { kind: 'mark', words: ['étang|nm', 'livre|nm'], state: 'known' }),
];
const entries = notebookOf(fold(LOG));
const wanted = (some: Partial<Wanted> = {}): Wanted => ({
  query: '',
  state: undefined,
  source: undefined,
  ...some,
});
const headwords = (some: Partial<Wanted>, order: Order = 'newest') =>
  chosen(entries, wanted(some), order).map(({ headword }) => headword);

test('the notebook has what was saved, in its last sentence, with the others', () => {
  expect(entries).toHaveLength(4);
  const maison = entries.find(({ headword }) => headword === 'maison');
  expect(maison).toMatchObject({ pos: 'nf', gloss: 'home', sentence: { fr: 'À la maison !' } });
  expect(maison?.others.map(({ fr }) => fr)).toEqual(['La maison est là.']);
  expect(maison?.due).toBeLessThanOrEqual(TODAY);
  expect(entries.filter(({ due }) => due !== undefined).map(({ headword }) => headword)).toEqual([
    'maison',
    'jardin',
  ]);
});

test.each<[Order, string[]]>([
  ['newest', ['jardin', 'maison', "s'inscrire", 'étang']],
  ['alphabetical', ['étang', "s'inscrire", 'jardin', 'maison']],
  ['due', ['maison', 'jardin', "s'inscrire", 'étang']],
  ['hardest', ['maison', 'jardin', "s'inscrire", 'étang']],
])('sorted: %s', (order, expected) => expect(headwords({}, order)).toEqual(expected));

test.each<[Partial<Wanted>, string[]]>([
  [{ query: 'ETANG' }, ['étang']],
  [{ query: ' home ' }, ['maison']],
  [{ query: 'la maison est' }, ['maison']],
  [{ query: 'garden »' }, ['jardin']],
  [{ query: 'gelé' }, ['étang']],
  [{ query: 'livre' }, []],
  [{ state: 'known' }, ['étang']],
  [{ state: 'learning', query: 'i' }, ['jardin', 'maison', "s'inscrire"]],
  [{ source: 'Ys' }, ['maison']],
  [{ source: '' }, ['jardin', "s'inscrire"]],
])('chosen: %o', (some, expected) => expect(headwords(some)).toEqual(expected));

test('a word is listed under the text it was last saved from', () => {
  expect(entries.map(sourceOf).sort()).toEqual(['', '', 'Nadar', 'Ys']);
});
