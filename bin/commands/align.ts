import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { align as alignSegments } from '#core/bitext/align.ts';
import type { Bitext } from '#core/bitext/bitext.ts';
import { chaptersOf } from '#core/bitext/chapters.ts';
import { equivalentsFor } from '#core/bitext/equivalents-for.ts';
import type { Imported, PairedDocument } from '#core/formats/document.ts';
import type { Edition } from '#core/formats/edition.ts';
import { pairedChapter } from '#core/formats/paired.ts';
import { sideOf } from '#core/formats/segmented.ts';
import { writeTmx } from '#core/formats/tmx.ts';
import { writeTsv } from '#core/formats/tsv.ts';
import { writeEpub } from '#core/formats/write-epub.ts';
import { writeHtml } from '#core/formats/write-html.ts';
import { detect } from '#core/text/detect.ts';
import { english, french, type Language } from '#core/text/language.ts';
import { type Segment, segment, segmentLines } from '#core/text/segment.ts';
import { editionWords } from '#locales/edition-words.ts';
import { translator } from '#locales/i18n.ts';
import { loadForms } from '../../lexicon/forms/load.ts';
import { loadEntries } from '../../lexicon/load.ts';
import { readDocument, readText } from '../text-file.ts';
import { UserError } from '../user-error.ts';

export const USAGE = 'align FR EN [--to beads|tsv|tmx|epub|html] [--title TITLE] [--segmented]';

type Format = {
  readonly write: (edition: Edition, modified: Date) => string | Uint8Array;
  readonly binary?: true;
};

const FORMATS: Readonly<Record<string, Format>> = {
  tsv: { write: ({ document }) => writeTsv(document) },
  tmx: { write: ({ document }) => writeTmx(document) },
  epub: { write: writeEpub, binary: true },
  html: { write: writeHtml },
};

/**
 * A French text and its English translation in, the pairs out. Beads count the sentences of two plain texts as they
 * stand; a file with titles and chapters is made of any two files that the app reads.
 */
export function align(args: readonly string[]): void {
  const { paths, to, segmented, title } = readArguments(args);
  if (to === 'beads') {
    process.stdout.write(beads(alignedPlain(paths, segmented)));
    return;
  }
  const document = segmented
    ? { title: nameOf(paths[0]), chapters: [pairedChapter(alignedPlain(paths, segmented))] }
    : paired(readDocument(paths[0], nameOf(paths[0])), readDocument(paths[1], ''));
  const edition = {
    document: { ...document, ...(title !== undefined && { title }) },
    notes: [],
    words: editionWords(translator('en', 'export'), 'en'),
  };
  // The files' own day, so that the same two give the same book.
  const modified = Math.max(...paths.map((path) => statSync(path).mtimeMs));
  process.stdout.write(FORMATS[to]!.write(edition, new Date(modified)));
}

type Paths = readonly [french: string, english: string];
type Arguments = {
  readonly paths: Paths;
  readonly to: string;
  readonly segmented: boolean;
  readonly title: string | undefined;
};

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args);
  const { to, segmented, title } = values;
  const [source, target, ...more] = positionals;
  if (source === undefined || target === undefined || more.length > 0) throw new UserError(`usage: ${USAGE}`);
  if (to !== 'beads' && !Object.hasOwn(FORMATS, to))
    throw new UserError(`no format "${to}"; there is: ${['beads', ...Object.keys(FORMATS)].join(', ')}`);
  if (FORMATS[to]?.binary && process.stdout.isTTY)
    throw new UserError(`${to} is not for the screen: send it to a file, with > book.${to}`);
  return { paths: [source, target], to, segmented, title };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        to: { type: 'string', default: 'beads' },
        title: { type: 'string' },
        segmented: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
  } catch {
    throw new UserError(`usage: ${USAGE}`);
  }
}

function alignedPlain([source, target]: Paths, segmented: boolean): Bitext {
  return aligned(segmentsOf(source, french, segmented), segmentsOf(target, english, segmented));
}

const aligned = (source: readonly Segment[], target: readonly Segment[]): Bitext =>
  alignSegments(source, target, equivalentsFor(source, loadEntries(), loadForms()));

function segmentsOf(path: string, language: Language, segmented: boolean): Segment[] {
  const text = readText(path);
  const segments = segmented ? segmentLines(text) : segment(text, language);
  if (segments.length === 0) throw new UserError(`${path}: no text in it`);
  return segments;
}

/** The chapters of the French, each with the English that answers to it. */
function paired(original: Imported, translation: Imported): PairedDocument {
  const [source, target] = [sideOf(original, french), sideOf(translation, english)];
  if (languageOf(source.segments) === 'en' && languageOf(target.segments) === 'fr')
    throw new UserError('the first text is in English and the second in French: name the French one first');
  const { beads } = aligned(source.segments, target.segments);
  const chapters = chaptersOf(source.segments, target.segments, beads, source.chapters, target.chapters);
  return {
    title: original.title,
    titleEnglish: translation.title,
    author: original.author ?? translation.author,
    chapters: chapters.map((chapter) => pairedChapter(chapter, chapter)),
  };
}

const languageOf = (segments: readonly Segment[]) => detect(segments.map(({ text }) => text).join('\n'));

/** What a file is called, without its folder, its kind and its language: `le-chat.fr.txt` is le-chat. */
function nameOf(path: string): string {
  const name = basename(path).replace(/\.[a-z\d]{1,8}$/i, '');
  return name.replace(/[._-]fr$/i, '') || name;
}

function beads(bitext: Bitext): string {
  return bitext.beads.map(({ source, target }) => `${source}:${target}\n`).join('');
}
