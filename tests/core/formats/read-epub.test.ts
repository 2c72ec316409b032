import { expect, test } from 'vitest';
import type { Document } from '#core/formats/document.ts';
import { readFormat } from '#core/formats/read.ts';
import { epub } from './archives.ts';

const read = (bytes: Uint8Array) => readFormat(bytes, 'livre.epub') as { kind: 'text' } & Document;
const chaptersIn = (bytes: Uint8Array) =>
  read(bytes).chapters.map(({ title, paragraphs }) => [title, ...paragraphs]);

const METADATA = `<dc:title>Boule de Suif</dc:title><dc:creator opf:role="aut">Guy de Maupassant</dc:creator>
<dc:creator opf:role="ill">Un Autre</dc:creator><dc:language>fr</dc:language>`;

test('title, author and language are those of the package', () => {
  const book = read(epub({ metadata: METADATA, pages: { 'a.xhtml': '<p>Pendant plusieurs jours.</p>' } }));
  expect(book).toMatchObject({ title: 'Boule de Suif', author: 'Guy de Maupassant', language: 'fr' });
});

test('EPUB 3: the contents list says where chapters begin, in a page or at its top', () => {
  const bytes = epub({
    metadata: METADATA,
    pages: {
      'c1.xhtml': '<h2>I. Le départ</h2><p>Un.</p><p id="suite">Deux.</p><p>Trois.</p>',
      'c2.xhtml': '<p>Quatre.</p>',
    },
    nav: `<li><a href="Text/c1.xhtml">Le départ</a></li><li><a href="Text/c1.xhtml#suite">La suite</a></li>
      <li><a href="Text/c2.xhtml">L&#8217;arriv&eacute;e</a></li>`,
  });
  expect(chaptersIn(bytes)).toEqual([
    ['Le départ', 'Un.'],
    ['La suite', 'Deux.', 'Trois.'],
    ['L’arrivée', 'Quatre.'],
  ]);
});

test('EPUB 2: points within points', () => {
  const bytes = epub({
    pages: { 'a.xhtml': '<p>Un.</p>', 'b.xhtml': '<p>Deux.</p>', 'c.xhtml': '<p>Trois.</p>' },
    ncx: `<navPoint><navLabel><text>Première partie</text></navLabel><content src="Text/a.xhtml"/>
      <navPoint><navLabel><text>Chapitre I</text></navLabel><content src="Text/a.xhtml"/></navPoint>
      <navPoint><navLabel><text>Chapitre II</text></navLabel><content src="Text/b.xhtml"/></navPoint></navPoint>
      <navPoint><navLabel><text>Deuxième partie</text></navLabel><content src="Text/c.xhtml"/></navPoint>`,
  });
  expect(chaptersIn(bytes)).toEqual([
    ['Première partie. Chapitre I', 'Un.'],
    ['Chapitre II', 'Deux.'],
    ['Deuxième partie', 'Trois.'],
  ]);
});

test('without a contents list, headings divide the book; without headings, its files do', () => {
  expect(chaptersIn(epub({ pages: { 'a.xhtml': '<h1>Un</h1><p>A.</p><h1>Deux</h1><p>B.</p>' } }))).toEqual([
    ['Un', 'A.'],
    ['Deux', 'B.'],
  ]);
  expect(chaptersIn(epub({ pages: { 'a.xhtml': '<p>A.</p>', 'b.xhtml': '<p>B.</p>' } }))).toEqual([
    [undefined, 'A.'],
    [undefined, 'B.'],
  ]);
});

test('cover, title page, imprint, contents and notes are not the text', () => {
  const bytes = epub({
    metadata: METADATA,
    pages: {
      'cover.xhtml': '<p>Couverture</p>',
      'title.xhtml':
        '<section epub:type="titlepage"><h1>Boule de Suif</h1><p>Guy de Maupassant</p></section>',
      'imprint.xhtml': '<p>© Éditions du Livre, 1998. ISBN 2-07-000000-0.</p>',
      'toc.xhtml': '<h2>Table des matières</h2><p><a href="c1.xhtml">I. Le départ</a> 7</p>',
      'c1.xhtml': `<h2>Le départ</h2><p>Il part<a epub:type="noteref" href="#n1">1</a>.<sup><a href="#n2">[2]</a></sup></p>
        <span epub:type="pagebreak" title="12">12</span><p>Elle reste.</p>
        <aside epub:type="footnote" id="n1"><p>Ou plutôt il fuit.</p></aside><p class="footnote" id="n2">2. Voir plus haut.</p>`,
      'c2.xhtml': '<h2>Le retour</h2><p>Il revient.</p>',
    },
    guide: '<guide><reference type="cover" href="Text/cover.xhtml"/></guide>',
    nav: `<li><a href="Text/imprint.xhtml">Copyright</a></li><li><a href="Text/toc.xhtml">Table des matières</a></li>
      <li><a href="Text/c1.xhtml">Le départ</a></li><li><a href="Text/c2.xhtml">Le retour</a></li>`,
  });
  expect(chaptersIn(bytes)).toEqual([
    ['Le départ', 'Il part.', 'Elle reste.'],
    ['Le retour', 'Il revient.'],
  ]);
});

