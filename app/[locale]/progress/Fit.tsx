import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENOUGH_REVIEWS } from '#core/learner/fit.ts';
import { USUAL } from '#core/learner/learner.ts';
import { type Card, dueDay, type Scheduling, schedule } from '#core/learner/schedule.ts';
import { fitWeights } from '#store/fit.ts';
import { record, undo } from '#store/learner.ts';
import type { FigureProps } from './figure.ts';

type Doing =
  | { readonly kind: 'busy' | 'same' | 'failed' | 'undone' | 'unkept' }
  | { readonly kind: 'found'; readonly weights: readonly number[]; readonly events: readonly string[] };

/** The schedule fitted to the reader's own forgetting. */
export function Fit({ state, locale }: FigureProps) {
  const { t } = useTranslation('progress');
  const [doing, setDoing] = useState<Doing>();
  const undoButton = useRef<HTMLButtonElement>(null);
  const { scheduling } = state.profile;
  const answers = [...state.days.values()].reduce((sum, { reviews }) => sum + reviews, 0);
  const fitted = scheduling.weights.length > 0;
  const found = doing?.kind === 'found';
  const busy = doing?.kind === 'busy';
  useEffect(() => {
    if (found) undoButton.current?.focus();
  }, [found]);

  const fitToLog = async () => {
    if (busy) return;
    setDoing({ kind: 'busy' });
    try {
      const weights = await fitWeights();
      if (!weights) return setDoing({ kind: 'same' });
      const events = await record({ kind: 'setting', weights });
      setDoing({ kind: 'found', weights, events });
    } catch {
      setDoing({ kind: 'failed' });
    }
  };
  const settle = (job: Promise<unknown>) =>
    job.then(
      () => setDoing({ kind: 'undone' }),
      () => setDoing({ kind: 'unkept' }),
    );

  return (
    <div className="fit">
      <h3>{t('fit.title')}</h3>
      <p>{t('fit.text', { enough: new Intl.NumberFormat(locale).format(ENOUGH_REVIEWS) })}</p>
      {answers < ENOUGH_REVIEWS ? (
        <p>{t('fit.few', { count: answers })}</p>
      ) : (
        <>
          {fitted && !found && <p>{t('fit.inForce')}</p>}
          <p className="actions">
            <button type="button" className="quiet" aria-disabled={busy} onClick={() => void fitToLog()}>
              {t(fitted ? 'fit.again' : 'fit.start')}
            </button>
            {fitted && !found && (
              <button
                type="button"
                className="quiet"
                onClick={() => void settle(record({ kind: 'setting', weights: [] }))}
              >
                {t('fit.reset')}
              </button>
            )}
          </p>
        </>
      )}
      <p role="status">
        {doing?.kind === 'found' && t('fit.found', intervals(doing.weights))}
        {doing && doing.kind !== 'found' && t(doing.kind === 'unkept' ? 'failed' : `fit.${doing.kind}`)}
      </p>
      {doing?.kind === 'found' && (
        <button
          ref={undoButton}
          type="button"
          className="quiet"
          onClick={() => void settle(undo(doing.events))}
        >
          {t('fit.undo')}
        </button>
      )}
    </div>
  );

  /** What the weights come to: after how many days a word comes back, and how it was with the usual ones. */
  function intervals(weights: readonly number[]) {
    const own = spans({ ...scheduling, weights });
    const usual = spans({ ...scheduling, weights: USUAL.weights });
    const days = (count: number) => t('settings.days', { count });
    return {
      answers: t('fit.answers', { count: answers }),
      right: days(own.right),
      usualRight: days(usual.right),
      wrong: days(own.wrong),
      usualWrong: days(usual.wrong),
      third: days(own.third),
      usualThird: days(usual.third),
    };
  }
}

/** Days until a word comes back: answered right at first, answered wrong at first, right three times when due. */
function spans(scheduling: Scheduling) {
  const first = (rating: 'good' | 'again') => schedule(undefined, rating, 0, scheduling).card;
  const next = (card: Card) => schedule(card, 'good', dueDay(card, scheduling), scheduling).card;
  const span = (card: Card) => dueDay(card, scheduling) - card.day;
  return { right: span(first('good')), wrong: span(first('again')), third: span(next(next(first('good')))) };
}
