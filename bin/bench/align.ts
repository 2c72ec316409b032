import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { align } from '#core/bitext/align.ts';
import { equivalentsFor } from '#core/bitext/equivalents-for.ts';
import { type Segment, segmentLines } from '#core/text/segment.ts';
import { loadForms } from '../../lexicon/forms/load.ts';
import { loadEntries } from '../../lexicon/load.ts';

/**
 * Time and memory of the aligner, and how often it is right.
 *
 *     node bin/bench/align.ts BOOK.fr BOOK.en …               a page of 40 sentences, then each book whole
 *     node bin/bench/align.ts --corpus DIR --scorer FILE      strict F1 of every set in DIR, by a Python scorer
 *
 * `--without` leaves the dictionary out. Texts have a sentence a line. Asking the dictionary for the text's words counts,
 * reading it in does not.
 */
const PAGE = 40;
const ROUNDS = 20;

const { values, positionals } = parseArgs({
  options: {
    corpus: { type: 'string' },
    scorer: { type: 'string' },
    without: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

for (let k = 0; k + 1 < positionals.length; k += 2) book(positionals[k]!, positionals[k + 1]!);
if (values.corpus && values.scorer) score(values.corpus, values.scorer);

function book(french: string, english: string): void {
  const source = segmentsOf(french);
  const target = segmentsOf(english);
  dictionaryFor(source.slice(0, PAGE));
  const times = Array.from({ length: ROUNDS }, () => time(source.slice(0, PAGE), target.slice(0, PAGE)));
  report(PAGE, times.sort((a, b) => a - b)[ROUNDS >> 1]!);
  report(source.length, time(source, target));
}

function time(source: readonly Segment[], target: readonly Segment[]): number {
  const from = performance.now();
  align(source, target, dictionaryFor(source));
  return performance.now() - from;
}

function report(sentences: number, milliseconds: number): void {
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${String(sentences).padStart(6)} sentences  ${milliseconds.toFixed(0)} ms  peak ${peak} MB\n`,
  );
}

function score(corpus: string, scorer: string): void {
  const answers = mkdtempSync(join(tmpdir(), 'align-'));
  for (const set of readdirSync(corpus)) {
    mkdirSync(join(answers, set));
    for (const file of readdirSync(join(corpus, set)).filter((name) => name.endsWith('.fr'))) {
      const name = file.slice(0, -'.fr'.length);
      const source = segmentsOf(join(corpus, set, file));
      const { beads } = align(source, segmentsOf(join(corpus, set, `${name}.en`)), dictionaryFor(source));
      writeFileSync(
        join(answers, set, `${name}.hyp`),
        beads.map((b) => `${b.source}:${b.target}\n`).join(''),
      );
    }
  }
  spawnSync('python3', [scorer, '--bench', corpus, answers], { stdio: 'inherit' });
  rmSync(answers, { recursive: true });
}

function dictionaryFor(source: readonly Segment[]) {
  return values.without ? undefined : equivalentsFor(source, loadEntries(), loadForms());
}

function segmentsOf(path: string): Segment[] {
  return segmentLines(readFileSync(path, 'utf8'));
}
