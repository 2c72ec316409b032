import { useEffect, useState } from 'react';
import { fetchPublished } from '#app/published.ts';
import { useLearner } from '#app/ui/learner.ts';
import { type Counts, type Coverage, coverage } from '#core/learner/known.ts';
import type { State } from '#core/learner/learner.ts';
import { readCounts } from '#lexicon/counts.ts';

/**
 * How much is known of a text of the library, by its slug; undefined while the reader has said of no word that it is
 * known, for then there is nothing to say, and nothing to fetch.
 */
export function useCoverage(): ((slug: string) => Coverage | undefined) | undefined {
  const { state } = useLearner();
  const [library, setLibrary] = useState<ReadonlyMap<string, Counts>>();
  const any = [...state.words.values()].some((word) => word.state === 'known');

  useEffect(() => {
    if (!any) return;
    let shown = true;
    fetchPublished('counts.json')
      .then((response) => response.text())
      .then(
        (text) => shown && setLibrary(readCounts(text)),
        () => {
          // Without the network the texts are listed without it.
        },
      );
    return () => {
      shown = false;
    };
  }, [any]);

  if (!any || !library) return undefined;
  return coverageIn(library, state.words);
}

/** Reckons only what is asked for, and once: a library may be large and the page shows a part of it. */
function coverageIn(library: ReadonlyMap<string, Counts>, words: State['words']) {
  const reckoned = new Map<string, Coverage>();
  return (slug: string): Coverage | undefined => {
    const counts = library.get(slug);
    const before = reckoned.get(slug);
    if (before || !counts) return before;
    const now = coverage(counts, words);
    reckoned.set(slug, now);
    return now;
  };
}
