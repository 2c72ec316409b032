import { useTranslation } from 'react-i18next';
import { turnTo } from './address.ts';

type Target = readonly [address: string, name: string] | undefined;

/** To the chapters on either side. */
export function Turn({ previous, next }: { readonly previous: Target; readonly next: Target }) {
  const { t } = useTranslation('own');
  return (
    <nav className="turn" aria-label={t('turn')}>
      {previous && (
        <a
          rel="prev"
          href={previous[0]}
          aria-label={t('previousLabel', { name: previous[1] })}
          onClick={turnTo}
        >
          <span>← {t('previous')}</span>
          <b>{previous[1]}</b>
        </a>
      )}
      {next && (
        <a rel="next" href={next[0]} aria-label={t('nextLabel', { name: next[1] })} onClick={turnTo}>
          <span>{t('next')} →</span>
          <b>{next[1]}</b>
        </a>
      )}
    </nav>
  );
}
