import type { Metadata } from 'next';
import { loadLesson } from '#app/lesson.ts';
import { Reader } from '#app/reader/Reader.tsx';
import { addresses } from '#app/site.ts';
import { Strings } from '#app/ui/Strings.tsx';
import { listSlugs, loadSource } from '#content/load.ts';
import { stringsFor } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { Onward } from './Onward.tsx';
import '#app/reader/reader.css';

type Props = { readonly params: Promise<{ locale: Locale; slug: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => listSlugs().map((slug) => ({ slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const { fr, en } = loadSource(slug);
  const { title, lead } = locale === 'fr' ? fr : en;
  return {
    title,
    description: lead,
    ...addresses(locale, `/read/${slug}`),
  };
}

export default async function ReadPage({ params }: Props) {
  const { locale, slug } = await params;
  const lesson = loadLesson(slug, locale);
  return (
    <Strings locale={locale} strings={stringsFor(locale, 'reader', 'listen', 'practice', 'export')}>
      <Reader lesson={lesson} />
      <Onward locale={locale} slug={slug} />
    </Strings>
  );
}
