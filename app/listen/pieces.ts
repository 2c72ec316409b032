/** Where a voice takes a breath anyway. */
const BREAK = /(?<=[,;:.!?…—–»)])\s+/u;

/**
 * A sentence in pieces of at most `longest` characters, cut where a voice takes a breath, else between words. They
 * joined by spaces are the sentence, white space aside.
 */
export function piecesOf(text: string, longest: number): string[] {
  return text
    .trim()
    .split(BREAK)
    .flatMap((clause) => (clause.length > longest ? packed(clause.split(/\s+/), longest) : [clause]))
    .reduce<string[]>(append(longest), [])
    .filter((piece) => piece !== '');
}

const packed = (words: readonly string[], longest: number) => words.reduce<string[]>(append(longest), []);

/** Adds a stretch to the last piece where both fit. */
function append(longest: number) {
  return (pieces: string[], next: string): string[] => {
    const last = pieces.at(-1);
    return last !== undefined && last.length + 1 + next.length <= longest
      ? [...pieces.slice(0, -1), `${last} ${next}`]
      : [...pieces, next];
  };
}
