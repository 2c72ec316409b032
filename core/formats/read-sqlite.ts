import { FormatError } from './document.ts';
import { joined, readRecord, readVarint, type Value } from './sqlite-record.ts';

/** A row by the names of its columns. */
export type ReadRow = Readonly<Record<string, Value>>;

const damaged = () => new FormatError('damaged');

/**
 * Reads the tables of a SQLite database, whoever wrote it, one row after the other; indexes are passed over, and
 * tables without row ids are not read. Throws a FormatError for anything that is no whole database.
 */
export class SqliteFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #pageSize: number;
  /** Of a page, without what an extension may keep at its end. */
  readonly #usable: number;

  constructor(bytes: Uint8Array) {
    const signature = new TextDecoder('latin1').decode(bytes.subarray(0, 16));
    if (bytes.length < 512 || signature !== 'SQLite format 3\0') throw damaged();
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const size = this.#view.getUint16(16);
    this.#pageSize = size === 1 ? 65_536 : size;
    this.#usable = this.#pageSize - bytes[20]!;
    const isPower = (this.#pageSize & (this.#pageSize - 1)) === 0;
    // UTF-16 databases exist, but Anki has never written one.
    if (!isPower || this.#usable < 480 || this.#view.getUint32(56) > 1) throw damaged();
  }

  /** The rows of a table; none where there is no such table. */
  rows(table: string): ReadRow[] {
    const schema = [...this.#records(1)];
    const found = schema.find(({ values }) => values[0] === 'table' && values[1] === table);
    if (!found) return [];
    const [, , , root, sql] = found.values;
    if (typeof root !== 'number' || typeof sql !== 'string') throw damaged();
    const columns = columnsOf(sql);
    return [...this.#records(root)].map(({ id, values }) =>
      Object.fromEntries(
        columns.map(({ name, isId }, index) => [name, isId ? id : (values[index] ?? null)] as const),
      ),
    );
  }

  *#records(root: number): Generator<{ readonly id: number; readonly values: readonly Value[] }> {
    const seen = new Set<number>();
    const waiting = [root];
    // Every row's bytes stand in the file once.
    let left = this.#bytes.length;
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      // A page stands in one place only: one that comes again is a circle.
      if (seen.has(number)) throw damaged();
      seen.add(number);
      const page = this.#page(number);
      const view = new DataView(page.buffer, page.byteOffset, page.length);
      const head = number === 1 ? 100 : 0;
      const kind = page[head];
      if (kind !== 0x05 && kind !== 0x0d) throw damaged();
      const cells = placesOf(view, head + 3, head + (kind === 0x05 ? 12 : 8));
      if (kind === 0x05) {
        const children = cells.map((cell) => numberAt(view, cell));
        waiting.push(numberAt(view, head + 8), ...children.reverse());
      } else
        for (const cell of cells) {
          const row = this.#row(page, cell);
          left -= row.length;
          if (left < 0) throw damaged();
          yield row;
        }
    }
  }

  #page(number: number): Uint8Array {
    const start = (number - 1) * this.#pageSize;
    if (number < 1 || start + this.#pageSize > this.#bytes.length) throw damaged();
    return this.#bytes.subarray(start, start + this.#pageSize);
  }

  #row(page: Uint8Array, cell: number) {
    const [length, afterLength] = readVarint(page, cell);
    const [id, start] = readVarint(page, afterLength);
    if (length > this.#bytes.length) throw damaged();
    const local = this.#localLength(length);
    const parts = [page.subarray(start, start + local)];
    if (start + local > page.length) throw damaged();
    const view = new DataView(page.buffer, page.byteOffset, page.length);
    let next = local < length ? numberAt(view, start + local) : 0;
    for (let left = length - local; left > 0; left -= this.#usable - 4) {
      const overflow = this.#page(next);
      parts.push(overflow.subarray(4, 4 + Math.min(left, this.#usable - 4)));
      next = new DataView(overflow.buffer, overflow.byteOffset, 4).getUint32(0);
    }
    return { id, length, values: readRecord(parts.length === 1 ? parts[0]! : joined(parts)) };
  }

  /** How much of a row stands on its own page (§ 1.6). */
  #localLength(length: number): number {
    const most = this.#usable - 35;
    if (length <= most) return length;
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
    const tail = least + ((length - least) % (this.#usable - 4));
    return tail <= most ? tail : least;
  }
}

function numberAt(view: DataView, at: number, bytes: 2 | 4 = 4): number {
  if (at + bytes > view.byteLength) throw damaged();
  return bytes === 2 ? view.getUint16(at) : view.getUint32(at);
}

function placesOf(view: DataView, count: number, list: number): number[] {
  return Array.from({ length: numberAt(view, count, 2) }, (_, index) => numberAt(view, list + index * 2, 2));
}

/** The columns that a `create table` statement names, plain ones such as Anki's. */
function columnsOf(sql: string): { readonly name: string; readonly isId: boolean }[] {
  const plain = sql.replace(/--[^\n]*/g, '').replace(/\/\*.*?\*\//gs, '');
  const body = plain.slice(plain.indexOf('(') + 1, plain.lastIndexOf(')'));
  return body
    .split(/,(?![^(]*\))/)
    .map((definition) => definition.trim())
    .filter((definition) => !/^(?:primary|unique|check|foreign|constraint)\b/i.test(definition))
    .map((definition) => ({
      name: (/^[\w]+|^["'`[]([^"'`\]]+)/.exec(definition)?.[1] ?? definition.split(/\s/)[0]!).toLowerCase(),
      isId: /\binteger\s+primary\s+key\b/i.test(definition),
    }));
}
