import init, { Fsrs } from 'fsrs-browser';
import type { TrainingSet } from '#core/learner/fit.ts';

/** Fits beside the page: it takes a processor for a second, and its memory goes with the worker. */

/** No weights where there is too little to learn from. */
export type Fitted = { readonly weights: number[] | undefined };

addEventListener('message', async ({ data }: MessageEvent<TrainingSet>) => {
  await init();
  postMessage({ weights: weightsOf(data) } satisfies Fitted);
});

function weightsOf({ ratings, days, lengths }: TrainingSet): number[] | undefined {
  try {
    return [...new Fsrs().computeParameters(ratings, days, lengths, undefined, true)];
  } catch {
    // What fsrs-rs calls an error comes out of WebAssembly as a trap.
    return undefined;
  }
}
