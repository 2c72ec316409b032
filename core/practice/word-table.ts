import { type Row, tableOf, writeCell } from '#core/formats/cells.ts';
import type { Deed, Sentence } from '#core/learner/events.ts';
import { type Key, keyOf } from '#core/learner/keys.ts';
import type { State, Word } from '#core/learner/learner.ts';
import { LONGEST } from '#core/learner/limits.ts';
import { plain } from '#core/lesson/accents.ts';
import { PARTS_OF_SPEECH, type PartOfSpeech } from '#core/lesson/entry.ts';
import { sharedStart } from '#core/lesson/lookalike.ts';
import { partsOf } from './notebook.ts';

/**
 * The notebook as a table that spreadsheets read: columns divided by tabs, a first line that names them, a line for
 * each sentence a word was saved with. In the French, the word stands between two asterisks on either side.
 */
const COLUMNS = ['headword', 'pos', 'gloss', 'French', 'English', 'note', 'source'] as const;
type Column = (typeof COLUMNS)[number];

export function writeWords(words: Iterable<readonly [Key, Word]>): string {
  const lines = [...words].flatMap(([key, word]) => {
    const { headword, pos } = partsOf(key);
    return word.saved.map(({ gloss, sentence }) =>
      [headword, pos, gloss, marked(sentence), sentence?.en, word.note, sentence?.source]
        .map((text) => writeCell(text ?? ''))
        .join('\t'),
    );
  });
  return [COLUMNS.join('\t'), ...new Set(lines), ''].join('\n');
}

function marked(sentence: Sentence | undefined): string {
  if (!sentence) return '';
  const { fr, start, end } = sentence;
  const parts = [fr.slice(0, start), fr.slice(start, end), fr.slice(end)];
  // The sentence's own asterisks would be taken for the marks: those of mathematics stand in for them.
  const [before, form, after] = parts.map((part) => part.replaceAll('*', '∗'));
  return `${before}**${form}**${after}`;
}

/** A line of the table, checked. */
export type WordRow = {
  readonly word: Key;
  readonly gloss: string;
  readonly note: string;
  readonly sentence?: Sentence;
};

/** A line that is left out. Each problem has its sentence in `locales/<language>/words.json`. */
export type BadRow = {
  readonly line: number;
  readonly problem: 'headword' | 'pos' | 'place' | 'long';
  /** What stood there, or the column that is too long. */
  readonly detail: string;
};

type ReadWords =
  | { readonly ok: true; readonly rows: readonly WordRow[]; readonly bad: readonly BadRow[] }
  | { readonly ok: false; readonly problem: 'empty' | 'notATable' | 'tooMany' };

/** More than that would not go into one undo. */
export const MOST_ROWS = 10_000;

/** As the log has them; what is longer is no part of speech either. */
const LONGEST_CELL: Record<Column, number> = {
  headword: LONGEST.headword,
  pos: LONGEST.headword,
  gloss: LONGEST.gloss,
  French: LONGEST.sentence,
  English: LONGEST.sentence,
  note: LONGEST.note,
  source: LONGEST.source,
};

/**
 * Reads such a table. The first line says which columns there are, in whatever order, if it names `headword` and
 * `pos`; else they stand as `COLUMNS` has them. Lines that cannot be used are told and left out.
 */
export function readWords(text: string): ReadWords {
  const table = tableOf(text).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first] = table;
  if (!first) return { ok: false, problem: 'empty' };
  const named = headerOf(first);
  const lines = named ? table.slice(1) : table;
  if (lines.length === 0) return { ok: false, problem: 'empty' };
  if (lines.length > MOST_ROWS) return { ok: false, problem: 'tooMany' };
  if (!named && lines.every(({ cells }) => cells.length < 2)) return { ok: false, problem: 'notATable' };

  const rows: WordRow[] = [];
  const bad: BadRow[] = [];
  for (const line of lines) {
    const read = rowOf(line, named ?? COLUMNS);
    if ('problem' in read) bad.push(read);
    else rows.push(read);
  }
  return { ok: true, rows, bad };
}

function headerOf({ cells }: Row): (Column | undefined)[] | undefined {
  const names = cells.map((cell) =>
    COLUMNS.find((column) => column.toLowerCase() === cell.trim().toLowerCase()),
  );
  return names.includes('headword') && names.includes('pos') ? names : undefined;
}

