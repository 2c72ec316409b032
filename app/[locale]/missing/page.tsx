import type { Metadata } from 'next';
import { Missing } from '#app/ui/Missing.tsx';
import { translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';

type Props = { readonly params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator((await params).locale, 'common');
  return { title: t('notFound.title'), robots: { index: false } };
}

/** The 404 of each language, built as a page; proxy.ts answers every unknown address with it. */
export default function MissingPage() {
  return <Missing />;
}
