import { FormatError } from './document.ts';

/**
 * What reading and writing a SQLite file share: variable-length integers and records. The format is that of
 * https://www.sqlite.org/fileformat2.html, unchanged since 2004; § 1.6 and § 2.1.
 */
export type Value = null | number | string | Uint8Array;

/** The most significant seven bits first; for numbers that a double holds. */
export function varint(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

/** The number at a place, and the place after it. Throws a FormatError. */
export function readVarint(bytes: Uint8Array, at: number): readonly [value: number, next: number] {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) throw new FormatError('damaged');
    if (i === 8) return [value * 256 + byte, at + 9];
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + i + 1];
  }
  throw new FormatError('damaged');
}

/** How many bytes a whole number takes, by its serial type; 8 and 9 are the numbers 0 and 1 themselves. */
const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;

/** A row as the file has it: the types of its values, then the values. Numbers must be whole. */
export function record(values: readonly Value[]): Uint8Array {
  const cells = values.map((value) => (typeof value === 'string' ? new TextEncoder().encode(value) : value));
  const types = cells.map((cell, index) => typeOf(cell, typeof values[index] === 'string'));
  const header = types.flatMap(varint);
  // The header's length counts itself.
  header.unshift(...varint(header.length + (header.length < 127 ? 1 : 2)));
  const bytes = new Uint8Array(types.reduce((length, type) => length + lengthOf(type), header.length));
  bytes.set(header);
  let at = header.length;
  for (const [index, cell] of cells.entries()) {
    const length = lengthOf(types[index]!);
    if (cell instanceof Uint8Array) bytes.set(cell, at);
    else if (cell !== null) setInteger(bytes, at, length, cell);
    at += length;
  }
  return bytes;
}

function typeOf(cell: null | number | Uint8Array, isText: boolean): number {
  if (cell === null) return 0;
  if (typeof cell !== 'number') return cell.length * 2 + (isText ? 13 : 12);
  if (cell === 0 || cell === 1) return 8 + cell;
  for (let type = 1; type < 6; type++)
    if (Math.abs(cell + 0.5) < 2 ** (INTEGER_BYTES[type]! * 8 - 1)) return type;
  return 6;
}

const lengthOf = (type: number): number => (type < 10 ? INTEGER_BYTES[type]! : Math.floor((type - 12) / 2));

/** In two's complement, the most significant byte first. */
function setInteger(bytes: Uint8Array, at: number, length: number, value: number) {
  let rest = value;
  for (let i = length - 1; i >= 0; i--) {
    const low = ((rest % 256) + 256) % 256;
    bytes[at + i] = low;
    rest = (rest - low) / 256;
  }
}

/** The values of a row. Throws a FormatError. */
export function readRecord(bytes: Uint8Array): Value[] {
  const [headerLength, first] = readVarint(bytes, 0);
  const values: Value[] = [];
  let at = headerLength;
  for (let place = first; place < headerLength; ) {
    const [type, next] = readVarint(bytes, place);
    place = next;
    const length = lengthOf(type);
    if (length < 0 || at + length > bytes.length) throw new FormatError('damaged');
    values.push(contentOf(type, bytes.subarray(at, at + length)));
    at += length;
  }
  return values;
}

function contentOf(type: number, content: Uint8Array): Value {
  if (type === 0) return null;
  if (type >= 12) return type % 2 === 1 ? new TextDecoder().decode(content) : content;
  if (type === 8 || type === 9) return type - 8;
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  if (type === 7) return view.getFloat64(0);
  let value = view.getInt8(0);
  for (let i = 1; i < content.length; i++) value = value * 256 + view.getUint8(i);
  return value;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
