import type { Chapter, Imported, PairedChapter } from './document.ts';

/** How a reader sets right what was found of the chapters; `chapter` counts those that the corrections before left. */
export type Correction =
  | { readonly kind: 'rename'; readonly chapter: number; readonly title: string }
  | { readonly kind: 'remove'; readonly chapter: number }
  /** Joins it to the one before. */
  | { readonly kind: 'merge'; readonly chapter: number };

/** A text after its corrections, in their order. A text keeps one chapter at least. */
export function corrected(imported: Imported, corrections: readonly Correction[]): Imported {
  if (imported.kind === 'text')
    return { ...imported, chapters: corrections.reduce(correct<Chapter>, imported.chapters) };
  return { ...imported, chapters: corrections.reduce(correct<PairedChapter>, imported.chapters) };
}

type AnyChapter = { readonly title?: string | undefined; readonly paragraphs: readonly unknown[] };

function correct<Each extends AnyChapter>(
  chapters: readonly Each[],
  correction: Correction,
): readonly Each[] {
  const { chapter } = correction;
  if (correction.kind === 'rename')
    return chapters.map((each, i) =>
      i === chapter ? { ...each, title: correction.title || undefined } : each,
    );
  if (chapters.length < 2) return chapters;
  if (correction.kind === 'remove') return chapters.filter((_, i) => i !== chapter);
  return chapters.flatMap((each, i) => {
    const next = chapters[i + 1];
    if (i === chapter && i > 0) return [];
    return i === chapter - 1 && next
      ? [{ ...each, paragraphs: [...each.paragraphs, ...next.paragraphs] }]
      : [each];
  });
}

/** The same corrections with one more; what is typed into one name is one correction. */
export function withCorrection(corrections: readonly Correction[], next: Correction): readonly Correction[] {
  const last = corrections.at(-1);
  const again = last?.kind === 'rename' && next.kind === 'rename' && last.chapter === next.chapter;
  return [...(again ? corrections.slice(0, -1) : corrections), next];
}
