import Link from 'next/link';
import { translator } from '#locales/i18n.ts';
import type { Locale } from '#locales/locale.ts';
import './practice-tabs.css';

const PAGES = ['practice', 'words', 'progress'] as const;

type Props = { readonly locale: Locale; readonly current: (typeof PAGES)[number] };

/** What is to be reviewed, the words, how it goes: three pages under one entry of the menu. */
export function PracticeTabs({ locale, current }: Props) {
  const t = translator(locale, 'practice');
  return (
    <nav className="practice-tabs" aria-label={t('tabs.label')}>
      {PAGES.map((page) => (
        <Link
          key={page}
          href={`/${locale}/${page}`}
          prefetch={false}
          aria-current={page === current ? 'page' : undefined}
        >
          {t(`tabs.${page}`)}
        </Link>
      ))}
    </nav>
  );
}
