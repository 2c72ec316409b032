import { distractors, MOST } from '#core/practice/distractors.ts';
import type { Row } from '#core/practice/exercise.ts';
import { exactly } from '#core/practice/grade.ts';
import { shuffle } from '#core/practice/random.ts';

export const meaning: Row<'meaning'> = {
  make(item, pool, random) {
    const { here, fauxAmis = [] } = item.card;
    // What the word looks like in English, and does not mean, is the likeliest of all mistakes.
    const falseFriends = fauxAmis.map(({ english }) => english).filter((english) => !here.includes(english));
    const others = distractors(item, pool, random).map(({ card }) => card.here);
    const wrong = [...new Set([...falseFriends.slice(0, 1), ...others])].slice(0, MOST);
    if (wrong.length < MOST) return undefined;
    return { item, key: here, options: shuffle([here, ...wrong], random) };
  },
  judge: ({ key }, answer) => exactly(key, answer),
};
