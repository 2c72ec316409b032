import { tableOf, writeCell } from './cells.ts';
import { FormatError, type Imported, type PairedBead, type PairedDocument } from './document.ts';
import { tidyDocument, tidyText } from './tidy.ts';

const HEADER = 'French\tEnglish\tConfidence';

/**
 * A line a bead: the French, the English, how sure the pair is to two decimals. A table keeps the pairs and nothing
 * else: titles, chapters, paragraphs and the bounds of sentences within a bead are lost.
 */
export function writeTsv(document: PairedDocument): string {
  const beads = tidyDocument(document).chapters.flatMap(({ paragraphs }) => paragraphs.flat());
  const lines = beads.map(({ french, english, confidence }) =>
    [writeCell(french.join(' ')), writeCell(english.join(' ')), confidence.toFixed(2)].join('\t'),
  );
  return [HEADER, ...lines, ''].join('\n');
}

/**
 * A table of pairs: two columns divided by a tab, and the confidence, if there is one, in the third. A first line
 * that names the languages says which side is which; without it the French comes first. Each line is a paragraph.
 * Throws a FormatError.
 */
export function readTsv(text: string): Imported {
  const rows = rowsOf(text);
  if (rows.length === 0) throw new FormatError('empty');
  if (!rows.some(({ length }) => length > 1)) throw new FormatError('unknown');
  const [first = []] = rows;
  const order = headerOf(first);
  const beads = rows.slice(order ? 1 : 0).map((row) => beadOf(row, order ?? [0, 1]));
  const paragraphs = beads.filter((bead) => bead.french.length + bead.english.length > 0);
  if (paragraphs.length === 0) throw new FormatError('empty');
  return { kind: 'bitext', chapters: [{ paragraphs: paragraphs.map((bead) => [bead]) }] };
}

/** The tidied cells of every line that has any text. */
const rowsOf = (text: string): string[][] =>
  tableOf(text)
    .map(({ cells }) => cells.map(tidyText))
    .filter((row) => row.some((content) => content !== ''));

const FRENCH = /^(?:fr|fra|fre|french|français|francais)(?:[-_]\w+)?$/i;
const ENGLISH = /^(?:en|eng|english|anglais)(?:[-_]\w+)?$/i;

/** Where the French and the English stand, if the line is one that names them. */
function headerOf(row: readonly string[]): readonly [number, number] | undefined {
  const french = row.findIndex((content) => FRENCH.test(content));
  const english = row.findIndex((content) => ENGLISH.test(content));
  return french >= 0 && english >= 0 ? [french, english] : undefined;
}

function beadOf(row: readonly string[], [french, english]: readonly [number, number]): PairedBead {
  const side = (column: number) => (row[column] ? [row[column]] : []);
  const third = row[2] ?? '';
  return {
    french: side(french),
    english: side(english),
    confidence: CONFIDENCE.test(third) ? Number(third.replace(',', '.')) : 1,
  };
}

/** With a comma where a French spreadsheet has saved it. */
const CONFIDENCE = /^(?:0(?:[.,]\d+)?|1(?:[.,]0+)?)$/;
