import { useEffect, useEffectEvent } from 'react';
import { callable } from '#app/calls.ts';
import type { OwnTexts } from './contract.ts';
import { CHANNEL, type News } from './news.ts';

/** The reader's own texts, kept by a worker that is started at the first call and stays for the visit. */
export const own = callable<OwnTexts>(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
);

/** Calls back when a text changes, in this tab or another. */
export function useNews(listener: (news: News) => void): void {
  const heard = useEffectEvent(listener);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<News>) => heard(data);
    return () => channel.close();
  }, []);
}
