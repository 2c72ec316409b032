import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Document } from '#core/formats/document.ts';
import { readFormat } from '#core/formats/read.ts';
import { writeTmx } from '#core/formats/tmx.ts';
import { writeTsv } from '#core/formats/tsv.ts';
import { writeEpub } from '#core/formats/write-epub.ts';
import { writeHtml } from '#core/formats/write-html.ts';
import { docx } from './archives.ts';
import { editionOf } from './editions.ts';

const read = (bytes: Uint8Array | string, name = '') =>
  readFormat(typeof bytes === 'string' ? strToU8(bytes) : bytes, name) as { kind: 'text' } & Document;
const chaptersIn = (bytes: Uint8Array | string) =>
  read(bytes).chapters.map(({ title, paragraphs }) => [title, ...paragraphs]);

test('a file without a title has that of its name', () => {
  expect(read('Il pleut. Elle rit.', 'La_parure.final.txt').title).toBe('La parure.final');
  expect(read('Il pleut. Elle rit.', 'La parure.fr.txt').title).toBe('La parure');
  expect(read('Il pleut. Elle rit.').title).toBeUndefined();
});

describe('HTML', () => {
  test('headings, paragraphs, line breaks and lists', () => {
    expect(
      chaptersIn(`<!doctype html><title>Le chat</title><h1>Le chat</h1><h2>Un</h2><p>Il   dort.<br>Il rêve.
        <p>Elle<b>&nbsp;rit</b>.<br><br>Ils sortent.<ul><li>Un chat<li>Un chien</ul><h2>Deux<br>Le soir</h2>Fin&#8239;!`),
    ).toEqual([
      ['Un', 'Il dort. Il rêve.', 'Elle\u00a0rit.', 'Ils sortent.', 'Un chat', 'Un chien'],
      ['Deux. Le soir', 'Fin\u202f!'],
    ]);
  });

  test('title and author', () => {
    const page = read(
      '<html lang="fr-FR"><head><title>La parure | Le Site</title><meta name="author" content="Guy de Maupassant"></head><h1>La parure</h1><p>Il pleut.</p>',
    );
    expect(page).toMatchObject({ title: 'La parure', author: 'Guy de Maupassant', language: 'fr-FR' });
    expect(page.chapters).toEqual([{ title: undefined, paragraphs: ['Il pleut.'] }]);
  });

  test('the frame of a page is not its text', () => {
    const page = `<body><header><p>Le Site</p></header><nav><a href="/">Accueil</a></nav><main><h1>T</h1>
      <p>Il pleut<sup><a href="#note1">1</a></sup>.</p><ol class="references"><li>Note.</li></ol></main>
      <aside>Publicité</aside><footer>© 2026</footer></body>`;
    expect(chaptersIn(page)).toEqual([[undefined, 'Il pleut.']]);
  });

  test('a piece of a page, whose paragraphs say no language', () => {
    expect(chaptersIn('<p>Il pleut.</p>\n<p>Elle rit.</p>')).toEqual([[undefined, 'Il pleut.', 'Elle rit.']]);
  });

  test('two columns of a table, each in its language', () => {
    const rows = [
      ['Il pleut.', 'It is raining.'],
      ['Elle rit.', 'She laughs.'],
    ];
    const page = `<table>${rows.map(([fr, en]) => `<tr><td lang="fr">${fr}</td><td lang="en">${en}</td></tr>`).join('')}</table>`;
    expect(readFormat(strToU8(page), '')).toEqual({
      kind: 'bitext',
      chapters: [{ paragraphs: rows.map(([fr, en]) => [{ french: [fr], english: [en], confidence: 1 }]) }],
    });
  });

  test('old HTML that closes nothing', () => {
    expect(chaptersIn('<font><p><font>Un.'.repeat(3000))[0]).toHaveLength(3001);
  });
});

