import type { ChapterStart } from '#core/bitext/chapters.ts';
import type { EditedBead } from '#core/bitext/edit.ts';
import type { Segment } from '#core/text/segment.ts';

/** Whether something will be there on the next visit, and if not, why. */
export type Keeping = 'kept' | 'full' | 'refused';

/** A text of the reader's own, as the library lists it. */
export type TextHead = {
  readonly id: string;
  readonly title: string;
  readonly titleEnglish?: string | undefined;
  readonly author?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly added: number;
  readonly bilingual: boolean;
  readonly chapters: readonly ChapterHead[];
  readonly place?: Place | undefined;
  /** False while the whole is still to be aligned: until then most chapters have no English. */
  readonly whole: boolean;
  /** Whether it will be there on the next visit. */
  readonly keeping: Keeping;
};

export type ChapterHead = {
  readonly title?: string | undefined;
  readonly titleEnglish?: string | undefined;
  /** From 1, where a chapter was too long for one page, or a text without chapters was cut. */
  readonly part?: number | undefined;
  /** How it begins, where it has no title to be known by. */
  readonly begins?: string | undefined;
  readonly beads: number;
  readonly words: number;
  /** Beads that the aligner is unsure of. */
  readonly unsure: number;
};

export type Place = { readonly chapter: number; readonly bead: number };

/**
 * A chapter as it is kept: numbers of segments and paragraphs count from 0 within it, and so do offsets, into its
 * paragraphs with a line break between them.
 */
export type OwnChapter = {
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
  readonly beads: readonly OwnBead[];
};

export type OwnBead = EditedBead;

/** A translation that waits to be aligned, kept so that a closed page loses nothing. */
export type Waiting = { readonly segments: readonly Segment[]; readonly chapters: readonly ChapterStart[] };
