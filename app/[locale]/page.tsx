import type { Metadata } from 'next';
import { loadShelf } from '#app/shelf.ts';
import { addresses } from '#app/site.ts';
import { Strings } from '#app/ui/Strings.tsx';
import { shelfOf } from '#core/lesson/shelf.ts';
import { stringsFor, translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import { KeepAll } from './KeepAll.tsx';
import { Texts } from './Texts.tsx';
import { YourTexts } from './YourTexts.tsx';
import './library.css';

/** How many texts the page comes with: enough for a screen or two, and quick to lay out on a phone. */
const FIRST = 24;

type Props = { readonly params: Promise<{ locale: Locale }> };

/** What the list of the reader's own texts says, and none of what their pages say. */
const yourStrings = (locale: Locale) => {
  const { yours, notKept } = stringsFor(locale, 'own').own as { yours: object; notKept: object };
  return { own: { yours, notKept } };
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { alternates } = addresses(locale);
  return { alternates: { ...alternates, types: { 'application/rss+xml': `/${locale}/feed.xml` } } };
}

export default async function LibraryPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, 'library');
  const { offline } = stringsFor(locale, 'offline') as { offline: { keep: object } };
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
        <Strings locale={locale} strings={stringsFor(locale, 'library')}>
          <Texts locale={locale} shelf={shelfOf(loadShelf(locale), FIRST)} />
        </Strings>
        <p className="placement-link">
          <a href={`/${locale}/placement`}>{t('placement')}</a>
        </p>
      </section>
      <p className="feed">
        <a href={`/${locale}/feed.xml`}>{t('feed')}</a>
      </p>
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
      <Strings locale={locale} strings={{ offline: { keep: offline.keep } }}>
        <KeepAll locale={locale} />
      </Strings>
    </div>
  );
}
