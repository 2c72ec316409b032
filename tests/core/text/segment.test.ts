import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english, french, type Language } from '#core/text/language.ts';
import { type Segment, segment, segmentLines } from '#core/text/segment.ts';

// A row is one paragraph; ` | ` shows where it must be cut, and nowhere else.
const FRENCH = [
  // Plain stops
  'Il pleut. | Elle dort.',
  'Viens ! | Où vas-tu ? | Je pars.',
  'Un texte sans point final',
  'Rien. | Plus rien',
  'Il est mort en 1802. | Balzac naquit en 1799.',
  'Il arriva le 12. | 30 personnes l’attendaient.',
  // After a stop, small letters go on
  'Mais quoi ! pas d’images, pas de dialogues !',
  'Hélas ! dit-il, tout est perdu.',
  'Que veux-tu ? demanda sa mère.',
  'Ah ! ah ! ah ! fit le vieux.',
  // Abbreviations that something follows
  'M. Dupont est là. | Il attend.',
  'MM. Dupont et Durand sont venus.',
  'Mme. Bovary lisait. | Elle rêvait.',
  'Mgr. Myriel, le Dr. Knock et le Pr. Tournesol dînent ensemble.',
  'J’ai vu M. Le Goff hier.',
  'C’est l’œuvre de M. Zola. | Elle fit du bruit.',
  'Voir cf. Dupont sur ce point.',
  'Un fruit, p. ex. Une pomme, suffit.',
  'Les rois, c.-à-d. Louis XIV et Louis XV, régnaient.',
  'Né env. 1300 à Paris.',
  // Abbreviations before a number
  'Il habite au no. 5 de la rue.',
  'Voir p. 12 et fig. 3 pour la suite.',
  'Selon l’art. 49 al. 3 de la Constitution.',
  'Le vol. II et le chap. IV manquent.',
  'Il naquit en janv. 1900 à Lyon.',
  // Abbreviations that end a sentence or not
  'Des pommes, des poires, etc. | Puis il partit.',
  'Des pommes, etc., furent vendues.',
  'Des pommes (rouges, etc.) et des poires.',
  'Rome fut prise en 52 av. J.-C. | Les Gaulois fuirent.',
  'En 52 av. J.-C. Vercingétorix se rendit.',
  'La société S.A. Dupont a fermé. | Il pleure.',
  'Il vit aux U.S.A. | Il y est heureux.',
  'L’armée des U.S.A. Texas compris.',
  // Initials and single letters
  'J. R. R. Tolkien écrivit ce livre. | Il est long.',
  'Le livre de J.-P. Sartre parut. | On le lut.',
  'A. Dumas et V. Hugo se connaissaient.',
  'Il passa au plan B. | Elle refusa.',
  'J. Le Clézio habite à Nice.',
  'Ch. Baudelaire est né à Paris.',
  // Numbers and times
  'La levée de fonds de 6,6 milliards est close. | Il rit.',
  'Le taux est de 3.14 exactement.',
  'Il en coûte 1.000.000 de francs. | C’est cher.',
  'Le train part à 8 h. 30 du matin.',
  'Rendez-vous à 10 h. | Ne tarde pas.',
  // Addresses
  'Écrivez à jean.dupont@exemple.fr. | Merci.',
  'Visitez www.exemple.fr pour voir. | Bonne lecture.',
  'Lisez https://exemple.fr/a.b?c=d. | Puis revenez.',
  // Runs of stops
  'Quoi ?! | Tu pars ?',
  'Quoi ? ! | Tu pars !!! | Non.',
  'Tu viens\u00a0? | Oui\u202f! | Bien.',
  'Jamais\u2009! | Toujours.',
  // Ellipses
  'Il hésita… | Puis il parla.',
  'Il hésita... | Puis il parla.',
  'Il hésita... puis il parla.',
  'Je… je ne sais pas. | Laisse-moi.',
  '… Et il partit. | Seul.',
  '[…] Le roi parla. | Tous se turent.',
  '(...) Le roi parla.',
  'Il y en a de 10… 12 peut-être.',
  'Des rois, des reines… | « Assez ! »',
  'Il dit . . . puis se tut. | Rien.',
  // Quotation
  '« Bonjour. » | Il sortit.',
  '«\u00a0Bonjour.\u00a0» | Il sortit.',
  '«\u202fViens\u202f!\u202f» | Elle vint.',
  '« Viens ! » dit-il. | Elle vint.',
  '« Il pleut. | Je reste », dit-elle. | Il rit.',
  '“C’est le deuxième bureau. | Le premier est à Tokyo,” a déclaré OpenAI.',
  '“Nous sommes ravis.” | Il signa.',
  '“Est-ce vrai ?” a déclaré Paul.',
  '"Bonjour." | Elle rit.',
  '"La belle avance," pensait Alice, "un livre sans images !" | Elle bâilla.',
  '" Bonjour. " | Elle rit. | " Adieu ! "',
  '"Il pleut. | Je reste. " | Elle rit. | " Adieu. "',
  'Il rit. " )',
  'Il dit : « Je viens ». | Il vint.',
  'Il cria « Au feu ! » puis courut.',
  'Il cria : « Au feu ! ». | Il courut.',
  'Elle lut « Quoi ? » sur le mur. | Elle rit.',
  '« “Oui.” » | Il se tut.',
  // Brackets and notes
  '(Il mentait.) | Nul ne le crut.',
  'Il partit (enfin !) ce matin.',
  'Paris est la capitale.[1] | Lyon la suit.',
  'Paris est la capitale.² | Lyon la suit.',
  'Il vint (voir p. 3). | Elle aussi.',
  // Dialogue
  '— Oui. | — Non, dit-il. | Il partit.',
  '— Tu viens ? | – Non. | – Pourquoi ?',
  '- Bonjour. | - Salut !',
  '— Viens ! dit-il. | — J’arrive.',
  '—\u00a0Viens. | Vite !',
  'Son frère — quel homme ! — partit.',
  // Lists and headings
  '1. Le premier point. | Il est court.',
  'IV. La fuite. | Tous partirent.',
  'a. Un début',
  '• Du pain. | • Du vin.',
  '# Chapitre premier. | Le départ',
  // What follows is neither a letter nor a digit
  'Il paya. | 5 € suffirent. | €5 de trop.',
  'Il vit. | *Elle* aussi.',
  '**Il vint.** | Puis rien.',
  // NFD
  'Il vint a\u0300 l’e\u0301cole. | E\u0301tait-ce vrai ? | Oui.',
  'Ne\u0301 en fe\u0301v. 1900. | E\u0301mile rit.',
];

