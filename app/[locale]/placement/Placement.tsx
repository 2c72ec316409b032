'use client';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchPublished } from '#app/published.ts';
import { type Item, isSettled, placementTest } from '#core/learner/placement.ts';
import type { IndexEntry } from '#core/lesson/look-up.ts';
import { readIndex } from '#lexicon/wire.ts';
import type { Locale } from '#locales/locale.ts';
import { Asking } from './Asking.tsx';
import { Result } from './Result.tsx';

type Stage =
  | { readonly at: 'start' | 'fetching' | 'failed' }
  | { readonly at: 'asking' | 'result'; readonly test: Test; readonly answers: readonly boolean[] };

type Test = { readonly items: readonly Item[]; readonly entries: readonly IndexEntry[] };

/** The test of vocabulary: what it is, its questions one by one, what it found. */
export function Placement({ locale }: { readonly locale: Locale }) {
  const { t } = useTranslation('placement');
  const [stage, setStage] = useState<Stage>({ at: 'start' });

  const start = async () => {
    setStage({ at: 'fetching' });
    try {
      const response = await fetchPublished('index.txt');
      const entries = readIndex(await response.text());
      setStage({ at: 'asking', test: { items: placementTest(entries, Math.random), entries }, answers: [] });
    } catch {
      setStage({ at: 'failed' });
    }
  };
  const answer = (test: Test, answers: readonly boolean[]) =>
    setStage({ at: isSettled(test.items, answers) ? 'result' : 'asking', test, answers });

  // Each stage begins at its top.
  useEffect(() => {
    if (stage.at === 'result') scrollTo({ top: 0, behavior: 'instant' });
  }, [stage.at]);

  if (stage.at === 'asking')
    return (
      <Asking
        items={stage.test.items}
        answers={stage.answers}
        onAnswer={(yes) => answer(stage.test, [...stage.answers, yes])}
        onBack={() => setStage({ ...stage, answers: stage.answers.slice(0, -1) })}
      />
    );
  if (stage.at === 'result')
    return <Result locale={locale} {...stage.test} answers={stage.answers} onAgain={() => void start()} />;
  return (
    <section className="placement">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <ul className="rules">
        <li>{t('rules.yes')}</li>
        <li>{t('rules.invented')}</li>
        <li>{t('rules.then')}</li>
      </ul>
      <button
        type="button"
        className="button"
        disabled={stage.at === 'fetching'}
        onClick={() => void start()}
      >
        {t('start')}
      </button>
      <p role="status">
        {stage.at === 'fetching' && t('fetching')}
        {stage.at === 'failed' && t('failed')}
      </p>
    </section>
  );
}
