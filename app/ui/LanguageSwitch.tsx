'use client';
import { usePathname } from 'next/navigation';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#locales/locale.ts';
import { firstBeadInSight } from './place.ts';

/** Links to the same page in the other language, at the sentence that stands at the top of the window. */
export function LanguageSwitch({ locale }: { readonly locale: Locale }) {
  const { t } = useTranslation('common');
  const path = usePathname().replace(/^\/[^/]+/, '');
  const other: Locale = locale === 'en' ? 'fr' : 'en';
  const link = useRef<HTMLAnchorElement>(null);
  // A page that stands at many addresses was built knowing none of them.
  useEffect(() => {
    if (link.current) link.current.pathname = `/${other}${path}`;
  }, [other, path]);
  return (
    <a
      ref={link}
      className="language"
      href={`/${other}${path}`}
      lang={other}
      hrefLang={other}
      onClick={keepPlace}
    >
      {t(`language.${other}`)}
    </a>
  );
}

function keepPlace(event: MouseEvent<HTMLAnchorElement>) {
  const bead = firstBeadInSight();
  // The 404 page stands at addresses that are not its own.
  event.currentTarget.pathname = location.pathname.replace(
    /^\/(?:en|fr)(?=\/|$)/,
    event.currentTarget.pathname.slice(0, 3),
  );
  event.currentTarget.search = location.search;
  event.currentTarget.hash = bead && scrollY > 0 ? bead.id : '';
}
