import { expect, test } from 'vitest';
import { annotator } from '#core/lesson/annotate.ts';
import { formPhrases } from '#locales/forms.ts';
import { openLanguage } from '../../../bin/language.ts';

/* What a card says, with the whole dictionary: the entry, and its English in the form that the sentence has. */

const knowledge = { ...openLanguage(), translate: formPhrases('en') };

/** The card of the word in brackets, and its locution's. */
function cardsOf(marked: string, en: string) {
  const annotate = annotator(knowledge);
  const start = marked.indexOf('[');
  const { words } = annotate.passage(marked.replace(/[[\]]/g, ''), en);
  const word = words.find(([at]) => at === start);
  return { own: annotate.cards[word?.[2] ?? -1], locution: annotate.cards[word?.[3] ?? -1] };
}

test.each([
  // A plural that only the neighbours show.
  ['Il ouvre les [bras].', '', 'bras', /^arms\b/],
  ['Il lève le [bras].', '', 'bras', /^arm\b/],
  ['Il a dormi trois [mois].', '', 'mois', /^months\b/],
  ['Elle met des [casques].', 'She puts on headphones.', 'casque', /^headphones\b/],
  // Have got is said of the present.
  ['Il [a] un chat.', 'He has a cat.', 'avoir', /^has, has got$/],
  ['Il [avait] un chat.', 'He had a cat.', 'avoir', /^had$/],
  // Each form once.
  ['Elle a [dû] partir.', 'She had to leave.', 'devoir', /^had to, needed to$/],
  ['Il a [menti].', 'He lied.', 'mentir', /^lied\b/],
])('%s | %s: %s', (fr, en, headword, here) => {
  const { own } = cardsOf(fr, en);
  expect(own?.headword).toBe(headword);
  expect(own?.here).toMatch(here);
});

test.each([
  // A noun of several words, one of them a participle.
  ['La [mise] en vente du lot.', 'mise en vente', /^putting up for sale\b/],
  ['Sans abonnement ni [mise] à jour.', 'mise à jour', /^update\b/],
  ['Il a [mis] à jour le programme.', 'mettre à jour', /^updated\b/],
  ['Les [petits] déjeuners sont prêts.', 'petit déjeuner', /^breakfasts$/],
  // What is done to its own object stays as it is.
  ['La décision est [prise].', 'prendre la décision', /^decide, make the decision$/],
  ['Il [prit] la décision.', 'prendre la décision', /^decided, made the decision$/],
  // Two verbs that are one.
  ['Le maire [fit] savoir que la gare fermait.', 'faire savoir', /^let know, announced\b/],
  ['Il [étai]t en train de lire.', 'être en train de', /^was\b/],
  ['Il l’a fait [exprès].', 'faire exprès', /^did on purpose\b/],
])('%s: %s', (fr, headword, here) => {
  const { locution } = cardsOf(fr, '');
  expect(locution?.headword).toBe(headword);
  expect(locution?.here).toMatch(here);
});
