import { useTranslation } from 'react-i18next';
import { usePreferences } from '#app/ui/preferences.ts';
import { useEnglishVoice } from '#app/ui/speech.ts';
import { CHOICES, setPreference } from '#store/preferences.ts';

/** How to listen: how fast, what follows a sentence, with or without the English. */
export function Panel({ speed }: { readonly speed: (by: 1 | -1) => void }) {
  const { t } = useTranslation('listen');
  const { rate, pause, spoken } = usePreferences();
  const english = useEnglishVoice();
  const shown = rate.replace('.', t('decimal'));
  return (
    <div id="listening-settings" popover="auto" role="dialog" aria-label={t('settings')}>
      <fieldset>
        <legend>{t('speed')}</legend>
        <div className="stepper">
          <button
            type="button"
            aria-label={t('slower')}
            disabled={rate === CHOICES.rate[0]}
            onClick={() => speed(-1)}
          >
            <span data-glyph="−" />
          </button>
          <output aria-label={t('speedNow', { rate: shown })}>{t('rate', { rate: shown })}</output>
          <button
            type="button"
            aria-label={t('faster')}
            disabled={rate === CHOICES.rate.at(-1)}
            onClick={() => speed(1)}
          >
            <span data-glyph="+" />
          </button>
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('pauses')}</legend>
        <div className="choices stacked">
          {CHOICES.pause.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name="pause"
                value={value}
                checked={pause === value}
                onChange={() => setPreference('pause', value)}
              />
              <span>{t(`pauseOf.${value}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {english && (
        <label className="player-english">
          <input
            type="checkbox"
            checked={spoken === 'both'}
            onChange={({ target }) => setPreference('spoken', target.checked ? 'both' : 'french')}
          />{' '}
          {t('english')}
        </label>
      )}
      <button type="button" className="quiet" popoverTarget="listening-settings" popoverTargetAction="hide">
        {t('done')}
      </button>
    </div>
  );
}
