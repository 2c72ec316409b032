import type { Lesson } from '#core/lesson/lesson.ts';
import { passageOf, type Spot } from './moves.ts';

type Props = {
  readonly lesson: Lesson;
  readonly said: { readonly spot: Spot; readonly side: 'fr' | 'en' } | undefined;
};

/** Tells a screen reader what the keyboard has brought; a pointer says nothing. */
export function Announcement({ lesson, said }: Props) {
  const passage = said && passageOf(lesson, said.spot.passage);
  const word = said?.spot.word === undefined ? undefined : passage?.words[said.spot.word];
  const card = word && lesson.cards[word[2]];
  const locution = word && lesson.cards[word[3]];
  return (
    <p className="visually-hidden" aria-live="polite">
      {said && word && card && said.side === 'fr' ? (
        <>
          <span lang="fr">{passage?.fr.slice(word[0], word[1])}</span>{' '}
          <span lang="en">{(locution ?? card).here}</span> {card.form?.replaceAll('*', '')}{' '}
          <span lang="fr">{card.headword}</span>
        </>
      ) : (
        said && passage && <span lang={said.side}>{passage[said.side]}</span>
      )}
    </p>
  );
}
