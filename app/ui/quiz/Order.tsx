import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseOf } from '#core/practice/exercise.ts';
import type { AnswerProps } from './Question.tsx';

type Props = AnswerProps & { readonly exercise: ExerciseOf<'order'> };

/** The sentence's words as buttons: pressed, one goes to the end of the sentence; pressed there, it comes back. */
export function Order({ exercise: { pieces, key }, given, hinted, labelledBy, onAnswer }: Props) {
  const { t } = useTranslation('practice');
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const first = pieces.findIndex((piece) => key.startsWith(`${piece} `));
  const placed =
    hinted && chosen[0] !== first ? [first, ...chosen.filter((index) => index !== first)] : chosen;
  const left = [...pieces.keys()].filter((index) => !placed.includes(index));
  if (given !== undefined) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no role for what is not a form
    <div role="group" aria-labelledby={labelledBy} className="order">
      <ol className="pieces placed" lang="fr" aria-label={t('order.sentence')}>
        {placed.map((index) => (
          <li key={index}>
            <button type="button" onClick={() => setChosen(placed.filter((other) => other !== index))}>
              {pieces[index]}
            </button>
          </li>
        ))}
      </ol>
      <ul className="pieces" lang="fr" aria-label={t('order.left')}>
        {left.map((index) => (
          <li key={index}>
            <button type="button" onClick={() => setChosen([...placed, index])}>
              {pieces[index]}
            </button>
          </li>
        ))}
      </ul>
      <p className="actions">
        <button
          type="button"
          className="button"
          disabled={left.length > 0}
          onClick={() => onAnswer(placed.map((index) => pieces[index]).join(' '))}
        >
          {t('check')}
        </button>
      </p>
    </div>
  );
}
