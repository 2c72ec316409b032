'use client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLogStatus } from './learner.ts';
import './unkept.css';

/**
 * Says, on whatever page it happens, that what the reader does is not kept; once, and until it is dismissed. A live
 * region and no `status`: a page has its own.
 */
export function Unkept() {
  const { t } = useTranslation('common');
  const status = useLogStatus();
  const [dismissed, setDismissed] = useState<string>();
  const reason = status.kind === 'unkept' ? status.reason : undefined;
  const shown = reason !== undefined && reason !== dismissed;
  return (
    <div aria-live="polite" className="unkept" data-shown={shown || undefined}>
      {shown && (
        <>
          <p>{t(`unkept.${reason}`)}</p>
          <button type="button" className="quiet" onClick={() => setDismissed(reason)}>
            {t('unkept.close')}
          </button>
        </>
      )}
    </div>
  );
}
