import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#locales/locale.ts';

/** A text that is not here, and what to do. */
export function Missing({ locale }: { readonly locale: Locale }) {
  const { t } = useTranslation('own');
  return (
    <div className="notice">
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <p>
        <Link className="button" prefetch={false} href={`/${locale}/import`}>
          {t('missing.add')}
        </Link>{' '}
        <Link className="quiet" prefetch={false} href={`/${locale}`}>
          {t('missing.library')}
        </Link>
      </p>
    </div>
  );
}

/** A text that is here and cannot be shown for now. */
export function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation('own');
  return (
    <div className="notice" role="alert">
      <h1>{t('failed.title')}</h1>
      <p>{t('failed.text')}</p>
      <p>
        <button type="button" className="button" onClick={onRetry}>
          {t('failed.retry')}
        </button>
      </p>
    </div>
  );
}
