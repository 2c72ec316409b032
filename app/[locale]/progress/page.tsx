import type { Metadata } from 'next';
import { addresses } from '#app/site.ts';
import { PracticeTabs } from '#app/ui/PracticeTabs.tsx';
import { Strings } from '#app/ui/Strings.tsx';
import { stringsFor, translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { Progress } from './Progress.tsx';
import './progress.css';

type Props = { readonly params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'progress');
  return { title: t('title'), description: t('lead'), ...addresses(locale, '/progress') };
}

export default async function ProgressPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, 'progress');
  return (
    <div className="section-page">
      <PracticeTabs locale={locale} current="progress" />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Strings locale={locale} strings={stringsFor(locale, 'progress')}>
        <Progress locale={locale} />
      </Strings>
    </div>
  );
}
