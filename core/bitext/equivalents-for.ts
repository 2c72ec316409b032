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
  const headwordsOf = new Map<string, readonly string[]>();
  for (const form of formsOf(source)) {
    headwordsOf.set(form, [...new Set([form, ...forms.readings(form).map(({ lemma }) => key(lemma))])]);
  }
  const dictionary = dictionaryOf(entries, new Set([...headwordsOf.values()].flat()));
  const found = new Map<string, readonly string[]>();
  for (const [form, headwords] of headwordsOf) {
    const equivalents = headwords.flatMap((headword) => dictionary.get(headword) ?? []);
    if (equivalents.length > 0) found.set(form, equivalents);
  }
  return found;
}

/** The equivalents of each of the headwords, all its entries and senses together. */
function dictionaryOf(entries: readonly Entry[], headwords: ReadonlySet<string>): Map<string, string[]> {
  const dictionary = new Map<string, string[]>();
  for (const { headword, senses } of entries) {
    const name = key(headword);
    if (!headwords.has(name)) continue;
    const known = dictionary.get(name) ?? [];
    for (const { equivalents } of senses) known.push(...equivalents);
    dictionary.set(name, known);
  }
  return dictionary;
}

function formsOf(segments: readonly Segment[]): Set<string> {
  const spellings = new Set<string>();
  for (const { text } of segments) for (const word of text.match(WORD) ?? []) spellings.add(word);
  return new Set([...spellings].map(key));
}

const PLAIN = /^[a-z' -]*$/;

function key(word: string): string {
  if (PLAIN.test(word)) return word;
  return word.normalize('NFC').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}
