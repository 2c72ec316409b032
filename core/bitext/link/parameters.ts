/** Set by hand, then one at a time on development sentences; see docs/decisions/word-links.md. */
export const P = {
  // How much each kind of evidence says that two words stand for each other.
  dictionary: 0.95,
  functionWord: 0.6,
  /** The dictionary's word where one of the two is a function word. */
  dictionaryFunction: 0.38,
  /** The same family: nécessairement, necessity. */
  family: 0.35,
  /** A synonym by way of another French word. */
  synonym: 0.32,
  /** One word of an equivalent of several. */
  part: 0.25,
  lookalike: 0.8,
  /** An equivalent of several words, all there. */
  phrase: 0.42,
  /** A locution's equivalent; less for its little words, on either side. */
  block: 0.5,
  blockFunction: 0.48,
  englishFunction: 0.5,
  /** From here on two words of a block answer for each other by themselves. */
  paired: 0.18,
  /** Each sense counts so much of the one before. */
  sense: 0.74,

  // What a pair without evidence is worth, and what it is worth to have no counterpart.
  base: 0.0005,
  baseMixed: 0.05,
  power: 1.5,
  nothing: 0.02,
  nothingFunction: 4,
  toNothing: 0.2,

  // Where counterparts stand.
  diagonal: 2,
  stay: 0.3,
  onward: 0.96,
  backward: 0.5,
  decay: 0.3,
  far: 0.037,
  support: 0.6,
  supportContent: 0.38,
  supportDamp: 0.18,

  // Which pairs become links.
  content: 0.56,
  function: 0.4,
  grow: 0.5,
  rescue: 0.6,
  rescueDistance: 0.5,
} as const;
