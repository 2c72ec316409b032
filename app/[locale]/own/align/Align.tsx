'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own, useNews } from '#app/own/client.ts';
import type { OwnChapter, TextHead } from '#app/own/contract.ts';
import { holds } from '#core/bitext/edit.ts';
import type { Locale } from '#locales/locale.ts';
import { forgetUnsaved, unsavedBeads } from '#store/unsaved.ts';
import { Editor } from './Editor.tsx';

/** What the address asks for, once it is known whether there is such a thing. */
type Found =
  | { readonly is: 'opening' | 'none' | 'failed' }
  | { readonly is: 'waiting' | 'alone'; readonly head: TextHead }
  | { readonly is: 'open'; readonly head: TextHead; readonly chapter: OwnChapter };

/** Finds the chapter that the address names, and opens it. */
export function Align({ locale }: { readonly locale: Locale }) {
  const { t } = useTranslation('editor');
  const search = useSearchParams();
  const text = search.get('text') ?? '';
  // In addresses chapters count from 1.
  const number = (Number(search.get('chapter')) || 1) - 1;
  const asked = `${text}/${number}`;
  const [answer, setAnswer] = useState<{ readonly to: string; readonly found: Found }>();
  const [tries, setTries] = useState(0);
  const found = answer?.to === asked ? answer.found : ({ is: 'opening' } as const);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    let wanted = true;
    const to = `${text}/${number}`;
    const answerWith = (is: Found) => wanted && setAnswer({ to, found: is });
    find(text, number).then(answerWith, () => answerWith({ is: 'failed' }));
    return () => {
      wanted = false;
    };
  }, [text, number, tries]);

  useNews(({ id, done }) => {
    if (id === text && done === undefined && found.is !== 'open') setTries(tries + 1);
  });

  switch (found.is) {
    case 'opening':
      return (
        <p className="editor-opening" role="status">
          {t('loading')}
        </p>
      );
    case 'failed':
      return (
        <div className="notice">
          <h1>{t('failed.title')}</h1>
          <p>{t('failed.text')}</p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {t('failed.retry')}
          </button>
        </div>
      );
    case 'none':
      return (
        <div className="notice">
          <h1>{t('none.title')}</h1>
          <p>{t('none.text')}</p>
          <Link className="button" prefetch={false} href={`/${locale}`}>
            {t('none.library')}
          </Link>
        </div>
      );
    case 'waiting':
    case 'alone':
      return (
        <div className="notice">
          <h1>{t(`${found.is}.title`)}</h1>
          <p>{t(`${found.is}.text`)}</p>
          <Link className="button" prefetch={false} href={readHref(locale, text, number)}>
            {t('read')}
          </Link>
        </div>
      );
    case 'open':
      return (
        <Chapter key={asked} locale={locale} head={found.head} number={number} chapter={found.chapter} />
      );
  }
}

type ChapterProps = {
  readonly locale: Locale;
  readonly head: TextHead;
  readonly number: number;
  readonly chapter: OwnChapter;
};

/** A chapter under its title, with the ways to the reader and to the other chapters. */
function Chapter({ locale, head, number, chapter }: ChapterProps) {
  const { t } = useTranslation('editor');
  const [start] = useState(() => startOf(head, number, chapter));
  const [bead, setBead] = useState(start);
  const count = head.chapters.length;
  const title = head.chapters[number]?.title;
  const to = (other: number) => `/${locale}/own/align?text=${head.id}&chapter=${other + 1}`;
  return (
    <article className="editor">
      <header className="editor-head">
        <Link className="back" prefetch={false} href={readHref(locale, head.id, number, bead)}>
          {t('read')}
        </Link>
        <h1 lang="fr">{head.title}</h1>
        <p className="facts">
          {title && <span lang="fr">{title}</span>}
          {count > 1 && <span>{t('chapter', { number: number + 1, count })}</span>}
        </p>
      </header>
      <Editor text={head.id} number={number} chapter={chapter} start={start} onPlace={setBead} />
      {count > 1 && (
        <nav className="editor-chapters" aria-label={t('chapters')}>
          {number > 0 && (
            <Link prefetch={false} href={to(number - 1)}>
              {t('previousChapter')}
            </Link>
          )}
          {number < count - 1 && (
            <Link className="next" prefetch={false} href={to(number + 1)}>
              {t('nextChapter')}
            </Link>
          )}
        </nav>
      )}
    </article>
  );
}

const readHref = (locale: Locale, text: string, chapter: number, bead?: number) =>
  `/${locale}/own?text=${text}&chapter=${chapter + 1}${bead ? `#s${bead + 1}` : ''}`;

/** The bead that the address names, else the one the reader has come to, unless that is the end. */
function startOf({ place }: TextHead, number: number, { beads }: OwnChapter): number {
  const [, named] = /^#s(\d+)$/.exec(location.hash) ?? [];
  if (named !== undefined) return Number(named) - 1;
  return place?.chapter === number && place.bead < beads.length - 1 ? place.bead : 0;
}

async function find(text: string, number: number): Promise<Found> {
  const [head, kept] = await Promise.all([own.head(text), own.chapter(text, number)]);
  if (!head || !kept) return { is: 'none' };
  if (!head.whole) return { is: 'waiting', head };
  const chapter = await recovered(text, number, kept);
  if (chapter.source.length === 0 || chapter.target.length === 0) return { is: 'alone', head };
  return { is: 'open', head, chapter };
}

/** The chapter with what an earlier page had no time to save. */
async function recovered(text: string, number: number, chapter: OwnChapter): Promise<OwnChapter> {
  const beads = unsavedBeads(text, number);
  if (!beads) return chapter;
  const fits = holds(beads, [0, chapter.source.length], [0, chapter.target.length]);
  const saved = fits ? await own.saveBeads(text, number, beads) : 'kept';
  if (saved === 'kept') forgetUnsaved(text, number);
  return fits ? { ...chapter, beads } : chapter;
}
