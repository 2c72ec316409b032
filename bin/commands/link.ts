import { createLinker } from '#core/bitext/link.ts';
import { readGiven } from '../given-words.ts';
import { openLanguage } from '../language.ts';
import { linesOf } from '../lines.ts';
import { UserError } from '../user-error.ts';

/** `english ||| french` a line, tokens parted by spaces; out, a line each, `i-j` for the words linked, from 0. */
export function link(args: readonly string[]): void {
  const [path, ...more] = args;
  if (path === undefined || more.length > 0) throw new UserError('usage: link FILE');
  const language = openLanguage();
  const linkWords = createLinker(language.dictionary.words);
  for (const line of linesOf(path)) {
    const { english, french } = sidesOf(line.text, `${path}:${line.number}`);
    const { words, blocks } = readGiven(french, language);
    const pairs = linkWords(words, blocks, english).map(({ source, target }) => [target, source] as const);
    pairs.sort(([a, b], [c, d]) => a - c || b - d);
    process.stdout.write(`${pairs.map((pair) => pair.join('-')).join(' ')}\n`);
  }
}

function sidesOf(text: string, place: string): { english: string[]; french: string[] } {
  const sides = text.split('|||');
  if (sides.length !== 2) throw new UserError(`${place}: expected "english ||| french"`);
  const [english, french] = sides.map((side) => side.trim().split(/\s+/).filter(Boolean));
  return { english: english!, french: french! };
}
