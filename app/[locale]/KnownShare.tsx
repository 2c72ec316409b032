import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLearner } from '#app/ui/learner.ts';
import { wordAddress } from '#app/ui/word-address.ts';
import type { Deed } from '#core/learner/events.ts';
import type { Key } from '#core/learner/keys.ts';
import { type Coverage, ENOUGH } from '#core/learner/known.ts';
import { stateOf } from '#core/learner/learner.ts';
import type { ShelfText } from '#core/lesson/shelf.ts';
import type { Locale } from '#locales/locale.ts';
import { record, undo } from '#store/learner.ts';
import { savingFirst } from './saving-first.ts';

/** As many words as one adds at a time, and can learn before one reads. */
const AT_ONCE = 12;

type Props = { readonly locale: Locale; readonly text: ShelfText; readonly coverage: Coverage };

/** How much of a text is known, and which words would bring it to 95 %: they can be learned first. */
export function KnownShare({ locale, text, coverage: { share, first } }: Props) {
  const { t } = useTranslation('library');
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  // Rounded down: what is not quite enough must not look as if it were.
  const shown = percent.format(Math.floor(share * 100) / 100);
  return (
    <div className="known-share">
      <p>
        <meter min={0} max={1} value={share} low={ENOUGH} aria-hidden="true" />
        {t('known.share', { share: shown })}
      </p>
      {first.length > 0 && (
        <details>
          <summary>{t('known.first', { count: first.length, enough: percent.format(ENOUGH) })}</summary>
          <FirstWords locale={locale} text={text} first={first} />
        </details>
      )}
    </div>
  );
}

type Outcome =
  | { readonly at: 'none' | 'undone' | 'failed' }
  | { readonly at: 'saved'; readonly ids: readonly string[]; readonly count: number };

type FirstProps = { readonly locale: Locale; readonly text: ShelfText; readonly first: readonly Key[] };

function FirstWords({ locale, text, first }: FirstProps) {
  const { t } = useTranslation('library');
  const { state, status } = useLearner();
  const [outcome, setOutcome] = useState<Outcome>({ at: 'none' });
  const next = first.filter((key) => stateOf(state.words, key) === 'new').slice(0, AT_ONCE);
  const shown = next.length > 0 ? next : first.slice(0, AT_ONCE);

  const save = async () => {
    try {
      const deeds: Deed[] = await savingFirst(text, next);
      setOutcome({ at: 'saved', ids: await record(...deeds), count: deeds.length });
    } catch {
      setOutcome({ at: 'failed' });
    }
  };
  const takeBack = async (ids: readonly string[]) => {
    try {
      await undo(ids);
      setOutcome({ at: 'undone' });
    } catch {
      setOutcome({ at: 'failed' });
    }
  };
  return (
    <>
      <p className="first-words">
        {shown.map((key, index) => {
          const [word = ''] = key.split('|');
          return (
            <span key={key}>
              {index > 0 && ', '}
              <a lang="fr" href={wordAddress(locale, word)}>
                {word}
              </a>
            </span>
          );
        })}
        {first.length > shown.length && ' …'}
      </p>
      {next.length > 0 && (
        <button type="button" className="quiet" onClick={() => void save()}>
          {t('known.learn', { count: next.length })}
        </button>
      )}
      <p role="status">
        {outcome.at === 'saved' && t('known.saved', { count: outcome.count })}
        {outcome.at === 'undone' && t('known.undone')}
        {outcome.at === 'failed' && t('known.failed')}
        {outcome.at === 'saved' && status.kind === 'unkept' && ` ${t('known.unkept')}`}
      </p>
      {outcome.at === 'saved' && (
        <button type="button" className="quiet" onClick={() => void takeBack(outcome.ids)}>
          {t('known.undo')}
        </button>
      )}
    </>
  );
}