function rowOf({ line, cells }: Row, columns: readonly (Column | undefined)[]): WordRow | BadRow {
  const cell = (column: Column) => (cells[columns.indexOf(column)] ?? '').normalize('NFC').trim();
  const long = COLUMNS.find((column) => cell(column).length > LONGEST_CELL[column]);
  if (long) return { line, problem: 'long', detail: long };
  const [headword, pos] = [cell('headword'), cell('pos').toLowerCase()];
  if (headword === '' || headword.includes('|')) return { line, problem: 'headword', detail: headword };
  if (!Object.hasOwn(PARTS_OF_SPEECH, pos)) return { line, problem: 'pos', detail: cell('pos') };

  const row = {
    word: keyOf({ headword, pos: pos as PartOfSpeech }),
    gloss: cell('gloss'),
    note: cell('note'),
  };
  const french = cell('French');
  if (french === '') return row;
  const place = placeIn(french, headword);
  if (!place) return { line, problem: 'place', detail: headword };
  const source = cell('source');
  return { ...row, sentence: { ...place, en: cell('English'), ...(source && { source }) } };
}

type Placed = Pick<Sentence, 'fr' | 'start' | 'end'>;

/** Where the word stands: between its marks or, without them, where its headword or a form much like it does. */
function placeIn(french: string, headword: string): Placed | undefined {
  const [whole, form = ''] = /\*\*([^*]+)\*\*/.exec(french) ?? [];
  if (whole !== undefined) {
    const start = french.indexOf(whole);
    return { fr: french.replace(whole, () => form), start, end: start + form.length };
  }
  const wanted = plain(headword.replace(/^s(?:e |['’])/, ''));
  const exact = plain(french).indexOf(wanted);
  const forms = [...french.matchAll(/[\p{L}\p{M}]+(?:-\p{L}+)*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    shared: plain(word) === wanted ? Number.POSITIVE_INFINITY : sharedStart(plain(word), wanted),
  }));
  const [best] = forms.sort((a, b) => b.shared - a.shared || a.start - b.start);
  if (best && best.shared >= Math.max(4, wanted.length * 0.6))
    return { fr: french, start: best.start, end: best.end };
  // A locution, as it stands; letters and their accents count the same once they are composed.
  return wanted.includes(' ') && exact >= 0 && plain(french).length === french.length
    ? { fr: french, start: exact, end: exact + wanted.length }
    : undefined;
}

/**
 * What brings the rows into the notebook: nothing that is there already, and nothing goes. A word known or ignored
 * stays so; two notes on a word become one that has both.
 */
export function bringing(
  rows: readonly WordRow[],
  { words }: Pick<State, 'words'>,
): { readonly deeds: readonly Deed[]; readonly added: number; readonly known: number } {
  let [added, known] = [0, 0];
  const deeds = [...Map.groupBy(rows, ({ word }) => word)].flatMap(([key, ofWord]): Deed[] => {
    const word = words.get(key);
    const there = new Set(word?.saved.map(({ gloss, sentence }) => identity(gloss, sentence)));
    const fresh = ofWord.filter(({ gloss, sentence }) => {
      const isNew = !there.has(identity(gloss, sentence));
      there.add(identity(gloss, sentence));
      return isNew;
    });
    added += fresh.length;
    known += ofWord.length - fresh.length;
    const note = ofWord.reduce((notes, row) => joined(notes, row.note), word?.note ?? '');
    const settled = word?.state === 'known' || word?.state === 'ignored' ? word.state : undefined;
    return [
      ...fresh.map(
        ({ gloss, sentence }): Deed => ({
          kind: 'save',
          word: key,
          gloss,
          ...(sentence && { sentence }),
        }),
      ),
      ...(note !== (word?.note ?? '') ? [{ kind: 'note' as const, word: key, note }] : []),
      ...(settled && fresh.length > 0 ? [{ kind: 'mark' as const, words: [key], state: settled }] : []),
    ];
  });
  return { deeds, added, known };
}

const identity = (gloss: string, sentence: Sentence | undefined) =>
  JSON.stringify([gloss, sentence?.fr.replaceAll('*', '∗'), sentence?.start]);

function joined(before: string, more: string): string {
  if (before.includes(more)) return before;
  if (more.includes(before)) return more;
  const both = `${before}\n${more}`;
  return both.length > LONGEST.note ? before : both;
}
