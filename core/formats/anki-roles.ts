import { type Detected, detect } from '#core/text/detect.ts';
import type { Field } from './anki-field.ts';

/** Which fields of a note type hold what, by their numbers. */
export type Roles = {
  readonly word?: number | undefined;
  readonly gloss?: number | undefined;
  readonly sentence?: number | undefined;
  readonly translation?: number | undefined;
};

/** So many notes show what a note type's fields are for. */
const SAMPLE = 300;
/** From so many words on, on average, a field is one of sentences. */
const SENTENCE_WORDS = 3.5;

type Column = {
  readonly place: number;
  readonly language: Detected;
  /** How long its texts are on average. */
  readonly words: number;
  /** Whether a text of it is long enough to be known as of no language of ours. */
  readonly foreign: boolean;
};

/** Tells the fields of a note type by the language and the length of their texts; undefined where there is no French. */
export function rolesOf(notes: readonly (readonly Field[])[]): Roles | undefined {
  const sample = notes.slice(0, SAMPLE);
  const width = sample.reduce((most, { length }) => Math.max(most, length), 0);
  const columns = Array.from({ length: width }, (_, place) => columnOf(sample, place)).filter(
    ({ words }) => words > 0,
  );
  const english = columns.filter(({ language }) => language === 'en');
  const french = columns.filter(({ language }) => language === 'fr');
  // Bare words show no language; beside English, the first such field is what is learned.
  const bare = columns.find(({ language, foreign }) => language === 'other' && !foreign);
  if (french.length === 0 && english.length > 0 && bare) french.push(bare);
  if (french.length === 0) return undefined;
  if (english.length === 0 && bare && !french.includes(bare)) english.push(bare);
  const [word, sentence] = wordAndSentence(french);
  const [gloss, translation] = wordAndSentence(english);
  return { word, sentence, gloss, translation };
}

function columnOf(notes: readonly (readonly Field[])[], place: number): Column {
  const texts = notes.map((note) => note[place]?.text ?? '').filter((text) => /\p{L}/u.test(text));
  const counts = { fr: 0, en: 0, other: 0 };
  for (const text of texts) counts[detect(text)] += 1;
  const lengths = texts.map((text) => text.split(/\s+/).length);
  const longest = texts.filter((_, index) => lengths[index]! > SENTENCE_WORDS);
  return {
    place,
    language: counts.fr > counts.en ? 'fr' : counts.en > counts.fr ? 'en' : 'other',
    words: texts.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / texts.length,
    foreign: longest.some((text) => detect(text) === 'other'),
  };
}

/** The field of the shortest texts is the word's, that of the longest the sentence's. */
function wordAndSentence(
  columns: readonly Column[],
): readonly [word: number | undefined, sentence: number | undefined] {
  const sorted = columns.toSorted((a, b) => a.words - b.words);
  const [shortest, longest] = [sorted[0], sorted.at(-1)];
  const word = shortest && shortest.words <= SENTENCE_WORDS ? shortest.place : undefined;
  const sentence =
    longest && longest.words > SENTENCE_WORDS && longest.place !== word ? longest.place : undefined;
  return [word, sentence];
}
