import { useTranslation } from 'react-i18next';

/** Offers the place where an earlier visit stopped: a quiet link, and never a jump. */
export function Continue({ bead }: { readonly bead: number }) {
  const { t } = useTranslation('reader');
  return (
    <p className="continue">
      <a href={`#s${bead + 1}`}>{t('continue')}</a>
    </p>
  );
}
