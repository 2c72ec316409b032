import type { FirstPlace } from './counts.ts';
import { type ExampleText, type Shard, shardOf, type WordPage } from './wire.ts';

/**
 * The browser's door to the dictionary. `folder` is where bin/dictionary.ts published it; what was fetched is kept,
 * by this module for the visit and by the browser for good, since the folder's name changes with what is in it.
 */

const kept = new Map<string, Promise<unknown>>();

/** The page of a headword; undefined where there is none. */
export async function fetchPage(folder: string, headword: string): Promise<WordPage | undefined> {
  const shard = (await fetchJson(`${folder}/${shardOf(headword)}.json`)) as Shard;
  return Object.hasOwn(shard, headword) ? shard[headword] : undefined;
}

export const fetchExamples = (folder: string, slug: string) =>
  fetchJson(`${folder}/texts/${slug}.json`) as Promise<ExampleText>;

export const fetchFirstPlaces = (folder: string, slug: string) =>
  fetchJson(`${folder}/words/${slug}.json`) as Promise<readonly FirstPlace[]>;

function fetchJson(address: string): Promise<unknown> {
  const known = kept.get(address);
  if (known) return known;
  const fresh = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json() as Promise<unknown>;
  });
  kept.set(address, fresh);
  // What failed is tried anew the next time it is asked for.
  fresh.catch(() => kept.delete(address));
  return fresh;
}
