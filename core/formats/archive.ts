import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from 'fflate';
import { FormatError } from './document.ts';

/** What an archive's text may come to: the longest novel is a twentieth of it. */
const MOST_BYTES = 128 * 2 ** 20;
const MOST_ENTRIES = 10_000;
/** How many times its size a large archive may expand; text seldom reaches 10. */
const MOST_EXPANSION = 250;
const LARGE = 16 * 2 ** 20;
/** Deflate expands a thousandfold at most, so that one step stays a small one. */
const STEP = 16 * 2 ** 10;

const tooLarge = () => new FormatError('too-large', String(MOST_BYTES / 2 ** 20));

/** The names of what a zip archive holds. Throws a FormatError where one leads out of it. */
export function namesIn(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (climbsOut(name)) throw new FormatError('unsafe', name);
        if (names.push(name) > MOST_ENTRIES) throw tooLarge();
        return false;
      },
    });
  } catch (error) {
    throw error instanceof FormatError ? error : new FormatError('damaged');
  }
  return names;
}

function climbsOut(name: string): boolean {
  const path = name.replaceAll('\\', '/');
  return /^(?:\/|[a-z]:)/i.test(path) || path.split('/').includes('..');
}

/**
 * The parts of a zip archive whose names are `wanted`. What the archive says of its sizes is not believed: the bytes
 * are counted as they come, and none is inflated beyond the limit. Throws a FormatError.
 */
export function extract(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const names = new Set(namesIn(bytes).filter(wanted));
  const parts = new Map<string, Uint8Array>();
  let consumed = 0;
  let total = 0;
  const count = (size: number) => {
    total += size;
    if (total > MOST_BYTES || (total > LARGE && total > consumed * MOST_EXPANSION)) throw tooLarge();
  };
  const unzip = new Unzip((file) => {
    if (names.has(file.name) && !parts.has(file.name)) inflate(file, count, parts);
  });
  unzip.register(UnzipInflate);
  try {
    while (consumed < bytes.length) {
      const chunk = bytes.subarray(consumed, consumed + STEP);
      consumed += chunk.length;
      unzip.push(chunk, consumed === bytes.length);
    }
  } catch (error) {
    throw error instanceof FormatError ? error : new FormatError('damaged');
  }
  for (const name of names) if (!parts.has(name)) throw new FormatError('damaged', name);
  return parts;
}

/** Has a part put among the others as soon as it is whole. */
function inflate(file: UnzipFile, count: (size: number) => void, parts: Map<string, Uint8Array>) {
  const chunks: Uint8Array[] = [];
  file.ondata = (error, chunk, final) => {
    if (error) throw error;
    count(chunk.length);
    chunks.push(chunk);
    if (final) parts.set(file.name, joined(chunks));
  };
  file.start();
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
