import { readFileSync } from 'node:fs';
import { loadSource, type Source } from '#content/load.ts';
import { align } from '#core/bitext/align.ts';
import type { Bitext } from '#core/bitext/bitext.ts';
import { annotator, type Knowledge } from '#core/lesson/annotate.ts';
import { dictionaryOf } from '#core/lesson/dictionary.ts';
import type { LibraryLesson } from '#core/lesson/lesson.ts';
import { indexLocutions } from '#core/lesson/locutions.ts';
import { openForms } from '#core/text/forms.ts';
import { english, french } from '#core/text/language.ts';
import { createAnalyzer } from '#core/text/lemmatize.ts';
import { segment } from '#core/text/segment.ts';
import { loadEntries, PACKED_FORMS } from '#lexicon/load.ts';
import { formPhrases } from '#locales/forms.ts';
import type { Locale } from '#locales/locale.ts';

/** A text of the library as a lesson in the reader's language. For the build: it reads files. */
export function loadLesson(slug: string, locale: Locale): LibraryLesson {
  const source = loadSource(slug);
  const { fr, en } = source;
  const annotate = annotator({ ...language(), translate: formPhrases(locale) });
  return {
    slug,
    level: source.level,
    source: source[locale].source,
    title: annotate.passage(fr.title, en.title, source.senses),
    lead: annotate.passage(fr.lead, en.lead, source.senses),
    paragraphs: annotate.bitext(loadBitext(source), source[locale].notes, source.senses),
    cards: annotate.cards,
  };
}

/** The sentences of a text of the library, each with its translation. */
export const loadBitext = ({ fr, en }: Source): Bitext =>
  align(segment(fr.body, french), segment(en.body, english));

let known: Omit<Knowledge, 'translate'> | undefined;

/** The French engine and the dictionary, opened once a process. */
function language(): Omit<Knowledge, 'translate'> {
  known ??= openLanguage();
  return known;
}

function openLanguage(): Omit<Knowledge, 'translate'> {
  const dictionary = dictionaryOf(loadEntries());
  const forms = openForms(readFileSync(/* turbopackIgnore: true */ PACKED_FORMS));
  return { analyze: createAnalyzer(forms), dictionary, locutions: indexLocutions(dictionary.locutions) };
}
