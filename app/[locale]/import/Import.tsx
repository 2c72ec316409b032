'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '#app/own/client.ts';
import type { Added, Draft, Progress, TextHead } from '#app/own/contract.ts';
import type { Locale } from '#locales/locale.ts';
import { AddingNow } from './AddingNow.tsx';
import { AdviceLine } from './AdviceLine.tsx';
import { SidePage } from './SidePage.tsx';
import {
  authorOf,
  correctedOf,
  firstWords,
  isEmpty,
  isPaired,
  SIDES,
  type SideName,
  type Sides,
  titleOf,
} from './sides.ts';
import { useDrop } from './use-drop.ts';
import { useSides } from './use-sides.ts';

type Props = { readonly locale: Locale };

/** The open book that a text and its translation are put into, and what becomes of them. */
export function Import({ locale }: Props) {
  const { t } = useTranslation('import');
  const router = useRouter();
  const { sides, kept, change, put, putFiles, settled, finish, swap } = useSides();
  const partner = useTextToTranslate(useSearchParams().get('for'));
  const [progress, setProgress] = useState<Progress>();
  const [complaint, setComplaint] = useState<'missing' | 'failed' | 'tooMany'>();
  // What reading and aligning take is fetched while the reader looks for the files.
  useEffect(() => void own.prepare().catch(() => {}), []);
  // Raised when one begins and when it is cancelled: what comes of an earlier one is no longer waited for.
  const attempt = useRef(0);
  const form = useRef<HTMLFormElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const drop = useDrop((files, side) => {
    setComplaint(files.length > 2 ? 'tooMany' : undefined);
    void putFiles(partner ? files.slice(0, 1) : files, partner ? 'english' : side);
  });

  const fieldOf = (name: SideName) =>
    form.current?.querySelector<HTMLElement>(`[data-side="${name}"] :is(textarea, input)`);
  const needed: SideName = partner ? 'english' : 'french';

  const add = async (event: FormEvent) => {
    event.preventDefault();
    setComplaint(undefined);
    const ready = await settled();
    if (isEmpty(ready[needed])) {
      setComplaint('missing');
      return fieldOf(needed)?.focus();
    }
    const refused = (['french', 'english'] as const).find(
      (name) => !isEmpty(ready[name]) && !ready[name].found,
    );
    if (refused) return fieldOf(refused)?.focus();
    attempt.current += 1;
    const mine = attempt.current;
    const go = (id: string) => {
      if (attempt.current !== mine) return;
      attempt.current += 1;
      finish(partner ? ['english'] : SIDES);
      router.push(`/${locale}/own?text=${id}`);
    };
    const report = (now: Progress) => {
      if (attempt.current === mine) setProgress(now);
      if (now.id !== undefined) go(now.id);
    };
    setProgress({ stage: 'opening', done: 0 });
    try {
      go((await send(ready, partner, t('untitled'), report)).id);
    } catch {
      if (attempt.current !== mine) return;
      stop();
      setComplaint('failed');
    }
  };
  const swapSides = () => {
    swap();
    // The button that was pressed goes away, and this is what is left to do.
    submit.current?.focus();
  };
  const stop = () => {
    attempt.current += 1;
    setProgress(undefined);
    requestAnimationFrame(() => submit.current?.focus());
  };
  const cancel = () => {
    stop();
    void own.cancel();
  };

  return (
    <form ref={form} className="import" onSubmit={(event) => void add(event)} noValidate>
      <h1>{partner ? t('for.title') : t('title')}</h1>
      <p className="lead">{partner ? t('for.lead') : t('lead')}</p>
      <fieldset disabled={progress !== undefined}>
        <div className="book" data-dropping={drop}>
          {partner ? (
            <section className="leaf partner" aria-label={t('french.name')}>
              <h2>{t('french.name')}</h2>
              <p className="partner-title" lang="fr">
                {partner.title}
              </p>
              {partner.author && <p className="facts">{partner.author}</p>}
            </section>
          ) : (
            <SidePage
              name="french"
              side={sides.french}
              author={authorOf(sides.french) || authorOf(sides.english)}
              missing={complaint === 'missing' && isEmpty(sides.french)}
              onSource={(source) => void put('french', source)}
              onFiles={(files) => void putFiles(files, 'french')}
              onChange={(next) => change('french', next)}
            />
          )}
          {isPaired(sides.french) && !partner ? (
            <section className="leaf partner" aria-label={t('english.name')}>
              <h2>{t('english.name')}</h2>
              <p className="hint">{t('paired')}</p>
            </section>
          ) : (
            <SidePage
              name="english"
              side={sides.english}
              placeholder={partner && t('for.placeholder')}
              missing={partner !== undefined && complaint === 'missing' && isEmpty(sides.english)}
              onSource={(source) => void put('english', source)}
              onFiles={(files) => void putFiles(files, 'english')}
              onChange={(next) => change('english', next)}
            />
          )}
        </div>
      </fieldset>
      <p className="hint">
        {t('formats')} {!partner && t('together')}
      </p>
      {!kept && (
        <p className="hint" role="status">
          {t('notKept')}
        </p>
      )}
      <AdviceLine sides={sides} onSwap={partner ? undefined : swapSides} />
      <div className="act">
        {progress ? (
          <AddingNow locale={locale} progress={progress} onCancel={cancel} />
        ) : (
          <button ref={submit} type="submit" className="button">
            {partner ? t('for.add') : t('add')}
          </button>
        )}
        {(complaint === 'failed' || complaint === 'tooMany') && (
          <p className="trouble" role="alert">
            {t(complaint)}
          </p>
        )}
      </div>
    </form>
  );
}

/** Has the worker add what stands on the two sides. */
function send(
  sides: Sides,
  partner: TextHead | undefined,
  untitled: string,
  report: (progress: Progress) => void,
): Promise<Added> {
  const { french, english } = sides;
  if (partner) return own.addTranslation(partner.id, correctedOf(english)!, report);
  const text = correctedOf(french)!;
  const translation = text.kind === 'bitext' || isEmpty(english) ? undefined : correctedOf(english);
  const titleEnglish = text.kind === 'bitext' ? text.titleEnglish : titleOf(english).trim();
  const draft: Draft = {
    title: titleOf(french).trim() || titleEnglish || firstWords(french) || untitled,
    titleEnglish: titleEnglish || undefined,
    author: (authorOf(french) || authorOf(english)).trim() || undefined,
    french: text,
    english: translation,
  };
  return own.add(draft, report);
}

/** The text that the address asks a translation for, once it is known. */
function useTextToTranslate(id: string | null): TextHead | undefined {
  const [head, setHead] = useState<TextHead>();
  useEffect(() => {
    if (id) own.head(id).then(setHead, () => {});
  }, [id]);
  return id ? head : undefined;
}
