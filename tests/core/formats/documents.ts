import fc from 'fast-check';
import type { PairedDocument } from '#core/formats/document.ts';
import { tidyDocument } from '#core/formats/tidy.ts';

/** What breaks files: markup, controls, half of an emoji, spaces of every kind, tabs, accents in two parts. */
const AWKWARD = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '&amp;',
    ']]>',
    '<!--',
    '-->',
    '<br/>',
    '\\',
    '\\t',
    '\\n',
    '<script>',
    '</p>',
  ],
  ...['\u0000', '\u0008', '\u001b', '\u0085', '\u2028', '\ud83d', '\udc4d', '\uffff', '\ufffe', '\ufeff'],
  ...[
    '\t',
    '\n',
    '\r\n',
    '  ',
    '\u00a0',
    '\u202f',
    '\u2003',
    '👩‍🚀',
    '🇫🇷',
    'e\u0301',
    'ﬁ',
    '\u200b',
    '※',
    '=',
  ],
];
const words = fc.constantFrom(
  'Le roi',
  'arriva',
  '« Oui',
  '!\u202f»',
  '\u00a0:',
  'l’été',
  "l'œuvre",
  '12,5',
  '—',
);

const text = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), words, fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

const side = fc.array(text, { maxLength: 3 });
const bead = fc.record(
  {
    french: side,
    english: side,
    confidence: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.5)),
    set: fc.constant(true as const),
  },
  { requiredKeys: ['french', 'english', 'confidence'] },
);
const titles = { title: text, titleEnglish: text };
const chapter = fc.record(
  { ...titles, paragraphs: fc.array(fc.array(bead, { maxLength: 4 }), { maxLength: 4 }) },
  { requiredKeys: ['paragraphs'] },
);

/** Any document at all that has some French and some English. */
export const anyDocument = fc
  .record(
    { ...titles, author: text, chapters: fc.array(chapter, { minLength: 1, maxLength: 4 }) },
    { requiredKeys: ['chapters'] },
  )
  .filter((document) => {
    const beads = tidyDocument(document).chapters.flatMap(({ paragraphs }) => paragraphs.flat());
    return beads.some(({ french }) => french.length > 0) && beads.some(({ english }) => english.length > 0);
  });

/** A small text with everything that a format has to keep. */
export const TALE: PairedDocument = {
  title: 'Le Chat & la « souris »',
  titleEnglish: 'The Cat & the Mouse',
  author: 'Anne <A.> Martin',
  chapters: [
    {
      title: 'I. Le grenier',
      titleEnglish: 'I. The attic',
      paragraphs: [
        [
          { french: ['Il faisait nuit.'], english: ['It was night.'], confidence: 0.987 },
          {
            french: ['Le chat dormait.', 'La souris non\u202f!'],
            english: ['The cat slept; the mouse did not!'],
            confidence: 0.42,
            set: true,
          },
        ],
        [{ french: ['«\u00a0Viens\u00a0», dit-elle.'], english: [], confidence: 0.5 }],
      ],
    },
    {
      paragraphs: [
        [{ french: ['Fin.'], english: ['The end.', 'Really.'], confidence: 1 }],
        [{ french: [], english: ['Translated by nobody.'], confidence: 0.1 }],
      ],
    },
  ],
};
