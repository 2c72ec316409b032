import type { Language } from './language.ts';
import { type LineBreaks, paragraphs, type Span } from './paragraphs.ts';

/** A sentence-like unit. Offsets are UTF-16 units into the text it was cut from, end exclusive. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 0-based number of the paragraph it stands in. */
  readonly paragraph: number;
};

/**
 * Cuts a text into sentences. What lies between segments is white space: segments and gaps give the text back.
 * Sentences inside a quotation are sentences; a quotation goes with the words that say who speaks.
 */
export function segment(text: string, language: Language, breaks: LineBreaks = 'auto'): Segment[] {
  return paragraphs(text, breaks).flatMap((span, paragraph) =>
    sentences(text, span, language).map((sentence) => toSegment(text, sentence, paragraph)),
  );
}

/** A text that is segmented already: one sentence a line, a blank line between paragraphs. */
export function segmentLines(text: string): Segment[] {
  const lines = paragraphs(text, 'paragraphs');
  let paragraph = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before && BLANK_LINE.test(text.slice(before.end, line.start))) paragraph++;
    return toSegment(text, line, paragraph);
  });
}

function toSegment(text: string, { start, end }: Span, paragraph: number): Segment {
  return { start, end, text: text.slice(start, end), paragraph };
}

const BLANK_LINE = /(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r]*[\n\r\u2028\u2029]/u;

