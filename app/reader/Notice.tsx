import { useTranslation } from 'react-i18next';
import { useLearner } from '#app/ui/learner.ts';
import type { Marking } from './marking.ts';

type Props = {
  readonly marking: Marking;
  /** The card is open, and shows it itself. */
  readonly cardOpen: boolean;
};

/** Says what the last press did, with a way back, at the foot of the window; to a screen reader always. */
export function Notice({ marking: { told, undoLast, dismiss }, cardOpen }: Props) {
  const { t } = useTranslation('reader');
  const { status } = useLearner();
  const isPlain = cardOpen && told?.done !== 'failed' && status.kind !== 'unkept';
  return (
    <div className={isPlain || !told ? 'visually-hidden' : 'notice-line'}>
      <p role="status">
        {told &&
          (told.done === 'failed'
            ? t('words.failed')
            : t(`words.done.${told.done}`, { word: told.item.card.headword }))}
        {told && status.kind === 'unkept' && ` ${t(`words.unkept.${status.reason}`)}`}
      </p>
      {told && !isPlain && (
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