describe('Markdown', () => {
  test('headings, marks, front matter', () => {
    const text = `---\ntitle: "Le chat"\nauthor: Colette\n---\n
# Le chat

## Un

Il **dort** _bien_,
~~sans~~ [chez lui](https://example.org "x")[^1]. ![chat](chat.png)

> Il rêve\\*.

- Un \`chat\`
- Un chien

[^1]: Une note.

[1]: https://example.org

\`\`\`js
alert(1)
\`\`\`

Deux
----

Un nom_de_fichier &amp; 3 * 4.

***

| Il | Elle |
|----|------|
`;
    expect(read(text)).toEqual({
      kind: 'text',
      title: 'Le chat',
      author: 'Colette',
      language: undefined,
      chapters: [
        { title: 'Un', paragraphs: ['Il dort bien, sans chez lui.', 'Il rêve*.', 'Un chat', 'Un chien'] },
        { title: 'Deux', paragraphs: ['Un nom_de_fichier & 3 * 4.', 'Il Elle'] },
      ],
    });
  });
});

describe('DOCX', () => {
  const extra = {
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Le chat</dc:title><dc:creator>Colette</dc:creator></cp:coreProperties>',
    'word/styles.xml':
      '<w:styles xmlns:w="w"><w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>',
  };

  test('title, author, headings by their styles', () => {
    const bytes = docx(
      [['Le chat', 'Title'], ['Un', 'Titre1'], ['Il dort.'], ['Deux', 'Titre1'], ['Il rêve.'], ['Elle rit.']],
      extra,
    );
    expect(read(bytes)).toEqual({
      kind: 'text',
      title: 'Le chat',
      author: 'Colette',
      chapters: [
        { title: 'Un', paragraphs: ['Il dort.'] },
        { title: 'Deux', paragraphs: ['Il rêve.', 'Elle rit.'] },
      ],
    });
  });

  test('what was deleted, fields, notes and second forms of pictures are not the text', () => {
    const runs = `<w:r><w:t xml:space="preserve">Il </w:t></w:r><w:del><w:r><w:delText>dort</w:delText></w:r></w:del>
      <w:ins><w:r><w:t>r</w:t></w:r></w:ins><w:r><w:t>êve</w:t><w:footnoteReference w:id="1"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
      <mc:AlternateContent><mc:Fallback><w:r><w:t>x</w:t></w:r></mc:Fallback></mc:AlternateContent>
      <w:r><w:tab/><w:t>bien</w:t><w:br/><w:t>peut</w:t><w:noBreakHyphen/><w:t>être.</w:t></w:r>`;
    expect(chaptersIn(docx([[runs]]))).toEqual([[undefined, 'Il rêve bien peut-être.']]);
  });
});

