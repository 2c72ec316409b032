import type { PairedBead, PairedChapter, PairedDocument } from './document.ts';
import type { Edition, EditionWords, Note } from './edition.ts';
import { lengthsOf } from './sentences.ts';
import { escapeXml } from './xml.ts';

/** A remark in its place: its number, from 1, and where in the French of its bead the words remarked on end. */
type Mark = Note & { readonly number: number; readonly end: number };

/**
 * The markup of an edition, good as HTML and as XHTML. Sides say their language, pairs their number and what
 * `readPairedHtml` needs to give the document back. `book`: with what an EPUB adds for its readers.
 */
export function markupOf({ document, notes, source, words }: Edition, book: boolean) {
  const marks = marksOf(document, notes);
  const language = (tag: string) => `lang="${tag}"${book ? ` xml:lang="${tag}"` : ''}`;
  const role = (type: string, role: string) => `${book ? `epub:type="${type}" ` : ''}role="${role}"`;

  const titles = ({ title, titleEnglish }: Pick<PairedChapter, 'title' | 'titleEnglish'>) =>
    [
      title && `<span ${language('fr')}>${escapeXml(title)}</span>`,
      titleEnglish && `<span ${language('en')}>${escapeXml(titleEnglish)}</span>`,
    ]
      .filter(Boolean)
      .join(' ');

  const side = (tag: 'fr' | 'en', sentences: readonly string[], remarks: readonly Mark[]) => {
    if (sentences.length === 0) return '';
    const lengths = lengthsOf(sentences);
    const attributes = `${language(tag)}${lengths === undefined ? '' : ` data-sentences="${lengths}"`}`;
    return `<p ${attributes}>${withMarks(sentences.join(' '), remarks)}</p>\n`;
  };

  const withMarks = (text: string, remarks: readonly Mark[]) => {
    let markup = '';
    let done = 0;
    for (const { number, end } of remarks) {
      markup += escapeXml(text.slice(done, end));
      markup += `<a class="mark" ${role('noteref', 'doc-noteref')} id="mark-${number}" href="#note-${number}">${number}</a>`;
      done = end;
    }
    return markup + escapeXml(text.slice(done));
  };

  const pair = ({ french, english, confidence, set }: PairedBead, number: number) => {
    const how = `data-confidence="${confidence}"${set ? ' data-set="true"' : ''}`;
    const remarks = marks.get(number) ?? [];
    const omitted = french.length === 0;
    const sides = side('fr', french, remarks) + side('en', english, omitted ? remarks : []);
    return `<div class="pair" id="s${number + 1}" data-bead="${number}" ${how}>\n${sides}</div>\n`;
  };

  const note = ({ number, at, text }: Mark) =>
    `<aside class="note" ${role('footnote', 'doc-footnote')} id="note-${number}">\n<p><a href="#mark-${number}" role="doc-backlink" aria-label="${number}. ${escapeXml(words.back)}">${number}</a> <i ${language('fr')}>${escapeXml(at)}</i> – ${strong(text)}</p>\n</aside>\n`;

  return {
    /** The beginning: titles, author, source. */
    front: (heading: string) => {
      const shown = titles(document);
      const name = shown === '' ? escapeXml(heading) : shown;
      const author =
        document.author === undefined
          ? ''
          : `<p class="author" data-author="true">${escapeXml(document.author)}</p>\n`;
      const from = source
        ? `<p class="source" ${language(words.language)}>${escapeXml(words.source.replace('{}', () => source))}</p>\n`
        : '';
      return `<header class="front"${book ? ' epub:type="titlepage"' : ''}>\n<h1${shown === '' ? '' : ' data-title="true"'}>${name}</h1>\n${author}${from}</header>\n`;
    },
    /** A chapter, or a part of a long one, and the notes on it. `first` is the number of its first bead. */
    chapter: (chapter: PairedChapter, number: number, first: number) => {
      let bead = first;
      const heading = titles(chapter);
      const paragraphs = chapter.paragraphs.map(
        (beads) => `<div class="paragraph">\n${beads.map((each) => pair(each, bead++)).join('')}</div>\n`,
      );
      const remarks = Array.from(
        { length: bead - first },
        (_, index) => marks.get(first + index) ?? [],
      ).flat();
      const name = `<h2>${escapeXml(words.notes)}</h2>`;
      const notesOf =
        remarks.length === 0
          ? ''
          : `<section class="notes" ${language(words.language)}>\n${name}\n${remarks.map(note).join('')}</section>\n`;
      const text = `<section class="chapter" id="chapter-${number + 1}" data-chapter="${number + 1}">\n`;
      return `${text}${heading && `<h2 data-title="true">${heading}</h2>\n`}${paragraphs.join('')}</section>\n${notesOf}`;
    },
  };
}

/** The notes of each bead, numbered through the edition in the order in which they are met. */
function marksOf({ chapters }: PairedDocument, notes: readonly Note[]): ReadonlyMap<number, readonly Mark[]> {
  const beads = chapters.flatMap(({ paragraphs }) => paragraphs.flat());
  const placed = notes.map((note) => {
    const text = beads[note.bead]?.french.join(' ') ?? '';
    const start = text.indexOf(note.at);
    return { ...note, end: start < 0 ? text.length : start + note.at.length };
  });
  placed.sort((a, b) => a.bead - b.bead || a.end - b.end);
  return Map.groupBy(
    placed.map((note, index) => ({ ...note, number: index + 1 })),
    ({ bead }) => bead,
  );
}

const strong = (text: string) =>
  text
    .split('**')
    .map((part, index) => (index % 2 === 1 ? `<strong>${escapeXml(part)}</strong>` : escapeXml(part)))
    .join('');

/** What a document is called. */
export const documentName = ({ title, titleEnglish }: PairedDocument, words: EditionWords) =>
  title ?? titleEnglish ?? words.untitled;

/** What a chapter is called in a list of contents: where there is no other, as the whole. */
export function chapterName(document: PairedDocument, number: number, words: EditionWords): string {
  const { title, titleEnglish } = document.chapters[number] ?? {};
  const unnamed = document.chapters.length === 1 ? documentName(document, words) : words.chapter;
  return title ?? titleEnglish ?? unnamed.replace('{}', String(number + 1));
}
