import type { Metadata } from 'next';
import Link from 'next/link';
import { addresses } from '#app/site.ts';
import { Strings } from '#app/ui/Strings.tsx';
import { listSlugs, loadSource } from '#content/load.ts';
import { stringsFor, translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { YourTexts } from './YourTexts.tsx';
import './library.css';

type Props = { readonly params: Promise<{ locale: Locale }> };

/** How fast a learner reads French, in words a minute; about half a native reader's pace. */
const PACE = 100;

/** What the list of the reader's own texts says, and none of what their pages say. */
const yourStrings = (locale: Locale) => {
  const { yours, notKept } = stringsFor(locale, 'own').own as { yours: object; notKept: object };
  return { own: { yours, notKept } };
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return addresses(locale);
}

export default async function LibraryPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, 'library');
  return (
    <div className="library">
      <section className="hero">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </section>
      <Strings locale={locale} strings={yourStrings(locale)}>
        <YourTexts locale={locale} />
      </Strings>
      <section aria-labelledby="texts">
        <h2 id="texts">{t('texts')}</h2>
        <ul className="texts">
          {listSlugs()
            .map((slug) => loadSource(slug))
            .map(({ slug, level, fr, en }) => {
              const count = fr.body.split(/\s+/).length;
              return (
                <li key={slug}>
                  <article className="text-card">
                    <p className="facts">
                      <span className="level" title={t('level', { level })}>
                        {level}
                      </span>
                      {(locale === 'fr' ? fr : en).topics.map((topic) => (
                        <span key={topic}>{topic}</span>
                      ))}
                    </p>
                    <h3 lang="fr">
                      <Link href={`/${locale}/read/${slug}`}>{fr.title}</Link>
                    </h3>
                    <p className="english" lang="en">
                      {en.title}
                    </p>
                    <p className="lead" lang="fr">
                      {fr.lead}
                    </p>
                    <p className="length">
                      {t('words', { count })} ·{' '}
                      {t('minutes', { count: Math.max(1, Math.round(count / PACE)) })}
                    </p>
                  </article>
                </li>
              );
            })}
        </ul>
      </section>
      <section className="how" aria-labelledby="how">
        <h2 id="how">{t('how.title')}</h2>
        <ol>
          {(['veil', 'gloss', 'quiz'] as const).map((step) => (
            <li key={step}>
              <h3>{t(`how.${step}.title`)}</h3>
              <p>{t(`how.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
