import { useTranslation } from 'react-i18next';
import { WORD_STATES, type WordState } from '#core/learner/keys.ts';
import { type Entry, ORDERS, type Order, sourceOf, type Wanted } from '#core/practice/notebook.ts';

type Props = {
  readonly entries: readonly Entry[];
  readonly wanted: Wanted;
  readonly order: Order;
  readonly onWanted: (wanted: Wanted) => void;
  readonly onOrder: (order: Order) => void;
};

/** A choice of every text, beside those that are named; no title is written like this. */
const ANY = '\u0000';

/** Which words are shown, and in what order. */
export function Filters({ entries, wanted, order, onWanted, onOrder }: Props) {
  const { t } = useTranslation('words');
  const states = WORD_STATES.filter((state) => entries.some(({ word }) => word.state === state));
  const sources = [...new Set(entries.map(sourceOf))].sort((a, b) => a.localeCompare(b, 'fr'));
  return (
    <search className="word-filters" aria-label={t('filters.label')}>
      <input
        type="search"
        aria-label={t('filters.search')}
        placeholder={t('filters.search')}
        value={wanted.query}
        onChange={(event) => onWanted({ ...wanted, query: event.target.value })}
      />
      <label>
        {t('filters.order')}{' '}
        <select value={order} onChange={(event) => onOrder(event.target.value as Order)}>
          {ORDERS.map((each) => (
            <option key={each} value={each}>
              {t(`orders.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filters.state')}{' '}
        <select
          value={wanted.state ?? ANY}
          onChange={({ target: { value } }) =>
            onWanted({ ...wanted, state: value === ANY ? undefined : (value as WordState) })
          }
        >
          <option value={ANY}>{t('filters.anyState')}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filters.source')}{' '}
        <select
          value={wanted.source ?? ANY}
          onChange={({ target: { value } }) =>
            onWanted({ ...wanted, source: value === ANY ? undefined : value })
          }
        >
          <option value={ANY}>{t('filters.anySource')}</option>
          {sources.map((source) => (
            <option key={source} value={source} lang={source === '' ? undefined : 'fr'}>
              {source === '' ? t('filters.noSource') : source}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
