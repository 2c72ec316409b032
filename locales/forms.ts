import { createInstance } from 'i18next';
import type { Translate } from '#core/lesson/describe.ts';
import en from './en/form.json' with { type: 'json' };
import fr from './fr/form.json' with { type: 'json' };
import type { Locale } from './locale.ts';

const FORMS = { en, fr };

/**
 * The phrases of word forms, as core's `describe` takes them: it keeps its own table of their keys and values. They
 * stand apart from the other strings for the worker that makes lessons in the browser, which needs no more.
 */
export function formPhrases(locale: Locale): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    resources: { [locale]: { form: FORMS[locale] } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return i18n.getFixedT(locale, 'form') as unknown as Translate;
}
