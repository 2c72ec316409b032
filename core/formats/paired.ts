import type { Bead, Bitext } from '#core/bitext/bitext.ts';
import type { PairedBead, PairedChapter } from './document.ts';

/** A bitext some of whose beads the reader has set. */
type Aligned = Pick<Bitext, 'source' | 'target'> & {
  readonly beads: readonly (Bead & { readonly set?: true })[];
};

/** A chapter of aligned text as the formats take it: the French says where paragraphs begin. */
export function pairedChapter(
  bitext: Aligned,
  { title, titleEnglish }: Pick<PairedChapter, 'title' | 'titleEnglish'> = {},
): PairedChapter {
  const paragraphs: PairedBead[][] = [];
  let [french, english] = [-1, -1];
  bitext.beads.forEach((bead, index) => {
    const source = paragraphIn(bitext.source, bead.source);
    const target = paragraphIn(bitext.target, bead.target);
    // A paragraph that the French leaves out stands by itself, but does not cut a paragraph of French in two.
    const apart = source === undefined && target !== english && beginsParagraph(bitext, french, index + 1);
    if (paragraphs.length === 0 || (source !== undefined && source !== french) || apart) paragraphs.push([]);
    [french, english] = [source ?? french, target ?? english];
    paragraphs.at(-1)!.push({
      french: bead.source.map((segment) => bitext.source[segment]!.text),
      english: bead.target.map((segment) => bitext.target[segment]!.text),
      confidence: bead.confidence,
      ...(bead.set && { set: bead.set }),
    });
  });
  return { title, titleEnglish, paragraphs };
}

const paragraphIn = (segments: Bitext['source'], [first]: readonly number[]) =>
  first === undefined ? undefined : segments[first]!.paragraph;

/** Is the next French, from a bead on, of another paragraph than the one before it? */
function beginsParagraph({ source, beads }: Aligned, before: number, from: number): boolean {
  for (let index = from; index < beads.length; index++) {
    const paragraph = paragraphIn(source, beads[index]!.source);
    if (paragraph !== undefined) return paragraph !== before;
  }
  return true;
}
