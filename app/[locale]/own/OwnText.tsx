'use client';
import { useSearchParams } from 'next/navigation';
import { useTranslation } from 'react-i18next';
import { Reader } from '#app/reader/Reader.tsx';
import type { Locale } from '#locales/locale.ts';
import { addressOf, useChapterName } from './address.ts';
import { Contents } from './Contents.tsx';
import { editionOf } from './edition.ts';
import { useOwnLesson } from './lesson.ts';
import { Failed, Missing } from './Missing.tsx';
import { usePlace } from './place.ts';
import { Status } from './Status.tsx';
import { Turn } from './Turn.tsx';

/** The reader, on a chapter of a text of the reader's own. */
export function OwnText({ locale }: { readonly locale: Locale }) {
  const { t } = useTranslation('own');
  const query = useSearchParams();
  const shown = useOwnLesson(query.get('text') ?? '', query.get('chapter'), locale);
  const name = useChapterName();
  usePlace(shown.state === 'ready' ? shown : undefined);

  if (shown.state === 'missing') return <Missing locale={locale} />;
  if (shown.state === 'failed') return <Failed onRetry={shown.retry} />;
  if (shown.state !== 'ready')
    return (
      <p className="opening" role="status">
        {t('opening')}
      </p>
    );
  const { head, chapter, lesson } = shown;
  const { title, part } = head.chapters[chapter] ?? {};
  return (
    <div className="own">
      <title>{head.title}</title>
      <div className="own-bar">
        <Contents head={head} chapter={chapter} />
        <Status head={head} chapter={chapter} done={shown.done} locale={locale} />
      </div>
      <Reader
        key={lesson.slug}
        lesson={lesson}
        exported={head.whole && (() => editionOf(head))}
        facts={
          <>
            {title && <span lang="fr">{head.title}</span>}
            {head.author && <span>{head.author}</span>}
            {part && <span>{t('part', { number: part })}</span>}
          </>
        }
      >
        {head.chapters.length > 1 && (
          <Turn
            previous={chapter > 0 ? [addressOf(head.id, chapter - 1), name(head, chapter - 1)] : undefined}
            next={
              chapter + 1 < head.chapters.length
                ? [addressOf(head.id, chapter + 1), name(head, chapter + 1)]
                : undefined
            }
          />
        )}
      </Reader>
    </div>
  );
}
