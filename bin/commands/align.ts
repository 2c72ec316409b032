import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { align as alignSegments } from '#core/bitext/align.ts';
import type { Bitext } from '#core/bitext/bitext.ts';
import { equivalentsFor } from '#core/bitext/equivalents-for.ts';
import type { Edition } from '#core/formats/edition.ts';
import { pairedChapter } from '#core/formats/paired.ts';
import { writeTmx } from '#core/formats/tmx.ts';
import { writeTsv } from '#core/formats/tsv.ts';
import { writeEpub } from '#core/formats/write-epub.ts';
import { writeHtml } from '#core/formats/write-html.ts';
import { english, french, type Language } from '#core/text/language.ts';
import { type Segment, segment, segmentLines } from '#core/text/segment.ts';
import { editionWords } from '#locales/edition-words.ts';
import { translator } from '#locales/i18n.ts';
import { loadForms } from '../../lexicon/forms/load.ts';
import { loadEntries } from '../../lexicon/load.ts';
import { readText } from '../text-file.ts';
import { UserError } from '../user-error.ts';

export const USAGE = 'align FR EN [--to beads|tsv|tmx|epub|html] [--title TITLE] [--segmented]';

/** What a format is made of. */
type Result = {
  readonly bitext: Bitext;
  readonly edition: Edition;
  /** When the later of the two files was last changed, so that the same files give the same book. */
  readonly modified: Date;
};

type Format = { readonly write: (result: Result) => string | Uint8Array; readonly binary?: true };

const FORMATS: Readonly<Record<string, Format>> = {
  beads: { write: ({ bitext }) => beads(bitext) },
  tsv: { write: ({ edition }) => writeTsv(edition.document) },
  tmx: { write: ({ edition }) => writeTmx(edition.document) },
  epub: { write: ({ edition, modified }) => writeEpub(edition, modified), binary: true },
  html: { write: ({ edition }) => writeHtml(edition) },
};

/** A French text and its English translation in, the pairs out in the format asked for. */
export function align(args: readonly string[]): void {
  const { paths, format, segmented, title } = readArguments(args);
  const [source, target] = [
    segmentsOf(paths[0], french, segmented),
    segmentsOf(paths[1], english, segmented),
  ];
  const bitext = alignSegments(source, target, equivalentsFor(source, loadEntries(), loadForms()));
  const document = { title: title ?? nameOf(paths[0]), chapters: [pairedChapter(bitext)] };
  const edition = { document, notes: [], words: editionWords(translator('en', 'export'), 'en') };
  const changed = paths.map((path) => statSync(path).mtimeMs);
  process.stdout.write(format.write({ bitext, edition, modified: new Date(Math.max(...changed)) }));
}

type Arguments = {
  readonly paths: readonly [string, string];
  readonly format: Format;
  readonly segmented: boolean;
  readonly title: string | undefined;
};

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args);
  const [source, target, ...more] = positionals;
  if (source === undefined || target === undefined || more.length > 0) throw new UserError(`usage: ${USAGE}`);
  const format = Object.hasOwn(FORMATS, values.to) ? FORMATS[values.to] : undefined;
  if (!format) throw new UserError(`no format "${values.to}"; there is: ${Object.keys(FORMATS).join(', ')}`);
  if (format.binary && process.stdout.isTTY)
    throw new UserError(`${values.to} is not for the screen: send it to a file, with > book.${values.to}`);
  return { paths: [source, target], format, segmented: values.segmented, title: values.title };
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

function segmentsOf(path: string, language: Language, segmented: boolean): Segment[] {
  const text = readText(path);
  const segments = segmented ? segmentLines(text) : segment(text, language);
  if (segments.length === 0) throw new UserError(`${path}: no text in it`);
  return segments;
}

/** What a file is called, without its folder, its kind and its language: `le-chat.fr.txt` is le-chat. */
function nameOf(path: string): string {
  const name = basename(path).replace(/\.(?:txt|md|text)$/i, '');
  return name.replace(/[._-]fr$/i, '') || name;
}

function beads(bitext: Bitext): string {
  return bitext.beads.map(({ source, target }) => `${source}:${target}\n`).join('');
}
