import { confidence } from './link/confidence.ts';
import { decode } from './link/decode.ts';
import { type Headwords, LinkDictionary } from './link/dictionary.ts';
import { type Block, gather } from './link/evidence.ts';
import { fitness, mean, nothing, supported, transposed } from './link/fitness.ts';
import { type FrenchWord, Meanings } from './link/meanings.ts';
import { P } from './link/parameters.ts';
import { posteriors } from './link/posteriors.ts';

export type { Block } from './link/evidence.ts';
export type { FrenchWord } from './link/meanings.ts';

/** A French word stands for an English one: their indices, and how likely it is that they do, 0 to 1. */
export type Link = { readonly source: number; readonly target: number; readonly confidence: number };

/**
 * Links the words of a French sentence to those of its translation, many to many: the locutions found in it are linked
 * as blocks, words without a counterpart are left alone. In the order of the French.
 */
export type Linker = (
  source: readonly FrenchWord[],
  blocks: readonly Block[],
  target: readonly string[],
) => Link[];

/**
 * A linker that knows a dictionary. What speaks for a pair (dictionary, function words, look-alikes, locutions) goes
 * into a hidden Markov model in either direction, twice: the second time neighbours support each other. Where both
 * directions agree there is a link; then words left over are fitted in.
 */
export function createLinker(headwords: Headwords): Linker {
  const dictionary = new LinkDictionary(headwords, P.sense);
  const meanings = new Meanings(dictionary);
  return (source, blocks, target) => {
    const french = source.map((word) => meanings.french(word));
    const english = target.map((word) => meanings.english(word));
    const [rows, width] = [french.length, english.length];
    const [noFrench, noEnglish] = [nothing(french), nothing(english)];
    const { weights, matches } = gather(french, english, blocks, dictionary);
    const look = (fit: Float64Array) => {
      const toEnglish = posteriors(fit, noFrench, width);
      const toFrench = posteriors(transposed(fit, rows, width), noEnglish, rows);
      return { toEnglish, toFrench, both: mean(toEnglish, toFrench, rows, width) };
    };
    const fit = fitness(french, english, weights);
    const looked = look(supported(french, english, fit, look(fit).both));
    const isBlock = (j: number, i: number) =>
      matches.some((match) => match.french.includes(j) && match.english.includes(i));
    return [...decode({ french, english, weights, matches, ...looked })]
      .sort((a, b) => a - b)
      .map((q) => {
        const [j, i] = [Math.floor(q / width), q % width];
        const kind = english[i]!.kind === 'content' ? french[j]!.kind : 'function';
        const likely = confidence(kind, looked.both[q]!);
        return { source: j, target: i, confidence: isBlock(j, i) ? Math.max(likely, BLOCK) : likely };
      });
  };
}

/** How often the words of a locution and of its equivalent, found whole, are right to be linked; counted likewise. */
const BLOCK = 0.95;
