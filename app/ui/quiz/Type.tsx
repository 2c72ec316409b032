import { type FormEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Marked } from '#app/ui/Marked.tsx';
import { speak, useFrenchVoice } from '#app/ui/speech.ts';
import type { ExerciseOf } from '#core/practice/exercise.ts';
import type { AnswerProps } from './Question.tsx';

const ACCENTED = ['à', 'â', 'ç', 'é', 'è', 'ê', 'ë', 'î', 'ï', 'ô', 'œ', 'ù', 'û'];

/** Speech for those who asked to hear a sentence again, slower. */
const SLOW = 0.6;

type Props = AnswerProps & { readonly exercise: ExerciseOf<'gap' | 'listen' | 'conjugate'> };

/** The missing word, typed, with keys for the letters that a keyboard may lack. */
export function Type({ exercise, given, hinted, onAnswer }: Props) {
  const { t } = useTranslation('practice');
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const ids = { clue: useId(), error: useId() };
  const clue = (
    <div className="hint" id={ids.clue}>
      <Clue exercise={exercise} />
      {hinted && <p>{t('hint.letters', { count: [...exercise.key].length, first: [...exercise.key][0] })}</p>}
    </div>
  );

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
  if (given !== undefined) return clue;
  return (
    <form className="typed" onSubmit={submit}>
      {clue}
      <div className="entry">
        <input
          ref={input}
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this question
          autoFocus
          type="text"
          lang="fr"
          aria-label={t('gap.label')}
          aria-describedby={`${ids.clue} ${ids.error}`}
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

/** What is given: the meaning; the verb and its person and tense; or only the sound. */
function Clue({ exercise }: { readonly exercise: Props['exercise'] }) {
  const { t } = useTranslation('practice');
  const { here, form = '' } = exercise.item.card;
  if (exercise.kind === 'listen') return <Sound text={exercise.item.french} />;
  if (exercise.kind === 'gap') return <p>{t('gap.meaning', { meaning: here })}</p>;
  return (
    <p>
      <Marked text={form} />
    </p>
  );
}

/** The sentence, spoken when the question opens and as often as it is asked for. */
function Sound({ text }: { readonly text: string }) {
  const { t } = useTranslation('practice');
  const voice = useFrenchVoice();
  const say = useEffectEvent(() => voice && speak(voice, text));
  useEffect(() => {
    say();
  }, []);
  return (
    <p className="sound">
      <button type="button" className="quiet" onClick={() => voice && speak(voice, text)}>
        {t('listen.again')}
      </button>
      <button type="button" className="quiet" onClick={() => voice && speak(voice, text, SLOW)}>
        {t('listen.slower')}
      </button>
    </p>
  );
}