const ENGLISH = [
  // Plain stops
  'It rains. | She sleeps.',
  'Come! | Where are you going? | Away.',
  'A text without a stop',
  'Nothing. | Nothing more',
  'He died in 1802. | Balzac was born in 1799.',
  'They came on the 5th. | 30 people waited.',
  'Oh! what a day. | He left.',
  // Abbreviations that something follows
  'Mr. Smith is here. | He waits.',
  'Mrs. Dalloway met Dr. Watson and Prof. Moriarty.',
  'Gen. Grant and Lt. Gen. Smith met Sen. Jones.',
  'St. Louis is hot. | It rains there.',
  'Some fruits, e.g. Apples, are round, i.e. Balls.',
  'Smith vs. Jones was heard. | Jones won.',
  'See Smith et al. | The rest is known.',
  // Abbreviations before a number
  'He lives at No. 5 on that street.',
  'He said no. | Then he left.',
  'No. | I will not.',
  'See p. 12 and Fig. 3 below.',
  'It opened on Jan. 5 in Paris. | People came.',
  'Read vol. II and ch. IV first.',
  // Abbreviations that end a sentence or not
  'He lives in the U.S. | He likes it.',
  'The U.S. Senate voted. | It passed.',
  'Washington, D.C. | The end.',
  'He holds a Ph.D. in physics. | She has an M.D. | They are rich.',
  'Apple Inc. Chairman Smith spoke. | He left.',
  'He worked for Apple Inc. | She worked too.',
  'Pears, apples, etc. | Then he left.',
  'Pears, apples, etc., were sold.',
  'Martin Luther King Jr. | He had a dream.',
  // Times
  'He came at 10 a.m. | She left at noon.',
  'He came at 10 a.m. Monday and left.',
  'The show starts at 8 p.m. | It is long.',
  'It was 5 p.m. when he left.',
  // Initials and single letters
  'J. R. R. Tolkien wrote it. | It is long.',
  'J.R.R. Tolkien wrote it. | It is long.',
  'Franklin D. Roosevelt won. | He was ill.',
  'He took vitamin C. | It helped.',
  'So do I. | Nobody cares.',
  // Numbers and addresses
  'It grew by 6.6 billion. | Good.',
  'Pi is 3.14 or so.',
  'Write to john.smith@example.com. | Thanks.',
  'Go to www.example.com for more. | Enjoy.',
  'Node.js is fast. | We use it.',
  // Runs of stops and ellipses
  'What?! | You are leaving?',
  'He waited… | Then he spoke.',
  'He waited... | Then he spoke.',
  'He waited... then spoke.',
  'I... | I do not know. | Leave me.',
  '... And so he left. | Alone.',
  'He paused . . . and went on. | Good.',
  // Quotation
  '“Hello.” | He left.',
  '“Go!” he said. | She went.',
  '“Go!” Mary said. | She went.',
  '"Stop!" Mary Ann Smith cried. | He stopped.',
  '“It is our second office. | The first is in Tokyo,” OpenAI said.',
  '“We are delighted.” | He signed.',
  "'Come here.' | She came.",
  '‘Come here.’ | She came.',
  '"Hello," she said. | "Goodbye."',
  'He said “No.” | “Why?” | “Because.”',
  '“He said ‘no.’” | She wept.',
  'He cried "Fire!" and ran.',
  'He read “What?” on the wall. | He laughed.',
  // Brackets and notes
  '(He lied.) | Nobody believed him.',
  'He left (at last!) this morning.',
  'Paris is the capital.[12] | Lyon is not.',
  // Dialogue, lists and headings
  '—Yes. | —No, he said.',
  '- Hello. | - Hi!',
  'My brother — what a man! — left.',
  '1. The first point. | It is short.',
  'II. The flight',
  'b) The second one. | It is long.',
  '• Bread. | • Wine.',
  // NFD
  'He went to the cafe\u0301. | E\u0301mile came.',
];

