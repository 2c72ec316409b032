import { trainingSet } from '#core/learner/fit.ts';
import type { Fitted } from './fit-worker.ts';
import { readEvents } from './learner.ts';

/**
 * FSRS's weights as they fit the reader's own log; undefined where it has too few reviews for that, or too little
 * variety. They come into force with a `setting`. Takes a second or so, and 300 KB the first time, beside the page.
 */
export async function fitWeights(): Promise<number[] | undefined> {
  const set = trainingSet(await readEvents());
  if (!set) return undefined;
  const worker = new Worker(new URL('./fit-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<number[] | undefined>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Fitted>) => resolve(data.weights);
      worker.onerror = reject;
      worker.postMessage(set);
    });
  } finally {
    worker.terminate();
  }
}
