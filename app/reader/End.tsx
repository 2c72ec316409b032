import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Export } from '#app/export/Export.tsx';
import type { Exported } from '#app/export/lesson-edition.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import { Finish } from './Finish.tsx';

/** The quiz comes with its own code, fetched when it is asked for. */
const LessonQuiz = lazy(async () => ({ default: (await import('#app/ui/quiz/LessonQuiz.tsx')).LessonQuiz }));

type Props = {
  readonly lesson: Lesson;
  readonly exported: false | (() => Promise<Exported>);
  readonly voice: boolean;
};

/** What follows the text: where it is from, its quiz, its files, help where the device cannot speak French. */
export function End({ lesson, exported, voice }: Props) {
  const { t } = useTranslation('reader');
  const [started, setStarted] = useState(false);
  return (
    <footer className="end">
      {lesson.source && <p className="source">{t('source', { source: lesson.source })}</p>}
      <Finish lesson={lesson} />
      {started ? (
        <Suspense fallback={<div className="practice" aria-busy="true" />}>
          <LessonQuiz lesson={lesson} textPath="" />
        </Suspense>
      ) : (
        <section className="invitation" aria-labelledby="quiz-title">
          <h2 id="quiz-title">{t('end.title')}</h2>
          <p>{t('end.text')}</p>
          <button type="button" className="button" onClick={() => setStarted(true)}>
            {t('end.start')}
          </button>
        </section>
      )}
      {exported && <Export load={exported} />}
      {!voice && <p className="voice-help">{t('voice.none')}</p>}
    </footer>
  );
}
