import Link from 'next/link';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { own, useNews } from '#app/own/client.ts';
import type { TextHead } from '#app/own/contract.ts';
import { shareRead, wordsIn } from '#app/own/share.ts';
import { percent } from '#app/ui/percent.ts';
import type { Locale } from '#locales/locale.ts';
import { noteTexts } from '#store/presence.ts';
import { Rename } from './Rename.tsx';
import './own-list.css';

/** More than so many would keep the library itself out of sight: the rest are a button away. */
const AT_FIRST = 8;

type Texts = readonly TextHead[] | 'failed' | undefined;

/** The reader's own texts: to open, rename, remove and bring back. */
export function OwnList({ locale }: { readonly locale: Locale }) {
  const { t } = useTranslation('own');
  const [texts, setTexts] = useState<Texts>();
  // Those removed on this visit stay in the list, with what brings them back.
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  // The text just brought back: its row takes the focus from the button that is gone.
  const [restored, setRestored] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const showAll = () => {
    flushSync(() => setAll(true));
    // The button is gone; the first of those it brought takes its place.
    list.current?.children[AT_FIRST]?.querySelector<HTMLElement>('a, button')?.focus();
  };
  const [aligned, setAligned] = useState<ReadonlyMap<string, number>>(new Map());

  const load = useEffectEvent(async () => {
    try {
      const found = await own.list();
      noteTexts(found.length);
      setTexts((before) => {
        const gone = Array.isArray(before) ? (before as TextHead[]).filter(({ id }) => removed.has(id)) : [];
        return [...found, ...gone.filter(({ id }) => !found.some((text) => text.id === id))].sort(
          (a, b) => b.added - a.added,
        );
      });
    } catch {
      setTexts('failed');
    }
  });
  useEffect(() => void load(), []);
  useNews(({ id, done }) => {
    if (done === undefined) void load();
    else setAligned((before) => new Map(before).set(id, done));
  });

  const remove = async (id: string) => {
    setRemoved((before) => new Set(before).add(id));
    await own.remove(id);
  };
  const undo = async (id: string) => {
    await own.restore(id);
    setRestored(id);
    setRemoved((before) => without(before, id));
  };
  const dismiss = (id: string) => {
    heading.current?.focus();
    setTexts((before) => (Array.isArray(before) ? before.filter((text) => text.id !== id) : before));
    setRemoved((before) => without(before, id));
  };

  if (texts === 'failed') return <p role="alert">{t('yours.failed')}</p>;
  if (!texts || texts.length === 0) return null;
  // One more is no reason to press a button.
  const shown = all || texts.length <= AT_FIRST + 1 ? texts : texts.slice(0, AT_FIRST);
  return (
    <section aria-labelledby="your-texts">
      <h2 ref={heading} id="your-texts" tabIndex={-1}>
        {t('yours.title')}
      </h2>
      <ul ref={list} className="own-texts">
        {shown.map((text) => (
          <li key={text.id}>
            {removed.has(text.id) ? (
              <Removed
                title={text.title}
                onUndo={() => void undo(text.id)}
                onDismiss={() => dismiss(text.id)}
              />
            ) : (
              <Row
                text={text}
                done={aligned.get(text.id) ?? 0}
                locale={locale}
                restored={restored === text.id}
                onRemove={() => void remove(text.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {shown.length < texts.length && (
        <button type="button" className="quiet all-own" onClick={showAll}>
          {t('yours.all', { count: texts.length })}
        </button>
      )}
    </section>
  );
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const rest = new Set(ids);
  rest.delete(id);
  return rest;
}

type RowProps = {
  readonly text: TextHead;
  readonly done: number;
  readonly locale: Locale;
  readonly restored: boolean;
  readonly onRemove: () => void;
};

function Row({ text, done, locale, restored, onRemove }: RowProps) {
  const { t } = useTranslation('own');
  const [renaming, setRenaming] = useState<boolean>();
  const rename = useRef<HTMLButtonElement>(null);
  const remove = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (renaming === false) rename.current?.focus();
  }, [renaming]);
  useEffect(() => {
    if (restored) remove.current?.focus();
  }, [restored]);
  const { id, title, titleEnglish, author, bilingual, whole, chapters } = text;
  const share = shareRead(text);
  if (renaming) return <Rename text={text} onDone={() => setRenaming(false)} />;
  return (
    <article className="own-text">
      <h3 lang="fr">
        <Link prefetch={false} href={`/${locale}/own?text=${id}`}>
          {title}
        </Link>
      </h3>
      {titleEnglish && (
        <p className="english" lang="en">
          {titleEnglish}
        </p>
      )}
      <p className="facts">
        {author && <span>{author}</span>}
        <span>
          {chapters.length > 1
            ? t('yours.chapters', { count: chapters.length })
            : t('yours.words', { count: wordsIn(text) })}
        </span>
        {whole && !bilingual && <span>{t('yours.french')}</span>}
        {!whole && <span>{t('yours.aligning', { share: percent(done, locale) })}</span>}
        {share > 0 && (
          <span className="share">
            <progress value={share} aria-hidden="true" />
            {t('yours.read', { share: percent(share, locale) })}
          </span>
        )}
      </p>
      {text.keeping !== 'kept' && <p className="not-kept">{t(`notKept.${text.keeping}`)}</p>}
      <p className="tools">
        <button
          ref={rename}
          type="button"
          className="quiet"
          aria-label={t('yours.renameLabel', { title })}
          onClick={() => setRenaming(true)}
        >
          {t('yours.rename')}
        </button>
        <button
          ref={remove}
          type="button"
          className="quiet"
          aria-label={t('yours.removeLabel', { title })}
          onClick={onRemove}
        >
          {t('yours.remove')}
        </button>
      </p>
    </article>
  );
}

type RemovedProps = {
  readonly title: string;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
};

/** What stands where a text was, until it is dismissed or the page is left. */
function Removed({ title, onUndo, onDismiss }: RemovedProps) {
  const { t } = useTranslation('own');
  const undo = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone.
  useEffect(() => undo.current?.focus(), []);
  return (
    <div className="own-removed">
      <p role="status">{t('yours.removed', { title })}</p>
      <button ref={undo} type="button" className="quiet" onClick={onUndo}>
        {t('yours.undo')}
      </button>
      <button type="button" className="quiet" onClick={onDismiss}>
        {t('yours.dismiss')}
      </button>
    </div>
  );
}
