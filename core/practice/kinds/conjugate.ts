import type { Row } from '#core/practice/exercise.ts';
import { grade } from '#core/practice/grade.ts';
import { formOf } from '#core/practice/item.ts';

/** Asks for a conjugated verb; the card explains which person of which tense stands here. */
export const conjugate: Row<'conjugate'> = {
  make(item) {
    const { pos, feats, form } = item.card;
    const finite = pos === 'v' && form !== undefined && /\b(?:Ind|Sub|Cnd)\b/.test(feats);
    return finite && formOf(item) !== item.card.headword ? { item, key: formOf(item) } : undefined;
  },
  judge: ({ key }, answer, forms) => grade(key, answer, forms),
};
