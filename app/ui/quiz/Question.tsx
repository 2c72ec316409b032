import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Exercise } from '#core/practice/exercise.ts';
import type { Rating } from '#core/practice/grade.ts';
import { formOf, type Item } from '#core/practice/item.ts';
import type { Given } from '#store/quiz.ts';
import { Choose } from './Choose.tsx';
import { Match } from './Match.tsx';
import { Order } from './Order.tsx';
import { Sentence } from './Sentence.tsx';
import { Type } from './Type.tsx';

/** What the part of a question that takes the answer needs, whatever its kind. */
export type AnswerProps = {
  readonly given: Given | undefined;
  readonly hinted: boolean;
  readonly labelledBy: string;
  readonly onAnswer: (answer: string) => void;
};

const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

/** Kinds that have a hint to give. */
const HINTED: ReadonlySet<Exercise['kind']> = new Set([
  'meaning',
  'french',
  'gap',
  'listen',
  'conjugate',
  'order',
]);

type Props = {
  readonly exercise: Exercise;
  readonly number: number;
  readonly total: number;
  readonly given: Given | undefined;
  readonly hrefOf: (item: Item) => string;
  readonly onAnswer: (answer: string, hinted: boolean) => void;
  readonly onRate: (rating: Rating) => void;
  readonly onNext: () => void;
};

/** One question; once answered, the verdict, the whole sentence with its translation, and the way back to the text. */
export function Question({ exercise, number, total, given, hrefOf, onAnswer, onRate, onNext }: Props) {
  const { t } = useTranslation('practice');
  const next = useRef<HTMLButtonElement>(null);
  const [hinted, setHinted] = useState(false);
  const heading = useId();
  const answered = given !== undefined;
  const { kind } = exercise;

  // The next step takes the focus, so that a quiz is a run of Enters.
  useEffect(() => {
    if (answered) next.current?.focus({ preventScroll: true });
  }, [answered]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.target as Element).matches('input')) return;
    if (document.querySelector('dialog[open], [popover]:popover-open')) return;
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1];
    const rating = digit === undefined ? undefined : RATINGS[Number(digit) - 1];
    if (answered && rating && kind !== 'match') onRate(rating);
    else if (!answered && event.key === 'h' && HINTED.has(kind)) setHinted(true);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const props = {
    given,
    hinted,
    labelledBy: heading,
    onAnswer: (answer: string) => onAnswer(answer, hinted),
  };
  return (
    <div className="question" data-kind={kind}>
      <p className="count">{t('question', { number, total })}</p>
      <h2 id={heading}>
        <Ask exercise={exercise} />
      </h2>
      <Stem exercise={exercise} answered={answered} />
      {exercise.kind === 'match' ? (
        <Match exercise={exercise} {...props} />
      ) : exercise.kind === 'order' ? (
        <Order exercise={exercise} {...props} />
      ) : exercise.kind === 'gap' || exercise.kind === 'listen' || exercise.kind === 'conjugate' ? (
        <Type exercise={exercise} {...props} />
      ) : (
        <Choose exercise={exercise} {...props} />
      )}
      {!answered && (
        <p className="actions">
          {HINTED.has(kind) && (
            <button type="button" className="quiet" disabled={hinted} onClick={() => setHinted(true)}>
              {t('hint.show')}
            </button>
          )}
          <button type="button" className="quiet" onClick={() => props.onAnswer(noAnswer(exercise))}>
            {t('unknown')}
          </button>
        </p>
      )}
      <div role="status" className="verdict" data-verdict={given?.verdict}>
        {given && <VerdictText exercise={exercise} given={given} />}
      </div>
      {given && (
        <>
          {kind !== 'match' && <Ratings rating={given.rating} onRate={onRate} />}
          <p className="actions">
            <button ref={next} type="button" className="button" onClick={onNext}>
              {t(number === total ? 'finish' : 'next')}
            </button>
            {exercise.kind !== 'match' && (
              <a className="quiet" href={hrefOf(exercise.item)}>
                {t('back')}
              </a>
            )}
          </p>
        </>
      )}
    </div>
  );
}

/** What stands for not knowing: of pairs, that none was found. */
const noAnswer = (exercise: Exercise) =>
  exercise.kind === 'match' ? [...exercise.items.keys()].join(',') : '';

function Ask({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useTranslation('practice');
  switch (exercise.kind) {
    case 'meaning':
      return (
        <Trans
          t={t}
          i18nKey="meaning.ask"
          values={{ word: formOf(exercise.item) }}
          components={{ b: <b lang="fr" /> }}
        />
      );
    case 'gender':
      return (
        <Trans
          t={t}
          i18nKey="gender.ask"
          values={{
            word: exercise.item.card.headword,
            first: exercise.options[0],
            second: exercise.options[1],
          }}
          components={{ b: <b lang="fr" />, i: <i lang="fr" /> }}
        />
      );
    default:
      return t(`${exercise.kind}.ask`);
  }
}

/** The sentence and its translation, as much of them as does not give the answer away. */
function Stem({ exercise, answered }: { readonly exercise: Exercise; readonly answered: boolean }) {
  if (exercise.kind === 'match') return null;
  const { item, kind } = exercise;
  const shown = answered || kind === 'meaning' || kind === 'gender';
  const masked = 'masked' in exercise && !answered ? exercise.masked : undefined;
  const hidden = !answered && (kind === 'meaning' || kind === 'listen');
  return (
    <>
      <Sentence item={item} shown={shown} masked={masked} />
      {!hidden && item.english !== '' && (
        <p lang="en" className="english">
          {item.english}
        </p>
      )}
    </>
  );
}

/** The verdict in words; what was typed and was not the key stands struck through. */
function VerdictText({ exercise, given }: { readonly exercise: Exercise; readonly given: Given }) {
  const { t } = useTranslation('practice');
  const { verdict, answer } = given;
  if (exercise.kind === 'match')
    return (
      <>
        <span aria-hidden="true">{verdict === 'wrong' ? '✗' : '✓'}</span>{' '}
        {t(verdict === 'wrong' ? 'match.some' : 'match.all')}
      </>
    );
  const typed = exercise.kind !== 'meaning' && exercise.kind !== 'french' && exercise.kind !== 'gender';
  return (
    <>
      <span aria-hidden="true">{verdict === 'wrong' ? '✗' : verdict === 'form' ? '≈' : '✓'}</span>{' '}
      {t(`verdict.${verdict}`, { key: exercise.key })}
      {typed && verdict !== 'right' && answer !== '' && <s lang="fr">{answer}</s>}
    </>
  );
}

type RatingsProps = { readonly rating: Rating; readonly onRate: (rating: Rating) => void };

/** How well it was known: the app's judgement, which the learner may correct. */
function Ratings({ rating, onRate }: RatingsProps) {
  const { t } = useTranslation('practice');
  return (
    <fieldset className="ratings">
      <legend>{t('rating.legend')}</legend>
      {RATINGS.map((each, index) => (
        <button key={each} type="button" aria-pressed={each === rating} onClick={() => onRate(each)}>
          <kbd>{index + 1}</kbd> {t(`rating.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
