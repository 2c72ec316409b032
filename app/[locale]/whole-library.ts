import { useEffect, useState } from 'react';
import { fetchPublished } from '#app/published.ts';
import type { Shelf, ShelfText } from '#core/lesson/shelf.ts';
import type { Locale } from '#locales/locale.ts';

type Library = {
  readonly texts: readonly ShelfText[];
  /** Whether what is here is all that is wanted. */
  readonly state: 'here' | 'awaited' | 'failed';
  readonly retry: () => void;
};

/** The texts the page came with; once more are `wanted`, all of the library's. */
export function useWholeLibrary(locale: Locale, { first, count }: Shelf, wanted: boolean): Library {
  const [whole, setWhole] = useState<readonly ShelfText[] | 'failed'>();
  const isAwaited = wanted && whole === undefined && first.length < count;

  useEffect(() => {
    if (!isAwaited) return;
    let shown = true;
    fetchPublished(`library.${locale}.json`)
      .then((response) => response.json())
      .then(
        (texts: readonly ShelfText[]) => shown && setWhole(texts),
        () => shown && setWhole('failed'),
      );
    return () => {
      shown = false;
    };
  }, [isAwaited, locale]);

  const failed = whole === 'failed';
  return {
    texts: failed || !whole ? first : whole,
    state: isAwaited ? 'awaited' : failed ? 'failed' : 'here',
    retry: () => setWhole(undefined),
  };
}
