'use client';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetAll, type Kept, keepAll, keptOf, readInventory } from '#app/offline/inventory.ts';
import type { Locale } from '#locales/locale.ts';

type State =
  | { kind: 'closed' | 'opening' | 'unable' }
  | { kind: 'idle'; kept: Kept; trouble?: 'full' | 'failed' }
  | { kind: 'keeping'; kept: Kept };

/** Where the browser allows no service worker, none is ever ready. */
const refused = () => new Promise((_, reject) => setTimeout(reject, 20_000));

/** Keeps the whole library and dictionary on the device, for who asks for it; at the library's foot. */
export function KeepAll({ locale }: { readonly locale: Locale }) {
  const { t } = useTranslation('offline');
  const [state, setState] = useState<State>({ kind: 'closed' });
  const cancel = useRef<AbortController>(undefined);
  const megabytes = (bytes: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 }).format(
      Math.ceil(bytes / 1e6),
    );

  const look = async (trouble?: 'full' | 'failed') => {
    try {
      await Promise.race([navigator.serviceWorker.ready, refused()]);
      const kept = await keptOf(await readInventory(locale));
      setState({ kind: 'idle', kept, ...(trouble && { trouble }) });
    } catch {
      setState({ kind: 'unable' });
    }
  };
  const open = () => {
    if (state.kind !== 'closed') return;
    const able = 'serviceWorker' in navigator && 'caches' in window;
    setState({ kind: able ? 'opening' : 'unable' });
    if (able) void look();
  };
  const keep = async (kept: Kept) => {
    const controller = new AbortController();
    cancel.current = controller;
    setState({ kind: 'keeping', kept });
    // Asked here and not before: the browser may put the question to the reader.
    await navigator.storage?.persist?.().catch(() => false);
    try {
      await keepAll(await readInventory(locale), controller.signal, (now) =>
        setState({ kind: 'keeping', kept: now }),
      );
      await look();
    } catch (error) {
      await look(
        controller.signal.aborted
          ? undefined
          : (error as Error).name === 'QuotaExceededError'
            ? 'full'
            : 'failed',
      );
    }
  };
  const remove = async () => {
    await forgetAll(await readInventory(locale)).catch(() => {});
    await look();
  };

  return (
    <details className="keep-all" onToggle={open}>
      <summary>{t('keep.title')}</summary>
      <p>{t('keep.text')}</p>
      {state.kind === 'unable' && <p role="alert">{t('keep.unable')}</p>}
      {state.kind === 'keeping' && (
        <p className="row">
          <progress aria-label={t('keep.progress')} max={state.kept.of} value={state.kept.bytes} />
          <span>{t('keep.now', { kept: megabytes(state.kept.bytes), of: megabytes(state.kept.of) })}</span>
          <button type="button" className="quiet" onClick={() => cancel.current?.abort()}>
            {t('keep.cancel')}
          </button>
        </p>
      )}
      {state.kind === 'idle' && state.kept.bytes < state.kept.of && (
        <p className="row">
          <button type="button" className="button" onClick={() => void keep(state.kept)}>
            {t(state.kept.bytes === 0 ? 'keep.all' : 'keep.rest', {
              size: megabytes(state.kept.of - state.kept.bytes),
            })}
          </button>
        </p>
      )}
      <div role="status">
        {state.kind === 'idle' && state.trouble && <p className="trouble">{t(`keep.${state.trouble}`)}</p>}
        {state.kind === 'idle' && state.kept.bytes === state.kept.of && (
          <p>{t('keep.done', { size: megabytes(state.kept.of) })}</p>
        )}
      </div>
      {state.kind === 'idle' && state.kept.bytes > 0 && (
        <p className="row">
          <button type="button" className="quiet" onClick={() => void remove()}>
            {t('keep.remove', { size: megabytes(state.kept.bytes) })}
          </button>
        </p>
      )}
    </details>
  );
}
