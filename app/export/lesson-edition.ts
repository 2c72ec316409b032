import type { Edition } from '#core/formats/edition.ts';
import type { Lesson } from '#core/lesson/lesson.ts';

/** A text to export, but for our own words. */
export type Exported = Omit<Edition, 'words'>;

/** A text of the library: the lead is its first paragraph, and every pair was checked by whoever published it. */
export function editionOfLesson({ title, lead, source, paragraphs }: Lesson): Exported {
  const pair = ({ fr, en }: { readonly fr: string; readonly en: string }) => ({
    french: fr === '' ? [] : [fr],
    english: en === '' ? [] : [en],
    confidence: 1,
  });
  const before = lead ? [[pair(lead)]] : [];
  const notes = paragraphs
    .flat()
    .flatMap(({ number, notes }) =>
      notes.map(({ at, text }) => ({ bead: number + before.length, at, text })),
    );
  return {
    document: {
      title: title.fr,
      titleEnglish: title.en,
      chapters: [{ paragraphs: [...before, ...paragraphs.map((beads) => beads.map(pair))] }],
    },
    source,
    notes,
  };
}
