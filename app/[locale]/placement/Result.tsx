import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLearner } from '#app/ui/learner.ts';
import { stateOf } from '#core/learner/learner.ts';
import { type Item, placement } from '#core/learner/placement.ts';
import type { IndexEntry } from '#core/lesson/look-up.ts';
import type { Locale } from '#locales/locale.ts';
import { record, undo } from '#store/learner.ts';

type Props = {
  readonly locale: Locale;
  readonly items: readonly Item[];
  readonly entries: readonly IndexEntry[];
  readonly answers: readonly boolean[];
  readonly onAgain: () => void;
};

type Step =
  | { readonly at: 'offered' | 'undone' | 'failed' }
  | { readonly at: 'marked'; readonly ids: readonly string[]; readonly count: number };

/** What the answers say, and whether they can be believed; the words can then be marked in one stroke. */
export function Result({ locale, items, entries, answers, onAgain }: Props) {
  const { t } = useTranslation('placement');
  const { state, status } = useLearner();
  const [step, setStep] = useState<Step>({ at: 'offered' });
  const heading = useRef<HTMLHeadingElement>(null);
  const { band, bands, invented, credible, words } = placement(items, answers, entries);
  // What the reader has said of a word stands.
  const fresh = words.filter((key) => stateOf(state.words, key) === 'new');
  const number = new Intl.NumberFormat(locale);
  useEffect(() => heading.current?.focus(), []);

  const mark = () =>
    record({ kind: 'placement', band, bands, invented }, { kind: 'mark', words: fresh, state: 'known' }).then(
      (ids) => setStep({ at: 'marked', ids, count: fresh.length }),
      () => setStep({ at: 'failed' }),
    );
  const takeBack = (ids: readonly string[]) =>
    undo(ids).then(
      () => setStep({ at: 'undone' }),
      () => setStep({ at: 'failed' }),
    );

  return (
    <section className="placement result">
      <h1 ref={heading} tabIndex={-1}>
        {t(credible ? (words.length > 0 ? 'result.known' : 'result.start') : 'result.incredible', {
          count: words.length,
          words: number.format(words.length),
        })}
      </h1>
      <p className="lead">{t('result.invented', { count: invented.asked, yes: invented.yes })}</p>
      <p>{t(credible ? (words.length > 0 ? 'result.how' : 'result.nothing') : 'result.why')}</p>
      {credible && words.length > 0 && (
        <div className="mark">
          {step.at !== 'marked' &&
            (fresh.length > 0 ? (
              <button type="button" className="button" onClick={() => void mark()}>
                {t('result.mark', { count: fresh.length, words: number.format(fresh.length) })}
              </button>
            ) : (
              <p>{t('result.already')}</p>
            ))}
          <p role="status">
            {step.at === 'marked' &&
              t('result.marked', { count: step.count, words: number.format(step.count) })}
            {step.at === 'undone' && t('result.undone')}
            {step.at === 'failed' && t('result.failed')}
            {step.at === 'marked' && status.kind === 'unkept' && ` ${t(`unkept.${status.reason}`)}`}
          </p>
          {step.at === 'marked' && (
            <p className="onwards">
              <a className="button" href={`/${locale}?order=known`}>
                {t('result.library')}
              </a>
              <button type="button" className="quiet" onClick={() => void takeBack(step.ids)}>
                {t('result.undo')}
              </button>
            </p>
          )}
        </div>
      )}
      <table>
        <caption>{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.band')}</th>
            <th scope="col">{t('table.yes')}</th>
          </tr>
        </thead>
        <tbody>
          {bands.map(({ band: each, asked, yes }, index) => (
            <tr key={each}>
              <th scope="row">
                {index === 0
                  ? t('table.first', { to: number.format(rounded(each + 1)) })
                  : t('table.rest', {
                      from: number.format(rounded(each)),
                      to: number.format(rounded(each + 1)),
                    })}
              </th>
              <td>
                <meter min={0} max={asked} value={yes} aria-hidden="true" />
                {t('table.of', { yes, asked })}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('table.invented')}</th>
            <td>
              <meter className="alarm" min={0} max={invented.asked} value={invented.yes} aria-hidden="true" />
              {t('table.of', { yes: invented.yes, asked: invented.asked })}
            </td>
          </tr>
        </tbody>
      </table>
      <p>
        <button type="button" className="quiet" onClick={onAgain}>
          {t('result.again')}
        </button>
      </p>
    </section>
  );
}

/** The rank at which a band begins, as one says it: band 10 at the thousandth word. */
const rounded = (band: number): number => 1000 * 2 ** (band - 10);
