import type { PairedBead, PairedChapter, PairedDocument } from './document.ts';
import { type Element, parseElements, textOf } from './elements.ts';
import { sentencesAt } from './sentences.ts';
import { tidyText } from './tidy.ts';

/**
 * The document that our own HTML page holds, or the pages of our own EPUB in their order; undefined where they have
 * no pairs of ours. Its notes are remarks on the text, not of it.
 */
export function readPairedHtml(pages: readonly string[]): PairedDocument | undefined {
  const chapters: (Titles & { readonly paragraphs: PairedBead[][] })[] = [];
  let titles: Titles = {};
  let author: string | undefined;
  let chapter = '';
  const read = (element: Element): void => {
    const { attributes } = element;
    if ('data-author' in attributes) author = plain(element);
    else if ('data-title' in attributes) {
      if (chapters.length === 0) titles = titlesIn(element);
      else Object.assign(chapters.at(-1)!, titlesIn(element));
    } else if ('data-bead' in attributes) chapters.at(-1)?.paragraphs.at(-1)?.push(beadIn(element));
    else {
      if (attributes['data-chapter'] !== undefined && attributes['data-chapter'] !== chapter) {
        chapter = attributes['data-chapter'];
        chapters.push({ paragraphs: [] });
      }
      if (attributes.class === 'paragraph') chapters.at(-1)?.paragraphs.push([]);
      for (const child of elementsIn(element)) read(child);
    }
  };
  for (const page of pages) if (page.includes('data-')) read(parseElements(page, 'html'));
  const filled = chapters.filter(({ paragraphs }) => paragraphs.some((beads) => beads.length > 0));
  return filled.length === 0 ? undefined : { ...titles, ...(author && { author }), chapters: filled };
}

type Titles = Pick<PairedChapter, 'title' | 'titleEnglish'>;

function titlesIn(heading: Element): Titles {
  const [title, titleEnglish] = [sideIn(heading, 'fr'), sideIn(heading, 'en')];
  return {
    ...(title && { title: plain(title) }),
    ...(titleEnglish && { titleEnglish: plain(titleEnglish) }),
  };
}

function beadIn(pair: Element): PairedBead {
  const side = (language: string) => {
    const element = sideIn(pair, language);
    return element ? sentencesAt(plain(element), element.attributes['data-sentences']) : [];
  };
  const confidence = Number(pair.attributes['data-confidence'] ?? 1);
  return {
    french: side('fr'),
    english: side('en'),
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
    ...('data-set' in pair.attributes && { set: true as const }),
  };
}

const elementsIn = ({ children }: Element) => children.filter((child) => typeof child !== 'string');

const sideIn = (element: Element, language: string) =>
  elementsIn(element).find(({ attributes }) => attributes.lang === language);

/** The text without the marks of its notes. */
const plain = (element: Element) =>
  tidyText(textOf(element, ({ attributes }) => attributes.role === 'doc-noteref'));
