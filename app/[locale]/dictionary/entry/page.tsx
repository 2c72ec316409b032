import type { Metadata } from 'next';
import { translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { DictionaryPage } from '../DictionaryPage.tsx';

type Props = { readonly params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator((await params).locale, 'dictionary');
  return { title: t('title'), description: t('lead') };
}

/** The page of every headword: bin/serve.ts answers all their addresses with it, and it reads which it is at. */
export default async function EntryPage({ params }: Props) {
  return <DictionaryPage locale={(await params).locale} opensWith="word" />;
}
