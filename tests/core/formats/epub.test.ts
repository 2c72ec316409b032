import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { PairedDocument } from '#core/formats/document.ts';
import { readPairedHtml } from '#core/formats/paired-html.ts';
import { tidyDocument } from '#core/formats/tidy.ts';
import { writeEpub } from '#core/formats/write-epub.ts';
import { anyDocument, TALE } from './documents.ts';
import { editionOf, TALE_EDITION } from './editions.ts';
import { faultsOf, openBook } from './epub-rules.ts';

const DAY = new Date('2026-11-22T10:20:30.456Z');
const book = writeEpub(TALE_EDITION, DAY);

/** The document that a book's pages hold, in the order of its spine. */
const read = (bytes: Uint8Array) => readPairedHtml(openBook(bytes).pages.map(({ text }) => text));

/** One chapter of as many paragraphs of two beads. */
const long = (paragraphs: number): PairedDocument => ({
  title: 'Long',
  chapters: [
    {
      title: 'Un',
      paragraphs: Array.from({ length: paragraphs }, (_, p) =>
        [1, 2].map((n) => ({
          french: [`Phrase ${p}.${n}.`],
          english: [`Sentence ${p}.${n}.`],
          confidence: 1,
        })),
      ),
    },
    { title: 'Deux', paragraphs: [[{ french: ['Fin.'], english: ['End.'], confidence: 1 }]] },
  ],
});

describe('a bilingual book', () => {
  test('comes back as the document it was made of, without its notes', () => {
    expect(read(book)).toEqual(TALE);
  });

  test('law: export then import is the identity, and no rule of EPUB is broken', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const notes = [0, 0, 2].map((bead) => ({ bead, at: 'Le roi', text: 'Un **<roi>** & sa cour' }));
        const bytes = writeEpub({ ...editionOf(document), notes }, DAY);
        expect(read(bytes)).toEqual(tidyDocument(document));
        expect(faultsOf(bytes)).toEqual([]);
      }),
    );
  });

  test('keeps the rules of EPUB', () => {
    expect(faultsOf(book)).toEqual([]);
  });

  test('is the same file whenever it is made', () => {
    expect(writeEpub(TALE_EDITION, DAY)).toEqual(book);
  });

  test('begins as a reader expects', () => {
    // The name and the whole of the first entry, stored, without an extra field.
    expect(strFromU8(book.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect([...book.subarray(8, 10)]).toEqual([0, 0]);
  });

  test('says what it is', () => {
    const opf = strFromU8(unzipSync(book)['EPUB/package.opf']!);
    expect(opf).toContain('<dc:title>Le Chat &amp; la « souris »</dc:title>');
    expect(opf).toContain('<dc:title xml:lang="en">The Cat &amp; the Mouse</dc:title>');
    expect(opf).toContain('<dc:creator>Anne &lt;A.&gt; Martin</dc:creator>');
    expect(opf).toContain('<dc:source>Contes &amp; légendes, 1900</dc:source>');
    expect(opf).toContain('2026-11-22T10:20:30Z');
  });

  test('a footnote and its mark lead to one another', () => {
    const chapter = strFromU8(unzipSync(book)['EPUB/chapter-1.xhtml']!);
    expect(chapter).toMatch(/<a [^>]*epub:type="noteref"[^>]* id="mark-1" href="#note-1">1<\/a>/);
    expect(chapter).toMatch(/<aside [^>]*epub:type="footnote"[^>]* id="note-1">\n<p><a href="#mark-1"/);
  });

  test('a long chapter is cut into pages that old devices open, and read back as one', () => {
    const bytes = writeEpub(editionOf(long(1000)), DAY);
    const { pages } = openBook(bytes);
    expect(pages.map(({ path }) => path)).toEqual([
      'EPUB/title.xhtml',
      'EPUB/chapter-1.xhtml',
      ...[2, 3, 4, 5].map((part) => `EPUB/chapter-1-${part}.xhtml`),
      'EPUB/chapter-2.xhtml',
    ]);
    for (const { text } of pages) expect(text.length).toBeLessThan(300_000);
    expect(faultsOf(bytes)).toEqual([]);
    expect(read(bytes)).toEqual(long(1000));
  });

  test('a text without any title has a name all the same', () => {
    const document = { chapters: TALE.chapters.slice(1) };
    const opf = strFromU8(unzipSync(writeEpub(editionOf(document), DAY))['EPUB/package.opf']!);
    expect(opf).toContain('<dc:title>Untitled</dc:title>');
    expect(read(writeEpub(editionOf(document), DAY))).toEqual(document);
  });
});
