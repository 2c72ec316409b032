/** A paragraph or a heading, as it stands in a file. */
export type Block = {
  readonly text: string;
  /** Of a heading: 1 for the highest. */
  readonly level?: number | undefined;
  /** The same text cut where its language changes, in a file that says its languages. */
  readonly runs?: readonly Run[] | undefined;
};

export type Run = { readonly text: string; readonly language: string | undefined };

/** Blocks joined into one: what a file says in two lines, `CHAPITRE I` and `Le départ`. */
export function joinTitles(titles: readonly string[]): string {
  return titles
    .map((title, index) => (index === titles.length - 1 || /[.!?…:,;–—-]$/.test(title) ? title : `${title}.`))
    .join(' ');
}

/** What two titles have in common that differ only in letter case, accents or marks. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();

/** About how many words a text has: in both languages one with its space takes some six letters. */
export const aboutWords = (text: string): number => text.length / 6;
