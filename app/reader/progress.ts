import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLearner } from '#app/ui/learner.ts';
import { beadReached } from '#app/ui/place.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import { record } from '#store/learner.ts';
import { elementOf } from './locate.ts';

/** How often (ms) it is noted where the reader is, and how long without a movement counts as reading. */
const EVERY = 30_000;
const IDLE = 90_000;

/**
 * Notes where the reader is in the text and for how long it was read, and gives the bead where an earlier visit
 * stopped while there is cause to offer it. All this only where there is a log: reading alone does not begin one.
 */
export function useProgress(lesson: Lesson): number | undefined {
  const { state, status } = useLearner();
  const inUse = status.kind === 'kept' || status.kind === 'unkept';
  const [offered, setOffered] = useState<number>();
  const reading = useRef({ since: 0, active: 0, moved: false });
  const before = state.texts.get(lesson.slug);

  const open = useEffectEvent(() => {
    const bead = before && !before.finished ? before.bead : 0;
    reading.current = { since: Date.now(), active: Date.now(), moved: false };
    if (bead > 0 && location.hash === '' && scrollY < innerHeight / 2 && !isInSight(bead)) setOffered(bead);
    note(before?.bead ?? 0, 0);
  });
  const beat = useEffectEvent(() => {
    const { since, active, moved } = reading.current;
    const until = Math.min(Date.now(), active + IDLE);
    reading.current.since = Date.now();
    if (until - since < 1000) return;
    note(moved ? beadReached() : (before?.bead ?? 0), until - since);
  });
  const note = (bead: number, ms: number) =>
    void record({ kind: 'read', text: lesson.slug, bead, ms: Math.round(ms) }).catch(() => {});

  // biome-ignore lint/correctness/useExhaustiveDependencies: a text is opened once
  useEffect(() => {
    if (!inUse) return;
    open();
    const act = () => {
      reading.current.active = Date.now();
    };
    const scroll = () => {
      act();
      reading.current.moved = true;
      if (scrollY > innerHeight) setOffered(undefined);
    };
    const turn = () => {
      if (document.visibilityState === 'hidden') beat();
      else reading.current.since = reading.current.active = Date.now();
    };
    const timer = setInterval(() => document.visibilityState === 'visible' && beat(), EVERY);
    for (const name of ['pointermove', 'keydown'] as const) addEventListener(name, act, { passive: true });
    addEventListener('scroll', scroll, { passive: true });
    document.addEventListener('visibilitychange', turn);
    return () => {
      beat();
      clearInterval(timer);
      for (const name of ['pointermove', 'keydown'] as const) removeEventListener(name, act);
      removeEventListener('scroll', scroll);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [inUse, lesson.slug]);

  return offered;
}

const isInSight = (bead: number) => {
  const top = elementOf(bead)?.getBoundingClientRect().top;
  return top === undefined || top < innerHeight;
};
