import { decode } from '#core/formats/decode.ts';
import { FormatError, type Problem } from '#core/formats/document.ts';
import type { Key } from '#core/learner/keys.ts';
import type { State } from '#core/learner/learner.ts';
import {
  type BadRow,
  bringing,
  MOST_ROWS,
  readWords,
  type WordRow,
  writeWords,
} from '#core/practice/word-table.ts';
import { type Imported, importLog, readLearner, record } from '#store/learner.ts';

/** What became of a file that was brought in. */
export type Brought =
  | { readonly kind: 'log'; readonly outcome: Imported }
  | {
      readonly kind: 'words';
      readonly added: number;
      readonly known: number;
      /** Whether notes on words that were there have become longer. */
      readonly notes: boolean;
      readonly bad: readonly BadRow[];
      /** By which it can be undone. */
      readonly events: readonly string[];
    }
  | {
      readonly kind: 'deck';
      readonly added: number;
      readonly known: number;
      readonly notes: boolean;
      /** Words of the deck that are in no dictionary here. */
      readonly unknown: readonly string[];
      /** How many notes have no French word that can be told. */
      readonly skipped: number;
      readonly events: readonly string[];
    }
  /** `code` is its sentence's key under `import`; nothing was imported. */
  | { readonly kind: 'refused'; readonly code: 'empty' | 'notATable' | 'notText' | 'tooMany' | DeckCode };

const DECK_PROBLEMS = ['damaged', 'empty', 'no-french', 'too-large', 'unknown'] as const satisfies Problem[];
type DeckCode = `deck.${(typeof DECK_PROBLEMS)[number] | 'tooMany'}`;

/** The words as a table, with a mark by which spreadsheets know its letters. */
export function wordTable({ words }: Pick<State, 'words'>, keys: readonly Key[]): Blob {
  const chosen = keys.flatMap((key) => {
    const word = words.get(key);
    return word ? [[key, word] as const] : [];
  });
  return new Blob(['\uFEFF', writeWords(chosen)], { type: 'text/tab-separated-values' });
}

/**
 * Brings in a backup, a table of words or a deck of Anki's, whichever the file is. Throws where it cannot be read at
 * all. `report` hears how far a long backup is.
 */
export async function bringIn(file: File, report?: (done: number) => void): Promise<Brought> {
  const start = (await file.slice(0, 64).text()).replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('{') || /\.jsonl?$/i.test(file.name))
    return { kind: 'log', outcome: await importLog(file, report) };
  if (start.startsWith('PK') || /\.apkg$/i.test(file.name)) return bringDeck(file);

  const text = textOf(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) return { kind: 'refused', code: 'notText' };
  const read = readWords(text);
  if (!read.ok) return { kind: 'refused', code: read.problem };
  return { kind: 'words', ...(await bringRows(read.rows)), bad: read.bad };
}

async function bringDeck(file: File): Promise<Brought> {
  try {
    const { readDeck } = await import('./deck.ts');
    const { rows, unknown, skipped } = await readDeck(file);
    if (rows.length > MOST_ROWS) return { kind: 'refused', code: 'deck.tooMany' };
    return { kind: 'deck', ...(await bringRows(rows)), unknown, skipped };
  } catch (error) {
    const problem = error instanceof FormatError && DECK_PROBLEMS.find((each) => each === error.problem);
    if (problem) return { kind: 'refused', code: `deck.${problem}` };
    throw error;
  }
}

async function bringRows(rows: readonly WordRow[]) {
  // The notebook is open on this page: its words are there.
  const { deeds, added, known } = bringing(rows, readLearner().state);
  const events = deeds.length > 0 ? await record(...deeds) : [];
  return { added, known, notes: added === 0 && deeds.length > 0, events };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}
