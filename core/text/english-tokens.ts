/** A word, number or mark of an English text; offsets are UTF-16 units, end exclusive. */
export type EnglishToken = { readonly start: number; readonly end: number; readonly form: string };

const TOKEN = new RegExp(
  [
    // U.S., e.g.
    String.raw`(?:\p{L}\.){2,}`,
    // 1,000 and 6.6; the 1960s
    String.raw`\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?!\p{L})`,
    // did|n't, company|'s; but o'clock
    String.raw`[\p{L}\p{M}\d]+?(?=n['’]t(?!\p{L}))`,
    String.raw`n['’]t(?!\p{L})`,
    String.raw`['’](?:s|re|ve|ll|d|m)(?!\p{L})`,
    String.raw`[\p{L}\p{M}\d]+(?:['’](?!(?:s|re|ve|ll|d|m)(?!\p{L}))[\p{L}\p{M}]+)*`,
    String.raw`\.{2,}|-{2,}|\S`,
  ].join('|'),
  'giu',
);

/** Cuts an English text into tokens; the parts of hyphenated words stand alone, the hyphen between them is left out. */
export function englishTokens(text: string): EnglishToken[] {
  const tokens: EnglishToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [form] = match;
    const end = match.index + form.length;
    if (/^[-‐‑]$/.test(form) && tokens.at(-1)?.end === match.index && /^\S/.test(text.slice(end))) continue;
    tokens.push({ start: match.index, end, form });
  }
  return tokens;
}
