import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listSlugs, loadSource } from '#content/load.ts';

const FRENCH = `---
title: Le chat
lead: Un chat dort.
level: A1
topics: [animaux]
source: Écrit pour ce test
published: 2026-11-20
---

Le chat dort.

Il rêve.
`;
const ENGLISH = FRENCH.replace('level: A1\n', '')
  .replace('published: 2026-11-20\n', '')
  .replace('Le chat dort.\n\nIl rêve.', 'The cat sleeps.\n\nIt dreams.');

function folderWith(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const load = (fr: string | Buffer, en: string | Buffer = ENGLISH) =>
  loadSource('chat', folderWith({ 'chat.fr.md': fr, 'chat.en.md': en }));

test('a text is two Markdown files and nothing else', () => {
  const source = load(FRENCH);
  expect(source).toMatchObject({
    slug: 'chat',
    level: 'A1',
    fr: { title: 'Le chat', body: 'Le chat dort.\n\nIl rêve.' },
  });
});

const withSense = (sense: string, body = 'Le chat dort.') =>
  FRENCH.replace('source:', `senses:\n  - ${sense}\nsource:`).replace('Le chat dort.\n\n', `${body}\n\n`);

test('a sense that the author gives names one whole word', () => {
  const source = load(withSense('at: un chat\n    word: chat\n    sense: cat', 'Ce n’est pas qu’un chat.'));
  expect(source.senses).toEqual([{ at: 'un chat', word: 'chat', sense: 'cat' }]);
});

test.each([
  [
    'no front matter',
    'Le chat dort.',
    'content/chat.fr.md:1: must begin with front matter between two lines of ---',
  ],
  ['no title', FRENCH.replace('title: Le chat\n', ''), 'content/chat.fr.md:2: title: needs a title'],
  [
    'an unknown level',
    FRENCH.replace('A1', 'A9'),
    'content/chat.fr.md:4: level: needs a level: A1, A2, B1, B2, C1, C2',
  ],
  [
    'a field with a typing slip',
    FRENCH.replace('source:', 'sauce:'),
    /content\/chat\.fr\.md:\d: (source: needs|has a field that nothing reads: sauce)/,
  ],
  [
    'a day that is none',
    FRENCH.replace('11-20', '11-31'),
    'content/chat.fr.md:7: published: needs the day it was published, YYYY-MM-DD',
  ],
  ['broken YAML', FRENCH.replace('[animaux]', '[animaux'), /content\/chat\.fr\.md:[56]: front matter: /],
  [
    'no body',
    FRENCH.slice(0, FRENCH.indexOf('Le chat dort.\n\n')),
    'content/chat.fr.md:8: has no text after its front matter',
  ],
  [
    'a paragraph too many',
    FRENCH + '\nEncore.\n',
    'content/chat.fr.md:14: 3 paragraphs of French and 2 of English: each needs its counterpart',
  ],
  [
    'a note on words that are not there',
    FRENCH.replace('source:', 'notes:\n  - at: le chien\n    text: Non.\nsource:'),
    'content/chat.fr.md:7: note on "le chien": the French text does not have these words',
  ],
  [
    'a sense for words that are not there',
    withSense('at: un chien\n    sense: dog'),
    'content/chat.fr.md:7: sense at "un chien": the French text does not have these words',
  ],
  [
    'a sense for a passage that begins inside a word',
    withSense('at: hat dort\n    sense: sleep'),
    'content/chat.fr.md:7: sense at "hat dort": the French text does not have these words',
  ],
  [
    'a sense for a part of a word',
    withSense('at: Le chat dort\n    word: hat\n    sense: cat'),
    'content/chat.fr.md:7: sense at "Le chat dort": "hat" is only a part of a word there: give the whole word',
  ],
  [
    'a sense for one of two words',
    withSense('at: chat mange et le chat\n    word: chat\n    sense: cat', 'Le chat mange et le chat dort.'),
    'content/chat.fr.md:7: sense at "chat mange et le chat": "chat" stands there 2 times: give fewer words round the one meant',
  ],
  [
    'another encoding',
    Buffer.from(FRENCH, 'latin1'),
    'content/chat.fr.md:1: is not UTF-8: save it again in that encoding',
  ],
])('%s: says file, line and reason', (_, fr, message) => {
  expect(() => load(fr)).toThrow(message);
});

test('a file without its counterpart is named', () => {
  expect(() => listSlugs(folderWith({ 'chat.fr.md': FRENCH }))).toThrow('content/chat.en.md:1: is missing');
});

test('a file whose name is no slug is named', () => {
  expect(() => listSlugs(folderWith({ 'Le Chat.fr.md': FRENCH }))).toThrow(
    'content/Le Chat.fr.md:1: name it slug.fr.md',
  );
});

test('every text of the library loads', () => {
  for (const slug of listSlugs()) expect(loadSource(slug).fr.title).not.toBe('');
});
