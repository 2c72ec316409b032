/** The page that the dictionary has for a headword. */
export const wordAddress = (locale: string, headword: string): string =>
  `/${locale}/dictionary/${encodeURIComponent(headword)}`;
