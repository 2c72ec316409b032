import fc from 'fast-check';
import { FormatError, type Problem } from '#core/formats/document.ts';

/** What a file is refused for; an error of any other kind goes on. */
export function problemOf(read: () => unknown): Problem | 'none' {
  try {
    read();
    return 'none';
  } catch (error) {
    if (error instanceof FormatError) return error.problem;
    throw error;
  }
}

/** A file with up to eight of its bytes changed. */
export const withBytesChanged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => {
    const changed = bytes.slice();
    for (const [at, byte] of changes) changed[at] = byte;
    return changed;
  });
