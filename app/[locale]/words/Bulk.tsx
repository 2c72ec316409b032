import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today, useLearner } from '#app/ui/learner.ts';
import { sessionSize } from '#core/learner/due.ts';
import type { Deed } from '#core/learner/events.ts';
import type { Key } from '#core/learner/keys.ts';
import type { Entry } from '#core/practice/notebook.ts';
import { shuffle } from '#core/practice/random.ts';
import { itemFrom } from '#core/practice/saved.ts';
import type { Locale } from '#locales/locale.ts';
import { record, undo } from '#store/learner.ts';
import { keepWords } from '#store/quiz.ts';

const ACTS = ['known', 'ignored', 'learning', 'remove'] as const;
type Act = (typeof ACTS)[number];

type Done =
  | { readonly kind: Act; readonly words: readonly Key[]; readonly events: readonly string[] }
  | { readonly kind: 'undone' | 'failed' };

type Props = {
  readonly locale: Locale;
  readonly shown: readonly Entry[];
  readonly selection: readonly Entry[];
  readonly onSelect: (selected: ReadonlySet<Key>) => void;
  /** Whether there is nothing to act upon; what was done can still be undone. */
  readonly hidden: boolean;
};

/** What can be done with the words that are selected, or shown where none is; and its undoing. */
export function Bulk({ locale, shown, selection, onSelect, hidden }: Props) {
  const { t } = useTranslation('words');
  const [done, setDone] = useState<Done>();
  const undoButton = useRef<HTMLButtonElement>(null);
  const all = useRef<HTMLInputElement>(null);
  const some = selection.length > 0;
  const whole = some && selection.length === shown.length;

  useEffect(() => {
    if (all.current) all.current.indeterminate = some && !whole;
  }, [some, whole]);
  useEffect(() => {
    // The buttons that did it are gone.
    if (done && 'events' in done) undoButton.current?.focus();
    else if (done?.kind === 'undone') all.current?.focus();
  }, [done]);

  const act = async (kind: Act) => {
    const words = selection.map(({ key }) => key);
    try {
      const deed: Deed = kind === 'remove' ? { kind, words } : { kind: 'mark', words, state: kind };
      const events = await record(deed);
      onSelect(new Set());
      setDone({ kind, words, events });
    } catch {
      setDone({ kind: 'failed' });
    }
  };
  const takeBack = async (words: readonly Key[], events: readonly string[]) => {
    try {
      await undo(events);
      onSelect(new Set(words));
      setDone({ kind: 'undone' });
    } catch {
      setDone({ kind: 'failed' });
    }
  };

  return (
    <section className="bulk" aria-label={t('bulk.label')}>
      {!hidden && (
        <div className="row">
          <label className="all">
            <input
              ref={all}
              type="checkbox"
              checked={whole}
              disabled={shown.length === 0}
              onChange={({ target }) => onSelect(new Set(target.checked ? shown.map(({ key }) => key) : []))}
            />{' '}
            {t('bulk.all')}
          </label>
          <span role="status">
            {some ? t('bulk.selected', { count: selection.length }) : t('count', { count: shown.length })}
          </span>
          <PracticeButton locale={locale} entries={some ? selection : shown} />
          {some && (
            <span className="acts">
              {ACTS.filter((kind) => selection.some(({ word }) => word.state !== kind)).map((kind) => (
                <button key={kind} type="button" className="quiet" onClick={() => void act(kind)}>
                  {t(`bulk.${kind}`)}
                </button>
              ))}
            </span>
          )}
        </div>
      )}
      <div className="done">
        <p role="status">
          {done && 'events' in done
            ? t(`done.${done.kind}`, { count: done.words.length })
            : done && t(done.kind === 'failed' ? 'failed' : 'done.undone')}
        </p>
        {done && 'events' in done && (
          <button
            ref={undoButton}
            type="button"
            className="quiet"
            onClick={() => void takeBack(done.words, done.events)}
          >
            {t('bulk.undo')}
          </button>
        )}
      </div>
    </section>
  );
}

/** A quiz on these words, as many as fit in a session, on the page where quizzes are. */
function PracticeButton({
  locale,
  entries,
}: {
  readonly locale: Locale;
  readonly entries: readonly Entry[];
}) {
  const { t } = useTranslation('words');
  const router = useRouter();
  const { state } = useLearner();
  const askable = entries.filter(({ key, word }) => itemFrom(key, word) !== undefined);
  const count = Math.min(askable.length, sessionSize(state, today()));
  if (count === 0) return null;
  const start = () => {
    const words = shuffle(askable, Math.random).slice(0, count);
    keepWords(
      'review',
      words.map(({ key }) => key),
    );
    router.push(`/${locale}/practice`);
  };
  return (
    <button type="button" className="quiet" onClick={start}>
      {t('bulk.practice', { count })}
    </button>
  );
}
