import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextHead } from '#app/own/contract.ts';

/** The address of a chapter, from the page of any other. */
export const addressOf = (id: string, chapter: number) => `?text=${id}&chapter=${chapter + 1}`;

/** Turns to another chapter without asking the network: the page is the same for all of them. */
export function turnTo(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState(null, '', event.currentTarget.href);
  scrollTo({ top: 0, behavior: 'instant' });
}

/** What a chapter is called: its title, with its part where it has several; else its number. */
export function useChapterName(): (head: TextHead, chapter: number) => string {
  const { t } = useTranslation('own');
  return (head, chapter) => {
    const { title, part } = head.chapters[chapter] ?? {};
    const number = part ?? chapter + 1;
    if (title === undefined) return t('part', { number });
    return part === undefined ? title : t('titledPart', { title, number });
  };
}
