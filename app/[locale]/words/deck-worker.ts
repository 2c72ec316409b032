import { answerCalls } from '#app/calls.ts';
import { fetchPublished } from '#app/published.ts';
import { readAnki } from '#core/formats/read-anki.ts';
import { writeAnki } from '#core/formats/write-anki.ts';
import { deckOf } from '#core/learner/deck.ts';
import { entriesOf, type IndexEntry } from '#core/lesson/look-up.ts';
import { searchIndex } from '#core/lesson/search-index.ts';
import { rowsOf, saysWords } from '#core/practice/deck-words.ts';
import { openForms } from '#core/text/forms.ts';
import { readIndex } from '#lexicon/wire.ts';
import type { Decks } from './deck.ts';

/** Beside the page, which years of reviews or a deck of thousands would hold up for seconds. */
const decks: Decks = {
  write: async (state, events, now) =>
    new Blob([writeAnki(deckOf(state, events, now)) as Uint8Array<ArrayBuffer>], {
      type: 'application/apkg',
    }),
  read: async (file) => {
    const { notes, skipped } = readAnki(new Uint8Array(await file.arrayBuffer()));
    const find = saysWords(notes) ? () => [] : await openDictionary();
    return { ...rowsOf(notes, find), skipped };
  },
};

async function openDictionary(): Promise<(word: string) => readonly IndexEntry[]> {
  const [text, bytes] = await Promise.all([
    fetchPublished('index.txt').then((response) => response.text()),
    fetchPublished('forms.bin').then((response) => response.arrayBuffer()),
  ]);
  const index = searchIndex(readIndex(text));
  const forms = openForms(new Uint8Array(bytes));
  return (word) => entriesOf(word, index, forms);
}

answerCalls(decks);
