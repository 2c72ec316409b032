import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '#core/text/tokenize.ts';

const forms = (text: string): string =>
  tokenize(text)
    .map((piece) => piece.form)
    .join(' | ');

describe('tokenize', () => {
  test.each([
    // elision
    ["L'ami d'Anne.", "L' | ami | d' | Anne | ."],
    ['L’ami d’Anne.', 'L’ | ami | d’ | Anne | .'],
    ["qu'il", "qu' | il"],
    ["jusqu'à", "jusqu' | à"],
    ["jusqu'aux", "jusqu' | aux"],
    ["lorsqu'elle", "lorsqu' | elle"],
    ["puisqu'on", "puisqu' | on"],
    ["quoiqu'il", "quoiqu' | il"],
    ["c'est", "c' | est"],
    ["ç'a été", "ç' | a | été"],
    ["n'est-ce pas ?", "n' | est | ce | pas | ?"],
    ["s'il t'aime", "s' | il | t' | aime"],
    ["j'en m'en", "j' | en | m' | en"],
    ["qu'on l'entende", "qu' | on | l' | entende"],
    ["D'ABORD", "D' | ABORD"],
    // apostrophes that elide nothing
    ["aujourd'hui", "aujourd'hui"],
    ['aujourd’hui', 'aujourd’hui'],
    ["quelqu'un", "quelqu'un"],
    ["presqu'île", "presqu'île"],
    ["prud'homme", "prud'homme"],
    ["l'on", "l'on"],
    ["c'est-à-dire", "c'est-à-dire"],
    ["main-d'œuvre", "main-d'œuvre"],
    // contractions are one token
    ['du pain, des mots, au lit, aux champs', 'du | pain | , | des | mots | , | au | lit | , | aux | champs'],
    // clitics
    ['a-t-il', 'a | il'],
    ['Y a-t-il quelqu’un ?', 'Y | a | il | quelqu’un | ?'],
    ['donnez-le-moi', 'donnez | le | moi'],
    ['allez-y', 'allez | y'],
    ['vas-y', 'vas | y'],
    ['va-t’en', 'va | t’ | en'],
    ['allez-vous-en', 'allez | vous | en'],
    ['dit-elle', 'dit | elle'],
    ['puis-je', 'puis | je'],
    ['sommes-nous', 'sommes | nous'],
    ['est-ce', 'est | ce'],
    ['Parlez-vous français ?', 'Parlez | vous | français | ?'],
    ['tais-toi', 'tais | toi'],
    ['dis-lui', 'dis | lui'],
    ['parle-m’en', 'parle | m’ | en'],
    ['viendra-t-on', 'viendra | on'],
    ['ce jour-là', 'ce | jour | -là'],
    ['cette fois-ci', 'cette | fois | -ci'],
    ['Expliquez-nous', 'Expliquez | nous'],
    ['raconte-nous', 'raconte | nous'],
    // hyphens that part nothing
    ['chez-nous', 'chez-nous'],
    ['peut-être', 'peut-être'],
    ['rendez-vous', 'rendez-vous'],
    ['vis-à-vis', 'vis-à-vis'],
    ['celui-ci, celle-là', 'celui-ci | , | celle-là'],
    ['porte-parole', 'porte-parole'],
    ['franco-américain', 'franco-américain'],
    ['lui-même', 'lui-même'],
    ['là-bas', 'là-bas'],
    ['Saint-Germain-en-Laye', 'Saint-Germain-en-Laye'],
    ['quatre-vingt-dix', 'quatre-vingt-dix'],
    ['sous-marin', 'sous-marin'],
    // numbers
    ['6,6 milliards', '6,6 | milliards'],
    ['1 000', '1 000'],
    ['1\u00A0000\u00A0000', '1\u00A0000\u00A0000'],
    ['1\u202F500,50 €', '1\u202F500,50 | €'],
    ['20 %', '20 | %'],
    ['20%', '20 | %'],
    ['de 3,5 à 4.2', 'de | 3,5 | à | 4.2'],
    ['le 1er mai', 'le | 1er | mai'],
    ['la 2e fois', 'la | 2e | fois'],
    ['au XIXe siècle', 'au | XIXe | siècle'],
    ['5mg', '5 | mg'],
    ['20h30', '20 | h | 30'],
    ['à 14 h', 'à | 14 | h'],
    ['une température de -6 °C', 'une | température | de | -6 | °C'],
    ['3D', '3D'],
    // dates
    ['le 14/07/1789', 'le | 14/07/1789'],
    ['2006-08-07', '2006-08-07'],
    ['1914-1918', '1914-1918'],
    // abbreviations
    ['M. Dupont', 'M. | Dupont'],
    ['MM. Farinet et Verneau', 'MM. | Farinet | et | Verneau'],
    ['Mme Curie', 'Mme | Curie'],
    ['etc.', 'etc.'],
    ['cf. p. 12', 'cf. | p. | 12'],
    ['p. ex.', 'p. | ex.'],
    ['les U.S.A. gagnent', 'les | U.S.A. | gagnent'],
    ['J. Verne', 'J. | Verne'],
    ['J.-C.', 'J.-C.'],
    ['n° 5', 'n° | 5'],
    ['Il vit.', 'Il | vit | .'],
    ['fin.Début', 'fin | . | Début'],
    // addresses
    ['Écrivez à jean.dupont@exemple.fr.', 'Écrivez | à | jean.dupont@exemple.fr | .'],
    ['sur https://exemple.fr/a?b=1, oui', 'sur | https://exemple.fr/a?b=1 | , | oui'],
    ['www.exemple.fr', 'www.exemple.fr'],
    ['lemonde.fr', 'lemonde.fr'],
    // marks
    ['“Oui”, dit-il…', '“ | Oui | ” | , | dit | il | …'],
    ['« Non ! »', '« | Non | ! | »'],
    ['Euh... bon', 'Euh | ... | bon'],
    ['– Viens', '– | Viens'],
    ['et/ou', 'et | / | ou'],
    ['70 km/h', '70 | km | / | h'],
    ['étudiant·e·s', 'étudiant·e·s'],
    ['traité(e)', 'traité(e)'],
    // what the machine brings
    ['e\u0301te\u0301', 'e\u0301te\u0301'],
    ['Bravo 👍🏽 !', 'Bravo | 👍🏽 | !'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['a\uD83D b', 'a | \uD83D | b'],
    ['extra\u00ADordinaire', 'extra\u00ADordinaire'],
    ['', ''],
    [' \n\t ', ''],
  ])('%s', (text, expected) => {
    expect(forms(text)).toBe(expected);
  });

  test('a clitic says so, and its hyphens and its t lie between the tokens', () => {
    expect(tokenize('a-t-il')).toEqual([
      { start: 0, end: 1, form: 'a', kind: 'word', clitic: false },
      { start: 4, end: 6, form: 'il', kind: 'word', clitic: true },
    ]);
  });

  test('offsets count UTF-16 units', () => {
    expect(tokenize('😀 ami').map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [3, 6],
    ]);
  });
});

describe('laws', () => {
  const french = fc.array(
    fc.constantFrom(
      ...[
        "l'",
        'a',
        '-t-',
        'il',
        ' ',
        'M.',
        '6,6',
        '\u00A0',
        '000',
        '’',
        '-',
        '😀',
        '\uD83D',
        'é',
        '.',
        '«',
        '\n',
        '@',
        'h',
        '30',
        '(e)',
      ],
    ),
    { maxLength: 30 },
  );
  const texts = fc.oneof(
    french.map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  );

  test('pieces and the gaps between them join back to the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        let joined = '';
        for (const { start, end, form } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).toMatch(/^(?:\s*|[-‐‑](?:t[-‐‑])?)$/iu);
          joined += text.slice(at, start) + form;
          at = end;
        }
        expect(joined + text.slice(at)).toBe(text);
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
