import type { PairedDocument } from './document.ts';

/** A document made ready to be read as a page or a book: with its remarks, and our own words in the reader's language. */
export type Edition = {
  readonly document: PairedDocument;
  /** Where the text is from. */
  readonly source?: string | undefined;
  readonly notes: readonly Note[];
  readonly words: EditionWords;
};

/** A remark for the learner on some words of the French. */
export type Note = {
  /** The bead it stands in, counted from 0 through the document. */
  readonly bead: number;
  /** The words remarked on, as the French of the bead has them. */
  readonly at: string;
  /** What **stands between asterisks** is strong. */
  readonly text: string;
};

/** What a page or a book says besides its text; `{}` stands for what is to be filled in. */
export type EditionWords = {
  /** The language of these words and of the notes. */
  readonly language: 'en' | 'fr';
  readonly contents: string;
  readonly notes: string;
  readonly back: string;
  /** The name of a text that has none. */
  readonly untitled: string;
  readonly source: string;
  /** The name of a chapter that has none, with its number. */
  readonly chapter: string;
};
