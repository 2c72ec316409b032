import type { PartOfSpeech } from '#core/lesson/entry.ts';

/** A word as the learner knows it: headword and part of speech, `livre|nm` beside `livre|nf`. */
export type Key = `${string}|${PartOfSpeech}`;

export const keyOf = ({ headword, pos }: { readonly headword: string; readonly pos: PartOfSpeech }): Key =>
  `${headword}|${pos}`;

export const WORD_STATES = ['new', 'learning', 'known', 'ignored'] as const;
export type WordState = (typeof WORD_STATES)[number];
