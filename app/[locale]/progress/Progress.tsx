'use client';
import { useTranslation } from 'react-i18next';
import { today, useLearner } from '#app/ui/learner.ts';
import type { Locale } from '#locales/locale.ts';
import { Due } from './Due.tsx';
import { Fit } from './Fit.tsx';
import { Known } from './Known.tsx';
import { Reading } from './Reading.tsx';
import { Remembered } from './Remembered.tsx';
import { Retention } from './Retention.tsx';

/** How it goes, in four figures, and how words are made to come back. */
export function Progress({ locale }: { readonly locale: Locale }) {
  const { t } = useTranslation('progress');
  const { state, status } = useLearner();
  const props = { state, today: today(), locale };
  return (
    <>
      {status.kind === 'opening' && state.days.size === 0 ? (
        <p aria-busy="true">{t('opening')}</p>
      ) : state.days.size === 0 ? (
        <div className="no-figures">
          <p>{t('empty')}</p>
          <a className="button" href={`/${locale}`}>
            {t('library')}
          </a>
        </div>
      ) : (
        <div className="figures">
          <Due {...props} />
          <Remembered {...props} />
          <Known {...props} />
          <Reading {...props} />
        </div>
      )}
      <section className="scheduling" aria-labelledby="scheduling">
        <h2 id="scheduling">{t('settings.title')}</h2>
        <Retention {...props} />
        <Fit {...props} />
      </section>
    </>
  );
}
