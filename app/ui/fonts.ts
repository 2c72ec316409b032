import localFont from 'next/font/local';

/*
 * The files are cut by bin/fonts.ts. What the first page shows is preloaded. All are "optional", so that a font that
 * comes late on a slow line waits for the next page instead of moving this one.
 */

/** The reading face, made for long texts on screens. */
export const literata = localFont({
  src: '../../.data/fonts/literata.woff2',
  weight: '400 700',
  variable: '--font-literata',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

/** Its italic, a face of its own so that it is fetched only where a page shows it: in cards and questions. */
export const literataItalic = localFont({
  src: '../../.data/fonts/literata-italic.woff2',
  weight: '400 700',
  style: 'italic',
  variable: '--font-literata-italic',
  display: 'optional',
  preload: false,
  adjustFontFallback: 'Times New Roman',
});

/** Labels and buttons, and the reading face for low vision. */
export const atkinson = localFont({
  src: '../../.data/fonts/atkinson.woff2',
  weight: '400 700',
  variable: '--font-atkinson',
  display: 'optional',
  adjustFontFallback: 'Arial',
});
