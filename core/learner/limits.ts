/** How long what the log keeps may be, in UTF-16 units. */
export const LONGEST = {
  headword: 200,
  /** A text's slug or id. */
  text: 200,
  gloss: 2000,
  sentence: 20_000,
  source: 500,
  note: 10_000,
} as const;
