import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Problem } from '#core/formats/document.ts';
import { LONGEST_TEXT } from '#core/formats/limits.ts';
import { readFormat } from '#core/formats/read.ts';
import { docx, epub, zip } from './archives.ts';
import { problemOf, withBytesChanged } from './bad-files.ts';

/** What a file is refused for. */
const refusalOf = (bytes: Uint8Array | string, name = 'texte.txt'): Problem | 'none' =>
  problemOf(() => readFormat(typeof bytes === 'string' ? strToU8(bytes) : bytes, name));

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const book = epub({ pages: { 'a.xhtml': '<p>Il pleut.</p>' } });
const encryption = (algorithm: string) => ({
  'META-INF/encryption.xml': `<encryption><enc:EncryptedData xmlns:enc="x"><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
});
const withExtra = (extra: Readonly<Record<string, string>>) =>
  epub({ pages: { 'a.xhtml': '<p>Il pleut.</p>' }, extra });
const tmx = (body: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<tmx version="1.4"><header srclang="en"/><body>${body}</body></tmx>`;
const unit = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;

test.each<[string, Uint8Array | string, Problem]>([
  ['no bytes', '', 'empty'],
  ['white space alone', ' \n\t\u00a0\r\n\u3000\ufeff ', 'empty'],
  ['an archive of nothing', zipSync({}), 'empty'],
  ['a book without text', epub({ pages: { 'a.xhtml': '<img src="x.png"/>' } }), 'empty'],
  ['a page without text', '<html><body><script>let a = "Il pleut.";</script></body></html>', 'empty'],
  ['a Word document without text', docx([]), 'empty'],
  ['a cut-off archive', book.slice(0, book.length - 40), 'damaged'],
  ['half an archive', book.slice(0, book.length / 2), 'damaged'],
  [
    'an archive whose data is changed',
    book.map((byte, index) => (index > 60 && index < 400 ? byte ^ 0x55 : byte)),
    'damaged',
  ],
  [
    'a book that names no package',
    zip({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<container/>' }),
    'damaged',
  ],
  [
    'a book whose package is missing',
    zip({ 'META-INF/container.xml': '<container><rootfile full-path="a.opf"/></container>' }),
    'damaged',
  ],
  ['an archive of something else', zip({ 'photo.jpg': 'x' }), 'unknown'],
  ['an encrypted book', withExtra(encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc')), 'protected'],
  ['a book with rights', withExtra({ 'META-INF/rights.xml': '<rights/>' }), 'protected'],
  ['a lent book', withExtra({ 'META-INF/license.lcpl': '{}' }), 'protected'],
  ['a path that climbs out', withExtra({ '../../etc/passwd': 'x' }), 'unsafe'],
  ['a path that climbs out, by backslashes', withExtra({ '..\\..\\x.xhtml': 'x' }), 'unsafe'],
  ['an absolute path', withExtra({ '/etc/passwd': 'x' }), 'unsafe'],
  ['a path on a disk', withExtra({ 'C:\\x.xhtml': 'x' }), 'unsafe'],
  [
    'a link that climbs out',
    epub({ pages: { 'a.xhtml': '<p>A.</p>' }, nav: '<li><a href="../../../x.xhtml">A</a></li>' }),
    'unsafe',
  ],
  ['a Word file of the nineties', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + '\0'.repeat(600)), 'old-word'],
  ['a PDF', '%PDF-1.7\n%âãÏÓ', 'pdf'],
  ['rich text', '{\\rtf1\\ansi Il pleut.}', 'rich-text'],
  ['a Kindle book', latin('livre'.padEnd(60, '\0') + 'BOOKMOBI' + '\0'.repeat(100)), 'kindle'],
  ['a picture', latin('\x89PNG\r\n\x1a\n' + '\0\0\0\rIHDR'), 'not-text'],
  ['a photograph', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'not-text'],
  ['binary data', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), 'not-text'],
  ['letters of no encoding', latin('\xb7\xc4\xd7\xf0'.repeat(50)), 'encoding'],
  ['too much text', 'Il pleut. '.repeat(LONGEST_TEXT / 10 + 1), 'too-large'],
  ['a page nested too deep', `<div>`.repeat(100_000) + 'Il pleut.', 'damaged'],
  ['a memory nested too deep', tmx('<tu>'.repeat(100_000)), 'damaged'],
  ['a memory with an entity', tmx(unit('fr', '&x;'), '<!DOCTYPE tmx [<!ENTITY x "Il pleut.">]>'), 'entities'],
  [
    'a memory with a billion laughs',
    tmx(unit('fr', '&c;'), '<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'),
    'entities',
  ],
  [
    'a memory with a file of this computer',
    tmx(unit('fr', '&x;'), '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    'entities',
  ],
  ['a memory without French', tmx(`<tu>${unit('en', 'Rain.')}${unit('de', 'Regen.')}</tu>`), 'no-french'],
  ['a cut-off memory', tmx(`<tu>${unit('fr', 'Il pleut.')}</tu>`).slice(0, -20), 'damaged'],
  ['data in XML', '<?xml version="1.0"?><recipe><title>Crêpes</title></recipe>', 'unknown'],
])('%s', (_, bytes, problem) => expect(refusalOf(bytes)).toBe(problem));

test('a picture named .txt and a text named .jpg are what they are', () => {
  expect(refusalOf(latin('\x89PNG\r\n\x1a\n'), 'notes.txt')).toBe('not-text');
  expect(refusalOf('Il pleut.', 'notes.jpg')).toBe('none');
});

test('scrambled fonts do not lock a book', () => {
  expect(refusalOf(withExtra(encryption('http://www.idpf.org/2008/embedding')))).toBe('none');
});

describe('a bomb', () => {
  // Zeros expand a thousandfold.
  const bomb = zipSync({
    'META-INF/container.xml': strToU8('<container/>'),
    'OEBPS/a.xhtml': new Uint8Array(48 * 2 ** 20),
  });

  test('is stopped while it expands', () => {
    expect(bomb.length).toBeLessThan(2 ** 17);
    expect(refusalOf(bomb)).toBe('too-large');
  });

  test('is stopped whatever it says of its size', () => {
    const bytes = bomb.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) {
      const signature = view.getUint32(at, true);
      // The uncompressed size, in the local header and in the central directory (APPNOTE.TXT, 4.3.7 and 4.3.12).
      if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect(refusalOf(bytes)).toBe('too-large');
  });

  test('of ten thousand parts is not begun', () => {
    const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`p${i}.xhtml`, '']));
    expect(refusalOf(zip(parts))).toBe('too-large');
  });
});

describe('what a page would run or fetch', () => {
  const page = `<html><head><title>T</title><script>alert(1)</script><style>p { color: red }</style></head>
    <body onload="alert(2)"><p onclick="alert(3)">Il <b onmouseover="alert(4)">pleut</b>.<img src=x onerror="alert(5)"></p>
    <iframe src="https://example.org">alert(6)</iframe><svg><script>alert(7)</script></svg>
    <a href="javascript:alert(8)">Elle rit.</a><object data="x">alert(9)</object><template><p>alert(10)</p></template>
    <noscript>alert(11)</noscript><p>2 &lt; 3 &amp; &lt;script&gt;</p></body></html>`;

  test('is not in what is read from it', () => {
    const imported = readFormat(strToU8(page), 'page.html');
    expect(JSON.stringify(imported)).not.toMatch(/alert|color|example|onclick|javascript/);
    expect(imported).toMatchObject({
      kind: 'text',
      title: 'T',
      chapters: [{ paragraphs: ['Il pleut.', 'Elle rit.', '2 < 3 & <script>'] }],
    });
  });

  test('nor from a book or Markdown', () => {
    const sources = [
      epub({ pages: { 'a.xhtml': page.replace(/.*<body[^>]*>/s, '').replace(/<\/body>.*/s, '') } }),
      strToU8(`# T\n\n${page.replace(/\s+/g, ' ')}`),
    ];
    for (const bytes of sources) {
      const text = JSON.stringify(readFormat(bytes, 'x'));
      expect(text).toContain('Il pleut');
      expect(text).not.toMatch(/alert|color|example|onclick|javascript/);
    }
  });
});

describe('any bytes give a text or say why not', () => {
  const sound = (bytes: Uint8Array) => void refusalOf(bytes);

  test('bytes', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), sound), { numRuns: 500 }));

  test('text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => sound(strToU8(text))),
      { numRuns: 500 },
    ));

  const MARKS = [
    '<p>',
    '</p>',
    '<tmx',
    '<tu>',
    '<seg>',
    '\t',
    '\n',
    '\n\n',
    '# ',
    '---\n',
    '00:00:01,000 --> 00:00:02,000\n',
    'WEBVTT\n',
    '<!ENTITY',
    '<?xml',
    '&amp;',
    '&#0;',
    '[1]',
    '**',
    '_',
    '|',
    '```',
    'Chapitre I',
    'CONTENTS',
    'I',
    '12',
    'Il pleut.',
    '\u0000',
    '\ud800',
    '<script>',
    '<a href="#',
    '">',
    '*** START OF THE PROJECT GUTENBERG',
    '***',
  ];

  test('pieces of every format', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MARKS), { maxLength: 60 }), (marks) =>
        sound(strToU8(marks.join(''))),
      ),
      { numRuns: 1000 },
    ));

  test.each([
    [
      'a book',
      epub({
        metadata: '<dc:title>T</dc:title>',
        pages: { 'a.xhtml': '<h1>Un</h1><p>Il pleut.</p>' },
        nav: '<li><a href="Text/a.xhtml">Un</a></li>',
      }),
    ],
    ['a Word document', docx([['Il pleut.', 'Heading1'], ['Elle rit.']])],
    ['a memory', strToU8(tmx(`<tu>${unit('fr', 'Il pleut.')}</tu>`))],
    ['a page', strToU8('<html lang="fr"><title>T</title><p>Il pleut.</p></html>')],
  ])('%s with bytes changed', (_, bytes) =>
    fc.assert(fc.property(withBytesChanged(bytes), sound), { numRuns: 400 }),
  );
});
