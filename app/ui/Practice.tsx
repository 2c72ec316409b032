'use client';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lesson } from '#core/lesson/lesson.ts';
import type { Exercise } from '#core/practice/exercise.ts';
import { grade, type Verdict } from '#core/practice/grade.ts';
import { quiz, seeded } from '#core/practice/quiz.ts';
import { keepQuiz, type QuizSession, resumeQuiz } from '#store/quiz.ts';
import { Question } from './Question.tsx';
import './practice.css';

/** How many questions make a quiz. */
const COUNT = 10;

type Props = {
  readonly lesson: Lesson;
  /** Where a sentence of the text is, the page it stands on; empty for this page. */
  readonly textPath: string;
};

/** A quiz on a lesson: its questions one by one, then the result. */
export function Practice({ lesson, textPath }: Props) {
  const { t } = useTranslation('practice');
  const [session, setSession] = useState<QuizSession>();
  const [showing, setShowing] = useState(0);
  const root = useRef<HTMLElement>(null);

  useEffect(() => {
    const resumed = resumeQuiz(lesson.slug) ?? freshSession();
    setSession(resumed);
    setShowing(Math.min(resumed.answers.length, COUNT));
  }, [lesson.slug]);

  const ready = session !== undefined;
  useEffect(() => {
    // Opened at the end of a text, the quiz takes the focus from the button that is gone, unless its field has it.
    const own = root.current?.contains(document.activeElement);
    if (ready && textPath === '' && !own) root.current?.focus({ preventScroll: true });
  }, [ready, textPath]);

  if (!session) return <section className="practice" aria-busy="true" />;

  const exercises = quiz(lesson, COUNT, seeded(session.seed));
  if (exercises.length === 0) return <p className="practice">{t('short')}</p>;

  const keep = (next: QuizSession) => {
    keepQuiz(lesson.slug, next);
    setSession(next);
  };
  const show = (index: number) => {
    setShowing(index);
    root.current?.focus({ preventScroll: true });
    root.current?.scrollIntoView({ block: 'nearest' });
  };
  const answers = session.answers.slice(0, exercises.length);
  const verdicts = answers.map((answer, index) => judge(exercises[index] as Exercise, answer));
  const exercise = exercises[showing];

  return (
    <section ref={root} className="practice" tabIndex={-1} aria-label={t('title')}>
      <ol className="progress" aria-hidden="true">
        {exercises.map((each, index) => (
          <li key={each.form} data-verdict={verdicts[index]} data-now={index === showing || undefined} />
        ))}
      </ol>
      {exercise ? (
        <Question
          key={`${session.seed}-${showing}`}
          exercise={exercise}
          number={showing + 1}
          total={exercises.length}
          answer={answers[showing]}
          verdict={verdicts[showing]}
          textPath={textPath}
          onAnswer={(answer) => keep({ ...session, answers: [...answers, answer] })}
          onNext={() => show(showing + 1)}
        />
      ) : (
        <Result
          exercises={exercises}
          verdicts={verdicts}
          textPath={textPath}
          onAgain={() => {
            keep(freshSession());
            show(0);
          }}
        />
      )}
    </section>
  );
}

const freshSession = (): QuizSession => ({
  seed: crypto.getRandomValues(new Int32Array(1))[0] ?? 0,
  answers: [],
});

/** Options are judged to the letter, what is typed by the ear: accents apart. */
function judge(exercise: Exercise, answer: string): Verdict {
  if (exercise.kind === 'gap') return grade(exercise.key, answer);
  return answer === exercise.key ? 'right' : 'wrong';
}

type ResultProps = {
  readonly exercises: readonly Exercise[];
  readonly verdicts: readonly Verdict[];
  readonly textPath: string;
  readonly onAgain: () => void;
};

function Result({ exercises, verdicts, textPath, onAgain }: ResultProps) {
  const { t } = useTranslation('practice');
  const missed = exercises.filter((_, index) => verdicts[index] !== 'right');
  const accents = verdicts.filter((verdict) => verdict === 'accents').length;
  const count = verdicts.filter((verdict) => verdict !== 'wrong').length;
  return (
    <div className="result">
      <h2>{t('result.title')}</h2>
      <p className="score">
        <b>{t('result.score', { count, total: exercises.length })}</b>
        {accents > 0 && <span>, {t('result.accents', { count: accents })}</span>}
      </p>
      {missed.length === 0 ? (
        <p>{t('result.none')}</p>
      ) : (
        <>
          <h3>{t('result.missed')}</h3>
          <ul>
            {missed.map(({ bead, before, form, after, english, kind, ...rest }) => (
              <li key={form}>
                <p lang="fr" className="sentence">
                  {before}
                  <mark>{form}</mark>
                  {after}
                </p>
                <p lang="en" className="english">
                  {english}
                </p>
                <p className="answer">
                  <b lang="fr">{form}</b> <span lang="en">{'meaning' in rest ? rest.meaning : rest.key}</span>
                  <a href={`${textPath}#s${bead + 1}`}>{t('back')}</a>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="actions">
        <button type="button" className="button" onClick={onAgain}>
          {t('result.again')}
        </button>
        <a className="quiet" href={textPath || '#main'}>
          {t('result.text')}
        </a>
      </p>
    </div>
  );
}
