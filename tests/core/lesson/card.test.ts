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
  ['Il l’a vu trois [fois].', 'He saw him three times.', 'fois', /^times\b(?!es)/],
  ['Elle met des [casques].', 'She puts on headphones.', 'casque', /^headphones\b/],
  // Have got is said of the present.
  ['Il [a] un chat.', 'He has a cat.', 'avoir', /^has, has got$/],
  ['Il [avait] un chat.', 'He had a cat.', 'avoir', /^had$/],
  // A number's sign, a name that is also a word, a word known only from its locution.
  ['Résolution [n°] 1.', 'Resolution No. 1.', 'n°', /^No\./],
  ['Je retrouve [Amadou].', 'I meet Amadou.', 'Amadou', /^Amadou$/],
  ['Voyez [Service] et compagnie.', 'See service and company.', 'service', /^service\b/],
  ['Je vois la [Bourse].', 'I see the stock exchange.', 'bourse', /^stock exchange\b/],
  ['Je crois en [Dieu].', 'I believe in God.', 'dieu', /^God\b/],
  ['Il partage l’open [space].', '', 'open space', /^open-plan office\b/],
  // No preposition is a verb.
  ['À [partir] de là, il chanta.', 'From then on he sang.', 'partir', /\bstart from\b/],
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

test.each([
  // Plus under ne, and not.
  ['Il n’y a [plus] de fleurs.', 'plus de', 'no more'],
  ['Il y a [plus] de fleurs.', 'plus de', 'more, more than'],
  ['Il n’en a pas [plus] de deux.', 'plus de', 'more, more than'],
  ['Mon père n’utilisait [plus] que le stylo.', 'plus que', 'only'],
  ['Elle mange [plus] que lui.', 'plus que', 'more than'],
  // What is to come, what has been.
  ['J’ai regardé le sien [tout] à l’heure.', "tout à l'heure", 'just now, a little while ago, earlier'],
  [
    'Vous avez voulu rappeler [tout] à l’heure ce nom.',
    "tout à l'heure",
    'just now, a little while ago, earlier',
  ],
  ['Je le verrai [tout] à l’heure.', "tout à l'heure", 'later, in a little while, shortly'],
  // A length of time, and what there is.
  ['Elles ont sonné il y [a] six ans.', 'il y a', 'ago'],
  ['Il y [a] cette heure délicieuse, le soir.', 'il y a', 'is'],
  // Verbs that stand still.
  ['Il s’absente, ne [serait]-ce que pour fermer.', 'ne serait-ce que', 'if only, even if only'],
  [
    'N’en [déplaise] à ceux qui ont payé.',
    "n'en déplaise à",
    'whether or not it pleases, with all due respect to',
  ],
  ['Il reste, [quitte] à laisser tout.', 'quitte à', 'even if it means, at the risk of'],
  ['Il [paraît] que tout va bien.', 'il paraît', 'seems, appears, is said'],
])('%s: %s = %s', (fr, headword, here) => {
  expect(cardsOf(fr, '').locution).toMatchObject({ headword, here });
});

test.each(['Il [quitte] à sept heures sa maison.', 'Il a failli [paraître] que le préfet venait.'])(
  '%s: no locution',
  (fr) => expect(cardsOf(fr, '').locution).toBeUndefined(),
);
