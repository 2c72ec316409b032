'use client';
import Link from 'next/link';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Cover } from '#app/ui/cover/Cover.tsx';
import type { Coverage } from '#core/learner/known.ts';
import { LEVELS } from '#core/lesson/entry.ts';
import { type Choice, choose, ORDERS, type ShelfText } from '#core/lesson/shelf.ts';
import type { Locale } from '#locales/locale.ts';
import { ContinueReading } from './ContinueReading.tsx';
import { choiceFrom, queryFrom } from './choice.ts';
import { KnownShare } from './KnownShare.tsx';
import { useCoverage } from './library-words.ts';

/** How many texts are laid out at a time. */
const STEP = 48;

/** How fast a learner reads French, in words a minute; about half a native reader's pace. */
const PACE = 100;

type Props = {
  readonly locale: Locale;
  readonly texts: readonly ShelfText[];
};

/** The texts, to be sorted and filtered. */
export function Shelf({ locale, texts }: Props) {
  const { t } = useTranslation('library');
  const [choice, setChoice] = useState<Choice>({ order: 'level', query: '' });
  const [shown, setShown] = useState(STEP);
  const coverage = useCoverage();
  const known = (slug: string) => coverage?.get(slug)?.share;

  // The address knows what was chosen, so that a way back, or a link, finds it again.
  const open = useEffectEvent(() => {
    if (location.search !== '') setChoice(choiceFrom(location.search));
  });
  useEffect(() => open(), []);

  const change = (next: Partial<Choice>) => {
    const now = { ...choice, ...next };
    setChoice(now);
    setShown(STEP);
    history.replaceState(history.state, '', location.pathname + queryFrom(now));
  };
  const found = choose(texts, choice, known);
  const narrowed = choice.level || choice.topic || choice.query;

  return (
    <>
      <ContinueReading locale={locale} texts={texts} />
      <Filters texts={texts} choice={choice} onChange={change} />
      <p className="found" role="status">
        {narrowed && t('found', { count: found.length })}
        {narrowed && (
          <button
            type="button"
            className="quiet"
            onClick={() => change({ level: undefined, topic: undefined, query: '' })}
          >
            {t('all')}
          </button>
        )}
      </p>
      {choice.order === 'known' && !coverage && (
        <p className="nothing-known">
          {t('known.none')} <a href={`/${locale}/placement`}>{t('known.placement')}</a>
        </p>
      )}
      <ul className="texts">
        {found.slice(0, shown).map((text) => (
          <li key={text.slug}>
            <TextCard locale={locale} text={text} coverage={coverage?.get(text.slug)} />
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <p className="more">
          <button type="button" className="button" onClick={() => setShown(shown + STEP)}>
            {t('more')}
          </button>
        </p>
      )}
    </>
  );
}

type FiltersProps = {
  readonly texts: readonly ShelfText[];
  readonly choice: Choice;
  readonly onChange: (next: Partial<Choice>) => void;
};

function Filters({ texts, choice, onChange }: FiltersProps) {
  const { t } = useTranslation('library');
  const ids = { search: useId(), topic: useId(), order: useId() };
  const levels = LEVELS.filter((level) => texts.some((text) => text.level === level));
  const topics = [...new Map(texts.flatMap((text) => text.topics))].sort(([, a], [, b]) =>
    a.localeCompare(b),
  );
  return (
    <search className="filters">
      <fieldset className="choices">
        <legend className="visually-hidden">{t('filter.level')}</legend>
        {[undefined, ...levels].map((level) => (
          <label key={level ?? 'all'}>
            <input
              type="radio"
              name="level"
              checked={choice.level === level}
              onChange={() => onChange({ level })}
            />
            <span>{level ?? t('filter.every')}</span>
          </label>
        ))}
      </fieldset>
      <label className="field" htmlFor={ids.topic}>
        <span className="visually-hidden">{t('filter.topic')}</span>
        <select
          id={ids.topic}
          value={choice.topic ?? ''}
          onChange={(event) => onChange({ topic: event.target.value || undefined })}
        >
          <option value="">{t('filter.topics')}</option>
          {topics.map(([name, shownName]) => (
            <option key={name} value={name}>
              {shownName}
            </option>
          ))}
        </select>
      </label>
      <label className="field" htmlFor={ids.order}>
        <span>{t('filter.order')}</span>
        <select
          id={ids.order}
          value={choice.order}
          onChange={(event) => onChange({ order: event.target.value as Choice['order'] })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`order.${order}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field search" htmlFor={ids.search}>
        <span className="visually-hidden">{t('filter.search')}</span>
        <input
          id={ids.search}
          type="search"
          placeholder={t('filter.search')}
          maxLength={100}
          value={choice.query}
          onChange={(event) => onChange({ query: event.target.value })}
        />
      </label>
    </search>
  );
}

type CardProps = {
  readonly locale: Locale;
  readonly text: ShelfText;
  readonly coverage: Coverage | undefined;
};

function TextCard({ locale, text, coverage }: CardProps) {
  const { t } = useTranslation('library');
  const { slug, level, title, titleEnglish, lead, topics, words, series } = text;
  return (
    <article className="text-card">
      <Cover slug={slug} topics={topics.map(([name]) => name)} />
      <div className="about">
        <p className="facts">
          <span className="level" title={t('level', { level })}>
            {level}
          </span>
          {series ? (
            <span>
              <span lang="fr">{series.title}</span>, {series.part}
            </span>
          ) : (
            topics.slice(0, 2).map(([name, shown]) => <span key={name}>{shown}</span>)
          )}
        </p>
        <h3 lang="fr">
          <Link href={`/${locale}/read/${slug}`} prefetch={false}>
            {title}
          </Link>
        </h3>
        <p className="english" lang="en">
          {titleEnglish}
        </p>
        <p className="lead" lang="fr">
          {lead}
        </p>
        <p className="length">
          {t('words', { count: words })} · {t('minutes', { count: Math.max(1, Math.round(words / PACE)) })}
        </p>
        {coverage && <KnownShare locale={locale} text={text} coverage={coverage} />}
      </div>
    </article>
  );
}