test('a book in French and English by turns is a bitext', () => {
  const bytes = epub({
    metadata:
      '<dc:title>Le Chat</dc:title><dc:title xml:lang="en">The Cat</dc:title><dc:language>fr</dc:language>',
    pages: {
      'a.xhtml': `<h2 lang="fr">Chapitre I</h2><h2 xml:lang="en">Chapter I</h2>
        <p lang="fr">Le chat dort. Il rêve.</p><p xml:lang="en">The cat sleeps and dreams.</p>
        <p lang="fr">Il se lève.</p><p xml:lang="en">It gets up.</p>`,
    },
  });
  expect(readFormat(bytes, 'chat.epub')).toEqual({
    kind: 'bitext',
    title: 'Le Chat',
    titleEnglish: 'The Cat',
    author: undefined,
    chapters: [
      {
        title: 'Chapitre I',
        titleEnglish: 'Chapter I',
        paragraphs: [
          [{ french: ['Le chat dort.', 'Il rêve.'], english: ['The cat sleeps and dreams.'], confidence: 1 }],
          [{ french: ['Il se lève.'], english: ['It gets up.'], confidence: 1 }],
        ],
      },
    ],
  });
});

const PAIRS = [
  ['Le chat dort sur le lit de la chambre.', 'The cat is asleep on the bed in the bedroom.'],
  ['— Viens !', '“Come!”'],
  ['Il fait très froid dehors ce matin.', 'It is very cold outside this morning.'],
  ['Nous mangeons du pain avec du fromage.', 'We are eating bread with cheese.'],
] as const;

test('a book in turns that does not say its languages is a bitext all the same', () => {
  const beads = PAIRS.map(([french, english]) => [{ french: [french], english: [english], confidence: 1 }]);
  const inTurns = PAIRS.map((pair) => pair.map((text) => `<p>${text}</p>`).join('')).join('');
  const inRows = PAIRS.map((pair) => `<tr>${pair.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  const englishFirst = PAIRS.map(([french, english]) => `<p>${english}</p><p>${french}</p>`).join('');
  for (const page of [inTurns, `<table>${inRows}</table>`, englishFirst])
    expect(read(epub({ pages: { 'a.xhtml': `<h1>Un</h1>${page}` } }))).toMatchObject({
      kind: 'bitext',
      chapters: [{ paragraphs: beads }],
    });
});

test('a French book with a chapter in English, or with English lines here and there, is none', () => {
  const french = PAIRS.map(([text]) => `<p>${text}</p>`).join('');
  const english = PAIRS.map(([, text]) => `<p>${text}</p>`).join('');
  expect(read(epub({ pages: { 'a.xhtml': french, 'b.xhtml': english } })).kind).toBe('text');
  const song = `${french}<p>It is very cold outside this morning.</p>`.repeat(4);
  expect(read(epub({ pages: { 'a.xhtml': song } })).kind).toBe('text');
});

test('a French book with English words in it is not a bitext', () => {
  const page =
    '<p lang="fr">Il disait « <i lang="en">all right</i> » à tout propos, et toujours avec le même accent.</p>';
  expect(read(epub({ pages: { 'a.xhtml': page.repeat(3) } })).kind).toBe('text');
});

test('a page may have its own encoding and entities by name', () => {
  const latin =
    '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>Elle &eacute;tait l\u00e0, d\u00e9j\u00e0.</p></body></html>';
  const book = epub({
    pages: { 'a.xhtml': '<?xml' },
    extra: { 'OEBPS/Text/a.xhtml': Uint8Array.from(latin, (character) => character.charCodeAt(0)) },
  });
  expect(chaptersIn(book)).toEqual([[undefined, 'Elle était là, déjà.']]);
});
