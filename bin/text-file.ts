import { readFileSync } from 'node:fs';
import { FormatError, type Imported } from '#core/formats/document.ts';
import { readFormat } from '#core/formats/read.ts';
import { translator } from '#locales/i18n.ts';
import { readError } from './lines.ts';
import { UserError } from './user-error.ts';

/** The whole of a UTF-8 text file, without its byte order mark. */
export function readText(path: string): string {
  const bytes = readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`${path}: not UTF-8; open it in a text editor and save it as UTF-8`);
  }
}

/** A file of any format that the app reads; `name` is its title where it has none. */
export function readDocument(path: string, name: string): Imported {
  try {
    return readFormat(readBytes(path), name);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const { problem, detail } = error;
    throw new UserError(`${path}: ${translator('en', 'import')(`problems.${problem}`, { detail })}`);
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw readError(path, error);
  }
}
