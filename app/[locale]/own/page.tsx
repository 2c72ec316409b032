import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Strings } from '#app/ui/Strings.tsx';
import { stringsFor, translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { OwnText } from './OwnText.tsx';
import '#app/reader/reader.css';
import './own.css';

type Props = { readonly params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator((await params).locale, 'own');
  // Each reader has another text here, and it is nobody else's.
  return { title: t('title'), robots: { index: false } };
}

/** The reader of the texts on this device: one page for all, which finds in its address which one to show. */
export default async function OwnPage({ params }: Props) {
  const { locale } = await params;
  return (
    <Strings locale={locale} strings={stringsFor(locale, 'own', 'reader', 'listen', 'practice', 'export')}>
      <Suspense>
        <OwnText locale={locale} />
      </Suspense>
      <noscript>
        <p className="notice">{translator(locale, 'own')('script')}</p>
      </noscript>
    </Strings>
  );
}
