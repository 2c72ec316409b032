import { namesIn } from './archive.ts';
import { decode } from './decode.ts';
import { FormatError, type Imported, type Problem } from './document.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';
import { readHtml } from './html.ts';
import { LARGEST_ARCHIVE, LONGEST_TEXT } from './limits.ts';
import { readPlain } from './plain.ts';
import { isMarkdown, readMarkdown } from './read-markdown.ts';
import { isSubtitles, readSubtitles } from './subtitles.ts';
import { readTmx } from './tmx.ts';
import { readTsv } from './tsv.ts';

/**
 * Reads a file of any format this app knows, by its contents alone; its name gives no more than a title where the
 * file has none. Throws a FormatError, and nothing else, whatever the bytes are.
 */
export function readFormat(bytes: Uint8Array, name: string): Imported {
  if (bytes.length === 0) throw new FormatError('empty');
  const imported = isZip(bytes) ? readArchive(bytes) : readText(bytes);
  const title = imported.title ?? titleIn(name);
  return title === undefined ? imported : { ...imported, title };
}

const titleIn = (name: string) =>
  name
    .replace(/\.[a-z\d]{1,8}$/i, '')
    .replace(/[._ -](?:fr|en|fra|eng|vf|vo)$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim() || undefined;

const startsWith = (bytes: Uint8Array, signature: string, at = 0) =>
  [...signature].every((character, index) => bytes[at + index] === character.charCodeAt(0));

const isZip = (bytes: Uint8Array) => startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06');

function readArchive(bytes: Uint8Array): Imported {
  if (bytes.length > LARGEST_ARCHIVE) throw new FormatError('too-large', megabytes(LARGEST_ARCHIVE));
  const names = new Set(namesIn(bytes));
  if (names.size === 0) throw new FormatError('empty');
  if (names.has('META-INF/container.xml')) return readEpub(bytes);
  if (names.has('word/document.xml')) return readDocx(bytes);
  // A book without its first page, or an archive of something else.
  throw new FormatError(names.has('mimetype') && names.has('META-INF/') ? 'damaged' : 'unknown');
}

const megabytes = (bytes: number) => String(bytes / 2 ** 20);

/** Formats that are known but not read, by how they begin, and at which byte. */
const SIGNATURES: readonly (readonly [string, Problem, number?])[] = [
  ['\xd0\xcf\x11\xe0', 'old-word'],
  ['{\\rtf', 'rich-text'],
  ['%PDF-', 'pdf'],
  ['BOOKMOBI', 'kindle', 60],
  ['TPZ', 'kindle'],
  ['\x89PNG', 'not-text'],
  ['\xff\xd8\xff', 'not-text'],
  ['GIF8', 'not-text'],
  ['RIFF', 'not-text'],
  ['II*\0', 'not-text'],
  ['MM\0*', 'not-text'],
  ['\x1f\x8b', 'not-text'],
  ['7z\xbc\xaf', 'not-text'],
  ['Rar!', 'not-text'],
  ['ID3', 'not-text'],
  ['OggS', 'not-text'],
  ['\x7fELF', 'not-text'],
];

function readText(bytes: Uint8Array): Imported {
  for (const [signature, problem, at] of SIGNATURES)
    if (startsWith(bytes, signature, at)) throw new FormatError(problem);
  if (bytes.length > LONGEST_TEXT) throw new FormatError('too-large', megabytes(LONGEST_TEXT));
  const text = decode(bytes).replace(/^\uFEFF/, '');
  if (!/\S/.test(text)) throw new FormatError('empty');
  return readerFor(text)(text);
}

const HEAD = 5000;

function readerFor(text: string): (text: string) => Imported {
  const head = text.slice(0, HEAD);
  if (/^\s*</.test(head)) return readerOfMarkup(head);
  if (isSubtitles(text)) return readSubtitles;
  if (isTable(text)) return readTsv;
  if (isMarkdown(text)) return readMarkdown;
  // A piece of a page, copied with its tags.
  if ((head.match(/<\/?(?:p|div|br|span|h[1-6]|li|em|strong|i|b)(?:\s[^<>]*)?\/?>/gi)?.length ?? 0) > 3)
    return readHtml;
  return readPlain;
}

function readerOfMarkup(head: string): (text: string) => Imported {
  if (/<tmx[\s>]/.test(head) || /<!DOCTYPE\s+tmx/i.test(head)) return readTmx;
  if (/<!ENTITY/i.test(head)) throw new FormatError('entities');
  if (/^\s*<\?xml/.test(head) && !/<html[\s>]/i.test(head)) throw new FormatError('unknown');
  return readHtml;
}

const MOST = 0.9;

/** Nearly every line has text, a tab and text. */
function isTable(text: string): boolean {
  // The last line of the sample may be cut in two.
  const lines = text
    .slice(0, HEAD)
    .split(/\r\n|[\n\r]/)
    .slice(0, text.length > HEAD ? -1 : undefined);
  const filled = lines.filter((line) => line.trim() !== '');
  const cells = filled.filter((line) => /\S[^\S\t]*\t\s*\S|^\t\S|\S\t$/.test(line));
  return (
    cells.length > 0 && cells.length >= filled.length * MOST && filled.some((line) => /\S\t+\S/.test(line))
  );
}
