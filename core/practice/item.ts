import { plain } from '#core/lesson/accents.ts';
import type { Card, Lesson } from '#core/lesson/lesson.ts';
import { sharedStart } from '#core/lesson/lookalike.ts';

/** A word that can be asked for, in the sentence where the learner met it. */
export type Item = {
  /** Where it stands: the lesson's slug, and the bead. */
  readonly text: string;
  readonly bead: number;
  readonly french: string;
  readonly english: string;
  /** The word's place in `french`, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly card: Card;
};

export const formOf = ({ french, start, end }: Item): string => french.slice(start, end);

/** Parts of speech worth asking for: words with a meaning of their own. */
const ASKED = new Set(['nm', 'nf', 'nmf', 'nmpl', 'nfpl', 'v', 'adj', 'adv']);

/**
 * The words of a lesson that can be asked for: with a meaning of their own, certain, and not the auxiliary or a
 * piece of an expression, whose meaning is the whole's.
 */
export function itemsOf(lesson: Lesson): Item[] {
  const beads = lesson.paragraphs.flat();
  // A sentence that the translation leaves out is no good question; in French alone they all are like that.
  const bilingual = beads.some(({ en }) => en !== '');
  return beads.flatMap((bead) =>
    bead.words.flatMap(([start, end, cardIndex, locution]): Item[] => {
      const card = lesson.cards[cardIndex];
      const form = bead.fr.slice(start, end);
      if (!card || (bilingual && bead.en === '') || locution >= 0 || !isAsked(card, form)) return [];
      const { number, fr, en } = bead;
      return [{ text: lesson.slug, bead: number, french: fr, english: en, start, end, card }];
    }),
  );
}

function isAsked(card: Card, form: string): boolean {
  if (card.probable || card.auxiliary || card.here === '' || !ASKED.has(card.pos)) return false;
  return /^\p{L}{3,}(?:-\p{L}+)*$/u.test(form) && !isTransparent(form, card.here);
}

/** *Région* for "region" asks nothing of an English reader: two words that begin alike for most of their length. */
function isTransparent(form: string, here: string): boolean {
  const french = plain(form);
  return here.split(', ').some((meaning) => {
    const word = plain(meaning).replace(/^(?:to|will|would|was|were|is|are|has|had|having) /, '');
    return sharedStart(french, word) >= Math.max(french.length, word.length) * 0.55;
  });
}
