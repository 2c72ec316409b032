import type { Segment } from '#core/text/segment.ts';
import type { Bead } from './bitext.ts';

/** Where a chapter of one side begins: at its first segment, counted through the text. */
export type ChapterStart = {
  readonly at: number;
  readonly title?: string | undefined;
};

/** Where the French is cut into what one page shows; `part`, from 1, where a chapter needed several. */
export type Cut = ChapterStart & {
  readonly titleEnglish?: string | undefined;
  readonly part?: number | undefined;
};

/** What one page shows: numbers of segments and paragraphs, and offsets, count from 0 within it. */
export type BitextChapter<Pair extends Bead = Bead> = Omit<Cut, 'at'> & {
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
  readonly beads: readonly Pair[];
};

/** A page holds no more than LONGEST segments of French, give or take the SLACK that finds a paragraph's end. */
const LONGEST = 250;
const SLACK = 40;
/** A page with so much more English that it has more beads than this is cut as well. */
const MOST_BEADS = 320;

/** Cuts a text at its chapters, and those too long for a page into even parts at the ends of paragraphs. */
export function cutsOf(source: readonly Segment[], starts: readonly Cut[]): Cut[] {
  const chapters = starts[0]?.at === 0 ? starts : [{ at: 0 }, ...starts];
  return chapters.flatMap((start, i) => {
    const end = chapters[i + 1]?.at ?? source.length;
    const parts = Math.ceil((end - start.at) / LONGEST);
    if (parts <= 1) return [start];
    return Array.from({ length: parts }, (_, k) => {
      const at = start.at + Math.round((k * (end - start.at)) / parts);
      return { ...start, at: k === 0 ? at : nearestBreak(source, at), part: k + 1 };
    });
  });
}

/** The first segment of the paragraph that begins nearest, if one does within reach. */
function nearestBreak(source: readonly Segment[], at: number): number {
  for (let by = 0; by <= SLACK; by++)
    for (const here of [at + by, at - by])
      if (source[here]?.paragraph !== source[here - 1]?.paragraph) return here;
  return at;
}

/**
 * Deals the beads of a text out to the pages that its French is cut into. An English passage between two of them
 * goes with the English chapter it belongs to; one as long as a page makes pages of its own.
 */
export function chaptersOf<Pair extends Bead>(
  source: readonly Segment[],
  target: readonly Segment[],
  beads: readonly Pair[],
  cuts: readonly Cut[],
  english: readonly ChapterStart[] = [],
): BitextChapter<Pair>[] {
  const chapterOf = (segment: number, starts: readonly ChapterStart[]) =>
    starts.findLastIndex(({ at }) => at <= segment);
  const dealt: Pair[][] = cuts.map(() => []);
  let here = 0;
  let between: Pair[] = [];
  for (const bead of beads.flatMap((each) => splitAt(each, cuts))) {
    const first = bead.source[0];
    if (first === undefined) {
      between.push(bead);
      continue;
    }
    const next = chapterOf(first, cuts);
    const chapter = bead.target[0] === undefined ? -1 : chapterOf(bead.target[0], english);
    // What begins an English chapter waits for the French one that it begins.
    const own = between.findIndex(({ target: [segment = 0] }) => chapterOf(segment, english) === chapter);
    const ahead = next === here ? 0 : own < 0 || english.length < 2 ? between.length : own;
    dealt[here]!.push(...between.slice(0, ahead));
    here = next;
    dealt[here]!.push(...between.slice(ahead), bead);
    between = [];
  }
  dealt[here]!.push(...between);
  const titles = englishTitles(dealt, cuts, english, (segment) => chapterOf(segment, english));
  const pages = cuts.flatMap(({ at: _, part, ...cut }, i) =>
    evenly(dealt[i]!).map((beads, k) => ({
      ...cut,
      ...(titles[i] !== undefined && { titleEnglish: titles[i] }),
      begins: k === 0 && (part ?? 1) === 1,
      ...localized(source, target, beads),
    })),
  );
  let part = 0;
  return pages.map(({ begins, ...page }, i) => {
    part = begins ? 1 : part + 1;
    const alone = begins && pages[i + 1]?.begins !== false;
    return alone ? page : { ...page, part };
  });
}

