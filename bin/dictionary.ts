import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadLesson } from '#app/lesson.ts';
import { loadShelf } from '#app/shelf.ts';
import { listSlugs } from '#content/load.ts';
import { type Key, keyOf } from '#core/learner/keys.ts';
import { countWords, isGiven } from '#core/learner/known.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import { type FirstPlace, writeCounts } from '#lexicon/counts.ts';
import { loadForms } from '#lexicon/forms/load.ts';
import { HEADWORDS, loadEntries, loadEntryLines, PACKED_FORMS, PUBLISHED } from '#lexicon/load.ts';
import { shardsOf } from '#lexicon/shards.ts';
import { type ExamplePlace, type ExampleText, writeIndex } from '#lexicon/wire.ts';
import { LOCALES } from '#locales/locale.ts';

/**
 * Writes the dictionary for the browser into public/lexicon: its pages in shards, the index to search, the forms,
 * the list of the library with its sentences and words, and all the entries as text for the lessons that a browser
 * makes itself. They stand in a folder named by what is in them, to be kept for good.
 */

/** Sentences shown for a word: enough to see it at work. */
const EXAMPLES = 6;

const forms = loadForms();
const entries = loadEntries();
const lessons = listSlugs().map((slug) => loadLesson(slug, 'en'));
const examples = examplesIn(lessons);
const files = new Map<string, string | Uint8Array>([
  ['index.txt', writeIndex(entries)],
  ['forms.bin', readFileSync(PACKED_FORMS)],
  ['entries.txt', loadEntryLines()],
  ...shardsOf(entries, forms, examples).map((shard, i) => [`${i}.json`, JSON.stringify(shard)] as const),
  ...lessons.map((lesson) => [`texts/${lesson.slug}.json`, JSON.stringify(textOf(lesson))] as const),
  ['counts.json', writeCounts(new Map(lessons.map((lesson) => [lesson.slug, countWords(lesson)])))],
  ...LOCALES.map((locale) => [`library.${locale}.json`, JSON.stringify(loadShelf(locale))] as const),
  ...lessons.map((lesson) => [`words/${lesson.slug}.json`, JSON.stringify(firstPlaces(lesson))] as const),
]);
const hash = createHash('sha256');
for (const [name, content] of files) hash.update(name).update(content);
const version = hash.digest('hex').slice(0, 12);

rmSync('public/lexicon', { recursive: true, force: true });
for (const [name, content] of files) write(join('public/lexicon', version, name), content);
write(PUBLISHED, version);
write(HEADWORDS, [...new Set(entries.map(({ headword }) => headword))].join('\n'));

function write(path: string, content: string | Uint8Array) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The first sentences in which each headword occurs, from as many texts as there are. */
function examplesIn(texts: readonly Lesson[]): Map<string, ExamplePlace[]> {
  const found = new Map<string, ExamplePlace[][]>();
  for (const { slug, cards, paragraphs } of texts) {
    const here = new Map<string, ExamplePlace[]>();
    for (const bead of paragraphs.flat())
      for (const [start, end, card, locution] of bead.words)
        for (const { headword } of [cards[card], cards[locution]].filter((each) => each !== undefined)) {
          const places = here.get(headword) ?? [];
          if (places.at(-1)?.[1] !== bead.number) places.push([slug, bead.number, start, end]);
          here.set(headword, places);
        }
    for (const [headword, places] of here) found.set(headword, [...(found.get(headword) ?? []), places]);
  }
  return new Map([...found].map(([headword, places]) => [headword, inTurn(places).slice(0, EXAMPLES)]));
}

/** One of each list, then the second of each. */
function inTurn(lists: readonly (readonly ExamplePlace[])[]): ExamplePlace[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

function textOf({ title, paragraphs }: Lesson): ExampleText {
  return {
    title: title.fr,
    beads: Object.fromEntries(paragraphs.flat().map(({ number, fr, en }) => [number, [fr, en] as const])),
  };
}

/** Of the words first, then of the expressions. */
function firstPlaces({ cards, paragraphs }: Lesson): FirstPlace[] {
  const found = new Map<Key, FirstPlace>();
  for (const shown of ['word', 'expression'] as const)
    for (const { number, words } of paragraphs.flat())
      for (const [start, end, word, expression] of words) {
        const card = cards[shown === 'word' ? word : expression];
        if (!card || isGiven(card.pos) || found.has(keyOf(card))) continue;
        found.set(keyOf(card), [keyOf(card), number, start, end, card.here, card.feats]);
      }
  return [...found.values()];
}
