import type { Metadata } from 'next';
import { Suspense } from 'react';
import { addresses } from '#app/site.ts';
import { Strings } from '#app/ui/Strings.tsx';
import { stringsFor, translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { Align } from './Align.tsx';
import './editor.css';
import './pairs.css';

type Props = { readonly params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'editor');
  return { title: t('title'), robots: { index: false }, ...addresses(locale, '/own/align') };
}

/** The alignment editor; which text it is about is in the address, which only the browser knows. */
export default async function AlignPage({ params }: Props) {
  const { locale } = await params;
  return (
    <Strings locale={locale} strings={stringsFor(locale, 'editor')}>
      <Suspense>
        <Align locale={locale} />
      </Suspense>
      <noscript>
        <p className="notice">{translator(locale, 'editor')('script')}</p>
      </noscript>
    </Strings>
  );
}
