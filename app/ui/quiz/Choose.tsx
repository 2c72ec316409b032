import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseOf } from '#core/practice/exercise.ts';
import type { AnswerProps } from './Question.tsx';

/** How long (ms) the meanings wait, so that one recalls before one recognises. */
const MOMENT = 2500;

type Props = AnswerProps & { readonly exercise: ExerciseOf<'meaning' | 'french' | 'gender'> };

/** Options, by pointer or by the digits; digits by their place on the keyboard, shifted on a French one. */
export function Choose({ exercise, given, hinted, labelledBy, onAnswer }: Props) {
  const { t } = useTranslation('practice');
  const { options, key, kind } = exercise;
  const answered = given !== undefined;
  const [waited, setWaited] = useState(kind !== 'meaning');
  const open = waited || answered || hinted;
  const left = new Set(hinted ? withoutTwo(options, key) : options);

  useEffect(() => {
    if (open) return;
    const timer = setTimeout(() => setWaited(true), MOMENT);
    return () => clearTimeout(timer);
  }, [open]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (answered || event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey)
      return;
    if (document.querySelector('dialog[open], [popover]:popover-open')) return;
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1];
    const option = digit === undefined ? undefined : options[Number(digit) - 1];
    if (option === undefined || !left.has(option)) return;
    event.preventDefault();
    if (open) onAnswer(option);
    else setWaited(true);
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no role for what is not a form
    <div
      role="group"
      aria-labelledby={labelledBy}
      className="options"
      data-short={kind === 'gender' || undefined}
      data-waiting={!open || undefined}
    >
      {!open && (
        <div className="recall">
          <p>{t('meaning.recall')}</p>
          <button type="button" className="button" onClick={() => setWaited(true)}>
            {t('meaning.show')}
          </button>
        </div>
      )}
      {options.map((option, index) => (
        <button
          key={option}
          type="button"
          className="option"
          disabled={answered || !left.has(option)}
          data-verdict={
            !answered ? undefined : option === key ? 'right' : option === given.answer ? 'wrong' : undefined
          }
          onClick={() => onAnswer(option)}
        >
          <kbd>{index + 1}</kbd> <span lang={kind === 'meaning' ? 'en' : 'fr'}>{option}</span>
        </button>
      ))}
    </div>
  );
}

/** A hint leaves the key and one other, the first that is not the key. */
function withoutTwo(options: readonly string[], key: string): string[] {
  const other = options.find((option) => option !== key);
  return other === undefined ? [key] : [key, other];
}
