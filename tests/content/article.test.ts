import { describe, expect, test } from 'vitest';
import { loadLesson } from '#app/lesson.ts';
import { loadSource } from '#content/load.ts';

/* The first text, whole: its pairs, and a true answer on every word of it. */

const SLUG = 'openai-bureaux-monde';
const lesson = loadLesson(SLUG, 'en');
const beads = lesson.paragraphs.flat();

test.each(
  [
    ['OpenAI a indiqué', 'et Tokyo.', 'OpenAI said', 'and Tokyo.'],
    ['Ces ouvertures', 'l’entreprise.', 'These openings', 'worldwide.'],
    ['L’expansion fait', 'dirigeants.', 'The expansion', 'executives.'],
    ['L’entreprise précise', 'depuis Singapour.', 'The company says', 'from Singapore.'],
    ['Un porte-parole', 'l’Asie-Pacifique.', 'An OpenAI', 'region.'],
    ['L’entreprise recherche', 'cette année.', 'The company is', 'this year.'],
    ['“C’est', 'en avril.', '“This is', 'in April.'],
    ['Les Singapouriens', 'a déclaré OpenAI.', 'Per capita', 'OpenAI said.'],
    ['En parallèle', 'Sud-Est.', 'Alongside', 'Southeast Asia.'],
    ['AI Singapore', 'de l’IA.', 'AI Singapore', 'harnessing AI.'],
    ['“Singapour', 'un communiqué.', '“Singapore', 'a statement.'],
    ['“Nous sommes', 'région APAC.”', '“We are', 'region.”'],
  ].map((row, number) => [number, ...row] as const),
)('pair %i', (number, frStart, frEnd, enStart, enEnd) => {
  const bead = beads[number];
  expect(bead?.number).toBe(number);
  expect(bead?.fr.startsWith(frStart) && bead.fr.endsWith(frEnd), bead?.fr).toBe(true);
  expect(bead?.en.startsWith(enStart) && bead.en.endsWith(enEnd), bead?.en).toBe(true);
});

test('there are twelve pairs in five paragraphs, and no word of either text is lost', () => {
  expect(lesson.paragraphs.map((paragraph) => paragraph.length)).toEqual([3, 3, 2, 2, 2]);
  const { fr, en } = loadSource(SLUG);
  const words = (text: string) => text.split(/\s+/);
  expect(words(beads.map((bead) => bead.fr).join(' '))).toEqual(words(fr.body));
  expect(words(beads.map((bead) => bead.en).join(' '))).toEqual(words(en.body));
});

/** What the card says of a word: `lesson.cards` by its place, the expression it belongs to, if any. */
function answer(bead: number, word: string, occurrence = 0) {
  const passage = beads[bead]!;
  const found = passage.words.filter(([start, end]) => passage.fr.slice(start, end) === word)[occurrence];
  const [, , card = -1, locution = -1] = found ?? [];
  return { card: lesson.cards[card], locution: lesson.cards[locution] };
}

