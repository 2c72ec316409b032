import { english, french, type Language } from '#core/text/language.ts';
import { segment } from '#core/text/segment.ts';
import type { Block } from './blocks.ts';
import type { PairedBead, PairedChapter, PairedDocument } from './document.ts';
import { blocksInTurns } from './turns.ts';

/** A stretch of one language, and whether it is of a heading. */
type Piece = { readonly language: 'fr' | 'en'; readonly text: string; readonly heading: boolean };
/** What stands in one language and then in the other. */
type Group = { readonly fr: string[]; readonly en: string[]; readonly heading: boolean };

/** Of the text, so that a book with foreign words in it is not taken for a bilingual one. */
const LEAST_SHARE = 0.2;
/** Paragraphs in one language, on average, before the other has its turn: more are no longer a pair. */
const LONGEST_TURN = 4;

/**
 * The pairs of a file whose French and English take turns, by what its `lang` attributes say or else by what its
 * words do; undefined for any other file. `language` is what the file says of itself as a whole.
 */
export function pairedBlocks(
  blocks: readonly Block[],
  language: string | undefined,
): PairedDocument | undefined {
  const said = pairedByLanguage(blocks, language);
  const told = said ? undefined : blocksInTurns(blocks);
  return said ?? (told && pairedByLanguage(told, undefined));
}

function pairedByLanguage(
  blocks: readonly Block[],
  language: string | undefined,
): PairedDocument | undefined {
  const pieces = blocks.flatMap((block) => piecesOf(block, language));
  const lengthIn = (tag: string) =>
    pieces.reduce((sum, piece) => sum + (piece.language === tag ? piece.text.length : 0), 0);
  const [fr, en] = [lengthIn('fr'), lengthIn('en')];
  const groups = groupsOf(pieces);
  if (Math.min(fr, en) < (fr + en) * LEAST_SHARE || fr + en === 0) return undefined;
  if (pieces.length > groups.length * 2 * LONGEST_TURN) return undefined;
  return documentOf(groups);
}

function piecesOf({ runs, text, level }: Block, whole: string | undefined): Piece[] {
  return (runs ?? [{ text, language: undefined }]).flatMap((run) => {
    const language = /^(fr|en)\b/i.exec(run.language ?? whole ?? '')?.[1]?.toLowerCase();
    if (run.text === '' || (language !== 'fr' && language !== 'en')) return [];
    return [{ language, text: run.text, heading: level !== undefined }];
  });
}

/** Whichever language comes first opens each group: of the headings one, of the text perhaps the other. */
function groupsOf(pieces: readonly Piece[]): Group[] {
  const groups: Group[] = [];
  const openerOf = (heading: boolean) => pieces.find((piece) => piece.heading === heading)?.language;
  const [ofText, ofHeadings] = [openerOf(false), openerOf(true)];
  let before: Piece | undefined;
  for (const piece of pieces) {
    const opener = piece.heading ? ofHeadings : ofText;
    const turns = piece.language === opener && before?.language !== opener;
    if (turns || piece.heading !== before?.heading) groups.push({ fr: [], en: [], heading: piece.heading });
    groups.at(-1)![piece.language].push(piece.text);
    before = piece;
  }
  return groups;
}

function documentOf(groups: readonly Group[]): PairedDocument | undefined {
  const chapters: (PairedChapter & { paragraphs: PairedBead[][] })[] = [];
  let titles: Pick<PairedDocument, 'title' | 'titleEnglish'> = {};
  for (const [index, group] of groups.entries()) {
    const named = titlesOf(group);
    if (group.heading && groups[index + 1]?.heading) titles = { ...named, ...titles };
    else if (group.heading) chapters.push({ ...named, paragraphs: [] });
    else {
      if (chapters.length === 0) chapters.push({ paragraphs: [] });
      chapters.at(-1)!.paragraphs.push(...paragraphsOf(group));
    }
  }
  const filled = chapters.filter(({ paragraphs }) => paragraphs.length > 0);
  return filled.length === 0 ? undefined : { ...titles, chapters: filled };
}

function titlesOf({ fr, en }: Group): Pick<PairedChapter, 'title' | 'titleEnglish'> {
  return {
    ...(fr.length > 0 && { title: fr.join(' ') }),
    ...(en.length > 0 && { titleEnglish: en.join(' ') }),
  };
}

/** As many paragraphs on either side answer each other one to one. */
function paragraphsOf({ fr, en }: Group): PairedBead[][] {
  if (fr.length === en.length) return fr.map((text, index) => [beadOf([text], [en[index]!])]);
  return [[beadOf(fr, en)]];
}

const beadOf = (fr: readonly string[], en: readonly string[]): PairedBead => ({
  french: sentencesOf(fr, french),
  english: sentencesOf(en, english),
  confidence: 1,
});

const sentencesOf = (texts: readonly string[], language: Language) =>
  texts.flatMap((text) => segment(text, language, 'paragraphs').map((sentence) => sentence.text));
