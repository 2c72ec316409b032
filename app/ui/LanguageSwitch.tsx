'use client';
import { usePathname } from 'next/navigation';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '#locales/locale.ts';

/** Links to the same page in the other language, at the sentence that stands at the top of the window. */
export function LanguageSwitch({ locale }: { readonly locale: Locale }) {
  const { t } = useTranslation('common');
  const path = usePathname().replace(/^\/[^/]+/, '');
  return (
    <ul className="languages" aria-label={t('language.label')}>
      {LOCALES.map((other) => (
        <li key={other}>
          <a
            href={`/${other}${path}`}
            lang={other}
            hrefLang={other}
            aria-current={other === locale ? 'true' : undefined}
            aria-label={t(`language.${other}`)}
            onClick={keepPlace}
          >
            {other}
          </a>
        </li>
      ))}
    </ul>
  );
}

function keepPlace(event: MouseEvent<HTMLAnchorElement>) {
  const bead = firstBeadInSight();
  event.currentTarget.hash = bead && scrollY > 0 ? bead.id : '';
}

function firstBeadInSight(): Element | undefined {
  const top = document.querySelector('.masthead')?.getBoundingClientRect().bottom ?? 0;
  return [...document.querySelectorAll('[data-bead]')].find(
    (bead) => bead.getBoundingClientRect().bottom > Math.max(top, 0),
  );
}
