import type { Metadata } from 'next';
import { addresses } from '#app/site.ts';
import { translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { DictionaryPage } from './DictionaryPage.tsx';

type Props = { readonly params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'dictionary');
  return { title: t('title'), description: t('lead'), ...addresses(locale, '/dictionary') };
}

export default async function SearchPage({ params }: Props) {
  return <DictionaryPage locale={(await params).locale} opensWith="search" />;
}
