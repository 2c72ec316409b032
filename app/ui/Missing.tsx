'use client';
import { useTranslation } from 'react-i18next';

/** What a reader sees at an address that leads nowhere. */
export function Missing() {
  const { t, i18n } = useTranslation('common');
  return (
    <div className="notice">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p>
        <a className="button" href={`/${i18n.language}`}>
          {t('notFound.library')}
        </a>
      </p>
    </div>
  );
}
