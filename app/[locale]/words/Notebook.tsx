'use client';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLearner } from '#app/ui/learner.ts';
import type { Key } from '#core/learner/keys.ts';
import { chosen, notebookOf, type Order, type Wanted } from '#core/practice/notebook.ts';
import type { Locale } from '#locales/locale.ts';
import { Bulk } from './Bulk.tsx';
import { EntryRow } from './EntryRow.tsx';
import { Files } from './Files.tsx';
import { Filters } from './Filters.tsx';

/** How many words are laid out at first, and how many more at each asking: thousands would make the page slow. */
const PIECE = 100;

const ALL: Wanted = { query: '', state: undefined, source: undefined };

/** Every word the reader has saved: to find, to mark, to annotate, to take away. */
export function Notebook({ locale }: { readonly locale: Locale }) {
  const { t } = useTranslation('words');
  const { state, status } = useLearner();
  const [wanted, setWanted] = useState(ALL);
  const [order, setOrder] = useState<Order>('newest');
  const [selected, setSelected] = useState<ReadonlySet<Key>>(new Set());
  const [limit, setLimit] = useState(PIECE);
  // What is typed shows at once, and what it finds as soon as it can.
  const sought = useDeferredValue(wanted);

  const entries = notebookOf(state);
  const shown = chosen(entries, sought, order);
  // What a filter hides is not acted upon.
  const selection = shown.filter(({ key }) => selected.has(key));

  const select = (key: Key, on: boolean) =>
    setSelected((before) => {
      const next = new Set(before);
      if (on) next.add(key);
      else next.delete(key);
      return next;
    });
  const find = (next: Wanted) => {
    setWanted(next);
    setLimit(PIECE);
  };

  return (
    <>
      {status.kind === 'opening' && entries.length === 0 ? (
        <p aria-busy="true">{t('opening')}</p>
      ) : entries.length === 0 ? (
        <div className="no-words">
          <p>{t('empty.text')}</p>
          <a className="button" href={`/${locale}`}>
            {t('empty.library')}
          </a>
        </div>
      ) : (
        <Filters entries={entries} wanted={wanted} order={order} onWanted={find} onOrder={setOrder} />
      )}
      {/* Stays when the last word is gone, so that it can be brought back. */}
      <Bulk
        locale={locale}
        shown={shown}
        selection={selection}
        onSelect={setSelected}
        hidden={entries.length === 0}
      />
      {entries.length > 0 && shown.length === 0 && (
        <p className="no-words">
          {t('none')}{' '}
          <button type="button" className="quiet" onClick={() => find(ALL)}>
            {t('filters.clear')}
          </button>
        </p>
      )}
      <ul className="entries">
        {shown.slice(0, limit).map((entry) => (
          <EntryRow
            key={entry.key}
            entry={entry}
            locale={locale}
            selected={selected.has(entry.key)}
            onSelect={select}
          />
        ))}
      </ul>
      {shown.length > limit && (
        <p className="more">
          <button type="button" className="quiet" onClick={() => setLimit(limit + PIECE * 2)}>
            {t('more', { count: Math.min(PIECE * 2, shown.length - limit) })}
          </button>
        </p>
      )}
      <Files state={state} exported={(selection.length > 0 ? selection : shown).map(({ key }) => key)} />
    </>
  );
}
