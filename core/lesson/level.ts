import type { Lesson } from './lesson.ts';

/**
 * How hard a text is to read, from what the annotation knows of it. The formula is linear in three measures that
 * graded-reader research finds to carry most of what readability in a foreign language depends on (François & Fairon
 * 2012, "An AI readability formula for French as a foreign language"): how rare the words are, how long the sentences,
 * and how many verbs stand in tenses that are learnt late. The weights were fitted by least squares to the levels that
 * the library's texts were written for.
 */
export type Difficulty = {
  /** The mean band (base-2 logarithm of the rank) of the rarer half of the words with a meaning of their own. */
  readonly band: number;
  /** The mean length of a sentence, in words. */
  readonly length: number;
  /** The share of the conjugated verbs that are in a tense or mood taught from B1 on. */
  readonly late: number;
};

const CONTENT = /^(?:n(?!um)|v$|adj$|adv$)/;
const LATE = /\b(?:Sub|Cnd)\b|^(?:Ind\.)?.*\bPast\b.*\bFin\b|\bFin\b.*\bPast\b/;

export function difficultyOf({ paragraphs, cards }: Pick<Lesson, 'paragraphs' | 'cards'>): Difficulty {
  const beads = paragraphs.flat();
  const used = beads.flatMap(({ words }) => words.flatMap(([, , card]) => cards[card] ?? []));
  const bands = used
    .filter(({ pos, probable }) => CONTENT.test(pos) && !probable)
    .map(({ band = RAREST }) => band)
    .sort((a, b) => a - b);
  const verbs = used.filter(({ pos, feats }) => pos === 'v' && /\bFin\b/.test(feats));
  const sentences = beads.reduce((sum, { fr }) => sum + Math.max(1, fr.match(ENDS)?.length ?? 0), 0);
  return {
    band: mean(bands.slice(bands.length >> 1)),
    length: used.length / Math.max(1, sentences),
    late: verbs.filter(({ feats }) => LATE.test(feats)).length / Math.max(1, verbs.length),
  };
}

/** For a word that the frequency list lacks. */
const RAREST = 15;
const ENDS = /[.!?…](?=["”»\s]|$)/gu;

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
