import { readFileSync } from 'node:fs';
import { createLinker } from '#core/bitext/link.ts';
import { readGiven } from '../given-words.ts';
import { openLanguage } from '../language.ts';

/** Time of the word linker: `node bin/bench/link.ts FILE`, lines `english ||| french`. The French is read beforehand. */
const ROUNDS = 10;

const [path = 'tests/fixtures/links.txt'] = process.argv.slice(2);
const language = openLanguage();
const pairs = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('|||').map((side) => side.trim().split(/\s+/)))
  .map(([english, french]) => ({ english: english!, ...readGiven(french!, language) }));

const opening = performance.now();
const link = createLinker(language.dictionary.words);
const [first] = pairs;
if (first) link(first.words, first.blocks, first.english);
report('ready', performance.now() - opening);
const cold = times();
const warm = Array.from({ length: ROUNDS }, times);
const best = pairs.map((_, k) => Math.min(...warm.map((round) => round[k]!)));
report('a sentence, its words seen for the first time', median(cold));
report('a sentence, its words seen before', median(best));
report('the longest', Math.max(...best));
const words = pairs.reduce((sum, pair) => sum + pair.words.length, 0);
console.log(`${pairs.length} sentences of ${Math.round(words / pairs.length)} French words`);

function times(): number[] {
  return pairs.map(({ words, blocks, english }) => {
    const from = performance.now();
    link(words, blocks, english);
    return performance.now() - from;
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function report(what: string, milliseconds: number): void {
  console.log(`${what.padEnd(46)} ${milliseconds.toFixed(2)} ms`);
}