/** The beads of a page, in as many lists of one length as it takes for none to be too long. */
function evenly<Pair>(beads: readonly Pair[]): (readonly Pair[])[] {
  const count = beads.length > MOST_BEADS ? Math.ceil(beads.length / LONGEST) : 1;
  return Array.from({ length: count }, (_, k) =>
    beads.slice(Math.round((k * beads.length) / count), Math.round(((k + 1) * beads.length) / count)),
  );
}

/** A bead that straddles a cut is split there; the English stays with its beginning, and it is a bead to check. */
function splitAt<Pair extends Bead>(bead: Pair, cuts: readonly Cut[]): Pair[] {
  const from = bead.source[0];
  const cut = cuts.find(({ at }) => from !== undefined && at > from && bead.source.includes(at));
  if (!cut) return [bead];
  const at = bead.source.indexOf(cut.at);
  const rest = { ...bead, source: bead.source.slice(at), target: [], confidence: 0 };
  return [{ ...bead, source: bead.source.slice(0, at), confidence: 0 }, ...splitAt(rest, cuts)];
}

/** A French chapter has the title of the English one that most of it stands in, and that no other chapter took. */
function englishTitles(
  dealt: readonly (readonly Bead[])[],
  cuts: readonly Cut[],
  english: readonly ChapterStart[],
  chapterOf: (segment: number) => number,
): (string | undefined)[] {
  const taken = new Map<number, string>();
  return dealt.map((beads, i) => {
    const { title, titleEnglish } = cuts[i]!;
    if (titleEnglish !== undefined || title === undefined) return titleEnglish;
    const counts = new Map<number, number>();
    for (const { source, target } of beads)
      if (source.length > 0)
        for (const segment of target)
          counts.set(chapterOf(segment), (counts.get(chapterOf(segment)) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (most === undefined || (taken.get(most) ?? title) !== title) return undefined;
    taken.set(most, title);
    return english[most]?.title;
  });
}

function localized<Pair extends Bead>(
  source: readonly Segment[],
  target: readonly Segment[],
  beads: readonly Pair[],
): Pick<BitextChapter<Pair>, 'source' | 'target' | 'beads'> {
  const [s = 0] = beads.flatMap((bead) => bead.source);
  const [t = 0] = beads.flatMap((bead) => bead.target);
  return {
    source: fromZero(beads.flatMap((bead) => bead.source.map((i) => source[i]!))),
    target: fromZero(beads.flatMap((bead) => bead.target.map((j) => target[j]!))),
    beads: beads.map((bead) => ({
      ...bead,
      source: bead.source.map((i) => i - s),
      target: bead.target.map((j) => j - t),
    })),
  };
}

function fromZero(segments: readonly Segment[]): Segment[] {
  const [first] = segments;
  return segments.map(({ start, end, text, paragraph }) => ({
    start: start - first!.start,
    end: end - first!.start,
    text,
    paragraph: paragraph - first!.paragraph,
  }));
}

/** The segments of several pages as one text again, with where each page begins. */
export function joined(pages: readonly (readonly Segment[])[]): { segments: Segment[]; starts: number[] } {
  const segments: Segment[] = [];
  const starts: number[] = [];
  for (const page of pages) {
    const { end = -1, paragraph = -1 } = segments.at(-1) ?? {};
    starts.push(segments.length);
    for (const segment of page)
      segments.push({
        ...segment,
        start: segment.start + end + 1,
        end: segment.end + end + 1,
        paragraph: segment.paragraph + paragraph + 1,
      });
  }
  return { segments, starts };
}
