import type { Metadata } from 'next';
import { loadLesson } from '#app/lesson.ts';
import { addresses } from '#app/site.ts';
import { LessonQuiz } from '#app/ui/quiz/LessonQuiz.tsx';
import { Strings } from '#app/ui/Strings.tsx';
import { listSlugs, loadSource } from '#content/load.ts';
import { stringsFor, translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';

type Props = { readonly params: Promise<{ locale: Locale; slug: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => listSlugs().map((slug) => ({ slug }));

const titleIn = async ({ params }: Props) => {
  const { locale, slug } = await params;
  return translator(locale, 'practice')('of', { title: loadSource(slug).fr.title });
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug } = await props.params;
  return {
    title: await titleIn(props),
    description: loadSource(slug)[locale].lead,
    ...addresses(locale, `/practice/${slug}`),
  };
}

export default async function PracticePage(props: Props) {
  const { locale, slug } = await props.params;
  return (
    <div className="practice-page">
      <h1>{await titleIn(props)}</h1>
      <Strings locale={locale} strings={stringsFor(locale, 'practice')}>
        <LessonQuiz lesson={loadLesson(slug, locale)} textPath={`/${locale}/read/${slug}`} />
      </Strings>
    </div>
  );
}
