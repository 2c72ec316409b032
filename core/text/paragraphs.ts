/** A stretch of text without white space at its ends; offsets in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };

/**
 * What a single line break means. A blank line always ends a paragraph.
 * `paragraphs`: every line is one. `wrapped`: a line break is a space. `auto`: found from the text.
 */
export type LineBreaks = 'auto' | 'paragraphs' | 'wrapped';

// Nobody wraps at more than this, so a longer line is a paragraph by itself.
const LONGEST_WRAPPED_LINE = 120;
const SHARE_OF_LONG_LINES = 0.05;
const LONGEST_HEADING = 60;

const CLOSED = /[.!?…:;][\s"”»’')\]]*$/u;
/** Lines that begin something of their own in any text: Markdown headings, bullets, numbered items, dialogue. */
const OPENING = /^(?:#{1,6}\s|[-*+•◦▪]\s|[-–—―]\s?\p{Lu}|\d{1,3}[.)]\s|[a-z]\)\s|>\s)/u;
const MARKDOWN_HEADING = /^#{1,6}\s/;

/** The paragraphs of a text, in order. */
export function paragraphs(text: string, breaks: LineBreaks = 'auto'): Span[] {
  const lines = linesOf(text);
  const wrapped = breaks === 'wrapped' || (breaks === 'auto' && isWrapped(text, lines));
  const found: Span[] = [];
  let previous: Span | undefined;
  for (const line of lines) {
    if (line && previous && wrapped && continues(text, previous, line)) {
      const opened = found.pop()!;
      found.push({ start: opened.start, end: line.end });
    } else if (line) found.push(line);
    previous = line;
  }
  return found;
}

/** The lines of a text without the white space round them; a blank line is undefined. */
function linesOf(text: string): (Span | undefined)[] {
  const lines: (Span | undefined)[] = [];
  for (const { 1: line = '', index } of text.matchAll(
    /([^\n\r\u2028\u2029]*)(?:\r\n|[\n\r\u2028\u2029]|$)/gu,
  )) {
    const start = index + line.length - line.trimStart().length;
    const end = index + line.trimEnd().length;
    lines.push(start < end ? { start, end } : undefined);
  }
  return lines;
}

/**
 * A text is wrapped by hand when its lines are short and mostly break off in mid-sentence. A text of long lines, or
 * one whose lines mostly end with a stop (subtitles, a list of sentences, a pasted web page), has a paragraph a line.
 */
function isWrapped(text: string, lines: readonly (Span | undefined)[]): boolean {
  let inner = 0;
  let long = 0;
  let closed = 0;
  lines.forEach((line, i) => {
    if (!line || !lines[i + 1]) return;
    inner++;
    if (line.end - line.start > LONGEST_WRAPPED_LINE) long++;
    if (CLOSED.test(text.slice(line.start, line.end))) closed++;
  });
  return inner > 0 && long <= inner * SHARE_OF_LONG_LINES && closed < inner / 2;
}

/** In a wrapped text: does this line go on with what the line before it began? */
function continues(text: string, previous: Span, line: Span): boolean {
  const before = text.slice(previous.start, previous.end);
  const here = text.slice(line.start, line.end);
  if (OPENING.test(here) || MARKDOWN_HEADING.test(before)) return false;
  return !isCapitals(before) && !(isCapitals(here) && CLOSED.test(before));
}

/** A heading in capitals: `CHAPITRE PREMIER.` */
function isCapitals(line: string): boolean {
  return line.length <= LONGEST_HEADING && /\p{Lu}.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}
