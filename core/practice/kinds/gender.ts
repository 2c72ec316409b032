import type { Row } from '#core/practice/exercise.ts';
import { exactly } from '#core/practice/grade.ts';

/** A determiner that shows the gender, and at most one word between it and the noun: une (grande) maison. */
const TELLTALE =
  /(?<![\p{L}’'-])(?<determiner>de la|de l[’']|à la|à l[’']|du|au|le|la|l[’']|une?|ce|cet|cette|[mts](?:on|a)|quel|quelle|aucune?|tout|toute)\s?(?:\p{L}+\s)?$/iu;

export const gender: Row<'gender'> = {
  make(item) {
    const { pos, headword } = item.card;
    if ((pos !== 'nm' && pos !== 'nf') || !/^\p{L}+$/u.test(headword)) return undefined;
    // L’ says nothing of the gender: un and une do.
    const options = /^[aeiouyhàâæéèêëîïôœùûü]/i.test(headword) ? ['un', 'une'] : ['le', 'la'];
    const before = TELLTALE.exec(item.french.slice(0, item.start));
    const determiner = before?.groups?.determiner;
    return {
      item,
      key: options[pos === 'nm' ? 0 : 1]!,
      options,
      masked: before && determiner ? [before.index, before.index + determiner.length] : undefined,
    };
  },
  judge: ({ key }, answer) => exactly(key, answer),
};
