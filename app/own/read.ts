import type { Imported } from '#core/formats/document.ts';
import { readFormat } from '#core/formats/read.ts';
import { detect } from '#core/text/detect.ts';
import type { Found } from './contract.ts';

/** Reads a file or what was pasted, and tells its language: of a bitext, that of the side it gives as French. */
export async function read(file: Blob, name: string): Promise<Found> {
  const imported = readFormat(new Uint8Array(await file.arrayBuffer()), name);
  const paragraphs = paragraphsOf(imported);
  return {
    imported,
    language: detect(paragraphs.join('\n')),
    words: paragraphs.reduce((count, text) => count + (text.match(/\S+/g)?.length ?? 0), 0),
  };
}

function paragraphsOf(imported: Imported): readonly string[] {
  if (imported.kind === 'text') return imported.chapters.flatMap(({ paragraphs }) => paragraphs);
  return imported.chapters.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((beads) => beads.flatMap(({ french }) => french)),
  );
}
