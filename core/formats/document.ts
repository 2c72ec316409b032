/**
 * What an import format finds in a file, whatever the format: a text in one language, or a text and its translation
 * already paired. Strings are plain text in NFC, without markup, each paragraph on one line.
 */
export type Imported =
  | ({ readonly kind: 'text' } & Document)
  | ({ readonly kind: 'bitext' } & PairedDocument);

type Description = {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
};

/** A text in one language: at least one chapter, and no chapter without a paragraph. */
export type Document = Description & {
  /** What the file says of its language, a BCP 47 tag; the text itself decides. */
  readonly language?: string | undefined;
  readonly chapters: readonly Chapter[];
};

export type Chapter = {
  readonly title?: string | undefined;
  readonly paragraphs: readonly string[];
};

/** A French text and its English translation, paired by whoever made the file. */
export type PairedDocument = Description & {
  readonly titleEnglish?: string | undefined;
  readonly chapters: readonly PairedChapter[];
};

export type PairedChapter = {
  readonly title?: string | undefined;
  readonly titleEnglish?: string | undefined;
  /** Paragraphs of beads. */
  readonly paragraphs: readonly (readonly PairedBead[])[];
};

/** The sentences of either side; an empty side is an omission. */
export type PairedBead = {
  readonly french: readonly string[];
  readonly english: readonly string[];
  /** 0 to 1; certain where the format has no place for it. */
  readonly confidence: number;
  /** Set by the reader's own hand, so that no later alignment may change it. */
  readonly set?: true;
};

/** Why a file could not be read; each has its sentence in `locales/<language>/import.json`, under `problems`. */
export type Problem =
  | 'damaged'
  | 'empty'
  | 'encoding'
  | 'entities'
  | 'kindle'
  | 'no-french'
  | 'not-text'
  | 'old-word'
  | 'pdf'
  | 'protected'
  | 'rich-text'
  | 'too-large'
  | 'unknown'
  | 'unsafe';

/** A file that cannot be read, and why. `detail` may name the place, or the limit in megabytes. */
export class FormatError extends Error {
  readonly problem: Problem;
  readonly detail: string | undefined;
  constructor(problem: Problem, detail?: string) {
    super(detail === undefined ? problem : `${problem}: ${detail}`);
    this.name = 'FormatError';
    this.problem = problem;
    this.detail = detail;
  }
}
