import type { PairedDocument } from '#core/formats/document.ts';
import type { Edition, EditionWords } from '#core/formats/edition.ts';
import { TALE } from './documents.ts';

const WORDS: EditionWords = {
  language: 'en',
  contents: 'Contents',
  notes: 'Notes',
  back: 'Back to the text',
  untitled: 'Untitled',
  source: 'Source: {}',
  chapter: 'Chapter {}',
};

export const editionOf = (document: PairedDocument): Edition => ({ document, notes: [], words: WORDS });

export const TALE_EDITION: Edition = {
  ...editionOf(TALE),
  source: 'Contes & légendes, 1900',
  notes: [
    { bead: 1, at: 'La souris', text: '**La souris** is feminine & small.' },
    { bead: 1, at: 'Le chat', text: 'A cat.' },
    { bead: 3, at: 'Fin', text: 'The end <of it>.' },
  ],
};
