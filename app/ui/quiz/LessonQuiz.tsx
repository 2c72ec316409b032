'use client';
import { useTranslation } from 'react-i18next';
import type { Lesson } from '#core/lesson/lesson.ts';
import { itemsOf } from '#core/practice/item.ts';
import { Practice } from './Practice.tsx';

type Props = {
  readonly lesson: Lesson;
  /** The address of the text; empty for this page. */
  readonly textPath: string;
};

/** A quiz on one text. */
export function LessonQuiz({ lesson, textPath }: Props) {
  const { t } = useTranslation('practice');
  return (
    <Practice
      name={lesson.slug}
      items={itemsOf(lesson)}
      source={lesson.title.fr}
      hrefOf={({ bead }) => `${textPath}#s${bead + 1}`}
      takesFocus={textPath === ''}
      again={t('result.again')}
      back={{ href: textPath || '#main', label: t('result.text') }}
    />
  );
}
