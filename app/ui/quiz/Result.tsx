import { useTranslation } from 'react-i18next';
import type { Exercise } from '#core/practice/exercise.ts';
import { itemsAsked } from '#core/practice/exercise.ts';
import { formOf, type Item } from '#core/practice/item.ts';
import { missedIn } from '#core/practice/kinds/match.ts';
import type { Given } from '#store/quiz.ts';
import { Sentence } from './Sentence.tsx';

type Props = {
  readonly exercises: readonly Exercise[];
  readonly given: readonly Given[];
  readonly hrefOf: (item: Item) => string;
  readonly again: string;
  readonly onAgain: () => void;
  readonly onMissed: (missed: readonly Item[]) => void;
  readonly back: { readonly href: string; readonly label: string };
};

/** How it went, and what to look at again: each missed word in its sentence. */
export function Result({ exercises, given, hrefOf, again, onAgain, onMissed, back }: Props) {
  const { t } = useTranslation('practice');
  const verdicts = given.map(({ verdict }) => verdict);
  const count = verdicts.filter((verdict) => verdict === 'right' || verdict === 'accents').length;
  const accents = verdicts.filter((verdict) => verdict === 'accents').length;
  const missed = exercises.flatMap((exercise, index) => missedItems(exercise, given[index]));
  return (
    <div className="result">
      <h2>{t('result.title')}</h2>
      <p className="score">
        <b>{t('result.score', { count, total: exercises.length })}</b>
        {accents > 0 && <span>, {t('result.accents', { count: accents })}</span>}
      </p>
      {missed.length === 0 ? (
        <p>{t('result.none')}</p>
      ) : (
        <>
          <h3>{t('result.missed')}</h3>
          <ul>
            {missed.map((item) => (
              <li key={`${item.card.headword} ${item.start}`}>
                <Sentence item={item} shown />
                <p lang="en" className="english">
                  {item.english}
                </p>
                <p className="answer">
                  <b lang="fr">{formOf(item)}</b> <span lang="en">{item.card.here}</span>
                  <a href={hrefOf(item)}>{t('back')}</a>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="actions">
        {missed.length > 0 && (
          <button type="button" className="button" onClick={() => onMissed(missed)}>
            {t('result.missedAgain')}
          </button>
        )}
        <button type="button" className={missed.length > 0 ? 'quiet' : 'button'} onClick={onAgain}>
          {again}
        </button>
        <a className="quiet" href={back.href}>
          {back.label}
        </a>
      </p>
    </div>
  );
}

function missedItems(exercise: Exercise, given: Given | undefined): readonly Item[] {
  if (!given || given.verdict === 'right') return [];
  if (exercise.kind !== 'match') return itemsAsked(exercise);
  const missed = missedIn(given.answer);
  return exercise.items.filter((_, index) => missed.has(index));
}
