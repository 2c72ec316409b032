import type { Metadata } from 'next';
import { addresses } from '#app/site.ts';
import { PracticeTabs } from '#app/ui/PracticeTabs.tsx';
import { Strings } from '#app/ui/Strings.tsx';
import { stringsFor, translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { Review } from './Review.tsx';

type Props = { readonly params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'practice');
  return { title: t('review.title'), description: t('review.lead'), ...addresses(locale, '/practice') };
}

export default async function ReviewPage({ params }: Props) {
  const { locale } = await params;
  return (
    <div className="section-page">
      <PracticeTabs locale={locale} current="practice" />
      <div className="practice-page">
        <Strings locale={locale} strings={stringsFor(locale, 'practice')}>
          <Review locale={locale} />
        </Strings>
      </div>
    </div>
  );
}
