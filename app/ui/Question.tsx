import { type FormEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Exercise } from '#core/practice/exercise.ts';
import type { Verdict } from '#core/practice/grade.ts';

type Props = {
  readonly exercise: Exercise;
  readonly number: number;
  readonly total: number;
  readonly answer: string | undefined;
  readonly verdict: Verdict | undefined;
  readonly textPath: string;
  readonly onAnswer: (answer: string) => void;
  readonly onNext: () => void;
};

/** One question with its sentence; once answered, the verdict, the whole sentence and its translation. */
export function Question({ exercise, number, total, answer, verdict, textPath, onAnswer, onNext }: Props) {
  const { t } = useTranslation('practice');
  const next = useRef<HTMLButtonElement>(null);
  const answered = answer !== undefined;
  const { before, form, after, english, bead, kind } = exercise;
  const heading = useId();

  // The next step takes the focus, so that a quiz is a run of Enters.
  useEffect(() => {
    if (answered) next.current?.focus({ preventScroll: true });
  }, [answered]);

  return (
    <div className="question">
      <p className="count">{t('question', { number, total })}</p>
      <h2 id={heading}>
        {kind === 'meaning' ? (
          <Trans t={t} i18nKey="meaning.ask" values={{ word: form }} components={{ b: <b lang="fr" /> }} />
        ) : (
          t(`${kind}.ask`)
        )}
      </h2>
      <p lang="fr" className="sentence">
        {before}
        {answered || kind === 'meaning' ? (
          <mark>{form}</mark>
        ) : (
          <span className="gap">{'\u00a0'.repeat(8)}</span>
        )}
        {after}
      </p>
      {(answered || kind !== 'meaning') && english !== '' && (
        <p lang="en" className="english">
          {english}
        </p>
      )}
      {exercise.kind === 'gap' ? (
        <Gap exercise={exercise} answered={answered} onAnswer={onAnswer} />
      ) : (
        <Options exercise={exercise} answer={answer} labelledBy={heading} onAnswer={onAnswer} />
      )}
      <div role="status" className="verdict" data-verdict={verdict}>
        {verdict && <VerdictText verdict={verdict} exercise={exercise} answer={answer ?? ''} />}
      </div>
      {answered && (
        <p className="actions">
          <button ref={next} type="button" className="button" onClick={onNext}>
            {t(number === total ? 'finish' : 'next')}
          </button>
          <a className="quiet" href={`${textPath}#s${bead + 1}`}>
            {t('back')}
          </a>
        </p>
      )}
    </div>
  );
}

type VerdictProps = { readonly verdict: Verdict; readonly exercise: Exercise; readonly answer: string };

/** The verdict in words; what was typed and was not the key stands struck through. */
function VerdictText({ verdict, exercise, answer }: VerdictProps) {
  const { t } = useTranslation('practice');
  return (
    <>
      <span aria-hidden="true">{verdict === 'wrong' ? '✗' : '✓'}</span>{' '}
      {t(`verdict.${verdict}`, { key: exercise.key })}
      {exercise.kind === 'gap' && verdict !== 'right' && answer !== '' && <s lang="fr">{answer}</s>}
    </>
  );
}

type OptionsProps = {
  readonly exercise: Extract<Exercise, { options: readonly string[] }>;
  readonly answer: string | undefined;
  readonly labelledBy: string;
  readonly onAnswer: (answer: string) => void;
};

/** The options, by pointer or by the digits; digits by their place on the keyboard, shifted on a French one. */
function Options({ exercise, answer, labelledBy, onAnswer }: OptionsProps) {
  const { t } = useTranslation('practice');
  const { options, key, kind } = exercise;
  const answered = answer !== undefined;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (answered || event.altKey || event.ctrlKey || event.metaKey) return;
    if (document.querySelector('dialog[open], [popover]:popover-open')) return;
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1];
    const option = digit === undefined ? undefined : options[Number(digit) - 1];
    if (option === undefined) return;
    event.preventDefault();
    onAnswer(option);
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const language = kind === 'meaning' ? 'en' : 'fr';
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes no role for what is not a form */}
      <div role="group" aria-labelledby={labelledBy} className="options">
        {options.map((option, index) => (
          <button
            key={option}
            type="button"
            disabled={answered}
            data-verdict={
              !answered ? undefined : option === key ? 'right' : option === answer ? 'wrong' : undefined
            }
            onClick={() => onAnswer(option)}
          >
            <kbd>{index + 1}</kbd> <span lang={language}>{option}</span>
          </button>
        ))}
      </div>
      {!answered && (
        <button type="button" className="quiet" onClick={() => onAnswer('')}>
          {t('unknown')}
        </button>
      )}
    </>
  );
}

const ACCENTED = ['à', 'â', 'ç', 'é', 'è', 'ê', 'ë', 'î', 'ï', 'ô', 'œ', 'ù', 'û'];

type GapProps = {
  readonly exercise: Extract<Exercise, { kind: 'gap' }>;
  readonly answered: boolean;
  readonly onAnswer: (answer: string) => void;
};

/** The missing word, typed, with keys for the letters that a keyboard may lack. */
function Gap({ exercise, answered, onAnswer }: GapProps) {
  const { t } = useTranslation('practice');
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const ids = { hint: useId(), error: useId() };
  const { key, meaning } = exercise;
  const hint = t('gap.hint', { meaning, count: [...key].length, first: [...key][0] });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      setEmpty(true);
      input.current?.focus();
    } else onAnswer(text);
  };
  const insert = (letter: string) => {
    const field = input.current;
    if (!field) return;
    field.setRangeText(letter, field.selectionStart ?? text.length, field.selectionEnd ?? text.length, 'end');
    setText(field.value);
    field.focus();
  };
  if (answered) return <p className="hint">{hint}</p>;
  return (
    <form className="typed" onSubmit={submit}>
      <p className="hint" id={ids.hint}>
        {hint}
      </p>
      <div className="entry">
        <input
          ref={input}
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this question
          autoFocus
          type="text"
          lang="fr"
          aria-label={t('gap.label')}
          aria-describedby={`${ids.hint} ${ids.error}`}
          aria-invalid={empty || undefined}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={80}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setEmpty(false);
          }}
        />
        <button type="submit" className="button">
          {t('check')}
        </button>
        <button type="button" className="quiet" onClick={() => onAnswer('')}>
          {t('unknown')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of keys, no form of its own */}
      <div role="group" aria-label={t('characters')} className="letters" lang="fr">
        {ACCENTED.map((letter) => (
          <button key={letter} type="button" onClick={() => insert(letter)}>
            {letter}
          </button>
        ))}
      </div>
      <p className="error" role="alert" id={ids.error}>
        {empty && t('gap.empty')}
      </p>
    </form>
  );
}
