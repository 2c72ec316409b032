import { decode } from '#core/formats/decode.ts';
import { FormatError } from '#core/formats/document.ts';
import type { Key } from '#core/learner/keys.ts';
import type { State } from '#core/learner/learner.ts';
import { type BadRow, bringing, readWords, writeWords } from '#core/practice/word-table.ts';
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
  /** `code` is its sentence's key under `import`; nothing was imported. */
  | { readonly kind: 'refused'; readonly code: 'empty' | 'notATable' | 'notText' | 'tooMany' };

/** The words as a table, with a mark by which spreadsheets know its letters. */
export function wordTable({ words }: Pick<State, 'words'>, keys: readonly Key[]): Blob {
  const chosen = keys.flatMap((key) => {
    const word = words.get(key);
    return word ? [[key, word] as const] : [];
  });
  return new Blob(['\uFEFF', writeWords(chosen)], { type: 'text/tab-separated-values' });
}

/** Brings in a backup or a table of words, whichever the file is. Throws where it cannot be read at all. */
export async function bringIn(file: File): Promise<Brought> {
  const start = (await file.slice(0, 64).text()).replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('{') || /\.jsonl?$/i.test(file.name))
    return { kind: 'log', outcome: await importLog(file) };

  const text = textOf(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) return { kind: 'refused', code: 'notText' };
  const read = readWords(text);
  if (!read.ok) return { kind: 'refused', code: read.problem };
  // The notebook is open on this page: its words are there.
  const { deeds, added, known } = bringing(read.rows, readLearner().state);
  const events = deeds.length > 0 ? await record(...deeds) : [];
  return { kind: 'words', added, known, notes: added === 0 && deeds.length > 0, bad: read.bad, events };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}
