'use client';
import Link from 'next/link';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Cover } from '#app/ui/cover/Cover.tsx';
import { useLearner } from '#app/ui/learner.ts';
import { percent } from '#app/ui/percent.ts';
import type { Coverage } from '#core/learner/known.ts';
import type { TextRecord } from '#core/learner/learner.ts';
import { type Choice, choose, EVERYTHING, ORDERS, type Shelf, type ShelfText } from '#core/lesson/shelf.ts';
import type { Locale } from '#locales/locale.ts';
import { ContinueReading } from './ContinueReading.tsx';
import { choiceFrom, queryFrom } from './choice.ts';
import { KnownShare } from './KnownShare.tsx';
import { useCoverage } from './library-words.ts';
import { useWholeLibrary } from './whole-library.ts';

/** How many texts are laid out at a time, after those that the page came with. */
const STEP = 48;

/** How fast a learner reads French, in words a minute; about half a native reader's pace. */
const PACE = 100;

type Props = {
  readonly locale: Locale;
  readonly shelf: Shelf;
};

/** The texts, to be sorted and filtered. */
export function Texts({ locale, shelf }: Props) {
  const { t } = useTranslation('library');
  const { state } = useLearner();
  const [choice, setChoice] = useState<Choice>(EVERYTHING);
  const [shown, setShown] = useState(shelf.first.length);
  const [touched, setTouched] = useState(false);
  const narrowed = Boolean(choice.level || choice.topic || choice.query);
  const elsewhere = [...state.texts.keys()].some((slug) => !shelf.first.some((text) => text.slug === slug));
  const library = useWholeLibrary(
    locale,
    shelf,
    touched || narrowed || choice.order !== 'level' || elsewhere,
  );
  const coverage = useCoverage();

  // The address knows what was chosen, so that a way back, or a link, finds it again.
  const open = useEffectEvent(() => {
    if (location.search !== '') setChoice(choiceFrom(location.search));
  });
  useEffect(() => open(), []);

  const change = (next: Partial<Choice>) => {
    const now = { ...choice, ...next };
    setChoice(now);
    setShown(shelf.first.length);
    history.replaceState(history.state, '', location.pathname + queryFrom(now));
  };
  const found = choose(library.texts, choice, (slug) => coverage?.(slug)?.share);
  const left = (library.texts.length < shelf.count ? shelf.count : found.length) > shown;

  return (
    <>
      <ContinueReading locale={locale} texts={library.texts} />
      <Filters shelf={shelf} choice={choice} onChange={change} onTouch={() => setTouched(true)} />
      <p className="found" role="status">
        {library.state === 'failed' && (
          <>
            {t('unfetched')}
            <button type="button" className="quiet" onClick={library.retry}>
              {t('retry')}
            </button>
          </>
        )}
        {narrowed && library.state === 'here' && t('found', { count: found.length })}
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
            <TextCard
              locale={locale}
              text={text}
              record={state.texts.get(text.slug)}
              coverage={coverage?.(text.slug)}
            />
          </li>
        ))}
      </ul>
      {left && (
        <p className="more">
          <button
            type="button"
            className="button"
            onClick={() => {
              setTouched(true);
              setShown(shown + STEP);
            }}
          >
            {t('more')}
          </button>
        </p>
      )}
    </>
  );
}

type FiltersProps = {
  readonly shelf: Shelf;
  readonly choice: Choice;
  readonly onChange: (next: Partial<Choice>) => void;
  /** A hand is on them: they will want all the texts. */
  readonly onTouch: () => void;
};

function Filters({ shelf: { levels, topics }, choice, onChange, onTouch }: FiltersProps) {
  const { t } = useTranslation('library');
  const ids = { search: useId(), topic: useId(), order: useId() };
  return (
    <search className="filters" onPointerEnter={onTouch} onFocus={onTouch}>
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
  readonly record: TextRecord | undefined;
  readonly coverage: Coverage | undefined;
};

function TextCard({ locale, text, record, coverage }: CardProps) {
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
          {record?.finished && ` · ${t('finished')}`}
          {record && !record.finished && record.bead > 0 && (
            <span className="share">
              <progress value={readOf(text, record)} aria-hidden="true" />
              {t('read', { share: percent(readOf(text, record), locale) })}
            </span>
          )}
        </p>
        {coverage && <KnownShare locale={locale} text={text} coverage={coverage} />}
      </div>
    </article>
  );
}

/** The share of a text that lies before the place where its reader stopped, that sentence included. */
const readOf = ({ beads }: ShelfText, { bead }: TextRecord): number => Math.min(1, (bead + 1) / beads);
