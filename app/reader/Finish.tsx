import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLearner } from '#app/ui/learner.ts';
import type { Key } from '#core/learner/keys.ts';
import { countWords } from '#core/learner/known.ts';
import { stateOf } from '#core/learner/learner.ts';
import type { PartOfSpeech } from '#core/lesson/entry.ts';
import type { Lesson } from '#core/lesson/lesson.ts';
import { record, undo } from '#store/learner.ts';

type Props = { readonly lesson: Lesson };

/** Where the last press stands: nothing pressed, the list open, done (`marked` words), or not gone through. */
type Step =
  | { readonly at: 'start' | 'list' | 'undone' | 'failed' }
  | { readonly at: 'done'; readonly ids: readonly string[]; readonly marked: number };

/** The end of a text: what is left of its words can be marked as known in one stroke, and brought back. */
export function Finish({ lesson }: Props) {
  const { t } = useTranslation('reader');
  const { state, status } = useLearner();
  const [step, setStep] = useState<Step>({ at: 'start' });
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step.at);
  // The button that was pressed is gone: the focus stays where it was.
  useEffect(() => {
    if (before.current !== step.at) heading.current?.focus({ preventScroll: step.at === 'list' });
    before.current = step.at;
  }, [step.at]);
  const left = [...countWords(lesson).words.keys()]
    .filter((key) => stateOf(state.words, key) === 'new')
    .sort((a, b) => a.localeCompare(b, 'fr'));

  const finish = (words: readonly Key[]) =>
    record(...(words.length > 0 ? [{ kind: 'mark', words: [...words], state: 'known' } as const] : []), {
      kind: 'finish',
      text: lesson.slug,
    }).then(
      (ids) => setStep({ at: 'done', ids, marked: words.length }),
      () => setStep({ at: 'failed' }),
    );
  const takeBack = (ids: readonly string[]) =>
    undo(ids).then(
      () => setStep({ at: 'undone' }),
      () => setStep({ at: 'failed' }),
    );

  const isFinished = state.texts.get(lesson.slug)?.finished === true;
  return (
    <section className="finish" aria-labelledby="finish-title">
      <h2 ref={heading} id="finish-title" tabIndex={-1}>
        {t(isFinished ? 'finish.finished' : 'finish.title')}
      </h2>
      {step.at === 'list' ? (
        <Rest words={left} onDone={(words) => void finish(words)} onCancel={() => setStep({ at: 'start' })} />
      ) : (
        <>
          <p>
            {step.at !== 'done' &&
              (left.length > 0 ? t('finish.left', { count: left.length }) : t('finish.none'))}
          </p>
          {step.at !== 'done' && left.length > 0 && (
            <button type="button" className="button" onClick={() => setStep({ at: 'list' })}>
              {t('finish.show')}
            </button>
          )}
          {step.at !== 'done' && left.length === 0 && !isFinished && (
            <button type="button" className="button" onClick={() => void finish([])}>
              {t('finish.only')}
            </button>
          )}
        </>
      )}
      <p role="status" className="outcome">
        {step.at === 'done' && t('finish.done', { count: step.marked })}
        {step.at === 'undone' && t('finish.undone')}
        {step.at === 'failed' && t('words.failed')}
        {step.at === 'done' && status.kind === 'unkept' && ` ${t(`words.unkept.${status.reason}`)}`}
      </p>
      {step.at === 'done' && (
        <button type="button" className="quiet" onClick={() => void takeBack(step.ids)}>
          {t('finish.undo')}
        </button>
      )}
    </section>
  );
}

type RestProps = {
  readonly words: readonly Key[];
  readonly onDone: (chosen: readonly Key[]) => void;
  readonly onCancel: () => void;
};

/** The words nobody has spoken of yet, each to be left out at will. */
function Rest({ words, onDone, onCancel }: RestProps) {
  const { t, i18n } = useTranslation('reader');
  const [left, setLeft] = useState<ReadonlySet<Key>>(new Set());
  // *Ce* the pronoun beside *ce* the determiner.
  const twice = new Set(words.map(headwordOf).filter((word, index, all) => all.indexOf(word) !== index));
  const chosen = words.filter((key) => !left.has(key));
  const toggle = (key: Key) =>
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone(chosen);
      }}
    >
      <p>{t('finish.choose')}</p>
      <div className="finish-all">
        <button type="button" className="quiet" onClick={() => setLeft(new Set())}>
          {t('finish.all')}
        </button>
        <button type="button" className="quiet" onClick={() => setLeft(new Set(words))}>
          {t('finish.noneOf')}
        </button>
      </div>
      <ul className="finish-words" lang="fr">
        {words.map((key) => (
          <li key={key}>
            <label>
              <input type="checkbox" checked={!left.has(key)} onChange={() => toggle(key)} />
              <span>
                {headwordOf(key)}
                {twice.has(headwordOf(key)) && <small lang={i18n.language}> {t(`pos.${posOf(key)}`)}</small>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="finish-do">
        <button type="submit" className="button">
          {chosen.length > 0 ? t('finish.mark', { count: chosen.length }) : t('finish.only')}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {t('finish.cancel')}
        </button>
      </div>
    </form>
  );
}

const headwordOf = (key: Key) => key.split('|')[0] ?? '';
const posOf = (key: Key) => key.split('|')[1] as PartOfSpeech;