const cut = (row: string, language: Language) =>
  segment(row.replaceAll(' | ', ' '), language).map((s) => s.text);

test.each(FRENCH)('français : %s', (row) => expect(cut(row, french)).toEqual(row.split(' | ')));
test.each(ENGLISH)('English: %s', (row) => expect(cut(row, english)).toEqual(row.split(' | ')));

// Sentences are shown with the number of their paragraph.
const numbered = (segments: readonly Segment[]) => segments.map((s) => `${s.paragraph} ${s.text}`);

describe('paragraphs', () => {
  test.each<[string, string, string[]]>([
    ['a blank line', 'Un.\n\nDeux.', ['0 Un.', '1 Deux.']],
    ['several blank lines with spaces', 'Un.\n \n\t\nDeux. Trois.', ['0 Un.', '1 Deux.', '1 Trois.']],
    ['Windows line ends', 'Un.\r\n\r\nDeux.', ['0 Un.', '1 Deux.']],
    ['a paragraph a line', 'Un. Deux.\nTrois.\nQuatre.', ['0 Un.', '0 Deux.', '1 Trois.', '2 Quatre.']],
    [
      'lines wrapped by hand',
      'Il était une fois\nun roi qui vivait\nseul. Il rit.',
      ['0 Il était une fois\nun roi qui vivait\nseul.', '0 Il rit.'],
    ],
    ['a heading without a stop', 'Le départ\n\nIl partit.', ['0 Le départ', '1 Il partit.']],
    [
      'a heading in capitals',
      'CHAPITRE I\nIl était une fois\nun roi et sa\nfille.',
      ['0 CHAPITRE I', '1 Il était une fois\nun roi et sa\nfille.'],
    ],
    [
      'Markdown headings',
      '# Le départ\nIl partit\nun matin\nd’été.',
      ['0 # Le départ', '1 Il partit\nun matin\nd’été.'],
    ],
    [
      'a list with bullets',
      'Achète\n- du pain\n- du vin\n  de table',
      ['0 Achète', '1 - du pain', '2 - du vin\n  de table'],
    ],
    ['a numbered list', 'Voici\n1. Du pain\n2. Du vin', ['0 Voici', '1 1. Du pain', '2 2. Du vin']],
    [
      'dialogue in a wrapped text',
      '— Viens\nvite, dit\nPaul.\n— Non',
      ['0 — Viens\nvite, dit\nPaul.', '1 — Non'],
    ],
    ['nothing', '', []],
    ['white space only', ' \n\t\u00a0\n', []],
  ])('%s', (_, text, expected) => expect(numbered(segment(text, french))).toEqual(expected));

  test('may be told that a line break is a space', () => {
    expect(numbered(segment('Un.\nDeux.', french, 'wrapped'))).toEqual(['0 Un.', '0 Deux.']);
  });
  test('may be told that a line is a paragraph', () => {
    expect(numbered(segment('Un\nroi', french, 'paragraphs'))).toEqual(['0 Un', '1 roi']);
  });
});

test('a text with one sentence a line', () => {
  expect(numbered(segmentLines('Un. Deux.\n Trois\n\nQuatre\r\n\r\nCinq\n'))).toEqual([
    '0 Un. Deux.',
    '0 Trois',
    '1 Quatre',
    '2 Cinq',
  ]);
});

describe('laws', () => {
  const piece = fc.constantFrom(
    ...[
      'Il',
      'vint',
      'M.',
      'etc.',
      '.',
      '…',
      '...',
      '!',
      '?',
      ' ',
      '\u00a0',
      '\u202f',
      '\n',
      '\n\n',
      '«',
      '»',
    ],
    ...['"', '“', '”', '(', ')', '—', '- ', '1.', 'É', 'e\u0301', '6,6', 'U.S.', '# ', '’', '\r\n', '\u2028'],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map((p) => p.join('')),
  );
  const languages = fc.constantFrom(french, english);
  const cuts = fc.constantFrom(...(['auto', 'paragraphs', 'wrapped'] as const));

  test('segments and the white space between them give the text back', () => {
    fc.assert(
      fc.property(texts, languages, cuts, (text, language, breaks) => {
        let at = 0;
        for (const s of segment(text, language, breaks)) {
          expect(text.slice(at, s.start).trim()).toBe('');
          expect(s.text).toBe(text.slice(s.start, s.end));
          at = s.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('segments ascend, none is empty or has white space at its ends', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const segments = segment(text, language);
        segments.forEach((s, i) => {
          expect(s.text).toBe(s.text.trim());
          expect(s.end).toBeGreaterThan(s.start);
          expect(s.start).toBeGreaterThanOrEqual(segments[i - 1]?.end ?? 0);
          expect(s.paragraph - (segments[i - 1]?.paragraph ?? 0)).toBeOneOf([0, 1]);
        });
      }),
      { numRuns: 500 },
    );
  });
});
