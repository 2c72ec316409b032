import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEADER, readLog, writeLine } from '#core/learner/file.ts';
import { event, logs } from './log.ts';

const known = event(0, { kind: 'mark', words: ['maison|nf'], state: 'known' });
const good = writeLine(known);
const with_ = (fields: object) => JSON.stringify({ ...known, ...fields });
const review = {
  ...event(1, { kind: 'review', word: 'maison|nf', rating: 'good', exercise: 'gap', ms: 900 }),
};
const sentence = { fr: 'La maison.', en: '', start: 3, end: 9 };
const saved = { ...event(1, { kind: 'save', word: 'maison|nf', gloss: 'house', sentence }) };

test('what is written is read again, to the letter', () =>
  fc.assert(
    fc.property(logs, (log) => {
      expect(readLog([HEADER, ...log.map(writeLine), ''].join('\n'))).toEqual({
        ok: true,
        events: log,
        damage: [],
      });
    }),
  ));

test.each([
  ['nothing', '', 'import.notALog'],
  ['a deck of cards', 'maison\thouse\n', 'import.notALog'],
  ['another JSON file', '{"format":"other","version":1}', 'import.notALog'],
  ['events without their header', good, 'import.notALog'],
  ['a later version’s', '{"format":"en-regard-log","version":2}\n{"kind":"dream"}', 'import.newer'],
])('%s is not read', (_, text, code) => expect(readLog(text)).toEqual({ ok: false, code }));

test('Windows’ line ends and a byte order mark do no harm', () =>
  expect(readLog(`\uFEFF${HEADER}\r\n${good}\r\n`)).toEqual({ ok: true, events: [known], damage: [] }));

test.each([
  ['cut off', good.slice(0, -9), undefined],
  ['not an event', '[1,2]', undefined],
  ['an unknown kind', with_({ kind: 'dream' }), 'kind'],
  ['no id', with_({ id: undefined }), 'id'],
  ['a time that is none', with_({ at: 'yesterday' }), 'at'],
  ['an impossible zone', with_({ zone: 5000 }), 'zone'],
  ['no words', with_({ words: [] }), 'words'],
  ['a word without its part of speech', with_({ words: ['maison|nf', 'livre'] }), 'words.1'],
  ['a state nobody knows', with_({ state: 'forgotten' }), 'state'],
  ['a field nobody knows', with_({ colour: 'red' }), 'colour'],
  ['a rating of five', JSON.stringify({ ...review, rating: 5 }), 'rating'],
  [
    'a gap beyond its sentence',
    JSON.stringify({ ...saved, sentence: { ...sentence, end: 99 } }),
    'sentence.end',
  ],
  ['too few weights', JSON.stringify({ ...event(1, { kind: 'setting', weights: [1, 2] }) }), 'weights'],
])('%s: the line is left out and named, the others stay', (_, line, field) =>
  expect(readLog([HEADER, good, line, writeLine(review)].join('\n'))).toEqual({
    ok: true,
    events: [known, review],
    damage: [{ line: 3, ...(field && { field }) }],
  }),
);
