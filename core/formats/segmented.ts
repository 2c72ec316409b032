import type { Bead } from '#core/bitext/bitext.ts';
import type { ChapterStart, Cut } from '#core/bitext/chapters.ts';
import type { Language } from '#core/text/language.ts';
import { type Segment, segment } from '#core/text/segment.ts';
import type { Document, Imported, PairedDocument } from './document.ts';

/** A text in one language, cut into segments that are counted through; offsets go into its paragraphs, a line each. */
export type Segmented = { readonly segments: readonly Segment[]; readonly chapters: readonly ChapterStart[] };

/** A text and its translation whose beads the file itself gave. */
export type SegmentedPair = {
  readonly source: Segmented & { readonly chapters: readonly Cut[] };
  readonly target: Segmented;
  readonly beads: readonly (Bead & { readonly set?: true })[];
};

/** Cuts a text into sentences, each paragraph by itself. */
export function segmented(document: Document, language: Language): Segmented {
  const text = new Lines();
  for (const { title, paragraphs } of document.chapters) {
    text.begin(title);
    for (const paragraph of paragraphs)
      text.add(segment(paragraph, language, 'paragraphs'), paragraph.length);
  }
  return text;
}

/** Keeps the sentences and the beads that a file has. */
export function segmentedPair(document: PairedDocument): SegmentedPair {
  const source = new Lines();
  const target = new Lines();
  const beads: (Bead & { set?: true })[] = [];
  for (const { title, titleEnglish, paragraphs } of document.chapters) {
    source.begin(title, titleEnglish);
    target.begin(titleEnglish);
    for (const paragraph of paragraphs) {
      for (const { french, english, ...how } of paragraph)
        beads.push({ source: source.append(french), target: target.append(english), ...how });
      source.endParagraph();
      target.endParagraph();
    }
  }
  return { source, target, beads };
}

/** One side of whatever was imported: of a bitext, the sentences that its file gave. */
export function sideOf(imported: Imported, language: Language): Segmented {
  if (imported.kind === 'text') return segmented(imported, language);
  const { source, target } = segmentedPair(imported);
  return language.tag === 'fr' ? source : target;
}

/** Gathers the segments of one side. */
class Lines implements Segmented {
  readonly segments: Segment[] = [];
  readonly chapters: Cut[] = [];
  #offset = 0;
  #paragraph = 0;
  #inside = false;

  begin(title?: string, titleEnglish?: string) {
    const last = this.chapters.at(-1);
    // A side without a sentence in the chapter before has no place for it.
    if (last?.at === this.segments.length) this.chapters.pop();
    this.chapters.push({
      at: this.segments.length,
      ...(title && { title }),
      ...(titleEnglish && { titleEnglish }),
    });
  }

  /** A whole paragraph, cut already. */
  add(sentences: readonly Segment[], length: number) {
    for (const { start, end, text } of sentences)
      this.segments.push({
        start: start + this.#offset,
        end: end + this.#offset,
        text,
        paragraph: this.#paragraph,
      });
    if (sentences.length === 0) return;
    this.#offset += length + 1;
    this.#paragraph += 1;
  }

  /** More sentences of the paragraph under way; returns their numbers. */
  append(sentences: readonly string[]): number[] {
    return sentences.map((text) => {
      const start = this.#offset;
      this.#offset += text.length + 1;
      this.#inside = true;
      return this.segments.push({ start, end: start + text.length, text, paragraph: this.#paragraph }) - 1;
    });
  }

  endParagraph() {
    if (this.#inside) this.#paragraph += 1;
    this.#inside = false;
  }
}
