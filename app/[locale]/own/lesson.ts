import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { own, useNews } from '#app/own/client.ts';
import type { TextHead } from '#app/own/contract.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import type { Locale } from '#locales/locale.ts';
import { noteTexts } from '#store/presence.ts';
import { addressOf } from './address.ts';

export type Ready = {
  readonly state: 'ready';
  readonly head: TextHead;
  readonly chapter: number;
  readonly lesson: Lesson;
  /** How much of the text is aligned, while it is not whole. */
  readonly done: number;
};
export type Shown =
  | { readonly state: 'opening' | 'missing' }
  | { readonly state: 'failed'; readonly retry: () => void }
  | Ready;

type Found =
  | { readonly id: string; readonly state: 'opening' | 'missing' | 'failed' }
  | (Omit<Ready, 'done'> & { readonly id: string });

/**
 * A chapter of a text as a lesson, kept up with what happens to it. `asked` is the chapter's number in the address,
 * from 1; without it the text opens where the reader left it.
 */
export function useOwnLesson(id: string, asked: string | null, locale: Locale): Shown {
  const [found, setFound] = useState<Found>({ id, state: 'opening' });
  const [done, setDone] = useState(0);

  const loads = useRef(0);

  const load = useEffectEvent(async () => {
    loads.current += 1;
    const load = loads.current;
    try {
      const head = await own.head(id);
      const last = (head?.chapters.length ?? 0) - 1;
      const wanted = asked === null ? (head?.place?.chapter ?? 0) : Number(asked) - 1;
      const chapter = Math.min(Math.max(0, wanted || 0), last);
      const lesson = head && (await own.lesson(id, chapter, locale));
      if (load !== loads.current) return;
      if (!head || !lesson) return setFound({ id, state: 'missing' });
      noteTexts();
      // From now on the address says which chapter it is, on a reload and on the way back.
      if (asked === null) history.replaceState(null, '', addressOf(id, chapter) + location.hash);
      setFound((before) => ({ id, state: 'ready', head, chapter, lesson: sameOr(lesson, before) }));
      // The next page is made while this one is read.
      if (head.whole && chapter < last) void own.lesson(id, chapter + 1, locale).catch(() => {});
    } catch {
      if (load === loads.current) setFound({ id, state: 'failed' });
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for is read by `load`
  useEffect(() => void load(), [id, asked, locale]);
  useNews((news) => {
    if (news.id !== id) return;
    if (news.done === undefined) void load();
    else setDone(news.done);
  });

  if (found.id !== id) return { state: 'opening' };
  if (found.state === 'ready') return { ...found, done };
  return found.state === 'failed' ? { state: 'failed', retry: () => void load() } : { state: found.state };
}

/** The lesson that is shown where the new one says the same, so that the page stays as it is. */
function sameOr(lesson: Lesson, before: Found): Lesson {
  if (before.state !== 'ready' || before.lesson.slug !== lesson.slug) return lesson;
  return JSON.stringify(before.lesson) === JSON.stringify(lesson) ? before.lesson : lesson;
}
