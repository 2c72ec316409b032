'use client';
import { createInstance } from 'i18next';
import { type ReactNode, useState } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import type { Locale } from '#locales/locale.ts';

/** Gives the client components below it the strings of their page, in one language. */
export function Strings({
  locale,
  strings,
  children,
}: {
  locale: Locale;
  strings: object;
  children: ReactNode;
}) {
  const [i18n] = useState(() => {
    const instance = createInstance();
    void instance.use(initReactI18next).init({
      lng: locale,
      resources: { [locale]: strings as Record<string, object> },
      initAsync: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
    return instance;
  });
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}
