import type { Seen } from '#app/reader/seen.ts';
import type { Bead } from '#core/bitext/bitext.ts';
import type { Imported, Problem } from '#core/formats/document.ts';
import type { Key } from '#core/learner/keys.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import type { Locale } from '#locales/locale.ts';
import type { Keeping, OwnBead, OwnChapter, Place, TextHead } from '#store/own-text.ts';

export type { Keeping, OwnBead, OwnChapter, TextHead } from '#store/own-text.ts';

/**
 * What the worker of the reader's own texts does for the pages: `own` of client.ts, which starts it when it is first
 * called. It alone opens their database, so that a browser that refuses one still has every text until the page is
 * closed; go from page to page by the router.
 */
export type OwnTexts = {
  /** Fetches what aligning and reading will take: for a page on which something is about to be added. */
  readonly prepare: () => Promise<void>;
  /** Reads a file or what was pasted. Rejects with a FormatError's problem and detail. */
  readonly read: (file: Blob, name: string) => Promise<Found>;
  /**
   * Segments, aligns, keeps. `report` is called often; `cancel` stops it and leaves nothing behind, and the promise
   * rejects with an AbortError.
   */
  readonly add: (draft: Draft, report: (progress: Progress) => void) => Promise<Added>;
  readonly cancel: () => Promise<void>;
  readonly list: () => Promise<readonly TextHead[]>;
  readonly head: (id: string) => Promise<TextHead | undefined>;
  /** A chapter ready to read; undefined where there is none. */
  readonly lesson: (id: string, chapter: number, locale: Locale) => Promise<Lesson | undefined>;
  /** The first sentence of a chapter where a word stands, up to a bead. */
  readonly seen: (
    id: string,
    chapter: number,
    word: Key,
    upTo: number,
    locale: Locale,
  ) => Promise<Seen | undefined>;
  readonly chapter: (id: string, chapter: number) => Promise<OwnChapter | undefined>;
  /** What the alignment editor saves. Rejects while the text is not `whole`. */
  readonly saveBeads: (id: string, chapter: number, beads: readonly OwnBead[]) => Promise<Keeping>;
  /**
   * Aligns a stretch anew: the segments `source` and `target` of a chapter, end exclusive. The beads number their
   * segments as the chapter does.
   */
  readonly realign: (
    id: string,
    chapter: number,
    source: readonly [number, number],
    target: readonly [number, number],
  ) => Promise<readonly Bead[]>;
  readonly rename: (id: string, title: string, author?: string) => Promise<Keeping>;
  /** Takes a text out of the list; `restore` brings it back until the next visit. */
  readonly remove: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  /** Adds a translation to a text that has none. */
  readonly addTranslation: (
    id: string,
    english: Imported,
    report: (progress: Progress) => void,
  ) => Promise<Added>;
  readonly setPlace: (id: string, place: Place) => Promise<void>;
};

/** A file that was read: what is in it and the language that the text itself shows. */
export type Found = {
  readonly imported: Imported;
  readonly language: 'fr' | 'en' | 'other';
  /** Of either side, for what is shown before anything is kept. */
  readonly words: number;
};

/** A text about to be added, as the reader has corrected it. */
export type Draft = {
  readonly title: string;
  readonly titleEnglish?: string | undefined;
  readonly author?: string | undefined;
  readonly french: Imported;
  /** Absent where French comes alone, or where `french` is a bitext. */
  readonly english?: Imported | undefined;
};

export type Progress = {
  readonly stage: 'opening' | 'segmenting' | 'aligning' | 'keeping';
  /** 0 to 1, of the whole. */
  readonly done: number;
  /** Set once the first chapter can be read, before the whole is ready. */
  readonly id?: string | undefined;
};

export type Added = { readonly id: string; readonly keeping: Keeping };

export type ReadFailure = { readonly problem: Problem; readonly detail?: string | undefined };
