import type { Metadata } from 'next';
import { translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { Again } from './Again.tsx';

type Props = { readonly params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator((await params).locale, 'offline');
  return { title: t('page.title'), robots: { index: false } };
}

/** What the service worker shows at any address that it has not kept, while there is no connection. */
export default async function OfflinePage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, 'offline');
  return (
    <div className="notice">
      <h1>{t('page.title')}</h1>
      <p>{t('page.text')}</p>
      <p>
        <Again label={t('page.again')} />{' '}
        <a className="quiet" href={`/${locale}`}>
          {t('page.library')}
        </a>
      </p>
    </div>
  );
}
