'use client';
import { useTranslation } from 'react-i18next';

export default function Failed({ reset }: { readonly reset: () => void }) {
  const { t } = useTranslation('common');
  return (
    <div className="notice">
      <h1>{t('failed.title')}</h1>
      <p>{t('failed.text')}</p>
      <p>
        <button type="button" className="button" onClick={reset}>
          {t('failed.retry')}
        </button>
      </p>
    </div>
  );
}
