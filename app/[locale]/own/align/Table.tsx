import type { TFunction } from 'i18next';
import { memo, type Ref } from 'react';
import type { OwnBead, OwnChapter } from '#app/own/contract.ts';
import { isUnsure } from '#core/bitext/bitext.ts';
import type { Cut, SideName } from '#core/bitext/edit.ts';
import type { Place } from './editing.ts';
import { grouped } from './groups.ts';
import { Icon } from './Icon.tsx';

type Props = {
  readonly ref: Ref<HTMLTableElement>;
  readonly t: TFunction<'editor'>;
  readonly locale: string;
  readonly chapter: OwnChapter;
  readonly beads: readonly OwnBead[];
  readonly place: Place;
  readonly cut: Cut | undefined;
  /** The key of the bead under the mouse. */
  readonly hovered: string | undefined;
};

/** The beads as a grid of two columns. Nothing in it listens: the editor does, once for all of them. */
export function Table({ ref, t, locale, chapter, beads, place, cut, hovered }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells one steps through is a grid
    <table ref={ref} className="pairs" role="grid" aria-label={t('table')} aria-describedby="editor-hint">
      <thead>
        <tr className="columns">
          <th scope="col">{t('side.source')}</th>
          <th scope="col">{t('side.target')}</th>
        </tr>
      </thead>
      {grouped(beads).map(({ name, from, beads: here }) => {
        const at = place.bead >= from && place.bead < from + here.length;
        return (
          <Rows
            key={name}
            t={t}
            locale={locale}
            chapter={chapter}
            beads={here}
            place={at ? place : undefined}
            at={at ? place.bead - from : undefined}
            cut={at ? cut : undefined}
            hovered={here.some((bead) => keyOf(bead) === hovered) ? hovered : undefined}
          />
        );
      })}
    </table>
  );
}

type RowsProps = Omit<Props, 'ref' | 'place'> & {
  /** Where the reader is, if it is in this group, and which of its beads that is. */
  readonly place: Place | undefined;
  readonly at: number | undefined;
};

/** A group of beads; it is made anew with every change of any bead, and is the same where its own are the same. */
const Rows = memo(function Rows({ beads, place, at, cut, hovered, ...rest }: RowsProps) {
  return (
    <tbody style={{ containIntrinsicBlockSize: `auto ${beads.length * ROW}rem` }}>
      {beads.map((bead, index) => {
        const key = keyOf(bead);
        const here = index === at;
        return (
          <Row
            {...rest}
            key={key}
            name={key}
            bead={bead}
            side={here ? place?.side : undefined}
            picked={here ? place?.sentence : undefined}
            cut={here ? cut : undefined}
            hovered={key === hovered}
          />
        );
      })}
    </tbody>
  );
}, isSameGroup);

/** About how high a bead is, in rem, before it has been in sight. */
const ROW = 5;

function isSameGroup({ beads, ...before }: RowsProps, { beads: now, ...after }: RowsProps): boolean {
  const names = Object.keys(after) as (keyof typeof after)[];
  return (
    beads.length === now.length &&
    beads.every((bead, index) => bead === now[index]) &&
    names.every((name) => before[name] === after[name])
  );
}

/** What a bead is called as long as it begins with the same sentence, whatever its number. */
const keyOf = ({ source, target }: OwnBead): string =>
  source[0] === undefined ? `t${target[0]}` : `s${source[0]}`;

type RowProps = Pick<Props, 't' | 'locale' | 'chapter' | 'cut'> & {
  readonly name: string;
  readonly bead: OwnBead;
  /** The side the reader is at, where the bead is the one they are at. */
  readonly side: SideName | undefined;
  readonly picked: number | undefined;
  readonly hovered: boolean;
};

/**
 * One bead. A chapter may have thousands, and every key changes one or two: it must know nothing that changes with
 * the others, its own number least of all.
 */
const Row = memo(function Row({ name, bead, side, hovered, ...rest }: RowProps) {
  const { t, locale, chapter } = rest;
  const state = bead.set ? 'checked' : isUnsure(bead) ? 'unsure' : undefined;
  const [first] = bead.source;
  const opens =
    first !== undefined && chapter.source[first]?.paragraph !== chapter.source[first - 1]?.paragraph;
  return (
    <tr
      className="pair"
      data-key={name}
      data-state={state}
      data-current={side !== undefined || undefined}
      data-opens={opens || undefined}
    >
      <Cell {...rest} side="source" bead={bead} here={side === 'source'} hovered={hovered}>
        {state && (
          <span className="visually-hidden" lang={locale}>
            {t(`state.${state}`)}{' '}
          </span>
        )}
      </Cell>
      <Cell {...rest} side="target" bead={bead} here={side === 'target'} hovered={hovered}>
        {hovered && <Handle name="join" label={t('do.join')} locale={locale} />}
      </Cell>
    </tr>
  );
});

type CellProps = Omit<RowProps, 'name' | 'side'> & {
  readonly side: SideName;
  readonly here: boolean;
  readonly children: React.ReactNode;
};

/** One side of a bead, a sentence a block. */
function Cell({ t, locale, chapter, bead, side, here, picked, cut, hovered, children }: CellProps) {
  const segments = bead[side];
  const at = cut?.[side];
  return (
    <td className="cell" data-side={side} tabIndex={here ? 0 : -1}>
      {side === 'source' && children}
      {segments.map((segment, index) => (
        <div key={segment} className="slot">
          {at === index && <CutLine />}
          {hovered && index > 0 && <Handle name="split" label={t('do.splitHere')} locale={locale} />}
          <p
            className="sentence"
            lang={side === 'source' ? 'fr' : 'en'}
            data-picked={(here && picked === index) || undefined}
          >
            {chapter[side][segment]?.text}
          </p>
        </div>
      ))}
      {at === segments.length && <CutLine />}
      {segments.length === 0 && (
        <p className="omitted" lang={locale}>
          {t(`omitted.${side}`)}
        </p>
      )}
      {side === 'target' && children}
    </td>
  );
}

type HandleProps = { readonly name: 'join' | 'split'; readonly label: string; readonly locale: string };

/** A button for the mouse alone; the keyboard has a key for what it does. */
const Handle = ({ name, label, locale }: HandleProps) => (
  <button
    type="button"
    className={`handle ${name}`}
    tabIndex={-1}
    data-do={name}
    lang={locale}
    aria-label={label}
    title={label}
  >
    <Icon name={name} />
  </button>
);

const CutLine = () => <span className="cut" />;
