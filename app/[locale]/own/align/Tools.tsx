import { useTranslation } from 'react-i18next';
import { IconButton } from '#app/ui/IconButton.tsx';
import { Icon, STROKES } from './Icon.tsx';
import type { Saving } from './saving.ts';

type Props = {
  readonly unsure: number;
  readonly checked: number;
  readonly saving: Saving;
  readonly aligning: boolean;
  readonly onUnsure: (by: -1 | 1) => void;
  readonly onRealign: () => void;
  readonly onSave: () => void;
  readonly onKeys: () => void;
};

/** How far the work is, the way to what is left of it, and what concerns the whole. */
export function Tools({ unsure, checked, saving, aligning, onUnsure, onRealign, onSave, onKeys }: Props) {
  const { t } = useTranslation('editor');
  return (
    <div className="toolbar" role="toolbar" aria-label={t('tools')}>
      <p className="tally">
        <span data-state="unsure">{t('tally.unsure', { count: unsure })}</span>
        <i className="comma">, </i>
        <span data-state="checked">{t('tally.checked', { count: checked })}</span>
      </p>
      <IconButton
        label={t('do.previousUnsure')}
        hint={`${t('do.previousUnsure')} (${t('keys.shiftWith', { key: 'n' })})`}
        onPress={() => onUnsure(-1)}
      >
        <path d={STROKES.up} />
      </IconButton>
      <IconButton label={t('do.nextUnsure')} hint={`${t('do.nextUnsure')} (n)`} onPress={() => onUnsure(1)}>
        <path d={STROKES.down} />
      </IconButton>
      <button
        type="button"
        className="quiet realign"
        aria-disabled={aligning || undefined}
        onClick={onRealign}
      >
        <Icon name="realign" />
        <span className="wide">{t(aligning ? 'aligning' : 'do.realign')}</span>
        <span className="narrow">{t(aligning ? 'aligning' : 'short.realign')}</span>
      </button>
      <Saved saving={saving} onSave={onSave} />
      <button type="button" className="quiet keys-button" onClick={onKeys}>
        {t('keys.open')} <kbd>?</kbd>
      </button>
    </div>
  );
}

/** Whether what was done is safe. */
function Saved({ saving, onSave }: { readonly saving: Saving; readonly onSave: () => void }) {
  const { t } = useTranslation('editor');
  const failed = saving === 'full' || saving === 'refused' || saving === 'lost';
  return (
    <div className="saving" data-failed={failed || undefined}>
      <p role={failed ? 'alert' : undefined}>{t(`saving.${saving}`)}</p>
      {failed && saving !== 'refused' && (
        <button type="button" className="quiet" onClick={onSave}>
          {t('saving.again')}
        </button>
      )}
    </div>
  );
}
