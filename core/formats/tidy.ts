import type { PairedBead, PairedChapter, PairedDocument } from './document.ts';

/**
 * A sentence or a title as every format can keep it: NFC, on one line, without the characters that XML forbids or
 * that are no text (controls, lone surrogates, non-characters). Spaces that are not to be broken stay.
 */
export function tidyText(text: string): string {
  return text
    .replace(/[\t-\r\u0085\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/ {2,}/g, ' ')
    .normalize('NFC')
    .trim();
}

/** A document that every format gives back as it was: its texts tidied, and nothing in it empty. */
export function tidyDocument(document: PairedDocument): PairedDocument {
  return {
    ...titlesOf(document),
    ...named('author', document.author),
    chapters: document.chapters.map(tidyChapter).filter(({ paragraphs }) => paragraphs.length > 0),
  };
}

function tidyChapter(chapter: PairedChapter): PairedChapter {
  const paragraphs = chapter.paragraphs
    .map((beads) => beads.map(tidyBead).filter((bead) => bead.french.length + bead.english.length > 0))
    .filter((beads) => beads.length > 0);
  return { ...titlesOf(chapter), paragraphs };
}

function tidyBead({ french, english, confidence, set }: PairedBead): PairedBead {
  return {
    french: sentencesOf(french),
    english: sentencesOf(english),
    confidence: Math.min(1, Math.max(0, confidence || 0)),
    ...(set && { set }),
  };
}

const sentencesOf = (side: readonly string[]) => side.map(tidyText).filter((text) => text !== '');

const titlesOf = ({ title, titleEnglish }: Pick<PairedChapter, 'title' | 'titleEnglish'>) => ({
  ...named('title', title),
  ...named('titleEnglish', titleEnglish),
});

function named<Name extends string>(name: Name, text: string | undefined): { readonly [N in Name]?: string } {
  const tidied = tidyText(text ?? '');
  return (tidied === '' ? {} : { [name]: tidied }) as { readonly [N in Name]?: string };
}
