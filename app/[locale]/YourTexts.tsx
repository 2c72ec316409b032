'use client';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { Locale } from '#locales/locale.ts';
import { EARLY_TEXTS_SCRIPT, textsNoted } from '#store/presence.ts';

/** The list comes with its own code, fetched where there is something to list. */
const OwnList = lazy(async () => ({ default: (await import('./OwnList.tsx')).OwnList }));

const never = () => () => {};

/** The reader's own texts, where there are any. */
export function YourTexts({ locale }: { readonly locale: Locale }) {
  const any = useSyncExternalStore(
    never,
    () => textsNoted() > 0,
    () => false,
  );
  return (
    <div className="your-texts" suppressHydrationWarning>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, allowed by its hash */}
      <script dangerouslySetInnerHTML={{ __html: EARLY_TEXTS_SCRIPT }} />
      {any && (
        <Suspense>
          <OwnList locale={locale} />
        </Suspense>
      )}
    </div>
  );
}
