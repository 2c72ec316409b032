import type { Key } from '#core/learner/keys.ts';
import { fetchExamples, fetchFirstPlaces } from '#lexicon/fetch.ts';
import type { Locale } from '#locales/locale.ts';
import type { Seen } from './seen.ts';

/** Where a word stands in the other texts that were read: code and files that only the question brings. */

const LEXICON = process.env.LEXICON ?? '';

/** A chapter of the reader's own must be made into a lesson for this: only beside others of theirs, and the latest. */
const CHAPTERS = 3;

const isOwn = (text: string) => text.startsWith('own/');

/**
 * The first sentence with the word in each text `read`, up to where it was read; in their order. What is gone or
 * cannot be fetched is passed over.
 */
export async function seenElsewhere(
  key: Key,
  read: readonly (readonly [text: string, upTo: number])[],
  here: string,
  locale: Locale,
): Promise<Seen[]> {
  const own = isOwn(here) ? read.filter(([text]) => isOwn(text)).slice(0, CHAPTERS) : [];
  const asked = read.filter((each) => !isOwn(each[0]) || own.includes(each));
  const found = await Promise.all(
    asked.map(([text, upTo]) =>
      (isOwn(text) ? inOwn(key, text, upTo, locale) : inLibrary(key, text, upTo)).catch(() => undefined),
    ),
  );
  return found.filter((seen) => seen !== undefined);
}

async function inLibrary(key: Key, text: string, upTo: number): Promise<Seen | undefined> {
  const first = (await fetchFirstPlaces(LEXICON, text)).find(([word]) => word === key);
  if (!first || first[1] > upTo) return undefined;
  const [, bead, start, end] = first;
  const { title, beads } = await fetchExamples(LEXICON, text);
  const [fr] = beads[bead] ?? [];
  return fr === undefined ? undefined : { text, bead, fr, start, end, source: title };
}

async function inOwn(key: Key, text: string, upTo: number, locale: Locale): Promise<Seen | undefined> {
  const [, id = '', chapter] = text.split('/');
  const { own } = await import('#app/own/client.ts');
  return own.seen(id, Number(chapter), key, upTo, locale);
}