describe('subtitles', () => {
  const SAID = [
    'Il pleut. Elle rit, mais il ne dit rien.',
    '— Bonjour\u202f!',
    '— Salut.',
    'Longtemps après.',
  ];

  test('SubRip: cues joined into sentences, tags and timings dropped', () => {
    const srt = `1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>Il pleut.</i>\r\n\r\n2\r\n00:00:02,100 --> 00:00:04,000\r\n{\\an8}Elle rit, mais...\r\n
3\r\n00:00:04,100 --> 00:00:05,000\r\n...il ne dit\r\nrien.\r\n\r\n4\r\n00:00:05,100 --> 00:00:06,000\r\n- Bonjour\u202f!\r\n- Salut.\r\n
5\r\n00:00:06,100 --> 00:00:07,000\r\n[Musique]\r\n\r\n6\r\n00:01:00,000 --> 00:01:01,000\r\nLongtemps après.\r\n`;
    expect(chaptersIn(srt)).toEqual([[undefined, ...SAID]]);
  });

  test('WebVTT: its header, notes, styles, names and entities', () => {
    const vtt = `WEBVTT - Un film\n\nNOTE Une remarque\n\nSTYLE\n::cue { color: red }\n\nun\n00:01.000 --> 00:02.000 align:start\n<v Marie>Il pleut &amp; il vente.</v>\n
00:02.500 --> 00:03.000\n<c.jaune>Elle rit.</c>\n`;
    expect(chaptersIn(vtt)).toEqual([[undefined, 'Il pleut & il vente. Elle rit.']]);
  });

  test('cues that no blank line parts', () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nIl pleut.\n2\n00:00:02,100 --> 00:00:03,000\nElle rit.\n';
    expect(chaptersIn(srt)).toEqual([[undefined, 'Il pleut. Elle rit.']]);
  });

  test('captions that roll, as video sites make them, say every line once', () => {
    const shown = [
      ' \nbonjour<00:00:00.480><c> à</c><00:00:00.640><c> tous</c>',
      'bonjour à tous\n ',
      'bonjour à tous\naujourd’hui<00:00:02.600><c> nous</c><00:00:02.900><c> parlons</c>',
      'aujourd’hui nous parlons\n ',
      'aujourd’hui nous parlons\nde<00:00:04.600><c> la</c><00:00:04.900><c> mer</c>',
      'de la mer\n ',
    ];
    const cues = shown.map(
      (lines, i) => `00:00:0${i}.000 --> 00:00:0${i + 1}.000 align:start position:0%\n${lines}\n`,
    );
    expect(chaptersIn(`WEBVTT\nKind: captions\nLanguage: fr\n\n${cues.join('\n')}`)).toEqual([
      [undefined, 'bonjour à tous aujourd’hui nous parlons de la mer'],
    ]);
  });

  test('what someone says twice is said twice', () => {
    const srt = ['Non.', 'Non.', 'Viens ici.', 'Je viens.', 'Non.']
      .map((line, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${line}\n`)
      .join('\n');
    expect(chaptersIn(srt)).toEqual([[undefined, 'Non. Non. Viens ici. Je viens. Non.']]);
  });
});

test('a Word table, or lines, of French and English in turns are a bitext', () => {
  const lines = [
    'Le chat dort sur le lit de la chambre.',
    'The cat is asleep on the bed in the bedroom.',
    'Nous mangeons du pain avec du fromage.',
    'We are eating bread with cheese.',
  ];
  const beads = [0, 2].map((i) => [{ french: [lines[i]], english: [lines[i + 1]], confidence: 1 }]);
  const document = docx(lines.map((line) => [line] as const));
  for (const bytes of [document, strToU8(lines.join('\n\n'))])
    expect(readFormat(bytes, 'lignes')).toMatchObject({ kind: 'bitext', chapters: [{ paragraphs: beads }] });
});

describe('what the app writes it reads', () => {
  const document = {
    title: 'Le chat',
    titleEnglish: 'The Cat',
    author: 'Colette',
    chapters: [
      {
        title: 'Un',
        titleEnglish: 'One',
        paragraphs: [
          [
            { french: ['Il dort.', 'Il rêve.'], english: ['It sleeps and dreams.'], confidence: 0.93 },
            { french: [], english: ['It really does.'], confidence: 0.5 },
          ],
          [{ french: ['« Viens\u202f! »'], english: ['“Come & see!”'], confidence: 1, set: true as const }],
        ],
      },
      { title: 'Deux', paragraphs: [[{ french: ['Elle rit.'], english: [], confidence: 0.2 }]] },
    ],
  };
  const edition = editionOf(document);

  test.each([
    ['HTML', strToU8(writeHtml(edition))],
    ['EPUB', writeEpub(edition, new Date('2026-01-01'))],
    ['TMX', strToU8(writeTmx(document))],
  ])('%s', (_, bytes) => expect(readFormat(bytes, 'x')).toEqual({ kind: 'bitext', ...document }));

  test('TSV, as far as a table goes', () => {
    const table = readFormat(strToU8(writeTsv(document)), 'Le chat.tsv');
    expect(table).toMatchObject({ kind: 'bitext', title: 'Le chat' });
    expect(table.chapters).toHaveLength(1);
  });
});
