import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Forms, openForms } from '#core/text/forms.ts';
import { loadEntries, PACKED_FORMS } from '../load.ts';
import { bandsOf, packForms, writeForms } from './pack.ts';

const SOURCES = ['.', '../entries'].map((folder) => fileURLToPath(new URL(`${folder}/`, import.meta.url)));

/** The packed lexicon of forms, packed first where it is missing or older than what it is made from. */
export function loadForms(): Forms {
  packIfStale();
  return openForms(readFileSync(PACKED_FORMS));
}

/** True where there was something to do. */
export function packIfStale(): boolean {
  if (isFresh()) return false;
  writeForms(PACKED_FORMS, packForms(bandsOf(loadEntries())));
  return true;
}

function isFresh(): boolean {
  if (!existsSync(PACKED_FORMS)) return false;
  const packed = statSync(PACKED_FORMS).mtimeMs;
  return SOURCES.every((folder) =>
    readdirSync(folder).every((name) => statSync(folder + name).mtimeMs < packed),
  );
}

if (import.meta.main) packIfStale();
