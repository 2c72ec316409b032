'use client';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrenchVoice } from '#app/ui/speech.ts';
import { type Exercise, itemsAsked } from '#core/practice/exercise.ts';
import { type Rating, ratingOf } from '#core/practice/grade.ts';
import { formOf, type Item } from '#core/practice/item.ts';
import { judge, quiz } from '#core/practice/quiz.ts';
import { seeded } from '#core/practice/random.ts';
import { keepQuiz, type QuizSession, resumeQuiz } from '#store/quiz.ts';
import { Question } from './Question.tsx';
import { Result } from './Result.tsx';
import './practice.css';

/** How many questions make a quiz: about five minutes. */
const COUNT = 10;

type Props = {
  /** What the quiz is kept under while it lasts. */
  readonly name: string;
  readonly items: readonly Item[];
  /** Where a word's sentence can be read. */
  readonly hrefOf: (item: Item) => string;
  /** Whether the quiz opens in a page that was about something else, and takes the focus. */
  readonly takesFocus: boolean;
  readonly again: string;
  readonly back: { readonly href: string; readonly label: string };
};

/** A quiz on words that were read: its questions one by one, then the result. */
export function Practice({ name, items, hrefOf, takesFocus, again, back }: Props) {
  const { t } = useTranslation('practice');
  const [session, setSession] = useState<QuizSession>();
  const [showing, setShowing] = useState(0);
  const root = useRef<HTMLElement>(null);
  const voice = useFrenchVoice() !== undefined;

  const begin = useEffectEvent(() => {
    const resumed = resumeQuiz(name) ?? freshSession(voice);
    setSession(resumed);
    setShowing(resumed.given.length);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name is another quiz
  useEffect(() => begin(), [name]);

  const ready = session !== undefined;
  useEffect(() => {
    // Opened at the end of a text, the quiz takes the focus from the button that is gone, unless its field has it.
    const own = root.current?.contains(document.activeElement);
    if (ready && takesFocus && !own) root.current?.focus({ preventScroll: true });
  }, [ready, takesFocus]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const undoes = event.key === 'u' || (event.key === 'z' && (event.ctrlKey || event.metaKey));
    if (!undoes || event.altKey || (event.target as Element).matches('input') || !canUndo) return;
    event.preventDefault();
    undo();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const exercises = session ? quiz(items, COUNT, seeded(session.seed), { voice: session.voice }) : [];
  const given = session?.given.slice(0, exercises.length) ?? [];
  const canUndo = given.length > 0;

  if (!session) return <section className="practice" aria-busy="true" />;
  if (exercises.length === 0) return <p className="practice">{t('short')}</p>;

  const keep = (next: QuizSession) => {
    keepQuiz(name, next);
    setSession(next);
  };
  const show = (index: number) => {
    setShowing(index);
    root.current?.focus({ preventScroll: true });
    root.current?.scrollIntoView({ block: 'nearest' });
  };
  const answer = async (exercise: Exercise, text: string, hinted: boolean) => {
    const verdict = judge(exercise, text);
    const rating = ratingOf(verdict, exercise.kind, hinted);
    keep({ ...session, given: [...given, { answer: text, verdict, rating, events: [] }] });
  };
  const rate = (rating: Rating) =>
    keep({ ...session, given: given.map((each, index) => (index === showing ? { ...each, rating } : each)) });
  const undo = () => {
    keep({ ...session, given: given.slice(0, -1) });
    show(given.length - 1);
  };
  const exercise = exercises[showing];

  return (
    <section ref={root} className="practice" tabIndex={-1} aria-label={t('title')}>
      <ol className="progress" aria-hidden="true">
        {exercises.map((each, index) => (
          <li
            key={itemsAsked(each).map(formOf).join(' ')}
            data-verdict={given[index]?.verdict}
            data-now={index === showing || undefined}
          />
        ))}
      </ol>
      {exercise ? (
        <Question
          key={`${session.seed}-${showing}`}
          exercise={exercise}
          number={showing + 1}
          total={exercises.length}
          given={given[showing]}
          hrefOf={hrefOf}
          onAnswer={(text, hinted) => void answer(exercise, text, hinted)}
          onRate={rate}
          onNext={() => show(showing + 1)}
        />
      ) : (
        <Result
          exercises={exercises}
          given={given}
          hrefOf={hrefOf}
          again={again}
          onAgain={() => {
            keep(freshSession(voice));
            show(0);
          }}
          back={back}
        />
      )}
      {canUndo && (
        <p className="undo">
          <button type="button" className="quiet" onClick={undo}>
            {t('undo')}
          </button>
        </p>
      )}
    </section>
  );
}

const freshSession = (voice: boolean): QuizSession => ({
  seed: crypto.getRandomValues(new Int32Array(1))[0] ?? 0,
  voice,
  given: [],
});
