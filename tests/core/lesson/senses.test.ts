import { describe, expect, test } from 'vitest';
import { annotator, type Choice } from '#core/lesson/annotate.ts';
import { formPhrases } from '#locales/forms.ts';
import { openLanguage } from '../../../bin/language.ts';

/* The sense here, with the whole dictionary: by the links, by the hints, by the author; and where the English went. */

const knowledge = { ...openLanguage(), translate: formPhrases('en') };

function passageOf(fr: string, en: string, choices: readonly Choice[] = []) {
  const annotate = annotator(knowledge);
  const passage = annotate.passage(fr, en, choices);
  return { passage, cards: annotate.cards };
}

/** The card of the first word that has the form. */
function cardOf(fr: string, en: string, form: string, choices: readonly Choice[] = []) {
  const { passage, cards } = passageOf(fr, en, choices);
  const word = passage.words.find(([start, end]) => fr.slice(start, end) === form);
  return cards[word?.[2] ?? -1]!;
}

describe('the first line is the sense that the translation uses', () => {
  test.each([
    ['Il porte un chapeau.', 'He is wearing a hat.', 'porte', /^wears\b/],
    ['Il porte une valise.', 'He is carrying a suitcase.', 'porte', /^carries\b/],
    ['L’histoire de ce pays est longue.', 'The history of this country is long.', 'histoire', /^history/],
    ['Elle raconte une histoire.', 'She is telling a story.', 'histoire', /^story/],
    // What stands in the translation for another word says nothing of this one.
    ['Il a donné une raison pour quitter la ville.', 'He gave a reason to leave the town.', 'donné', /^gave/],
    // A word of the same family will do.
    ['Ils y vivent en particulier.', 'They live there, particularly.', 'vivent', /^live/],
    // The plural, as it is said.
    ['Toutes les charges sont payées.', 'All the charges are paid.', 'charges', /^charges\b/],
    ['Il pourrait venir.', 'He could come.', 'pourrait', /\bcould\b/],
  ])('%s | %s | %s', (fr, en, form, here) => {
    const card = cardOf(fr, en, form);
    expect(card.here).toMatch(here);
    expect(card.sense).toBeUndefined();
  });
});

test.each([
  [
    'Ils se sont fâchés.',
    'Things turned sour between them.',
    'fâchés',
    'sense of the verb with se',
    /angry|mad|fall out|fell out/,
  ],
  ['Il obéit à la loi.', '', 'obéit', 'one sense only', /^obeys/],
])('free translation, %s: the likeliest that its surroundings allow', (fr, en, form, _, here) => {
  const card = cardOf(fr, en, form);
  expect(card.here).toMatch(here);
});

test('a sense that nothing tells is said to be only probable', () => {
  // Not "left": that is what the English has for quitté.
  const given = cardOf('À un moment donné, il a quitté la salle.', 'At one point he left the room.', 'donné');
  expect([given.here.split(',')[0], given.sense]).toEqual(['given', 'probable']);
  expect(cardOf('La pièce est grande.', 'It is big.', 'pièce').sense).toBe('probable');
  expect(cardOf('La pièce est grande.', 'The room is big.', 'pièce').sense).toBeUndefined();
  // A word that has one sense has it everywhere.
  expect(cardOf('Le dinosaure est là.', 'It is there.', 'dinosaure').sense).toBeUndefined();
});

test('what the author chose comes before all else', () => {
  const choices = [{ at: 'La pièce', word: 'pièce', sense: 'coin' }];
  const card = cardOf('La pièce est grande.', 'The room is big.', 'pièce', choices);
  expect(card.here).toMatch(/^coin\b/);
  expect(card.sense).toBeUndefined();
});

test('a hint that is not met outweighs a word that stands in the translation by chance', () => {
  expect(
    cardOf('Dans lequel, ce n’est pas clair.', 'It is now only unclear, in which one.', 'n’').here,
  ).toMatch(/^not\b/);
});

describe('links of a passage', () => {
  const shown = (fr: string, en: string) => {
    const { passage } = passageOf(fr, en);
    return passage.links.map(([word, start, end]) => {
      const [from = 0, to = 0] = passage.words[word]!;
      return `${fr.slice(from, to)}=${en.slice(start, end)}`;
    });
  };

  test('from each French word to a stretch of English, only where it is sure', () => {
    expect(shown('Le chat du voisin dort.', 'The neighbor’s cat is asleep.')).toEqual(
      expect.arrayContaining(['chat=cat', 'voisin=neighbor']),
    );
    expect(shown('Il est arrivé hier soir.', 'He arrived.')).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/hier|soir/)]),
    );
  });

  test('no English, no links', () => {
    expect(shown('Le chat dort.', '')).toEqual([]);
  });

  test('offsets are UTF-16 units', () => {
    expect(shown('😀 Le chat dort.', '😀 The cat sleeps.')).toEqual(
      expect.arrayContaining(['chat=cat', 'dort=sleeps']),
    );
  });
});

test('an auxiliary is said once, and a verb that looks like one is no auxiliary', () => {
  const { passage, cards } = passageOf('Ses amis s’amusaient bien.', 'His friends were amusing themselves.');
  const heres = passage.words.map(([, , , locution]) => cards[locution]?.here);
  const here = heres.find((text) => text?.includes('had fun'));
  expect(here?.split(', ')).not.toContain('a good time');
  expect(here?.split(', ')).toContain('had a good time');
});

test('a noun that is only used in the plural is not made plural again', () => {
  const { here } = cardOf('Ses archives sont incomplètes.', 'Its records are incomplete.', 'archives');
  expect(here).toMatch(/\b(?:records|archives)\b/);
  expect(here).not.toMatch(/ses\b/);
});
