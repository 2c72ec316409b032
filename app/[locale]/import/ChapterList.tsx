import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Correction, corrected, withCorrection } from '#core/formats/correct.ts';
import type { Chapter, Imported, PairedChapter } from '#core/formats/document.ts';

type Props = {
  readonly language: 'fr' | 'en';
  readonly imported: Imported;
  readonly corrections: readonly Correction[];
  readonly onChange: (corrections: readonly Correction[]) => void;
};

/** More than these no one corrects by hand, and a page of them would be slow. */
const MOST_SHOWN = 300;

/** The chapters found, to be renamed, joined and left out. */
export function ChapterList({ language, imported, corrections, onChange }: Props) {
  const { t } = useTranslation('import');
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const summary = useRef<HTMLElement>(null);
  if (imported.chapters.length < 2) return null;
  const { chapters } = corrected(imported, corrections);
  const correct = (correction: Correction) => onChange(withCorrection(corrections, correction));
  /** The button that was pressed goes with its chapter: the one that is now in its place has the focus. */
  const take = (correction: Correction) => {
    correct(correction);
    requestAnimationFrame(() => {
      const names = list.current?.querySelectorAll('input');
      names?.[Math.min(correction.chapter, names.length - 1)]?.focus();
    });
  };
  const undo = () => {
    onChange(corrections.slice(0, -1));
    // With the last of them the button goes too.
    if (corrections.length === 1) summary.current?.focus();
  };
  return (
    <details className="chapters" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={summary}>{t('chapters.count', { count: chapters.length })}</summary>
      {open && (
        <>
          <ol ref={list}>
            {chapters.slice(0, MOST_SHOWN).map((chapter, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a chapter is its place, until a correction moves it
              <li key={`${chapters.length}-${index}`}>
                <input
                  lang={language}
                  aria-label={t('chapters.name', { number: index + 1 })}
                  placeholder={t('chapters.unnamed')}
                  value={chapter.title ?? ''}
                  onChange={(event) => correct({ kind: 'rename', chapter: index, title: event.target.value })}
                />
                <span className="length">{t('words', { count: wordsIn(chapter) })}</span>
                {index > 0 && (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={t('chapters.mergeLabel', { number: index + 1 })}
                    onClick={() => take({ kind: 'merge', chapter: index })}
                  >
                    {t('chapters.merge')}
                  </button>
                )}
                {chapters.length > 1 && (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={t('chapters.removeLabel', { number: index + 1 })}
                    onClick={() => take({ kind: 'remove', chapter: index })}
                  >
                    {t('chapters.remove')}
                  </button>
                )}
              </li>
            ))}
          </ol>
          {chapters.length > MOST_SHOWN && (
            <p className="hint">{t('chapters.more', { count: chapters.length - MOST_SHOWN })}</p>
          )}
        </>
      )}
      {corrections.length > 0 && (
        <button type="button" className="quiet" onClick={undo}>
          {t('chapters.undo')}
        </button>
      )}
    </details>
  );
}

function wordsIn({ paragraphs }: Chapter | PairedChapter): number {
  return paragraphs
    .flatMap((paragraph) =>
      typeof paragraph === 'string' ? [paragraph] : paragraph.flatMap(({ french }) => french),
    )
    .reduce((count, text) => count + text.split(' ').length, 0);
}
