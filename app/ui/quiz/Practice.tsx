'use client';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLearner } from '#app/ui/learner.ts';
import { useFrenchVoice } from '#app/ui/speech.ts';
import { type Exercise, itemsAsked } from '#core/practice/exercise.ts';
import { type Rating, ratingOf, type Verdict } from '#core/practice/grade.ts';
import { formOf, type Item } from '#core/practice/item.ts';
import { judge, quiz } from '#core/practice/quiz.ts';
import { seeded } from '#core/practice/random.ts';
import { type Given, keepQuiz, type QuizSession, resumeQuiz } from '#store/quiz.ts';
import { formsOf } from './forms.ts';
import { recordAnswer, withdraw } from './log.ts';
import { Question } from './Question.tsx';
import { Result } from './Result.tsx';
import './practice.css';

/** How many questions make a quiz on a text. */
const COUNT = 10;

type Props = {
  /** What the quiz is kept under while it lasts. */
  readonly name: string;
  readonly items: readonly Item[];
  /** Where the wrong options come from, where not from the items. */
  readonly pool?: readonly Item[] | undefined;
  /** What the text is called. */
  readonly source?: string | undefined;
  readonly count?: number | undefined;
  /** Where a word's sentence can be read. */
  readonly hrefOf: (item: Item) => string;
  /** Whether the quiz opens in a page that was about something else, and takes the focus. */
  readonly takesFocus: boolean;
  /** What begins another quiz is called, and what it does where not more of the same. */
  readonly again: string;
  readonly onAgain?: (() => void) | undefined;
  readonly back: { readonly href: string; readonly label: string };
};

/** A quiz on words that were read: its questions one by one, then the result. */
export function Practice(props: Props) {
  const {
    name,
    items,
    pool = items,
    count = COUNT,
    source,
    hrefOf,
    takesFocus,
    again,
    onAgain,
    back,
  } = props;
  const { t } = useTranslation('practice');
  const [session, setSession] = useState<QuizSession>();
  const [showing, setShowing] = useState(0);
  const root = useRef<HTMLElement>(null);
  const voice = useFrenchVoice() !== undefined;
  const asked = useRef(0);
  /** The ids of what each answer leaves in the log, by its place, as they come. */
  const written = useRef(new Map<number, Promise<readonly string[]>>());
  /** An answer is being judged, which may take a look into the dictionary. */
  const judging = useRef(false);
  // The log is opened with the quiz, so that it knows which words are new.
  useLearner();

  const begin = useEffectEvent(() => {
    const resumed = resumeQuiz(name) ?? freshSession(voice);
    asked.current = Date.now();
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

  const asking = session?.only?.flatMap((index) => items[index] ?? []) ?? items;
  const exercises = session ? quiz(asking, count, seeded(session.seed), { voice: session.voice }, pool) : [];
  const given = session?.given.slice(0, exercises.length) ?? [];
  const canUndo = given.length > 0;

  if (!session) return <section className="practice" aria-busy="true" />;
  if (exercises.length === 0) return <p className="practice">{t('short')}</p>;

  const keep = (next: QuizSession) => {
    keepQuiz(name, next);
    setSession(next);
  };
  const show = (index: number) => {
    asked.current = Date.now();
    setShowing(index);
    root.current?.focus({ preventScroll: true });
    root.current?.scrollIntoView({ block: 'nearest' });
  };
  const note = async (
    exercise: Exercise,
    next: Omit<Given, 'events'>,
    before: readonly Given[],
    first?: Promise<void>,
  ) => {
    // Shown at once; the log's ids follow.
    const place = before.length;
    keep({ ...session, given: [...before, { ...next, events: [] }] });
    const { answer, rating, hinted, ms } = next;
    const writing = Promise.resolve(first).then(() =>
      recordAnswer({ exercise, answer, rating, hinted, ms }, source),
    );
    written.current.set(place, writing);
    const events = await writing;
    if (written.current.get(place) !== writing) return;
    setSession((now) => {
      if (!now?.given[place]) return now;
      const filled = { ...now, given: now.given.with(place, { ...now.given[place], events }) };
      keepQuiz(name, filled);
      return filled;
    });
  };
  /** Takes the last answer back out of the log, even one that is still on its way there. */
  const takeBack = async () => {
    const place = given.length - 1;
    const events = given[place]?.events ?? [];
    await withdraw(events.length > 0 ? events : ((await written.current.get(place)) ?? []));
  };
  const answer = async (exercise: Exercise, text: string, hinted: boolean) => {
    if (judging.current) return;
    judging.current = true;
    const ms = Date.now() - asked.current;
    const verdict = await judged(exercise, text).finally(() => {
      judging.current = false;
    });
    const rating = ratingOf(verdict, exercise.kind, hinted);
    return note(exercise, { answer: text, verdict, rating, hinted, ms }, given);
  };
  const rate = async (exercise: Exercise, rating: Rating) => {
    const last = given[showing];
    if (!last || last.rating === rating || showing !== given.length - 1) return;
    await note(exercise, { ...last, rating }, given.slice(0, -1), takeBack());
  };
  const undo = () => {
    void takeBack();
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
          onRate={(rating) => void rate(exercise, rating)}
          onNext={() => show(showing + 1)}
        />
      ) : (
        <Result
          exercises={exercises}
          given={given}
          hrefOf={hrefOf}
          again={again}
          onAgain={() => {
            if (onAgain) return onAgain();
            keep(freshSession(voice));
            show(0);
          }}
          onMissed={(missed) => {
            keep({ ...freshSession(voice), only: missed.map((item) => items.indexOf(item)) });
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

/** A wrong word may be the right one in another form, which the dictionary knows. */
async function judged(exercise: Exercise, text: string): Promise<Verdict> {
  const verdict = judge(exercise, text);
  const typed = exercise.kind === 'gap' || exercise.kind === 'listen' || exercise.kind === 'conjugate';
  return verdict === 'wrong' && typed && text.trim() !== ''
    ? judge(exercise, text, await formsOf(exercise.item))
    : verdict;
}

const freshSession = (voice: boolean): QuizSession => ({
  seed: crypto.getRandomValues(new Int32Array(1))[0] ?? 0,
  voice,
  given: [],
});
