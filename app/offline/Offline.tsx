'use client';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

type News = 'update' | 'full';

/** An hour: how often a page that stays open asks for a new version, at most. */
const AGAIN = 3_600_000;

/** Where this visit notes that the reader was told of a full device. */
const TOLD = 'en-regard.told';

/** Starts the service worker, and says what there is to say of it: a new version, or no room left. */
export function Offline() {
  const { t } = useTranslation('common');
  const [news, setNews] = useState<News>();
  const tell = useEffectEvent(setNews);

  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
    const closed = new AbortController();
    const { signal } = closed;
    const hear = ({ data }: MessageEvent) => data?.kind === 'full' && firstTime() && tell('full');
    navigator.serviceWorker.addEventListener('message', hear, { signal });
    navigator.serviceWorker.startMessages();
    const begin = () => setTimeout(() => void start((some) => tell(some), signal), 500);
    // Nothing that reading waits for: it comes after the page.
    if (document.readyState === 'complete') begin();
    else addEventListener('load', begin, { once: true, signal });
    return () => closed.abort();
  }, []);

  return (
    <div className="news" aria-live="polite">
      {news && (
        <>
          <p>{t(`offline.${news}`)}</p>
          {news === 'update' && (
            <button type="button" className="button" onClick={update}>
              {t('offline.reload')}
            </button>
          )}
          <button type="button" className="quiet" onClick={() => setNews(undefined)}>
            {t(news === 'update' ? 'offline.later' : 'offline.close')}
          </button>
        </>
      )}
    </div>
  );
}

async function start(tell: (news: News) => void, signal: AbortSignal) {
  const { serviceWorker } = navigator;
  try {
    const registration = await serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    const isUpdate = () => registration.waiting && serviceWorker.controller && tell('update');
    isUpdate();
    registration.addEventListener(
      'updatefound',
      () => registration.installing?.addEventListener('statechange', isUpdate, { signal }),
      { signal },
    );
    let asked = performance.now();
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.hidden || performance.now() - asked < AGAIN) return;
        asked = performance.now();
        // Without a connection there is nothing new.
        registration.update().catch(() => {});
      },
      { signal },
    );
    if (serviceWorker.controller) return;
    // The first visit: what this page is made of was fetched before there was anyone to keep it.
    const { active } = await serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    active?.postMessage({
      kind: 'opened',
      paths: [
        location.pathname,
        ...loaded.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname),
      ],
    });
  } catch {
    // Refused, as in a private window: the app works as any page does, with a connection.
  }
}

/** A full device is told of once a visit: it stays full, and every page would say so. */
function firstTime(): boolean {
  try {
    if (sessionStorage.getItem(TOLD)) return false;
    sessionStorage.setItem(TOLD, 'full');
  } catch {
    // Refused: then nothing is kept for use without a connection either.
  }
  return true;
}

/** The reader's word: the new version takes over, and this page is loaded anew by it. */
async function update() {
  const registration = await navigator.serviceWorker.getRegistration();
  // Another page may have given the word already.
  if (!registration?.waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration.waiting.postMessage({ kind: 'update' });
}
