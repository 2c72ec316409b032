import type { Found, ReadFailure } from '#app/own/contract.ts';
import { type Correction, corrected } from '#core/formats/correct.ts';
import type { Imported } from '#core/formats/document.ts';

/** The two pages of the open book. */
export type SideName = 'french' | 'english';
export const SIDES = ['french', 'english'] as const;
const otherSide = (side: SideName): SideName => (side === 'french' ? 'english' : 'french');

/** Where a side's text is from: typed into its field, or a file, or a paste too long for the field. */
export type Source =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File };

/** What is to be told of something that could not be read; `failed`: the fault is not the file's. */
export type Trouble = {
  readonly problem: ReadFailure['problem'] | 'failed';
  readonly detail?: string | undefined;
  /** The file, where the side still has what it had before. */
  readonly file?: string | undefined;
};

/** One side, as it is shown and as it will be added. */
export type Side = {
  readonly source: Source | undefined;
  readonly found: Found | undefined;
  readonly trouble: Trouble | undefined;
  readonly corrections: readonly Correction[];
  /** As the reader has written them, where the ones found were not right. */
  readonly title: string | undefined;
  readonly author: string | undefined;
};

export type Sides = { readonly [Name in SideName]: Side };

export const EMPTY: Side = {
  source: undefined,
  found: undefined,
  trouble: undefined,
  corrections: [],
  title: undefined,
  author: undefined,
};

/** Beyond this a field of text is slow, and what is pasted stands beside it as a file does. */
export const LONGEST_TYPED = 100_000;

/** A source for what stands in the field or was pasted into it. */
export function sourceOf(text: string): Source | undefined {
  if (text.trim() === '') return text === '' ? undefined : { kind: 'typed', text };
  return { kind: text.length > LONGEST_TYPED ? 'pasted' : 'typed', text };
}

export const isEmpty = ({ source }: Side): boolean =>
  source === undefined || (source.kind === 'typed' && source.text.trim() === '');

/** It has not been told yet what is in it. */
export const isReading = (side: Side): boolean => !isEmpty(side) && !side.found && !side.trouble;

/** Both languages in one file. */
export const isPaired = ({ found }: Side): boolean => found?.imported.kind === 'bitext';

export const titleOf = ({ title, found }: Side): string => title ?? found?.imported.title ?? '';
export const authorOf = ({ author, found }: Side): string => author ?? found?.imported.author ?? '';

/** What is to be added of a side: its chapters as they were corrected. */
export const correctedOf = ({ found, corrections }: Side): Imported | undefined =>
  found && corrected(found.imported, corrections);

/** What a text without a title is called: how it begins. */
export function firstWords({ found }: Side): string {
  if (found?.imported.kind !== 'text') return '';
  const words = (found.imported.chapters[0]?.paragraphs[0] ?? '').split(' ');
  return words.length <= 8 ? words.join(' ') : `${words.slice(0, 7).join(' ')}…`;
}

/** Something about the languages that the reader should know; `swapped` and `misplaced` can be set right at once. */
export type Advice =
  | { readonly kind: 'swapped' }
  | { readonly kind: 'misplaced'; readonly side: SideName }
  | { readonly kind: 'same'; readonly language: 'fr' | 'en' }
  | { readonly kind: 'other'; readonly side: SideName };

const LANGUAGES = { french: 'fr', english: 'en' } as const;

/** What the languages found say, the most important first. */
export function adviceOn(sides: Sides): Advice | undefined {
  const french = sides.french.found?.language;
  // Of a file that has both, its French is not what is wanted here.
  const english = isPaired(sides.english) ? undefined : sides.english.found?.language;
  if (isPaired(sides.french)) return french === 'en' ? { kind: 'swapped' } : otherIn(sides, ['french']);
  if (french === 'en' && english === 'fr') return { kind: 'swapped' };
  if (french !== undefined && french === english && french !== 'other')
    return { kind: 'same', language: french };
  for (const side of SIDES) {
    const here = sides[side].found?.language;
    if (here === LANGUAGES[otherSide(side)] && isEmpty(sides[otherSide(side)]))
      return { kind: 'misplaced', side };
  }
  return otherIn(sides, SIDES);
}

function otherIn(sides: Sides, names: readonly SideName[]): Advice | undefined {
  const side = names.find((name) => sides[name].found?.language === 'other');
  return side && { kind: 'other', side };
}

/** Changes the sides about; within a file that holds both, its own two. */
export function swapped(sides: Sides): Sides {
  const { found } = sides.french;
  if (found?.imported.kind !== 'bitext') return { french: sides.english, english: sides.french };
  const { imported } = found;
  const turned: Imported = {
    ...imported,
    title: imported.titleEnglish ?? imported.title,
    titleEnglish: imported.titleEnglish && imported.title,
    chapters: imported.chapters.map(({ title, titleEnglish, paragraphs }) => ({
      title: titleEnglish,
      titleEnglish: title,
      paragraphs: paragraphs.map((beads) =>
        beads.map((bead) => ({ ...bead, french: bead.english, english: bead.french })),
      ),
    })),
  };
  return { ...sides, french: { ...sides.french, found: { ...found, imported: turned, language: 'fr' } } };
}
