import type { EnglishWord, Meaning } from './meanings.ts';
import { P } from './parameters.ts';

/** How well each French word goes with each English one, the chance that nothing speaks for it included. */
export function fitness(
  french: readonly Meaning[],
  english: readonly EnglishWord[],
  weights: Float64Array,
): Float64Array {
  const fit = new Float64Array(weights.length);
  const width = english.length;
  for (let j = 0; j < french.length; j++)
    for (let i = 0; i < width; i++) {
      const base = french[j]!.kind === english[i]!.kind ? P.base : P.base * P.baseMixed;
      fit[j * width + i] = (weights[j * width + i]! + base) ** P.power;
    }
  return fit;
}

/** How well each word goes with nothing: little words often do. */
export const nothing = (words: readonly Pick<Meaning, 'kind'>[]): Float64Array =>
  Float64Array.from(words, ({ kind }) => P.nothing * (kind === 'function' ? P.nothingFunction : 1));

/** What both directions say together: the geometric mean. `toFrench` lies crosswise. */
export function mean(
  toEnglish: Float64Array,
  toFrench: Float64Array,
  rows: number,
  width: number,
): Float64Array {
  const both = new Float64Array(toEnglish.length);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < width; i++)
      both[j * width + i] = Math.sqrt(toEnglish[j * width + i]! * toFrench[i * rows + j]!);
  return both;
}

export function transposed(matrix: Float64Array, rows: number, width: number): Float64Array {
  const out = new Float64Array(matrix.length);
  for (let j = 0; j < rows; j++) for (let i = 0; i < width; i++) out[i * rows + j] = matrix[j * width + i]!;
  return out;
}

// A neighbour's neighbour supports less.
const ONE_OFF = 0.7;
const BOTH_OFF = 0.6;

/** Words next to each other go to words next to each other; little words lean on it most. */
export function supported(
  french: readonly Meaning[],
  english: readonly EnglishWord[],
  fit: Float64Array,
  both: Float64Array,
): Float64Array {
  const rows = french.length;
  const width = english.length;
  const at = (j: number, i: number) => (j < 0 || i < 0 || j >= rows || i >= width ? 0 : both[j * width + i]!);
  const out = new Float64Array(fit.length);
  for (let i = 0; i < width; i++) {
    // The king's son, le fils du roi: what stands round 's and de is the other way round.
    const on = english[i]!.form === "'s" ? -1 : 1;
    for (let j = 0; j < rows; j++) {
      const next = Math.max(
        at(j + 1, i + on),
        ONE_OFF * at(j + 1, i + 2 * on),
        ONE_OFF * at(j + 2, i + on),
        BOTH_OFF * at(j + 2, i + 2 * on),
      );
      const previous = Math.max(
        at(j - 1, i - on),
        ONE_OFF * at(j - 1, i - 2 * on),
        ONE_OFF * at(j - 2, i - on),
      );
      const little = french[j]!.kind === 'function' && english[i]!.kind === 'function';
      const gain = little ? P.support : P.supportContent;
      const q = j * width + i;
      out[q] = (fit[q]! * (1 + gain * (next + previous))) / (1 + 2 * gain * P.supportDamp);
    }
  }
  return out;
}
