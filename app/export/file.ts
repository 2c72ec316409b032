import { callable } from '#app/calls.ts';
import { saveFile } from '#app/ui/save-file.ts';
import type { Edition } from '#core/formats/edition.ts';

export type Format = 'epub' | 'html' | 'tmx' | 'tsv';

/** What the worker does: a file of an edition, last changed on the day given. */
export type Writers = { readonly [F in Format]: (edition: Edition, modified: Date) => Promise<Blob> };

const writers = callable<Writers>(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
);

/** Makes a file of an edition and hands it to the browser to keep; returns its name. */
export async function download(edition: Edition, format: Format): Promise<string> {
  const blob = await writers[format](edition, new Date());
  return saveFile(blob, `${fileName(edition.document.title ?? edition.words.untitled)}.${format}`);
}

/** A title as a file's name, without what the systems forbid in one. */
function fileName(title: string): string {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    [...name]
      .slice(0, 80)
      .join('')
      .replace(/[. ]+$/, '') || 'texte'
  );
}
