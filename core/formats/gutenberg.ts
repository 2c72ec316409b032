/** What Project Gutenberg's header says of a book. */
type Edition = {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
};

/** The book itself, from its first line to its last, end exclusive. */
export type BookWithin = { readonly first: number; readonly end: number; readonly edition: Edition };

const START = /^\W*START OF (?:THE|THIS) PROJECT GUTENBERG|^\*END\*?\s?THE SMALL PRINT/i;
const END = /^\W*END OF (?:THE |THIS )?PROJECT GUTENBERG/i;
const CLOSED = /\*{3}\s*$/;
const FIELD = /^\s*(title|author|language):\s+(\S.*)$/i;
const LANGUAGES: Readonly<Record<string, string>> = { french: 'fr', english: 'en' };

/** Finds a Project Gutenberg book between its header and its licence; `lines` may be paragraphs. */
export function bookWithin(lines: readonly string[]): BookWithin {
  const start = lines.findIndex((line) => START.test(line));
  const stop = lines.findIndex((line, index) => index > start && END.test(line));
  const edition: Record<string, string> = {};
  for (const line of lines.slice(0, Math.max(0, start))) {
    const [, name = '', value = ''] = FIELD.exec(line) ?? [];
    if (name) edition[name.toLowerCase()] ??= value.trim();
  }
  // The mark of the start may run over two lines.
  const long = start >= 0 && !CLOSED.test(lines[start]!) && CLOSED.test(lines[start + 1] ?? '');
  return {
    first: start + (long ? 2 : 1),
    end: stop < 0 ? lines.length : stop,
    edition: {
      title: edition.title,
      author: edition.author,
      language: LANGUAGES[edition.language?.toLowerCase() ?? ''],
    },
  };
}

const CREDITS =
  /^\W*(?:produced by|e-?text (?:prepared|produced)|prepared by|transcribed (?:by|from)|digitized by|scanned by|credits:|this e-?text|note (?:de|sur la) transcription|transcriber['’]s note|produit par)/i;

/** Credits stand within so many paragraphs of the beginning. */
const NEAR = 6;

/** The paragraphs of a book but those that say who made the file. */
export const withoutCredits = <Paragraph extends { readonly text: string }>(
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] => paragraphs.filter(({ text }, index) => index >= NEAR || !CREDITS.test(text));

/** A book in paragraphs, without the header, the licence and the credits. */
export function withoutLicence<Paragraph extends { readonly text: string }>(
  paragraphs: readonly Paragraph[],
) {
  const { first, end, edition } = bookWithin(paragraphs.map(({ text }) => text));
  return { edition, paragraphs: withoutCredits(paragraphs.slice(first, end)) };
}
