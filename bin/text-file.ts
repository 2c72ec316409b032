import { readFileSync } from 'node:fs';
import { readError } from './lines.ts';
import { UserError } from './user-error.ts';

/** The whole of a UTF-8 text file, without its byte order mark. */
export function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw readError(path, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`${path}: not UTF-8`);
  }
}
