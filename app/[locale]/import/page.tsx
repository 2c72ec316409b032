import type { Metadata } from 'next';
import { Suspense } from 'react';
import { addresses } from '#app/site.ts';
import { Strings } from '#app/ui/Strings.tsx';
import { stringsFor, translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { Import } from './Import.tsx';
import './import.css';

type Props = { readonly params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'import');
  return { title: t('title'), description: t('lead'), ...addresses(locale, '/import') };
}

/** Where the reader brings a text, and its translation if there is one. */
export default async function ImportPage({ params }: Props) {
  const { locale } = await params;
  return (
    <Strings locale={locale} strings={stringsFor(locale, 'import')}>
      <Suspense>
        <Import locale={locale} />
      </Suspense>
    </Strings>
  );
}
