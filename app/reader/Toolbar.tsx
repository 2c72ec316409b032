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
  readonly onKeys: () => void;
};

/** The views, the veil of all sentences, the list of keys. */
export function Toolbar({ view, bilingual, allLifted, onLiftAll, marked, onMarks, onKeys }: Props) {
  const { t } = useTranslation('reader');
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
      <button type="button" className="quiet keys-button" onClick={onKeys}>
        {t('keys.open')} <kbd>?</kbd>
      </button>
    </div>
  );
}
