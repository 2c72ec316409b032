import type { Candidate } from './candidates.ts';
import type { Features } from './token.ts';

/**
 * Fills in the gender and number that a form does not show from the words it agrees with: *les pays*, *un
 * élève*, *une femme aimable*.
 */
export function agree(words: readonly Candidate[]): Candidate[] {
  const filled = [...words];
  let determiner: Features | undefined;
  for (let i = 0; i < filled.length; i++) {
    const word = filled[i]!;
    if (word.upos === 'DET' || word.upos === 'ADP+DET') determiner = word.feats;
    if (word.upos === 'NOUN' || word.upos === 'ADJ')
      filled[i] = fill(word, filled[i - 1], words[i + 1], determiner);
    if (!STAYS_OPEN.test(word.upos)) determiner = undefined;
  }
  return filled;
}

const STAYS_OPEN = /^(?:DET|ADP\+DET|ADJ|NUM|ADV)$/;

function fill(
  word: Candidate,
  left: Candidate | undefined,
  right: Candidate | undefined,
  determiner: Features | undefined,
): Candidate {
  const { feats } = word;
  if (feats.Gender && feats.Number) return word;
  const nouns =
    word.upos === 'ADJ'
      ? [left, right].filter((other) => other?.upos === 'NOUN').map((noun) => noun!.feats)
      : [];
  const agreeing = [...nouns, ...(determiner ? [determiner] : [])];
  const gender = feats.Gender ?? agreeing.find((other) => other.Gender)?.Gender ?? 'Masc';
  const number =
    feats.Number ??
    agreeing.find((other) => other.Number)?.Number ??
    (left?.upos === 'NUM' ? 'Plur' : 'Sing');
  return { ...word, feats: { ...feats, Gender: gender, Number: number } };
}
