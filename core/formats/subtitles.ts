import { cleanText } from './clean.ts';
import { FormatError, type Imported } from './document.ts';

/** A cue: what is shown at once, from and to, in seconds. */
type Cue = { readonly from: number; readonly to: number; readonly lines: readonly string[] };

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})`;
const LONGEST_TIMING = 300;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}`);

/** Is a text made of subtitles, SubRip or WebVTT? */
export const isSubtitles = (text: string): boolean =>
  /^\uFEFF?WEBVTT(?:\s|$)/.test(text) ||
  text
    .slice(0, 2000)
    .split(/\r\n|[\n\r]/)
    .some((line) => TIMING.test(line));

/**
 * Reads subtitles, SubRip or WebVTT: cues joined into sentences and these into paragraphs, without tags and timings.
 * Throws a FormatError.
 */
export function readSubtitles(text: string): Imported {
  const paragraphs = paragraphsOf(unrolled(cuesIn(text)));
  if (paragraphs.length === 0) throw new FormatError('empty');
  return { kind: 'text', chapters: [{ paragraphs }] };
}

function cuesIn(text: string): Cue[] {
  const cues: (Cue & { lines: string[] })[] = [];
  let open: string[] | undefined;
  let before = '';
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const timing = line.length < LONGEST_TIMING ? TIMING.exec(line) : null;
    if (timing) {
      // Where no blank line parts the cues, the number of this one went to the one before.
      if (open && /^\s*\d+\s*$/.test(before)) open.pop();
      open = [];
      cues.push({ from: seconds(timing, 1), to: seconds(timing, 5), lines: open });
    } else if (line.trim() === '') open = undefined;
    else open?.push(line);
    before = line;
  }
  return cues
    .map((cue) => ({
      ...cue,
      lines: cue.lines
        .map((line) => cleanText(withoutTags(line)))
        .filter((line) => line !== '' && !isSound(line)),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** From this share of the cues on, a line that stays is how they are shown, not someone who says it twice. */
const ROLLING = 0.4;

/** Captions that roll up, as video sites make them: what one cue leaves on the screen the next does not say again. */
function unrolled(cues: readonly Cue[]): readonly Cue[] {
  const fresh = cues.map(({ lines }, i) => {
    const before = cues[i - 1]?.lines ?? [];
    const stays = [...lines.keys()].findLast(
      (last) =>
        last < before.length && lines.slice(0, last + 1).every((line, j) => line === before.at(j - last - 1)),
    );
    return lines.slice(stays === undefined ? 0 : stays + 1);
  });
  const rolling = cues.filter(({ lines }, i) => fresh[i]!.length < lines.length).length;
  if (rolling < cues.length * ROLLING) return cues;
  return cues.map((cue, i) => ({ ...cue, lines: fresh[i]! }));
}

function seconds(timing: RegExpExecArray, first: number): number {
  const [hours, minutes, rest, thousandths] = [0, 1, 2, 3].map((i) => Number(timing[first + i] ?? 0));
  return hours! * 3600 + minutes! * 60 + rest! + thousandths! / 1000;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '',
  '&rlm;': '',
};

/** `<i>`, `<v Marie>`, `<00:01.000>`, and the `{\an8}` of other players. */
const withoutTags = (line: string) =>
  line
    .replace(/<\/?[a-z\d][^<>]{0,200}>|\{\\[^{}]{0,100}\}/gi, '')
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => ENTITIES[entity]!);

/** `[Musique]`, `(rires)`, `♪`: heard, not said. */
const isSound = (line: string) => /^(?:[-–]\s*)?(?:\[[^\]]*\]|\([^)]*\)|[♪♫#*\s]+)$/.test(line);

const DASH = /^[-–—‐]\s*(?=\S)/;
const ELLIPSIS_FIRST = /^(?:…|\.{3})\s*/;
const ELLIPSIS_LAST = /(?:…|\.{3})$/;
const CLOSED = /[.!?…]["”»’')\]\s]*$/;
/** Seconds of silence that end a paragraph, and letters after which it ends with the next sentence, or anyhow. */
const SILENCE = 4;
const LONG = 400;
const LONGEST = 2000;

/** A sentence may run over several cues, a cue may hold two speakers (each has a dash), a silence begins anew. */
function paragraphsOf(cues: readonly Cue[]): string[] {
  const paragraphs: string[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to, lines } of cues) {
    for (const [index, line] of lines.entries()) {
      const before = paragraphs.at(-1);
      const goesOn = before !== undefined && !CLOSED.test(before.slice(-20));
      const resumed =
        before !== undefined && ELLIPSIS_LAST.test(before.slice(-3)) && /^(?:…|\.{3}|\p{Ll})/u.test(line);
      const ends = (index === 0 && from - until > SILENCE) || (before?.length ?? 0) > LONG;
      const begins = before === undefined || DASH.test(line) || (ends && !goesOn) || before.length > LONGEST;
      if (begins) paragraphs.push(line.replace(DASH, '— '));
      else
        paragraphs.push(
          resumed
            ? `${paragraphs.pop()!.replace(ELLIPSIS_LAST, '')} ${line.replace(ELLIPSIS_FIRST, '')}`
            : `${paragraphs.pop()!} ${line}`,
        );
    }
    until = to;
  }
  return paragraphs;
}
