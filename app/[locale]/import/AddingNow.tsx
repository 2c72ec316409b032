import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '#app/own/contract.ts';
import { percent } from '#app/ui/percent.ts';
import type { Locale } from '#locales/locale.ts';

type Props = { readonly locale: Locale; readonly progress: Progress; readonly onCancel: () => void };

/** What is being done with the text, how far it is, and a way out. */
export function AddingNow({ locale, progress: { stage, done }, onCancel }: Props) {
  const { t } = useTranslation('import');
  const cancel = useRef<HTMLButtonElement>(null);
  // It stands where the button that was pressed stood.
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div className="adding">
      <p>
        <span role="status">{t(`stages.${stage}`)}</span>{' '}
        <span className="share">{percent(done, locale)}</span>
      </p>
      <progress value={done} aria-label={t(`stages.${stage}`)} />
      <button ref={cancel} type="button" className="quiet" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
