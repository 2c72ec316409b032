import { joined, record, type Value, varint } from './sqlite-record.ts';

/** A table by its `create table` statement, with its rows in the order of their ids. */
export type Table = {
  readonly name: string;
  readonly sql: string;
  readonly rows: readonly Row[];
};

/** The value of an `integer primary key` is its row's id, and null among the values. */
export type Row = { readonly id: number; readonly values: readonly Value[] };

const PAGE = 4096;
/** A row longer than this continues on pages of its own (§ 1.5, for a table's leaf). */
const MOST_LOCAL = PAGE - 35;
const LEAST_LOCAL = Math.floor(((PAGE - 12) * 32) / 255) - 23;
const LEAF = 0x0d;
const INTERIOR = 0x05;
/** A page above others names so many of them at most, even if every id takes nine bytes. */
const MOST_CHILDREN = Math.floor((PAGE - 12) / 15);
const FILE_HEADER = 100;

/**
 * A SQLite database of tables, without indexes, as one file. It is made at one go, so nothing of what makes a
 * database hard is needed: no page is ever split, freed or locked.
 */
export function writeSqlite(tables: readonly Table[]): Uint8Array {
  // The first page is the table of tables, which names the others' roots and so is filled last.
  const pages: Uint8Array[] = [new Uint8Array(PAGE)];
  const schema = tables.map(({ name, sql, rows }, index): Row => {
    const root = writeTable(rows, pages);
    return { id: index + 1, values: ['table', name, name, root, sql] };
  });
  const cells = schema.map((row) => leafCell(row, pages));
  if (sizeOf(cells) > PAGE - FILE_HEADER - 8) throw new Error('too many tables');
  fillPage(pages[0]!, LEAF, cells, { from: FILE_HEADER });
  pages[0]!.set(fileHeader(pages.length));
  const file = new Uint8Array(pages.length * PAGE);
  for (const [index, page] of pages.entries()) file.set(page, index * PAGE);
  return file;
}

/** Adds a page that is to be filled, and returns its number, from 1. */
const addPage = (pages: Uint8Array[]): number => pages.push(new Uint8Array(PAGE));

/** A page of a tree, and the highest id in it or below it. */
type Node = { readonly page: number; readonly last: number };

/** Returns the number of the table's root. */
function writeTable(rows: readonly Row[], pages: Uint8Array[]): number {
  let level = writeLeaves(rows, pages);
  while (level.length > 1) {
    const groups = Math.ceil(level.length / MOST_CHILDREN);
    // Even groups, so that none is left with a single child.
    const size = Math.ceil(level.length / groups);
    level = Array.from({ length: groups }, (_, group) =>
      writeInterior(level.slice(group * size, (group + 1) * size), pages),
    );
  }
  return level[0]!.page;
}

function writeLeaves(rows: readonly Row[], pages: Uint8Array[]): Node[] {
  const nodes: Node[] = [];
  let cells: Uint8Array[] = [];
  let size = 0;
  const flush = (last: number) => {
    const page = addPage(pages);
    fillPage(pages[page - 1]!, LEAF, cells);
    nodes.push({ page, last });
    [cells, size] = [[], 0];
  };
  for (const [index, row] of rows.entries()) {
    const cell = leafCell(row, pages);
    if (size + cell.length + 2 > PAGE - 8) flush(rows[index - 1]!.id);
    cells.push(cell);
    size += cell.length + 2;
  }
  if (cells.length > 0 || nodes.length === 0) flush(rows.at(-1)?.id ?? 0);
  return nodes;
}

function writeInterior(children: readonly Node[], pages: Uint8Array[]): Node {
  const last = children.at(-1)!;
  const cells = children
    .slice(0, -1)
    .map((child) => Uint8Array.from([...bigEndian(child.page, 4), ...varint(child.last)]));
  const page = addPage(pages);
  fillPage(pages[page - 1]!, INTERIOR, cells, { right: last.page });
  return { page, last: last.last };
}

/** A row as its page has it; what is too long for a page goes to pages of its own. */
function leafCell({ id, values }: Row, pages: Uint8Array[]): Uint8Array {
  const payload = record(values);
  const head = [...varint(payload.length), ...varint(id)];
  if (payload.length <= MOST_LOCAL) return joined([Uint8Array.from(head), payload]);
  const tail = LEAST_LOCAL + ((payload.length - LEAST_LOCAL) % (PAGE - 4));
  const local = tail <= MOST_LOCAL ? tail : LEAST_LOCAL;
  const overflow = writeOverflow(payload.subarray(local), pages);
  return joined([Uint8Array.from(head), payload.subarray(0, local), Uint8Array.from(bigEndian(overflow, 4))]);
}

/** A chain of pages, each beginning with the number of the next, 0 at the end. Returns the number of the first. */
function writeOverflow(rest: Uint8Array, pages: Uint8Array[]): number {
  const first = pages.length + 1;
  for (let at = 0; at < rest.length; at += PAGE - 4) {
    const page = addPage(pages);
    const isLast = at + PAGE - 4 >= rest.length;
    pages[page - 1]!.set(bigEndian(isLast ? 0 : page + 1, 4));
    pages[page - 1]!.set(rest.subarray(at, at + PAGE - 4), 4);
  }
  return first;
}

/** § 1.6: the cells stand at the end of the page, the last one first; where each begins is listed at its head. */
function fillPage(
  page: Uint8Array,
  kind: number,
  cells: readonly Uint8Array[],
  { from = 0, right = 0 } = {},
) {
  let content = PAGE;
  const places = cells.map((cell) => {
    content -= cell.length;
    page.set(cell, content);
    return content;
  });
  page.set([kind, 0, 0, ...bigEndian(cells.length, 2), ...bigEndian(content, 2), 0], from);
  const listed = from + (kind === INTERIOR ? 12 : 8);
  if (kind === INTERIOR) page.set(bigEndian(right, 4), from + 8);
  page.set(
    places.flatMap((place) => bigEndian(place, 2)),
    listed,
  );
}

const sizeOf = (cells: readonly Uint8Array[]) => cells.reduce((size, cell) => size + cell.length + 2, 0);

const bigEndian = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, index) => (value >>> (8 * (bytes - 1 - index))) & 0xff);

/** The version of SQLite whose way of writing this is. */
const WRITTEN_AS = 3_053_004;

/** § 1.3. */
function fileHeader(pages: number): Uint8Array {
  const header = new Uint8Array(FILE_HEADER);
  header.set(new TextEncoder().encode('SQLite format 3\0'));
  const set = (at: number, value: number, bytes: number) => header.set(bigEndian(value, bytes), at);
  set(16, PAGE, 2);
  // Read and written with a rollback journal; the fractions are fixed.
  header.set([1, 1, 0, 64, 32, 32], 18);
  set(24, 1, 4); // changes counted
  set(28, pages, 4);
  set(40, 1, 4); // the schema's own count
  set(44, 4, 4); // its format
  set(56, 1, 4); // UTF-8
  set(92, 1, 4); // the changes for which the size in pages is valid
  set(96, WRITTEN_AS, 4);
  return header;
}
