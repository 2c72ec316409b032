import { parseArgs } from 'node:util';
import { align as alignSegments } from '#core/bitext/align.ts';
import type { Bitext } from '#core/bitext/bitext.ts';
import { equivalentsFor } from '#core/bitext/equivalents-for.ts';
import { english, french, type Language } from '#core/text/language.ts';
import { type Segment, segment, segmentLines } from '#core/text/segment.ts';
import { loadForms } from '../../lexicon/forms/load.ts';
import { loadEntries } from '../../lexicon/load.ts';
import { readText } from '../text-file.ts';
import { UserError } from '../user-error.ts';

const USAGE = 'usage: align FR EN [--to beads|tsv] [--segmented]';

const FORMATS: Readonly<Record<string, (bitext: Bitext) => string>> = { beads, tsv };

/** A French text and its English translation in, their beads out. */
export function align(args: readonly string[]): void {
  const { paths, format, segmented } = readArguments(args);
  const [source, target] = [
    segmentsOf(paths[0], french, segmented),
    segmentsOf(paths[1], english, segmented),
  ];
  const bitext = alignSegments(source, target, equivalentsFor(source, loadEntries(), loadForms()));
  process.stdout.write(format(bitext));
}

type Arguments = {
  readonly paths: readonly [string, string];
  readonly format: (bitext: Bitext) => string;
  readonly segmented: boolean;
};

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args);
  const [source, target, ...more] = positionals;
  if (source === undefined || target === undefined || more.length > 0) throw new UserError(USAGE);
  const format = Object.hasOwn(FORMATS, values.to) ? FORMATS[values.to] : undefined;
  if (!format) throw new UserError(`no format "${values.to}"; there is: ${Object.keys(FORMATS).join(', ')}`);
  return { paths: [source, target], format, segmented: values.segmented };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { to: { type: 'string', default: 'beads' }, segmented: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch {
    throw new UserError(USAGE);
  }
}

function segmentsOf(path: string, language: Language, segmented: boolean): Segment[] {
  const text = readText(path);
  const segments = segmented ? segmentLines(text) : segment(text, language);
  if (segments.length === 0) throw new UserError(`${path}: no text in it`);
  return segments;
}

function beads(bitext: Bitext): string {
  return bitext.beads.map(({ source, target }) => `${source}:${target}\n`).join('');
}

/** The French, the English and how sure the bead is; an omission leaves its side empty. */
function tsv({ source, target, beads }: Bitext): string {
  const side = (segments: readonly Segment[], indices: readonly number[]) =>
    indices.map((i) => segments[i]!.text.replace(/\s+/g, ' ')).join(' ');
  return beads
    .map(
      (bead) =>
        [side(source, bead.source), side(target, bead.target), bead.confidence.toFixed(2)].join('\t') + '\n',
    )
    .join('');
}
