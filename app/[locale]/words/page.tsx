import type { Metadata } from 'next';
import { addresses } from '#app/site.ts';
import { PracticeTabs } from '#app/ui/PracticeTabs.tsx';
import { Strings } from '#app/ui/Strings.tsx';
import { stringsFor, translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { Notebook } from './Notebook.tsx';
import './words.css';

type Props = { readonly params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'words');
  return { title: t('title'), description: t('lead'), ...addresses(locale, '/words') };
}

export default async function WordsPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, 'words');
  return (
    <div className="section-page words-page">
      <PracticeTabs locale={locale} current="words" />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Strings
        locale={locale}
        strings={{
          ...stringsFor(locale, 'words'),
          // Of the reader's strings, what a part of speech is called.
          reader: { pos: translator(locale, 'reader')('pos', { returnObjects: true }) },
        }}
      >
        <Notebook locale={locale} />
      </Strings>
    </div>
  );
}
