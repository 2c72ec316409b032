import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '#core/lesson/entry.ts';
import { EntryError, parseEntry } from './parse.ts';

const FOLDER = join(process.cwd(), 'lexicon');

/** Where the build leaves the packed lexicon of forms. */
export const PACKED_FORMS = join(process.cwd(), '.data/forms.bin');

/** Where the build leaves the name of the folder in public/lexicon, and every headword, one a line. */
export const PUBLISHED = join(process.cwd(), '.data/lexicon-version');
export const HEADWORDS = join(process.cwd(), '.data/headwords.txt');

let all: readonly Entry[] | undefined;

/** Every entry of the dictionary: words first, then locutions. Read once a process. */
export function loadEntries(): readonly Entry[] {
  all ??= lines().map(({ line, place }) => {
    try {
      return parseEntry(line);
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      throw new EntryError(`${place}: ${error.message}`);
    }
  });
  return all;
}

/** The same as text, a line each, for whoever parses them elsewhere. */
export const loadEntryLines = (): string =>
  lines()
    .map(({ line }) => line)
    .join('\n');

function lines(): { readonly line: string; readonly place: string }[] {
  return ['entries', 'locutions']
    .flatMap((folder) =>
      readdirSync(/* turbopackIgnore: true */ join(FOLDER, folder))
        .sort()
        .flatMap((file) =>
          readFileSync(/* turbopackIgnore: true */ join(FOLDER, folder, file), 'utf8')
            .split('\n')
            .map((line, index) => ({ line, place: `lexicon/${folder}/${file}:${index + 1}` })),
        ),
    )
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'));
}
