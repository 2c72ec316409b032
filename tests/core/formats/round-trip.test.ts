import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edition } from '#core/formats/edition.ts';
import { readFormat } from '#core/formats/read.ts';
import { tidyDocument } from '#core/formats/tidy.ts';
import { writeTmx } from '#core/formats/tmx.ts';
import { writeTsv } from '#core/formats/tsv.ts';
import { writeEpub } from '#core/formats/write-epub.ts';
import { writeHtml } from '#core/formats/write-html.ts';
import { anyDocument, TALE } from './documents.ts';
import { editionOf, TALE_EDITION } from './editions.ts';

/** What comes in by the import page, which knows a file by its contents alone. */
const WRITERS: readonly [string, (edition: Edition) => string | Uint8Array][] = [
  ['EPUB', (edition) => writeEpub(edition, new Date(0))],
  ['HTML', writeHtml],
  ['TMX', ({ document }) => writeTmx(document)],
];
const bytesOf = (file: string | Uint8Array) =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file;

test.each(WRITERS)('%s: a tale that was exported is imported as it was', (_, write) => {
  expect(readFormat(bytesOf(write(TALE_EDITION)), 'file')).toEqual({ kind: 'bitext', ...TALE });
});

test.each(WRITERS)('%s, law: export then import is the identity', (_, write) => {
  fc.assert(
    fc.property(anyDocument, (any) => {
      const document = { ...any, title: `Titre ${any.title ?? ''}` };
      const imported = readFormat(bytesOf(write(editionOf(document))), 'file');
      expect(imported).toEqual({ kind: 'bitext', ...tidyDocument(document) });
    }),
  );
});

test('a table that was exported is imported as a table', () => {
  const imported = readFormat(bytesOf(writeTsv(TALE)), 'pairs.tsv');
  expect(imported.kind === 'bitext' && imported.chapters[0]?.paragraphs).toHaveLength(5);
});
