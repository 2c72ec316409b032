import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { openForms } from '#core/text/forms.ts';
import { createAnalyzer } from '#core/text/lemmatize.ts';
import type { Token } from '#core/text/token.ts';
import { packIfStale } from '../../lexicon/forms/load.ts';

/** Size, start and speed of the French engine. `node bin/bench/engine.ts [CORPUS]`, a file of French text, a sentence a line. */
const FORMS = '.data/forms.bin';

const SAMPLE =
  'L’entreprise, qui avait commencé à s’étendre, prévoit d’ouvrir de nouveaux bureaux à la fin de l’année.';

const texts = corpus(process.argv[2]);
packIfStale();
const { analyze, ready } = start();
const { tokens, seconds } = time(analyze);
report('ready', `${ready.toFixed(0)} ms`);
report('cold', `${rate(tokens, seconds)} tokens a second`);
const warm = Array.from({ length: 5 }, () => time(analyze)).map((pass) => pass.tokens / pass.seconds);
report('warm', `${rate(Math.max(...warm), 1)} tokens a second, the best of five`);
const memory = process.memoryUsage.rss();
report('memory', `${Math.round(memory / 1e6)} MB in all`);
const bytes = readFileSync(FORMS);
report('lexicon', `${megabytes(bytes.length)}, ${megabytes(brotliCompressSync(bytes).length)} compressed`);

function corpus(path: string | undefined): string[] {
  if (!path) return Array.from({ length: 5000 }, () => SAMPLE);
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => (line.startsWith('{') ? (JSON.parse(line) as { text: string }).text : line));
}

function start(): { analyze: (text: string) => Token[]; ready: number } {
  const from = performance.now();
  const analyze = createAnalyzer(openForms(readFileSync(FORMS)));
  analyze(SAMPLE);
  return { analyze, ready: performance.now() - from };
}

function time(analyze: (text: string) => Token[]): { tokens: number; seconds: number } {
  const from = performance.now();
  let tokens = 0;
  for (const text of texts) tokens += analyze(text).length;
  return { tokens, seconds: (performance.now() - from) / 1000 };
}

function megabytes(size: number): string {
  return `${(size / 1e6).toFixed(2)} MB`;
}

function rate(tokens: number, seconds: number): string {
  return Math.round(tokens / seconds).toLocaleString('en');
}

function report(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(9)} ${figure}\n`);
}
