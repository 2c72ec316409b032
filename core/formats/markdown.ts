/** A Markdown file's two parts. Line numbers are 1-based and say where each begins in the file. */
export type MarkdownFile = {
  readonly frontMatter: string;
  readonly frontMatterLine: number;
  readonly body: string;
  readonly bodyLine: number;
};

/** Splits a Markdown file at its front matter's fences; undefined where there is no front matter. */
export function splitFrontMatter(text: string): MarkdownFile | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const fence = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (fence === -1) return undefined;
  let first = fence + 1;
  while (lines[first]?.trim() === '') first += 1;
  return {
    frontMatter: lines.slice(1, fence).join('\n'),
    frontMatterLine: 2,
    body: lines.slice(first).join('\n').trimEnd(),
    bodyLine: first < lines.length ? first + 1 : fence + 1,
  };
}

/** The paragraphs of a Markdown body (blocks between blank lines), each with its offset in the body. */
export function paragraphs(body: string): { readonly text: string; readonly start: number }[] {
  return [...body.matchAll(/\S(?:.|\n(?![ \t]*(?:\n|$)))*/g)].map((match) => ({
    text: match[0].trimEnd(),
    start: match.index,
  }));
}
