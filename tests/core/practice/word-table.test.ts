import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Event, eventSchema } from '#core/learner/events.ts';
import type { Key } from '#core/learner/keys.ts';
import { EMPTY } from '#core/learner/learner.ts';
import { fold } from '#core/learner/state.ts';
import { bringing, MOST_ROWS, readWords, writeWords } from '#core/practice/word-table.ts';
import { event } from '../learner/log.ts';

const HEADER = 'headword\tpos\tgloss\tFrench\tEnglish\tnote\tsource';
const read = (text: string) => {
  const result = readWords(text);
  if (!result.ok) throw new Error(result.problem);
  return result;
};

test('a line for each sentence, the word between asterisks', () => {
  const { words } = fold([
    event(0, {
      kind: 'save',
      word: 'maison|nf',
      gloss: 'house',
      sentence: {
        fr: 'La maison ouvre.',
        en: 'The house opens.',
        start: 3,
        end: 9,
        source: 'Nadar',
        text: 'nadar',
        bead: 2,
      },
    }),
    event(1, { kind: 'save', word: 'maison|nf', gloss: 'home' }),
    event(2, { kind: 'note', word: 'maison|nf', note: 'deux\nlignes' }),
    event(3, { kind: 'mark', words: ['livre|nm'], state: 'known' }),
  ]);
  expect(writeWords(words)).toBe(
    `${HEADER}
maison\tnf\thouse\tLa **maison** ouvre.\tThe house opens.\t"deux\nlignes"\tNadar
maison\tnf\thome\t\t\t"deux\nlignes"\t
`,
  );
});

const cell = fc.string({ maxLength: 20 }).map((text) => text.normalize('NFC').trim());
const saves = fc.array(
  fc.record({
    word: fc.constantFrom<Key>('maison|nf', 'livre|nm', 'livre|nf', "s'inscrire|v"),
    gloss: cell,
    note: fc
      .string({ maxLength: 20, unit: fc.constantFrom('a', '"', '\n', '\t', 'é') })
      .map((text) => text.trim()),
    sentence: fc.option(
      fc.tuple(cell, fc.constantFrom('maison', 'mots', 'l’été'), cell).map(([before, form, after]) => ({
        fr: `${before} ${form} ${after}`.replaceAll('*', '').trim(),
        en: after,
        start: before === '' ? 0 : `${before} `.replaceAll('*', '').trimStart().length,
        form,
      })),
      { nil: undefined },
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

test('export, then import, brings the same words; once more, nothing', () => {
  fc.assert(
    fc.property(saves, (all) => {
      const events = all.flatMap(({ word, gloss, note, sentence }, index): Event[] => [
        event(index, {
          kind: 'save',
          word,
          gloss,
          ...(sentence && {
            sentence: {
              fr: sentence.fr,
              en: sentence.en,
              start: sentence.start,
              end: sentence.start + sentence.form.length,
            },
          }),
        }),
        event(index, { kind: 'note', word, note }),
      ]);
      const before = fold(events);
      const { rows, bad } = read(writeWords(before.words));
      expect(bad).toEqual([]);
      const { deeds } = bringing(rows, EMPTY);
      const made = deeds.map((deed) => event(0, deed));
      for (const each of made) expect(eventSchema.safeParse(each).success).toBe(true);
      const after = fold(made);
      expect(writeWords(after.words)).toBe(writeWords(before.words));
      expect(bringing(rows, after)).toMatchObject({ deeds: [], added: 0 });
    }),
  );
});

test.each<[string, string, { headword?: string; form?: string }]>([
  ['columns in another order', 'pos\tFrench\theadword\nnf\tLa maison\tmaison', { form: 'maison' }],
  ['no header', 'maison\tnf\thouse\tLa maison\t\t\t', { form: 'maison' }],
  [
    'as a spreadsheet saves it',
    '\uFEFFHeadword\tPOS\tFrench\r\nouvrir\tV\tElle ouvre tout.\r\n',
    { form: 'ouvre' },
  ],
  ['a pronominal verb', "headword\tpos\tFrench\ns'inscrire\tv\tIl s'inscrit ici.", { form: 'inscrit' }],
  [
    'an expression',
    'headword\tpos\tFrench\nlevée de fonds\tnf\tUne levée de fonds record.',
    { form: 'levée de fonds' },
  ],
  ['the marks decide', 'headword\tpos\tFrench\nêtre\tv\tCe qui **est** est.', { form: 'est' }],
])('%s', (_, text, { form }) => {
  const { rows, bad } = read(text);
  expect(bad).toEqual([]);
  const [row] = rows;
  expect(row?.sentence?.fr.slice(row.sentence.start, row.sentence.end)).toBe(form);
});

test('bad lines are told by their number and left out, the rest kept', () => {
  const { rows, bad } = read(
    [
      HEADER,
      'maison\tnf\thouse\t\t\t"a note\nof two lines"\t',
      '\tnf\thouse',
      'a|b\tnf\thouse',
      'maison\tnoun\thouse',
      '',
      'être\tv\tto be\tIl est là.',
      `jardin\tnm\t${'x'.repeat(2001)}`,
      'jardin\tnm\tgarden',
    ].join('\n'),
  );
  expect(rows.map(({ word }) => word)).toEqual(['maison|nf', 'jardin|nm']);
  expect(bad).toEqual([
    { line: 4, problem: 'headword', detail: '' },
    { line: 5, problem: 'headword', detail: 'a|b' },
    { line: 6, problem: 'pos', detail: 'noun' },
    { line: 8, problem: 'place', detail: 'être' },
    { line: 9, problem: 'long', detail: 'gloss' },
  ]);
});

test.each([
  ['', 'empty'],
  [`${HEADER}\n`, 'empty'],
  ['\n\n \n', 'empty'],
  ['Il était une fois\nun texte', 'notATable'],
  [`${HEADER}\n${'maison\tnf\n'.repeat(MOST_ROWS + 1)}`, 'tooMany'],
])('no table: %j', (text, problem) => expect(readWords(text)).toEqual({ ok: false, problem }));

test('what was known stays known, and notes are joined, never lost', () => {
  const state = fold([
    event(0, { kind: 'save', word: 'maison|nf', gloss: 'house' }),
    event(1, { kind: 'note', word: 'maison|nf', note: 'la mienne' }),
    event(2, { kind: 'mark', words: ['maison|nf'], state: 'known' }),
  ]);
  const { rows } = read(`${HEADER}\nmaison\tnf\thome\t\t\tune autre\nmaison\tnf\thouse\t\t\tla mienne`);
  const { deeds, added, known } = bringing(rows, state);
  expect([added, known]).toEqual([1, 1]);
  expect(deeds).toEqual([
    { kind: 'save', word: 'maison|nf', gloss: 'home' },
    { kind: 'note', word: 'maison|nf', note: 'la mienne\nune autre' },
    { kind: 'mark', words: ['maison|nf'], state: 'known' },
  ]);
});
