import type { Metadata } from 'next';
import { addresses } from '#app/site.ts';
import { Strings } from '#app/ui/Strings.tsx';
import { stringsFor, translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { Placement } from './Placement.tsx';
import './placement.css';

type Props = { readonly params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'placement');
  return { title: t('title'), description: t('lead'), ...addresses(locale, '/placement') };
}

export default async function PlacementPage({ params }: Props) {
  const { locale } = await params;
  return (
    <Strings locale={locale} strings={stringsFor(locale, 'placement')}>
      <Placement locale={locale} />
    </Strings>
  );
}
