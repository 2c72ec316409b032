import { fetchPublished } from '#app/published.ts';
import type { Equivalents } from '#core/bitext/align.ts';
import { equivalentsFor } from '#core/bitext/equivalents-for.ts';
import type { Knowledge } from '#core/lesson/annotate.ts';
import { dictionaryOf } from '#core/lesson/dictionary.ts';
import { indexLocutions } from '#core/lesson/locutions.ts';
import { openForms } from '#core/text/forms.ts';
import { createAnalyzer } from '#core/text/lemmatize.ts';
import type { Segment } from '#core/text/segment.ts';
import { parseEntry } from '#lexicon/parse.ts';

/** All that is known of French, in the browser: what a lesson is made with, and what the aligner takes. */
export type French = Omit<Knowledge, 'translate'> & {
  readonly equivalents: (source: readonly Segment[]) => Equivalents;
};

let opening: Promise<French> | undefined;

/** Fetches the forms and the dictionary, once; after a failure the next call tries again. */
export function openFrench(): Promise<French> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function open(): Promise<French> {
  const [bytes, text] = await Promise.all([
    fetchPublished('forms.bin').then((response) => response.arrayBuffer()),
    fetchPublished('entries.txt').then((response) => response.text()),
  ]);
  const forms = openForms(new Uint8Array(bytes));
  const entries = text.split('\n').map(parseEntry);
  const dictionary = dictionaryOf(entries);
  return {
    analyze: createAnalyzer(forms),
    dictionary,
    locutions: indexLocutions(dictionary.locutions),
    equivalents: (source) => equivalentsFor(source, entries, forms),
  };
}
