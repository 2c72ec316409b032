import type { Card, Lesson, LessonBead } from '#core/lesson/lesson.ts';

/** A number from 0 up to 1, like Math.random: chance comes in as an argument, so that a test can fix it. */
export type Random = () => number;

/** A word of a lesson that can be asked for, where it stands. */
export type Item = {
  readonly bead: LessonBead;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly card: Card;
};

/** What every kind of question has: its sentence, cut at the word asked for, and its translation. */
type Sentence = {
  readonly bead: number;
  readonly before: string;
  readonly form: string;
  readonly after: string;
  readonly english: string;
};

export type Exercise = Sentence &
  (
    | { readonly kind: 'meaning'; readonly key: string; readonly options: readonly string[] }
    | {
        readonly kind: 'french';
        readonly key: string;
        readonly options: readonly string[];
        readonly meaning: string;
      }
    | { readonly kind: 'gap'; readonly key: string; readonly meaning: string }
  );

export type Kind = Exercise['kind'];

export function sentenceOf({ bead, start, end, form }: Item): Sentence {
  return {
    bead: bead.number,
    before: bead.fr.slice(0, start),
    form,
    after: bead.fr.slice(end),
    english: bead.en,
  };
}

/** Parts of speech worth asking for: words with a meaning of their own. */
const ASKED = new Set(['nm', 'nf', 'nmf', 'nmpl', 'nfpl', 'v', 'adj', 'adv']);

/**
 * The words of a lesson that can be asked for: with a meaning of their own, certain, and not the auxiliary or a
 * piece of an expression, whose meaning is the whole's.
 */
export function itemsOf(lesson: Lesson): Item[] {
  return lesson.paragraphs.flat().flatMap((bead) =>
    bead.words.flatMap(([start, end, cardIndex, locution]) => {
      const card = lesson.cards[cardIndex];
      const form = bead.fr.slice(start, end);
      if (!card || locution >= 0 || card.probable || card.here === '' || !ASKED.has(card.pos)) return [];
      if (card.auxiliary || isTransparent(form, card.here) || !/^\p{L}{3,}(?:-\p{L}+)*$/u.test(form))
        return [];
      return [{ bead, start, end, form, card }];
    }),
  );
}

/** *Région* for "region" asks nothing of an English reader: two words that begin alike for most of their length. */
function isTransparent(form: string, here: string): boolean {
  const french = plain(form);
  return meaningsOf(here).some((meaning) => {
    const word = plain(meaning).replace(/^(?:to|will|would|was|were|is|are|has|had|having) /, '');
    let shared = 0;
    while (shared < Math.min(french.length, word.length) && french[shared] === word[shared]) shared += 1;
    return shared >= Math.max(french.length, word.length) * 0.55;
  });
}

const meaningsOf = (here: string) => here.split(', ');

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Fisher and Yates' shuffle, of a copy. */
export function shuffle<Value>(values: readonly Value[], random: Random): Value[] {
  const shuffled = [...values];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j] as Value, shuffled[i] as Value];
  }
  return shuffled;
}
