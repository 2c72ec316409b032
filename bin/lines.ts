import { readFileSync } from 'node:fs';
import { UserError } from './user-error.ts';

/** No honest line of text is longer, and one that is would take the analyser minutes. */
const LONGEST_LINE = 8 * 1024 * 1024;

export type Line = { readonly text: string; readonly number: number };

/** The lines of a UTF-8 file that are not empty, one at a time. */
export function* linesOf(path: string): Generator<Line> {
  const bytes = read(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0, number = 1; start < bytes.length; number++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    if (end - start > LONGEST_LINE) throw new UserError(`${path}:${number}: a line of more than 8 MB`);
    const text = decode(decoder, bytes.subarray(start, end), `${path}:${number}`).replace(/\r$/, '');
    if (text.trim() !== '') yield { text, number };
    start = end + 1;
  }
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw readError(path, error);
  }
}

/** What the system says of a file it does not give, told to whoever named the file. */
export function readError(path: string, error: unknown): UserError {
  return new UserError(
    `${path}: ${REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'cannot be read'}`,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
  ERR_FS_FILE_TOO_LARGE: 'is larger than 2 GB',
};

function decode(decoder: TextDecoder, bytes: Uint8Array, place: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UserError(`${place}: not UTF-8`);
  }
}
