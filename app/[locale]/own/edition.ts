import type { Exported } from '#app/export/lesson-edition.ts';
import { own } from '#app/own/client.ts';
import type { TextHead } from '#app/own/contract.ts';
import type { PairedChapter } from '#core/formats/document.ts';
import { pairedChapter } from '#core/formats/paired.ts';

/** The whole of a text, for a file; chapters that were too long for a page are one again. */
export async function editionOf(head: TextHead): Promise<Exported> {
  const chapters: PairedChapter[] = [];
  for (const [number, { title, titleEnglish, part = 1 }] of head.chapters.entries()) {
    const kept = await own.chapter(head.id, number);
    if (!kept) continue;
    const chapter = pairedChapter(kept, { title, titleEnglish });
    const begun = part > 1 ? chapters.pop() : undefined;
    chapters.push(begun ? { ...begun, paragraphs: [...begun.paragraphs, ...chapter.paragraphs] } : chapter);
  }
  const { title, titleEnglish, author } = head;
  return { document: { title, titleEnglish, author, chapters }, notes: [] };
}
