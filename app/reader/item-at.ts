import { isGiven } from '#core/learner/known.ts';
import type { Lesson, Word } from '#core/lesson/lesson.ts';
import type { Item } from '#core/practice/item.ts';
import { passageOf, type Spot } from './moves.ts';

/**
 * What can be learned of the word at a spot: the expression it is part of first, as the card has it, then the word.
 * Names and numbers are nothing to learn.
 */
export function itemsAt(lesson: Lesson, spot: Spot | undefined): Item[] {
  const passage = spot && passageOf(lesson, spot.passage);
  const word = spot?.word === undefined ? undefined : passage?.words[spot.word];
  if (!passage || !word) return [];
  const unit = (passage.units[word[4]] ?? [])
    .map((each) => passage.words[each])
    .filter((part) => part !== undefined);
  const expression = unit.filter((part) => part[3] === word[3]);
  return [
    { card: lesson.cards[word[3]], words: expression.length > 0 ? expression : [word] },
    { card: lesson.cards[word[2]], words: [word] },
  ].flatMap(({ card, words }): Item[] =>
    card && !isGiven(card.pos)
      ? [
          {
            text: lesson.slug,
            // The title and the lead stand over the first sentence.
            bead: Math.max(0, spot.passage),
            french: passage.fr,
            english: passage.en,
            ...stretchOf(words),
            card,
          },
        ]
      : [],
  );
}

const stretchOf = (words: readonly Word[]) => ({
  start: Math.min(...words.map(([start]) => start)),
  end: Math.max(...words.map(([, end]) => end)),
});
