import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLearner } from '#app/ui/learner.ts';
import type { Marking } from './marking.ts';

/** How long (ms) it stays, unless the pointer or the focus is on it. */
const STAYS = 8000;

type Props = {
  readonly marking: Marking;
  /** The card is open, and shows it itself. */
  readonly cardOpen: boolean;
};

/** Says what the last press did, with a way back, at the foot of the window; to a screen reader always. */
export function Notice({ marking: { told, undoLast, dismiss }, cardOpen }: Props) {
  const { t } = useTranslation('reader');
  const { status } = useLearner();
  const [over, setOver] = useState<Marking['told']>();
  const line = useRef<HTMLDivElement>(null);
  // That nothing is kept is said once.
  const [warned, setWarned] = useState<Marking['told']>();
  if (told && status.kind === 'unkept' && !warned) setWarned(told);
  const isWarning = told !== undefined && (told.done === 'failed' || told === warned);
  const isShown = told !== undefined && told !== over && (isWarning || !cardOpen);

  useEffect(() => {
    if (!isShown || isWarning) return;
    const timer = setInterval(() => {
      if (!line.current?.matches(':hover, :focus-within')) setOver(told);
    }, STAYS);
    return () => clearInterval(timer);
  }, [isShown, isWarning, told]);

  return (
    <div ref={line} className={isShown ? 'notice-line' : 'visually-hidden'}>
      <p role="status">
        {told &&
          (told.done === 'failed'
            ? t('words.failed')
            : t(`words.done.${told.done}`, { word: told.item.card.headword }))}
        {told && told === warned && status.kind === 'unkept' && ` ${t(`words.unkept.${status.reason}`)}`}
      </p>
      {isShown && (
        <>
          {'ids' in told && (
            <button type="button" className="quiet" onClick={undoLast}>
              {t('words.undo')}
            </button>
          )}
          <button type="button" className="icon" aria-label={t('card.close')} onClick={dismiss}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m3.5 3.5 9 9m0-9-9 9" />
            </svg>
          </button>
        </>
      )}
    </div>
  );
}
