import { annotator } from '#core/lesson/annotate.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import { estimateLevel } from '#core/lesson/level.ts';
import { formPhrases } from '#locales/forms.ts';
import type { Locale } from '#locales/locale.ts';
import type { OwnChapter, TextHead } from '#store/own-text.ts';
import type { French } from './language.ts';

/** So many beads at least say something of a text's level. */
const ENOUGH = 12;

/** A chapter of the reader's own as a lesson, by the same steps as a text of the library. */
export function lessonOf(
  head: TextHead,
  number: number,
  { source, target, beads }: OwnChapter,
  french: French,
  locale: Locale,
): Lesson {
  const annotate = annotator({ ...french, translate: formPhrases(locale) });
  const { title, titleEnglish } = head.chapters[number] ?? {};
  const paragraphs = annotate.bitext({ source, target, beads }, []);
  const { cards } = annotate;
  return {
    slug: `own/${head.id}/${number}`,
    ...(beads.length >= ENOUGH && { level: estimateLevel({ paragraphs, cards }) }),
    title: title
      ? annotate.passage(title, titleEnglish ?? '')
      : annotate.passage(head.title, head.titleEnglish ?? ''),
    paragraphs,
    cards,
  };
}
