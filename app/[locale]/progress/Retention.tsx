import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { percent } from '#app/ui/percent.ts';
import { forecast } from '#core/learner/due.ts';
import { USUAL } from '#core/learner/learner.ts';
import { dueDay } from '#core/learner/schedule.ts';
import { record } from '#store/learner.ts';
import { DAYS_AHEAD } from './Due.tsx';
import type { FigureProps } from './figure.ts';

/** As the log has it. */
const [LEAST, MOST] = [0.7, 0.97];
/** What the meaning is told by: an interval of so many days at the usual retention. */
const EXAMPLE = 30;

/** How sure the reader wants to be of a word when it comes back. */
export function Retention({ state, today, locale }: FigureProps) {
  const { t } = useTranslation('progress');
  const { scheduling } = state.profile;
  // What the slider shows until it is let go.
  const [sliding, setSliding] = useState<number>();
  const value = sliding ?? scheduling.retention;
  const [failed, setFailed] = useState(false);
  const ids = { input: useId(), meaning: useId() };

  const keep = (retention: number) => {
    if (retention === scheduling.retention) return setSliding(undefined);
    record({ kind: 'setting', retention }).then(
      () => {
        // Unless it has been moved on meanwhile.
        setSliding((now) => (now === retention ? undefined : now));
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  const wished = { ...scheduling, retention: value };
  const usual = percent(USUAL.retention, locale);
  const days = dueDay({ stability: EXAMPLE, difficulty: 5, day: 0, reps: 1, lapses: 0 }, wished);
  const profile = { ...state.profile, scheduling: wished };
  const count = forecast({ ...state, profile }, today, DAYS_AHEAD).reduce((sum, each) => sum + each, 0);
  const named = t('settings.value', {
    share: percent(value, locale),
    word: t(`settings.words.${wordOf(value)}`),
  });

  return (
    <div className="retention">
      <label htmlFor={ids.input}>{t('settings.retention')}</label>
      <input
        id={ids.input}
        type="range"
        min={LEAST * 100}
        max={MOST * 100}
        step={1}
        value={Math.round(value * 100)}
        aria-valuetext={named}
        aria-describedby={ids.meaning}
        onChange={(event) => setSliding(Number(event.target.value) / 100)}
        onPointerUp={() => keep(value)}
        onKeyUp={() => keep(value)}
        onBlur={() => keep(value)}
      />
      <output htmlFor={ids.input}>{named}</output>
      <p id={ids.meaning}>
        {t('settings.meaning', { share: percent(value, locale) })}{' '}
        {value !== USUAL.retention &&
          t('settings.example', { usual, days: t('settings.days', { count: days }) })}{' '}
        {count > 0 && t('settings.count', { count })}
      </p>
      {scheduling.retention !== USUAL.retention && (
        <button type="button" className="quiet" onClick={() => keep(USUAL.retention)}>
          {t('settings.reset', { usual })}
        </button>
      )}
      {failed && <p role="alert">{t('failed')}</p>}
    </div>
  );
}

function wordOf(retention: number): 'light' | 'easy' | 'usual' | 'dense' | 'strict' {
  if (retention < 0.8) return 'light';
  if (retention < 0.87) return 'easy';
  if (retention <= 0.92) return 'usual';
  return retention <= 0.95 ? 'dense' : 'strict';
}
