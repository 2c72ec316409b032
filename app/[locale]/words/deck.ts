import { callable } from '#app/calls.ts';
import type { Event } from '#core/learner/events.ts';
import type { Key } from '#core/learner/keys.ts';
import type { State } from '#core/learner/learner.ts';
import type { WordRow } from '#core/practice/word-table.ts';
import { readEvents } from '#store/learner.ts';

type Words = Pick<State, 'words' | 'profile' | 'undos'>;

/** A deck's notes as rows for the notebook, the words that are in no dictionary, and how many notes have no word. */
export type DeckRead = {
  readonly rows: readonly WordRow[];
  readonly unknown: readonly string[];
  readonly skipped: number;
};

/** What the worker does. */
export type Decks = {
  readonly write: (state: Words, events: readonly Event[], now: Pick<Event, 'at' | 'zone'>) => Promise<Blob>;
  readonly read: (file: Blob) => Promise<DeckRead>;
};

const decks = callable<Decks>(
  () => new Worker(new URL('./deck-worker.ts', import.meta.url), { type: 'module' }),
);

/** The words as a package for Anki, with every answer given to them. */
export async function ankiPackage({ words, profile, undos }: State, keys: readonly Key[]): Promise<Blob> {
  const chosen = new Set(keys);
  const state = { words: new Map([...words].filter(([key]) => chosen.has(key))), profile, undos };
  const now = { at: Date.now(), zone: -new Date().getTimezoneOffset() };
  return decks.write(state, await readEvents(), now);
}

/** Rejects with a FormatError where the file is no deck that can be read. */
export const readDeck = (file: Blob): Promise<DeckRead> => decks.read(file);
