import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextHead } from '#app/own/contract.ts';
import { addressOf, turnTo, useChapterName } from './address.ts';

/** The list of chapters, behind a button that says where in it one is. */
export function Contents({ head, chapter }: { readonly head: TextHead; readonly chapter: number }) {
  const { t } = useTranslation('own');
  const name = useChapterName();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const show = () => panel.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
    panel.current?.addEventListener('toggle', show);
    return () => panel.current?.removeEventListener('toggle', show);
  }, []);
  if (head.chapters.length < 2) return null;
  return (
    <>
      <button type="button" className="quiet" popoverTarget="contents">
        {t('contents.open')}{' '}
        <span className="at">{t('contents.here', { number: chapter + 1, count: head.chapters.length })}</span>
      </button>
      <nav ref={panel} id="contents" popover="auto" aria-label={t('contents.open')}>
        <ol>
          {head.chapters.map(({ title, titleEnglish, begins }, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: chapters have no other name
            <li key={number}>
              <a
                href={addressOf(head.id, number)}
                aria-current={number === chapter ? 'page' : undefined}
                onClick={(event) => {
                  panel.current?.hidePopover();
                  turnTo(event);
                }}
              >
                <span lang={title && 'fr'}>{name(head, number)}</span>
                {begins && (
                  <span lang="fr" className="begins">
                    {begins}
                  </span>
                )}
                {titleEnglish && (
                  <span lang="en" className="english">
                    {titleEnglish}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </>
  );
}
