import { useEffect, useState } from 'react';
import type { Answer, Question } from './worker.ts';

let worker: Worker | undefined;

/** The worker that searches, started when it is first needed and kept for the visit. */
function started(): Worker {
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return worker;
}

/** Has the dictionary's files fetched before the first letter is typed. */
export const openEarly = (folder: string) => started().postMessage({ folder, query: '' } satisfies Question);

/** The answer to the last query that was answered; undefined before there is any. */
export function useSearch(folder: string, query: string): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (query.trim() === '') return;
    const search = started();
    const take = ({ data }: MessageEvent<Answer>) => {
      if (data.query === query) setAnswer(data);
    };
    search.addEventListener('message', take);
    search.postMessage({ folder, query } satisfies Question);
    return () => search.removeEventListener('message', take);
  }, [folder, query]);
  return answer;
}
