import { LEVELS, type Level } from './entry.ts';
import type { Lesson } from './lesson.ts';

/**
 * How hard a text is to read, by three measures that research on graded readers finds to carry most of it (François &
 * Fairon 2012, "An AI readability formula for French as a foreign language").
 */
type Difficulty = {
  /** How rare its words are: the mean band of the different words with a meaning of their own. */
  readonly band: number;
  /** How long its long sentences are: the logarithm of the words in a bead at the upper tenth. */
  readonly length: number;
  /** The share of the conjugated verbs that stand in the subjunctive or the conditional. */
  readonly moods: number;
};

const CONTENT = /^(?:n(?!um)|v$|adj$|adv$)/;
/** For a word that the frequency list lacks. */
const RAREST = 15;

function difficultyOf({ paragraphs, cards }: Pick<Lesson, 'paragraphs' | 'cards'>): Difficulty {
  const beads = paragraphs.flat().filter(({ words }) => words.length > 0);
  const used = beads.flatMap(({ words }) => words.flatMap(([, , card]) => cards[card] ?? []));
  const words = used.filter(({ pos, probable }) => CONTENT.test(pos) && !probable);
  const bands = new Map(words.map(({ headword, pos, band = RAREST }) => [`${headword}|${pos}`, band]));
  const verbs = used.filter(({ pos, feats }) => pos === 'v' && /\bFin\b/.test(feats));
  const lengths = beads.map((bead) => bead.words.length).sort((a, b) => b - a);
  return {
    band: mean([...bands.values()]),
    length: Math.log(lengths[Math.floor(lengths.length / 10)] ?? 1),
    moods: mean(verbs.map(({ feats }) => (/\b(?:Sub|Cnd)\b/.test(feats) ? 1 : 0))),
  };
}

/**
 * The level that a text is likely to be for. The weights are a least-squares fit to the levels that the library's texts
 * were written for (A1 is 1, C1 is 5). Each left out in turn, 55 % of them come out at their level and all within one.
 */
export function estimateLevel(lesson: Pick<Lesson, 'paragraphs' | 'cards'>): Level {
  const { band, length, moods } = difficultyOf(lesson);
  const step = Math.round(-8.57 + 0.32 * band + 2.84 * length + 8.78 * moods);
  return LEVELS[Math.min(LEVELS.length, Math.max(1, step)) - 1]!;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
