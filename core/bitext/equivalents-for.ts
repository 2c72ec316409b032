import type { Forms } from '#core/text/forms.ts';
import type { Segment } from '#core/text/segment.ts';
import type { Equivalents } from './associate.ts';

/** What is needed of the dictionary's entries. */
type Entry = {
  readonly headword: string;
  readonly senses: readonly { readonly equivalents: readonly string[] }[];
};

const WORD = /\p{L}[\p{L}\p{M}-]*/gu;

/**
 * The dictionary as the aligner takes it: for every word form of a French text the equivalents of the headwords it may
 * belong to, whichever they are here.
 */
export function equivalentsFor(
  source: readonly Segment[],
  entries: readonly Entry[],
  forms: Pick<Forms, 'readings'>,
): Equivalents {
  const dictionary = new Map<string, string[]>();
  for (const { headword, senses } of entries) {
    const known = dictionary.get(key(headword));
    const equivalents = senses.flatMap((sense) => sense.equivalents);
    if (known) known.push(...equivalents);
    else dictionary.set(key(headword), equivalents);
  }
  const found = new Map<string, readonly string[]>();
  for (const form of formsOf(source)) {
    const lemmas = new Set([form, ...forms.readings(form).map(({ lemma }) => key(lemma))]);
    const equivalents = [...lemmas].flatMap((lemma) => dictionary.get(lemma) ?? []);
    if (equivalents.length > 0) found.set(form, equivalents);
  }
  return found;
}

function formsOf(segments: readonly Segment[]): Set<string> {
  const forms = new Set<string>();
  for (const { text } of segments) for (const [word] of text.matchAll(WORD)) forms.add(key(word));
  return forms;
}

const key = (word: string): string =>
  word.normalize('NFC').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