/** A run of stops: `.`, `?!`, `…`, `. . .`, and French `! !` with its space. */
const STOPS = /\.(?:[^\S\n\r]\.){2,}|[.!?…‽。！？](?:[.!?…‽。！？]|[^\S\n\r](?=[!?…]))*/gu;
/** What may close after the stop and stays with the sentence: quotation marks, brackets, note marks. */
const CLOSERS = /(?:["”’'»)\]}*_]|[^\S\n\r](?=»)|\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰†‡])*/uy;
const SPACED_QUOTE = /\s"(?=\s|$)/uy;
const WORD_BEFORE = /[\p{L}\p{M}\d§°][\p{L}\p{M}\d.°'’-]*$/u;
/** An opening mark or a dash, and then the first letter or digit of what follows. */
const NEXT =
  /^(?<mark>(?:["“”«„‘'’‹([{¿¡*_]|[-–—―•◦▪](?=\s)|[–—―]|\.{2,3}|…|\s)*)(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*['’]?)?/u;
const ENUMERATOR = /^[«“"(*_]*(?:\p{N}{1,3}|[IVXLC]+|\p{L})$/u;
const INITIAL = /^\p{Lu}\p{M}*$|^\p{Lu}\p{M}*(?:\.-?\p{Lu}\p{M}*)+$|^(?:Ch|Ph|Th|Chr)$/u;
const DOTTED = /^\p{L}\p{M}*(?:\.[ -]?\p{L}\p{M}*)+$/u;
const NUMBER = /^\p{N}/u;
const NUMERAL = /^(?:\p{N}|[IVXLCDM]+$)/u;
const LOOK_AHEAD = 80;
const LOOK_BEHIND = 40;

/** A place where a sentence may end: after the stops and what closes behind them. */
type Candidate = {
  /** The sentence so far, without its stops. */
  readonly before: string;
  readonly stops: string;
  /** Anything between the stops and the white space: `»`, `”`, `)`. */
  readonly closers: string;
  /** Beginning of what comes after the white space. */
  readonly after: string;
};

function sentences(text: string, paragraph: Span, language: Language): Span[] {
  const found: Span[] = [];
  let start = paragraph.start;
  let quotes = 0;
  let counted = start;
  STOPS.lastIndex = start;
  for (let match = STOPS.exec(text); match && match.index < paragraph.end; match = STOPS.exec(text)) {
    const stop = match.index;
    const stops = match[0].trimEnd();
    const closed = closedAt(text, stop + stops.length);
    quotes += countQuotes(text, counted, closed);
    counted = closed;
    const end = quotes % 2 === 1 ? spacedQuote(text, closed) : closed;
    STOPS.lastIndex = Math.max(end, stop + stops.length);
    if (end >= paragraph.end) break;
    const gap = /^\s*/u.exec(text.slice(end, end + LOOK_AHEAD))![0].length;
    if (gap === 0) continue;
    const candidate = {
      before: text.slice(Math.max(start, stop - LOOK_BEHIND), stop),
      stops,
      closers: text.slice(stop + stops.length, end),
      after: text.slice(end + gap, Math.min(end + gap + LOOK_AHEAD, paragraph.end)),
    };
    if (!endsSentence(candidate, language)) continue;
    found.push({ start, end });
    start = end + gap;
  }
  if (start < paragraph.end) found.push({ start, end: paragraph.end });
  return found;
}

/** Where the marks that close behind a stop end. */
function closedAt(text: string, from: number): number {
  CLOSERS.lastIndex = from;
  return from + CLOSERS.exec(text)![0].length;
}

/** Where one was left open, a straight quote set off by spaces closes it: `" Bonjour. " Il sortit.` */
function spacedQuote(text: string, from: number): number {
  SPACED_QUOTE.lastIndex = from;
  return SPACED_QUOTE.test(text) ? SPACED_QUOTE.lastIndex : from;
}

function countQuotes(text: string, from: number, to: number): number {
  return text.slice(from, to).split('"').length - 1;
}

function endsSentence(candidate: Candidate, language: Language): boolean {
  const { before, stops, closers, after } = candidate;
  if (!/[\p{L}\p{N}]/u.test(before)) return false;
  const next = NEXT.exec(after)!.groups!;
  const word = next.word ?? '';
  // Marks that nothing follows belong to what they close.
  if (after.length < LOOK_AHEAD && !/[\p{L}\p{N}]/u.test(after)) return false;
  if (/^\p{Ll}/u.test(word)) return false;
  if (closers && isAttribution(after, closers, language)) return false;
  if (stops === '.') return !isAbbreviated(before, word, language);
  // An ellipsis before a number counts on: « de 10… 12 ».
  return !(/^(?:…|\.\.+)$/.test(stops) && /^\p{N}/u.test(word) && !closers);
}

/** `“Stop!” Mary said.` */
function isAttribution(after: string, closers: string, { speech }: Language): boolean {
  if (speech.size === 0 || !/["”’'»]/u.test(closers)) return false;
  const [, name, verb] = /^(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2})\s(\p{Ll}+)/u.exec(after) ?? [];
  return name !== undefined && verb !== undefined && speech.has(verb);
}

/** Is the stop the mark of an abbreviation, an initial or a list number, rather than the end of the sentence? */
function isAbbreviated(before: string, next: string, language: Language): boolean {
  if (ENUMERATOR.test(before)) return true;
  const abbreviation = WORD_BEFORE.exec(before)?.[0].normalize('NFC').replace(/’/g, "'") ?? '';
  const bare = abbreviation.replace(/^\p{Ll}{1,2}'/u, '');
  const opens = isIn(language.starters, next.normalize('NFC').replace(/’/g, "'"));
  if (isIn(language.open, abbreviation) || isIn(language.open, bare)) return true;
  if (isIn(language.beforeNumber, bare)) {
    // `No. I will not.`: what may be a word wants a figure behind it, where `Vol. I` does with a numeral.
    return (isIn(language.starters, bare) ? NUMBER : NUMERAL).test(next);
  }
  if (bare === 'etc') return next === '';
  if (isIn(language.either, bare)) return !opens;
  if (INITIAL.test(bare)) return !opensAfterInitial(before, bare, next, opens, language);
  return DOTTED.test(bare) && !opens;
}

/** After a single capital only a starter begins a sentence, and only where the capital is no one's initial. */
function opensAfterInitial(
  before: string,
  initial: string,
  next: string,
  opens: boolean,
  language: Language,
) {
  const previous = /(\p{L}[\p{L}\p{M}'’-]*)\P{L}+$/u.exec(before.slice(0, -initial.length))?.[1] ?? '';
  if (/^\p{Ll}/u.test(previous) && language.letters.has(initial)) return true;
  return opens && !isIn(language.particles, next.replace(/’/g, "'")) && /^\p{Ll}/u.test(previous);
}

function isIn(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || (word.length > 1 && words.has(word.charAt(0).toLowerCase() + word.slice(1)));
}
