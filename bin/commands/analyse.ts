import { parseArgs } from 'node:util';
import { z } from 'zod';
import { equivalentsInOrder, glossesAt, type Passage, readPassage } from '#core/lesson/passage.ts';
import { openLanguage } from '../language.ts';
import { type Line, linesOf } from '../lines.ts';
import { UserError } from '../user-error.ts';

const Input = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  en: z.string().optional(),
});

type Input = z.infer<typeof Input>;

/** JSON Lines in (plain text with --text), one analysis a line out; offsets in code points. */
export function analyse(args: readonly string[]): void {
  const { path, text } = readArguments(args);
  const language = openLanguage();
  for (const line of linesOf(path)) {
    const input: Input = text ? { id: line.number, text: line.text } : readInput(line, path);
    const passage = readPassage(input.text, input.en ?? '', language);
    process.stdout.write(JSON.stringify(analysis(input, passage)) + '\n');
  }
}

function readArguments(args: readonly string[]): { path: string; text: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { text: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length === 1) return { path: positionals[0]!, text: values.text };
  } catch {
    // Told below, in one line.
  }
  throw new UserError('usage: analyse FILE [--text]');
}

function readInput(line: Line, path: string): Input {
  const place = `${path}:${line.number}`;
  let json: unknown;
  try {
    json = JSON.parse(line.text);
  } catch {
    throw new UserError(`${place}: not JSON`);
  }
  const input = Input.safeParse(json);
  if (!input.success) throw new UserError(`${place}: expected {"id", "text"}`);
  return input.data;
}

function analysis({ id, text, en = '' }: Input, passage: Passage): object {
  const { tokens, locutions } = passage;
  const points = codePoints(text);
  const spanOf = (first: number, last: number) =>
    [points[tokens[first]!.start]!, points[tokens[last]!.end]!] as const;
  return {
    id,
    tokens: tokens.map((token, index) => {
      const [start, end] = spanOf(index, index);
      const { lemma, upos, feats } = token;
      return { start, end, lemma, upos, feats, glosses: glossesAt(passage, index, en) };
    }),
    locutions: locutions.map((locution) => ({
      spans: runs(locution.tokens).map(([first, last]) => spanOf(first, last)),
      headword: locution.entry.headword,
      glosses: equivalentsInOrder(locution),
    })),
  };
}

/** Tokens that follow each other, each run as its first and last. */
function runs(tokens: readonly number[]): (readonly [first: number, last: number])[] {
  const starts = tokens.filter((token) => !tokens.includes(token - 1));
  const ends = tokens.filter((token) => !tokens.includes(token + 1));
  return starts.map((first, run) => [first, ends[run]!] as const);
}

/** For each UTF-16 offset, the number of code points before it. */
function codePoints(text: string): Uint32Array {
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const width = text.codePointAt(at)! > 0xffff ? 2 : 1;
    points.fill(count, at, at + width);
    at += width;
    count++;
  }
  points[text.length] = count;
  return points;
}
