import { type Document, FormatError } from '#core/formats/document.ts';
import { paragraphs } from '#core/text/paragraphs.ts';
import type { Found } from './contract.ts';

/** Reads a plain text. */
export async function read(file: Blob, name: string): Promise<Found> {
  const text = (await file.text()).normalize('NFC');
  const list = paragraphs(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
  if (list.length === 0) throw new FormatError('empty');
  const document: Document = { title: name.replace(/\.\w+$/, ''), chapters: [{ paragraphs: list }] };
  return {
    imported: { kind: 'text', ...document },
    language: / (?:le|la|les|et|une?) /.test(text.slice(0, 5000)) ? 'fr' : 'en',
    words: list.reduce((count, paragraph) => count + paragraph.split(' ').length, 0),
  };
}
