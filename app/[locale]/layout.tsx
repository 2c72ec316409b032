import type { Metadata, Viewport } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Offline } from '#app/offline/Offline.tsx';
import { Appearance } from '#app/ui/Appearance.tsx';
import { atkinson, literata, literataItalic } from '#app/ui/fonts.ts';
import { LanguageSwitch } from '#app/ui/LanguageSwitch.tsx';
import { Strings } from '#app/ui/Strings.tsx';
import { Unkept } from '#app/ui/Unkept.tsx';
import { stringsFor, translator } from '#locales/i18n.ts';
import { isLocale, LOCALES } from '#locales/locale.ts';
import { EARLY_SCRIPT } from '#store/preferences.ts';
import '#app/ui/look.css';
import '#app/ui/base.css';
import '#app/ui/masthead.css';
import '#app/ui/controls.css';

type Props = { readonly params: Promise<{ locale: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }));

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale, 'common');
  return {
    title: { default: `${t('name')}: ${t('tagline')}`, template: `%s – ${t('name')}` },
    description: t('description'),
    manifest: `/${locale}/manifest.webmanifest`,
    // Named here, or Next takes the one for Apple in its stead.
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' }, apple: '/icons/apple-180.png' },
    appleWebApp: { title: t('name') },
  };
}

export default async function Layout({ params, children }: Props & { readonly children: ReactNode }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale, 'common');
  return (
    <html
      lang={locale}
      className={`${literata.variable} ${literataItalic.variable} ${atkinson.variable}`}
      suppressHydrationWarning
    >
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, allowed by its hash */}
        <script dangerouslySetInnerHTML={{ __html: EARLY_SCRIPT }} />
      </head>
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <Strings locale={locale} strings={stringsFor(locale, 'common')}>
          <header className="masthead">
            <Link className="brand" prefetch={false} href={`/${locale}`}>
              <svg viewBox="0 0 24 18" aria-hidden="true">
                <path
                  d="M1 1.5h9.5v15H1zM13.5 1.5H23v15h-9.5z"
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="1.4"
                />
                <path d="M3.2 5h5M3.2 8h5M3.2 11h3.4" stroke="currentColor" strokeWidth="1.2" />
                <path className="rubric" d="M15.8 5h5M15.8 8h5M15.8 11h3.4" strokeWidth="1.2" />
              </svg>
              <span>{t('name')}</span>
            </Link>
            <nav aria-label={t('nav.label')}>
              <Link className="home" href={`/${locale}`} prefetch={false}>
                {t('nav.library')}
              </Link>
              <Link href={`/${locale}/dictionary`} prefetch={false}>
                {t('nav.dictionary')}
              </Link>
              <Link href={`/${locale}/practice`} prefetch={false}>
                {t('nav.practice')}
              </Link>
              <Link className="add" href={`/${locale}/import`} prefetch={false}>
                <span>{t('nav.import')}</span>
              </Link>
            </nav>
            <div className="masthead-end">
              <LanguageSwitch locale={locale} />
              <Appearance />
            </div>
          </header>
          <main id="main">{children}</main>
          <Unkept />
          <Offline />
        </Strings>
        <footer className="colophon">
          <p>{t('footer')}</p>
        </footer>
      </body>
    </html>
  );
}
