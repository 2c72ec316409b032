import type { Candidate } from './candidates.ts';
import { Tag } from './tags.ts';

/**
 * *avoir* helps another verb only where its participle follows: *il a mangé*, *a-t-il bien mangé*; in *il a faim*
 * it is a verb like the rest.
 */
export function nameAvoir(words: readonly Candidate[]): Candidate[] {
  return words.map((word, i) =>
    word.upos === 'AUX' && word.lemma === 'avoir' && !beforeParticiple(words, i)
      ? { ...word, upos: 'VERB' }
      : word,
  );
}

const BETWEEN: ReadonlySet<number> = new Set([Tag.adv, Tag.pas, Tag.pron, Tag.nous, Tag.elle, Tag.punct]);
const PARTICIPLES: ReadonlySet<number> = new Set([Tag.verbPast, Tag.auxPast]);

function beforeParticiple(words: readonly Candidate[], at: number): boolean {
  let next = at + 1;
  while (next < words.length && next < at + 5 && BETWEEN.has(words[next]!.tag)) next++;
  return next < words.length && PARTICIPLES.has(words[next]!.tag);
}
