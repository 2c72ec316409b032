import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Damage } from '#core/learner/file.ts';
import type { Brought } from './files.ts';

/** So many lines that were left out are named; the rest are counted. */
const NAMED = 20;

type Props = { readonly brought: Brought; readonly onUndo: (events: readonly string[]) => void };

/** What became of a file that was brought in, and what of it was left out. */
export function Answer({ brought, onUndo }: Props) {
  const { t } = useTranslation('words');
  return (
    <>
      {saidOf(brought, t).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {brought.kind === 'deck' ? (
        <LeftOutOfDeck unknown={[...new Set(brought.unknown)]} skipped={brought.skipped} />
      ) : (
        <LeftOut sentences={leftOut(brought, t)} />
      )}
      {(brought.kind === 'words' || brought.kind === 'deck') && brought.events.length > 0 && (
        <button type="button" className="quiet" onClick={() => onUndo(brought.events)}>
          {t('import.undo')}
        </button>
      )}
    </>
  );
}

type T = TFunction<'words'>;

function saidOf(brought: Brought, t: T): string[] {
  if (brought.kind === 'refused') return [t(`import.${brought.code}`)];
  if (brought.kind === 'log') {
    const { outcome } = brought;
    if (!outcome.ok) return [t(outcome.code)];
    const { added, known, damage } = outcome;
    return counted(t('import.log', { count: added }), added, known, damage.length, t);
  }
  const { added, known, notes } = brought;
  const bad = brought.kind === 'words' ? brought.bad.length : brought.unknown.length + brought.skipped;
  if (notes) return [t('import.notes')];
  return counted(t('import.words', { count: added }), added, known, bad, t);
}

function counted(sentence: string, added: number, known: number, bad: number, t: T): string[] {
  if (added > 0) return [sentence, ...(known > 0 ? [t('import.there', { count: known })] : [])];
  // A file of nothing but bad lines had nothing that could be here already.
  return known > 0 || bad === 0 ? [t('import.nothing')] : [];
}

function leftOut(brought: Exclude<Brought, { kind: 'deck' }>, t: T): string[] {
  if (brought.kind === 'refused') return [];
  if (brought.kind === 'log')
    return brought.outcome.ok ? brought.outcome.damage.map((damage) => damaged(damage, t)) : [];
  return brought.bad.map(({ line, problem, detail }) => t(`import.rows.${problem}`, { line, detail }));
}

const damaged = ({ line, field }: Damage, t: T): string =>
  field === undefined ? t('import.damaged', { line }) : t('import.damagedField', { line, field });

function LeftOut({ sentences }: { readonly sentences: readonly string[] }) {
  const { t } = useTranslation('words');
  if (sentences.length === 0) return null;
  return (
    <>
      <p>{t('import.bad', { count: sentences.length })}</p>
      <ul className="left-out">
        {sentences.slice(0, NAMED).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {sentences.length > NAMED && <li>{t('import.moreBad', { count: sentences.length - NAMED })}</li>}
      </ul>
    </>
  );
}

function LeftOutOfDeck({
  unknown,
  skipped,
}: {
  readonly unknown: readonly string[];
  readonly skipped: number;
}) {
  const { t } = useTranslation('words');
  return (
    <>
      {unknown.length > 0 && (
        <>
          <p>{t('import.deck.left', { count: unknown.length })}</p>
          <ul className="left-out">
            {unknown.slice(0, NAMED).map((word) => (
              <li key={word} lang="fr">
                {word}
              </li>
            ))}
            {unknown.length > NAMED && <li>{t('import.moreBad', { count: unknown.length - NAMED })}</li>}
          </ul>
        </>
      )}
      {skipped > 0 && <p>{t('import.deck.skipped', { count: skipped })}</p>}
    </>
  );
}
