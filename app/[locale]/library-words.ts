import { useEffect, useState } from 'react';
import { useLearner } from '#app/ui/learner.ts';
import { type Counts, type Coverage, coverage } from '#core/learner/known.ts';
import { readCounts } from '#lexicon/counts.ts';

/**
 * How much of each text of the library is known, by slug; undefined while the reader has said of no word that it is
 * known, for then there is nothing to say, and nothing to fetch.
 */
export function useCoverage(): ReadonlyMap<string, Coverage> | undefined {
  const { state } = useLearner();
  const [library, setLibrary] = useState<ReadonlyMap<string, Counts>>();
  const any = [...state.words.values()].some((word) => word.state === 'known');

  useEffect(() => {
    if (!any) return;
    let shown = true;
    fetch(`${process.env.LEXICON}/counts.json`)
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
  return new Map([...library].map(([slug, counts]) => [slug, coverage(counts, state.words)]));
}
