'use client';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today as todayHere, useLearner } from '#app/ui/learner.ts';
import { Practice } from '#app/ui/quiz/Practice.tsx';
import { sentenceAddress } from '#app/ui/sentence-address.ts';
import { dueWords, forecast, session } from '#core/learner/due.ts';
import type { Key } from '#core/learner/keys.ts';
import type { State } from '#core/learner/learner.ts';
import type { Item } from '#core/practice/item.ts';
import { shuffle } from '#core/practice/random.ts';
import { itemFrom } from '#core/practice/saved.ts';
import type { Locale } from '#locales/locale.ts';
import { keepWords, resumeWords } from '#store/quiz.ts';

const NAME = 'review';

/** How many words of the notebook are asked for where none is due, and how far ahead one looks for the next. */
const ANYWAY = 10;
const DAYS_AHEAD = 400;

/** What is due, and the quiz on it. */
export function Review({ locale }: { readonly locale: Locale }) {
  const { t } = useTranslation('practice');
  const { state, status } = useLearner();
  const [words, setWords] = useState<readonly Key[]>();
  const [ready, setReady] = useState(false);

  const resume = useEffectEvent(() => {
    const kept = resumeWords();
    if (kept) setWords(kept as readonly Key[]);
    setReady(true);
  });
  useEffect(() => resume(), []);

  const start = (chosen: readonly Key[] | undefined) => {
    keepWords(NAME, chosen);
    setWords(chosen);
  };
  if (!ready || status.kind === 'opening')
    return (
      <Waiting>
        <p aria-busy="true">{t('review.opening')}</p>
      </Waiting>
    );
  if (words && words.length > 0)
    return <Session locale={locale} state={state} words={words} onAgain={() => start(undefined)} />;
  return (
    <Waiting>
      <Due locale={locale} state={state} onStart={start} />
    </Waiting>
  );
}

type SessionProps = {
  readonly locale: Locale;
  readonly state: State;
  readonly words: readonly Key[];
  readonly onAgain: () => void;
};

/** The quiz on these words. It stays as it began: what is saved meanwhile in another tab would change its questions. */
function Session({ locale, state, words, onAgain }: SessionProps) {
  const { t } = useTranslation('practice');
  const [items] = useState(() => itemsOf(state, words));
  const [pool] = useState(() => itemsOf(state, [...state.words.keys()]));
  return (
    <Practice
      name={NAME}
      items={items}
      pool={pool}
      count={words.length}
      hrefOf={({ text, bead }) => (text === '' ? `/${locale}/words` : sentenceAddress(locale, text, bead))}
      takesFocus
      again={t('review.again')}
      onAgain={onAgain}
      back={{ href: `/${locale}/words`, label: t('review.back') }}
    />
  );
}

const itemsOf = (state: State, keys: readonly Key[]): Item[] =>
  keys.flatMap((key) => {
    const word = state.words.get(key);
    return (word && itemFrom(key, word)) ?? [];
  });

function Waiting({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('practice');
  return (
    <section className="review">
      <h1>{t('review.title')}</h1>
      <p className="lead">{t('review.lead')}</p>
      {children}
    </section>
  );
}

type DueProps = {
  readonly locale: Locale;
  readonly state: State;
  readonly onStart: (words: readonly Key[]) => void;
};

function Due({ locale, state, onStart }: DueProps) {
  const { t } = useTranslation('practice');
  const today = todayHere();
  const askable = (key: Key) => itemsOf(state, [key]).length > 0;
  const now = session(state, today);
  const due = dueWords(state, today);
  const notebook = [...state.words.keys()].filter(askable);
  if (now.length > 0)
    return (
      <>
        <p className="due">{t('review.due', { count: Math.max(due.length, now.length) })}</p>
        <p>{t('review.session', { count: now.length })}</p>
        <button type="button" className="button" onClick={() => onStart(now)}>
          {t('review.start')}
        </button>
      </>
    );
  if (notebook.length > 0)
    return (
      <>
        <p className="due">{t('review.none')}</p>
        <Next locale={locale} state={state} today={today} />
        <button
          type="button"
          className="button"
          onClick={() => onStart(shuffle(notebook, Math.random).slice(0, ANYWAY))}
        >
          {t('review.anyway')}
        </button>
      </>
    );
  return (
    <>
      <p>{t('review.empty')}</p>
      <a className="button" href={`/${locale}`}>
        {t('review.library')}
      </a>
    </>
  );
}

/** In how many days the next words come back. */
function Next({ locale, state, today }: { locale: Locale; state: State; today: number }) {
  const { t } = useTranslation('practice');
  const days = forecast(state, today, DAYS_AHEAD).findIndex((count, day) => day > 0 && count > 0);
  if (days < 0) return null;
  const when = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  return <p>{t('review.next', { when })}</p>;
}
