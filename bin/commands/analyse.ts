import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createAnalyzer } from '#core/text/lemmatize.ts';
import type { Token } from '#core/text/token.ts';
import { loadForms } from '../../lexicon/forms/load.ts';
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
  const analyze = createAnalyzer(loadForms());
  for (const line of linesOf(path)) {
    const input = text ? { id: line.number, text: line.text } : readInput(line, path);
    process.stdout.write(JSON.stringify(analysis(input, analyze(input.text))) + '\n');
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

function analysis({ id, text }: Input, tokens: readonly Token[]): object {
  const points = codePoints(text);
  return {
    id,
    tokens: tokens.map(({ start, end, lemma, upos, feats }) => ({
      start: points[start]!,
      end: points[end]!,
      lemma,
      upos,
      feats,
      glosses: [],
    })),
    locutions: [],
  };
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
