import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { own } from '#app/own/client.ts';
import { beadReached, firstBeadInSight } from '#app/ui/place.ts';
import type { Ready } from './lesson.ts';

/** How long (ms) after the last scroll a place is kept. */
const REST = 400;

/** Opens a chapter where the reader left it, or at the sentence that the address names, and keeps the place. */
export function usePlace(shown: Ready | undefined): void {
  const lesson = shown?.lesson;
  const slug = lesson?.slug;
  const opened = useRef<string>(undefined);
  const sentence = useRef<Sentence>(undefined);

  const keep = useEffectEvent(() => {
    if (!shown) return;
    const bead = beadReached();
    sentence.current = sentenceInSight();
    void own.setPlace(shown.head.id, { chapter: shown.chapter, bead }).catch(() => {});
  });

  const arrive = useEffectEvent(() => {
    if (!shown) return;
    const { place } = shown.head;
    const target = opened.current === undefined && location.hash.slice(1);
    const bead = place?.chapter === shown.chapter ? place.bead : 0;
    opened.current = slug;
    const element = document.getElementById(target || (bead > 0 ? `s${bead + 1}` : ''));
    element?.scrollIntoView({ block: 'start', behavior: 'instant' });
    keep();
  });

  // The chapter is new, or it says something else than before: then its sentences may have other numbers.
  const settle = useEffectEvent(() => {
    if (opened.current !== slug) return arrive();
    const { french, top } = sentence.current ?? {};
    const same = french && [...document.querySelectorAll('[data-bead] .fr')].find((fr) => shares(fr, french));
    if (same && top !== undefined)
      scrollBy({ top: same.getBoundingClientRect().top - top, behavior: 'instant' });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another lesson is on the page
  useLayoutEffect(() => {
    if (slug !== undefined) settle();
  }, [slug, lesson]);

  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(resting);
      resting = setTimeout(keep, REST);
    };
    const now = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    addEventListener('scroll', later, { passive: true });
    document.addEventListener('visibilitychange', now);
    return () => {
      clearTimeout(resting);
      removeEventListener('scroll', later);
      document.removeEventListener('visibilitychange', now);
    };
  }, []);
}

/** The French of the sentence at the top of the window, and where it stands. */
type Sentence = { readonly french: string; readonly top: number };

function sentenceInSight(): Sentence | undefined {
  const fr = scrollY > 0 ? firstBeadInSight()?.querySelector('.fr') : undefined;
  return fr ? { french: fr.textContent ?? '', top: fr.getBoundingClientRect().top } : undefined;
}

const shares = ({ textContent }: Element, french: string) =>
  textContent !== null &&
  textContent !== '' &&
  (textContent.startsWith(french) || french.startsWith(textContent));
