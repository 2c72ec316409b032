import { useTranslation } from 'react-i18next';
import { CHOICES, setPreference, type View } from '#store/preferences.ts';

type Props = {
  readonly view: View;
  /** French alone has no views to choose from. */
  readonly bilingual: boolean;
  readonly allLifted: boolean;
  readonly onLiftAll: () => void;
  /** Whether words are marked by how well they are known. */
  readonly marked: boolean;
  readonly onMarks: () => void;
  /** Undefined where the device has no French voice. */
  readonly onListen: (() => void) | undefined;
  readonly onKeys: () => void;
};

/** The views, the veil of all sentences, the list of keys. */
export function Toolbar(props: Props) {
  const { view, bilingual, allLifted, onLiftAll, marked, onMarks, onListen, onKeys } = props;
  const { t } = useTranslation('reader');
  const { t: tListen } = useTranslation('listen');
  return (
    <div className="toolbar" role="toolbar" aria-label={t('toolbar')}>
      {bilingual && (
        <fieldset className="choices views">
          <legend className="visually-hidden">{t('view.label')}</legend>
          {CHOICES.view.map((value) => (
            <label key={value} title={t(`view.hints.${value}`)} data-value={value}>
              <input
                type="radio"
                name="view"
                value={value}
                checked={view === value}
                onChange={() => setPreference('view', value)}
              />
              <span>{t(`view.${value}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {bilingual && (
        <button type="button" className="quiet lift-all" aria-pressed={allLifted} onClick={onLiftAll}>
          {t(allLifted ? 'veil.none' : 'veil.all')}
        </button>
      )}
      <button
        type="button"
        className="quiet marks-button"
        aria-pressed={marked}
        title={t('marks.hint')}
        onClick={onMarks}
      >
        {t('marks.toggle')}
      </button>
      {onListen && (
        <button type="button" className="quiet listen-button" title={tListen('openHint')} onClick={onListen}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5 2.8v10.4L13 8z" />
          </svg>{' '}
          {tListen('open')}
        </button>
      )}
      <button type="button" className="quiet keys-button" onClick={onKeys}>
        {t('keys.open')} <kbd>?</kbd>
      </button>
    </div>
  );
}
