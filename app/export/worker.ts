import { answerCalls } from '#app/calls.ts';
import { writeTmx } from '#core/formats/tmx.ts';
import { writeTsv } from '#core/formats/tsv.ts';
import { writeEpub } from '#core/formats/write-epub.ts';
import { writeHtml } from '#core/formats/write-html.ts';
import type { Writers } from './file.ts';

/** Beside the page, which a novel would hold up for a second or two. */
const writers: Writers = {
  epub: async (edition, modified) =>
    new Blob([writeEpub(edition, modified) as Uint8Array<ArrayBuffer>], { type: 'application/epub+zip' }),
  html: async (edition) => new Blob([writeHtml(edition)], { type: 'text/html;charset=utf-8' }),
  tmx: async ({ document }) => new Blob([writeTmx(document)], { type: 'application/x-tmx+xml' }),
  tsv: async ({ document }) =>
    // Spreadsheets know UTF-8 by its mark.
    new Blob(['\uFEFF', writeTsv(document)], { type: 'text/tab-separated-values;charset=utf-8' }),
};

answerCalls(writers);
