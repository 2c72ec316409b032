import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSource } from '#content/load.ts';
import { align } from '#core/bitext/align.ts';
import { annotator, type Knowledge } from '#core/lesson/annotate.ts';
import type { Translate } from '#core/lesson/describe.ts';
import { dictionaryOf } from '#core/lesson/dictionary.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import { indexLocutions } from '#core/lesson/locutions.ts';
import { openForms } from '#core/text/forms.ts';
import { english, french } from '#core/text/language.ts';
import { createAnalyzer } from '#core/text/lemmatize.ts';
import { segment } from '#core/text/segment.ts';
import { loadEntries } from '#lexicon/load.ts';
import { translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';

/** A text of the library as a lesson in the reader's language. For the build: it reads files. */
export function loadLesson(slug: string, locale: Locale): Lesson {
  const source = loadSource(slug);
  const { fr, en } = source;
  // i18next knows which values each key needs; describe.ts passes them by its own table.
  const translate = translator(locale, 'form') as unknown as Translate;
  const annotate = annotator({ ...language(), translate });
  const bitext = align(segment(fr.body, french), segment(en.body, english));
  return {
    slug,
    level: source.level,
    source: source[locale].source,
    title: annotate.passage(fr.title, en.title),
    lead: annotate.passage(fr.lead, en.lead),
    paragraphs: annotate.bitext(bitext, source[locale].notes),
    cards: annotate.cards,
  };
}

let known: Omit<Knowledge, 'translate'> | undefined;

/** The French engine and the dictionary, opened once a process. */
function language(): Omit<Knowledge, 'translate'> {
  known ??= openLanguage();
  return known;
}

function openLanguage(): Omit<Knowledge, 'translate'> {
  const dictionary = dictionaryOf(loadEntries());
  const forms = openForms(new Uint8Array(readFileSync(join(process.cwd(), '.data/forms.bin'))));
  return { analyze: createAnalyzer(forms), dictionary, locutions: indexLocutions(dictionary.locutions) };
}