describe('every word', () => {
  test.each([lesson.title, lesson.lead, ...beads])('of « $fr » has an answer that is no guess', (passage) => {
    for (const [start, end, card] of passage.words) {
      const { here, probable } = lesson.cards[card]!;
      expect([passage.fr.slice(start, end), here, probable]).toEqual([
        expect.any(String),
        expect.stringMatching(/\S/),
        undefined,
      ]);
    }
    const letters = passage.fr.match(/[\p{L}\d]+/gu) ?? [];
    const covered =
      passage.words
        .map(([start, end]) => passage.fr.slice(start, end))
        .join(' ')
        .match(/[\p{L}\d]+/gu) ?? [];
    expect(covered).toEqual(letters);
  });

  test.each([
    [0, 'indiqué', /^said\b/, 'passé composé of indiquer'],
    [0, 'posté', /^posted\b/, 'past participle of poster'],
    [0, 'X', /^X$/, undefined],
    [0, 'elle', /^it\b/, 'feminine of il'],
    [0, 'ouvrira', /^will open\b/, '3rd person singular, futur simple of ouvrir'],
    [0, 'nouveaux', /^new$/, 'masculine plural of nouveau'],
    [0, 'bureaux', /^offices\b/, 'plural of bureau'],
    [0, 'dont', /^including\b/, 'before examples'],
    [1, 'mondiale', /^worldwide\b/, 'feminine of mondial'],
    [2, 'levée', /^raising\b/, undefined],
    [2, 'milliards', /^billion$/, 'plural of milliard'],
    [2, 'départs', /^departures$/, 'plural of départ'],
    [10, 'les', /^the$/, 'superlative'],
    [2, 'impressionnante', /^impressive\b/, 'feminine of impressionnant'],
    [2, 'fonds', /^funds?\b/, undefined],
    [2, '6,6', /^6\.6$/, 'six virgule six'],
    [3, 'supervisera', /^will oversee\b/, 'futur simple of superviser'],
    [3, 'chez', /^at\b/, undefined],
    [4, 'indiqué', /^told\b/, 'passé composé of indiquer'],
    [4, 'que', /^that\b/, 'conjunction'],
    [4, 'qui', /^which\b/, 'relative pronoun'],
    [4, 'commencé', /^had begun\b/, 'plus-que-parfait of commencer'],
    [5, 'recherche', /^looks for\b/, 'present of rechercher'],
    [5, 'actuellement', /^currently\b/, undefined],
    [5, 'des', /^some\b/, 'plural of un'],
    [5, 'd’', /^to\b/, 'before a vowel'],
    [7, 'Singapouriens', /^Singaporeans?\b/, undefined],
    [7, 'doublé', /^(?:having )?doubled\b/, 'doubler'],
    [9, 'lancé', /^launched\b/, 'past participle of lancer'],
    [9, 'exploitation', /^harnessing\b/, undefined],
    [10, 'imposée', /^established itself\b/, 'passé composé of s’imposer, agreeing with a feminine subject'],
    [10, 'reconnaissant', /^recognizing\b/, 'present participle of reconnaître'],
    [10, 'favoriser', /^to foster\b/, 'infinitive of favoriser, after pour'],
    [11, 'expandons', /^expand\b/, '1st person plural'],
  ] as const)('pair %i, %s: %s', (bead, word, here, form) => {
    const { card } = answer(bead, word);
    expect(card?.here).toMatch(here);
    if (form) expect(card?.form).toContain(form);
  });

  test.each([
    [0, 'York', 'New York'],
    [0, 'plus', 'en plus de'],
    [1, 'inscrivent', "s'inscrire dans le cadre de"],
    [1, 'cadre', "s'inscrire dans le cadre de"],
    [2, 'suite', 'faire suite à'],
    [2, 'levée', 'levée de fonds'],
    [2, 'cadres', 'cadre dirigeant'],
    [3, 'directeur', 'directeur général'],
    [4, 'servira', 'servir de'],
    [8, 'artificielle', 'intelligence artificielle'],
    [8, 'Asie', 'Asie du Sud-Est'],
    [10, 'matière', 'en matière de'],
    [10, 'imposée', "s'imposer comme"],
    [11, 'alors', 'alors que'],
    [11, 'associer', "s'associer"],
  ] as const)('pair %i: %s belongs to %s', (bead, word, headword) => {
    expect(answer(bead, word).locution?.headword).toBe(headword);
  });

  test('the French interface explains forms in French', () => {
    const french = loadLesson(SLUG, 'fr');
    const card = french.cards.find(({ headword, form }) => headword === 'ouvrir' && form?.includes('futur'));
    expect(card?.form).toBe('3e personne du singulier, futur simple d’ouvrir');
  });
});

test('its slips have notes for the learner, in both languages', () => {
  for (const locale of ['en', 'fr'] as const) {
    const notes = loadLesson(SLUG, locale)
      .paragraphs.flat()
      .flatMap((bead) => bead.notes.map(({ at }) => at));
    expect(notes).toEqual(['posté le X', 'franco-américain', '“C’est', 'nous nous expandons']);
  }
});
