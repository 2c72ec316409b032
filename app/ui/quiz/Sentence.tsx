import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formOf, type Item } from '#core/practice/item.ts';

const NBSP = '\u00a0';

type Props = {
  readonly item: Item;
  /** Whether the word asked for is shown, or a gap in its place. */
  readonly shown: boolean;
  readonly masked?: readonly [start: number, end: number] | undefined;
};

/** The French sentence with the word asked for marked, or a gap for it. */
export function Sentence({ item, shown, masked }: Props) {
  const { french, start, end } = item;
  const [from, to] = masked ?? [start, start];
  const inside = from <= start && end <= to;
  return (
    <p lang="fr" className="sentence">
      {french.slice(0, from)}
      {to > from && <Blank size={inside ? 16 : 3} />}
      {!inside && (
        <>
          {french.slice(to, start)}
          {shown ? <mark>{formOf(item)}</mark> : <Blank size={8} />}
        </>
      )}
      {french.slice(Math.max(to, end))}
    </p>
  );
}

/** A place to fill: seen as a line, heard as a word. */
function Blank({ size }: { readonly size: number }) {
  const { t, i18n } = useTranslation('practice');
  return (
    <Fragment>
      <span className="gap" aria-hidden="true">
        {NBSP.repeat(size)}
      </span>
      <span className="visually-hidden" lang={i18n.language}>
        {t('blank')}
      </span>
    </Fragment>
  );
}
