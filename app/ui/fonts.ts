import localFont from 'next/font/local';

/** The reading face, made for long texts on screens. Preloaded: it paints the first paragraph. */
export const literata = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
      style: 'normal',
    },
  ],
  weight: '200 900',
  variable: '--font-literata',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

/** Its italic, a face of its own so that it is fetched only where a page shows it. */
export const literataItalic = localFont({
  src: '../../node_modules/@fontsource-variable/literata/files/literata-latin-wght-italic.woff2',
  weight: '200 900',
  style: 'italic',
  variable: '--font-literata-italic',
  display: 'optional',
  preload: false,
  adjustFontFallback: 'Times New Roman',
});

/** Labels and buttons, and the reading face for low vision. */
export const atkinson = localFont({
  src: '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-atkinson',
  display: 'optional',
  preload: false,
  adjustFontFallback: 'Arial',
});
