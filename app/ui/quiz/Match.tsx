import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseOf } from '#core/practice/exercise.ts';
import { formOf } from '#core/practice/item.ts';
import { missedIn } from '#core/practice/kinds/match.ts';
import type { AnswerProps } from './Question.tsx';

type Props = AnswerProps & { readonly exercise: ExerciseOf<'match'> };

/** Five words beside five meanings: one of either side, and the pair is made or refused. */
export function Match({ exercise: { items, meanings }, given, labelledBy, onAnswer }: Props) {
  const { t } = useTranslation('practice');
  const [paired, setPaired] = useState<ReadonlySet<number>>(new Set());
  const [missed, setMissed] = useState<ReadonlySet<number>>(new Set());
  const [word, setWord] = useState<number>();
  const [meaning, setMeaning] = useState<string>();
  const [said, setSaid] = useState('');
  const meaningOf = (index: number) => items[index]?.card.here ?? '';
  const done = given === undefined ? paired : new Set(items.keys());
  const wrong = given === undefined ? missed : missedIn(given.answer);

  const choose = (chosenWord: number | undefined, chosenMeaning: string | undefined) => {
    if (chosenWord === undefined || chosenMeaning === undefined) {
      setWord(chosenWord);
      setMeaning(chosenMeaning);
      return;
    }
    setWord(undefined);
    setMeaning(undefined);
    const pair = { word: formOf(items[chosenWord]!), meaning: chosenMeaning };
    if (meaningOf(chosenWord) !== chosenMeaning) {
      setMissed(new Set(missed).add(chosenWord));
      setSaid(t('match.no', pair));
      return;
    }
    const now = new Set(paired).add(chosenWord);
    setPaired(now);
    setSaid(t('match.yes', pair));
    if (now.size === items.length) onAnswer([...missed].sort().join(','));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no role for what is not a form
    <div role="group" aria-labelledby={labelledBy} className="match">
      <ul lang="fr">
        {items.map((item, index) => (
          <li key={item.card.headword}>
            <button
              type="button"
              disabled={done.has(index)}
              aria-pressed={word === index}
              data-verdict={wrong.has(index) ? 'wrong' : done.has(index) ? 'right' : undefined}
              onClick={() => choose(word === index ? undefined : index, meaning)}
            >
              {formOf(item)}
            </button>
          </li>
        ))}
      </ul>
      <ul lang="en">
        {(given === undefined ? meanings : items.map(({ card }) => card.here)).map((each) => (
          <li key={each}>
            <button
              type="button"
              disabled={[...done].some((index) => meaningOf(index) === each)}
              aria-pressed={meaning === each}
              onClick={() => choose(word, meaning === each ? undefined : each)}
            >
              {each}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}
