import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#core/learner/placement.ts';

type Props = {
  readonly items: readonly Item[];
  readonly answers: readonly boolean[];
  readonly onAnswer: (yes: boolean) => void;
  readonly onBack: () => void;
};

const YES = ['y', 'o', 'arrowright'];
const NO = ['n', 'arrowleft'];
const BACK = ['u', 'backspace'];

/** One word at a time: is it known? */
export function Asking({ items, answers, onAnswer, onBack }: Props) {
  const { t } = useTranslation('placement');
  const section = useRef<HTMLElement>(null);
  const item = items[answers.length];

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    if (document.querySelector(':popover-open, dialog[open]')) return;
    const key = event.key.toLowerCase();
    if (YES.includes(key)) onAnswer(true);
    else if (NO.includes(key)) onAnswer(false);
    else if (BACK.includes(key) && answers.length > 0) onBack();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    // The button that began it is gone.
    section.current?.focus({ preventScroll: true });
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  if (!item) return null;
  return (
    <section ref={section} className="placement asking" tabIndex={-1} aria-label={t('title')}>
      <progress value={answers.length} max={items.length} aria-label={t('progress')} />
      <p className="count">{t('count', { number: answers.length + 1, total: items.length })}</p>
      <div className="word" aria-live="polite" aria-atomic="true">
        <p className="visually-hidden">{t('question')}</p>
        <p lang="fr">{item.word}</p>
      </div>
      <div className="answers">
        <button type="button" onClick={() => onAnswer(false)}>
          {t('no')} <kbd>{t('keys.no')}</kbd>
        </button>
        <button type="button" onClick={() => onAnswer(true)}>
          {t('yes')} <kbd>{t('keys.yes')}</kbd>
        </button>
      </div>
      <p className="below">
        <button type="button" className="quiet" disabled={answers.length === 0} onClick={onBack}>
          {t('back')} <kbd>u</kbd>
        </button>
      </p>
    </section>
  );
}
