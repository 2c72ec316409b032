import { dictionaryOf } from '#core/lesson/dictionary.ts';
import { indexLocutions } from '#core/lesson/locutions.ts';
import type { Language } from '#core/lesson/passage.ts';
import { createAnalyzer } from '#core/text/lemmatize.ts';
import { loadForms } from '../lexicon/forms/load.ts';
import { loadEntries } from '../lexicon/load.ts';

/** The French engine and the dictionary, from this project's files. */
export function openLanguage(): Language {
  const dictionary = dictionaryOf(loadEntries());
  return {
    analyze: createAnalyzer(loadForms()),
    dictionary,
    locutions: indexLocutions(dictionary.locutions),
  };
}
