import { Parser } from 'htmlparser2';
import { cleanText } from './clean.ts';

/** A field of a note in plain text. */
export type Field = {
  readonly text: string;
  /** Where its first word in bold stands, or its first gap: what the note is about. */
  readonly marked?: { readonly start: number; readonly end: number } | undefined;
  /** The `data-` attributes in it. */
  readonly data: Readonly<Record<string, string>>;
};

/** Stand for the bounds of the mark until the text is clean; any that the text has itself are taken out first. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'] as const;
/** Passed over with what is in them. */
const SILENT = new Set(['script', 'style', 'title', 'template', 'svg', 'object', 'audio', 'video']);
const BREAKS = new Set(['br', 'div', 'p', 'li', 'tr', 'hr', 'h1', 'h2', 'h3']);

/** Reads a field's HTML: its text alone, never what it would run, fetch or play. Lines stay lines. */
export function fieldOf(markup: string): Field {
  let text = '';
  let silent = 0;
  const data: Record<string, string> = {};
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (SILENT.has(name)) silent += 1;
      for (const [key, value] of Object.entries(attributes))
        if (key.startsWith('data-')) data[key.slice('data-'.length)] = value;
      if (isBold(name)) text += OPEN;
      if (BREAKS.has(name)) text += '\n';
    },
    ontext: (piece) => {
      if (silent === 0) text += piece.replace(/\s/g, ' ');
    },
    onclosetag: (name) => {
      if (SILENT.has(name)) silent -= 1;
      if (isBold(name)) text += CLOSE;
      if (BREAKS.has(name)) text += '\n';
    },
  });
  parser.end(withGapsFilled(markup.replace(/[\ue000\ue001]/g, '')));
  const lines = text.replace(/\[(?:sound|anki):[^\]]*\]/g, '').split('\n');
  const cleaned = lines
    .map(cleanText)
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  return { ...unmarked(cleaned), data };
}

const isBold = (name: string) => name === 'b' || name === 'strong';

/** `{{c1::mot::indice}}`: Anki's gaps, with what belongs in them. */
const withGapsFilled = (markup: string) =>
  markup.replace(/\{\{c\d+::(.*?)(?:::[^{}]*?)?\}\}/gs, (_, word: string) => `<b>${word}</b>`);

/** Takes the marks out, and says where the first of them was, without the space round it. */
function unmarked(text: string): Pick<Field, 'text' | 'marked'> {
  const plain = text.replace(/[\ue000\ue001]/g, '');
  const found = /\ue000(\s*)([^\ue000\ue001\n]*?)\s*\ue001/.exec(text);
  const [, space = '', word = ''] = found ?? [];
  if (!found || word === '') return { text: plain };
  const before = text.slice(0, found.index).replace(/[\ue000\ue001]/g, '');
  const start = before.length + space.length;
  return { text: plain, marked: { start, end: start + word.length } };
}
