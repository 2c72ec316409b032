import Link from 'next/link';
import { useTranslation } from 'react-i18next';

/** What follows the text: where it is from, the way to its quiz, help where the device cannot speak French. */
export function End({ slug, source, voice }: { readonly slug: string; readonly source: string; readonly voice: boolean }) {
  const { t, i18n } = useTranslation('reader');
  return (
    <footer className="end">
      <p className="source">{t('source', { source })}</p>
      <section aria-labelledby="quiz-title">
        <h2 id="quiz-title">{t('end.title')}</h2>
        <p>{t('end.text')}</p>
        <Link className="button" href={`/${i18n.language}/practice/${slug}`}>
          {t('end.start')}
        </Link>
      </section>
      {!voice && <p className="voice-help">{t('voice.none')}</p>}
    </footer>
  );
}
