import { existsSync, readFileSync, statSync } from 'node:fs';
import { type Forms, openForms } from '#core/text/forms.ts';
import { type Bands, packForms, writeForms } from './pack.ts';

/** The packed lexicon, packed first where it is missing or older than one of `sources`. */
export function loadForms(path: string, bands: () => Bands, sources: readonly string[] = []): Forms {
  if (!isFresh(path, sources)) writeForms(path, packForms(bands()));
  return openForms(readFileSync(path));
}

function isFresh(path: string, sources: readonly string[]): boolean {
  if (!existsSync(path)) return false;
  const packed = statSync(path).mtimeMs;
  return sources.every((source) => statSync(source).mtimeMs < packed);
}
