'use client';
import { useTranslation } from 'react-i18next';
import { CHOICES, type Preferences, setPreference } from '#store/preferences.ts';
import { usePreferences } from './preferences.ts';
import './appearance.css';

/** The panel for colours, typeface, size and line spacing. */
export function Appearance() {
  const { t } = useTranslation('common');
  const { size } = usePreferences();
  const steps = CHOICES.size.length;
  const resize = (by: number) => {
    const next = CHOICES.size[CHOICES.size.indexOf(size) + by];
    if (next) setPreference('size', next);
  };
  return (
    <>
      <button
        type="button"
        className="icon"
        popoverTarget="appearance"
        aria-label={t('settings.open')}
        title={t('settings.open')}
      >
        <span className="aa" data-glyph="Aa" />
      </button>
      <div id="appearance" popover="auto" role="dialog" aria-labelledby="appearance-title">
        <h2 id="appearance-title">{t('settings.title')}</h2>
        <Choice name="theme" legend={t('settings.theme')} label={(value) => t(`settings.themes.${value}`)} />
        <Choice
          name="face"
          legend={t('settings.face')}
          label={(value) => t(`settings.faces.${value}`)}
          stacked
        />
        <fieldset>
          <legend>{t('settings.size')}</legend>
          <div className="stepper">
            <button
              type="button"
              aria-label={t('settings.smaller')}
              disabled={size === '1'}
              onClick={() => resize(-1)}
            >
              <span data-glyph="A−" />
            </button>
            <output aria-label={t('settings.sizeNow', { step: size, steps })}>
              {CHOICES.size.map((step) => (
                <i key={step} data-on={step <= size || undefined} />
              ))}
            </output>
            <button
              type="button"
              aria-label={t('settings.larger')}
              disabled={size === String(steps)}
              onClick={() => resize(1)}
            >
              <span data-glyph="A+" />
            </button>
          </div>
        </fieldset>
        <Choice
          name="spacing"
          legend={t('settings.spacing')}
          label={(value) => t(`settings.spacings.${value}`)}
        />
        <button type="button" className="quiet" popoverTarget="appearance" popoverTargetAction="hide">
          {t('settings.close')}
        </button>
      </div>
    </>
  );
}

type ChoiceProps<Key extends keyof Preferences> = {
  readonly name: Key;
  readonly legend: string;
  readonly label: (value: Preferences[Key]) => string;
  readonly stacked?: boolean;
};

/** One preference as a group of radio buttons. */
function Choice<Key extends keyof Preferences>({ name, legend, label, stacked = false }: ChoiceProps<Key>) {
  const preferences = usePreferences();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className={stacked ? 'choices stacked' : 'choices'}>
        {CHOICES[name].map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={preferences[name] === value}
              onChange={() => setPreference(name, value)}
            />
            <span>{label(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
