import type { Row } from '#core/practice/exercise.ts';
import { exactly } from '#core/practice/grade.ts';
import { shuffle } from '#core/practice/random.ts';

const FEWEST = 4;
const MOST = 9;

/** A part of a sentence between marks that part it from the rest; a mark stays with what it ends. */
const CLAUSE = /[^\s«“"(—–][^,;:.!?…«»“”"()—–]*[,;:.!?…]?/gu;

/** Asks for the clause that the word stands in. What is written together stays together: *l’ami*, *y a-t-il*. */
export const order: Row<'order'> = {
  make(item, _, random) {
    // Without a translation nothing tells one right order from another.
    if (item.english === '') return undefined;
    const clause = [...item.french.matchAll(CLAUSE)].find(
      ({ index, 0: text }) => index <= item.start && item.end <= index + text.length,
    );
    if (!clause) return undefined;
    const key = clause[0].trim().replace(/[ \n]+/g, ' ');
    const pieces = key.split(' ');
    if (pieces.length < FEWEST || pieces.length > MOST) return undefined;
    const shuffled = shuffle(pieces, random);
    const masked = [clause.index, clause.index + clause[0].trimEnd().length] as const;
    return shuffled.join(' ') === key ? undefined : { item, key, pieces: shuffled, masked };
  },
  judge: ({ key }, answer) => exactly(key, answer),
};
