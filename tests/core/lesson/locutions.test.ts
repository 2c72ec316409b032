import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '#core/lesson/dictionary.ts';
import type { Entry, PartOfSpeech } from '#core/lesson/entry.ts';
import { findLocutions, indexLocutions } from '#core/lesson/locutions.ts';
import { createAnalyzer } from '#core/text/lemmatize.ts';
import { loadForms } from '#lexicon/forms/load.ts';

const HEADWORDS: Readonly<Partial<Record<PartOfSpeech, string>>> = {
  v: `il y a, il faut, il s'agit de, s'agir, il fait froid, il va sans dire, il en va de même, mieux vaut, peu importe,
    aller sans dire, s'en aller, l'emporter, en vouloir, y avoir, s'y connaître, s'en prendre à, s'en faire, s'en servir,
    ne pas en revenir, n'avoir rien à voir, n'y être pour rien, en faire trop, mal tourner, quelle ne fut pas,
    avoir raison, avoir beau, avoir lieu, avoir besoin de, avoir mal, avoir mal à, avoir peur, avoir de la chance,
    avoir un problème, faire un pas, avoir l'intention, prendre part, prendre en compte, prendre une décision, prendre la parole,
    prendre congé, prendre des mesures, donner la parole, jouer un rôle, poser une question, remporter un succès,
    mettre en place, mettre en cause, mettre à la porte, mettre l'accent sur, mettre le feu, remettre en état,
    faire partie de, faire l'objet de, faire attention, faire plaisir, faire la connaissance de, faire face à,
    faire suite à, faire part, se faire mal, tenir à, tenir debout, tomber amoureux, servir de, se servir de, venir de,
    se mettre à, se mettre en colère, se mettre à l'aise, se rendre compte, se rendre, rendre compte, se lever,
    changer son fusil d'épaule, passer son temps, sortir du lot, voir le jour, tirer la sonnette d'alarme, se serrer la main,
    couper court, envoyer paître, manquer de, perdre la tête, montrer du doigt, voir d'un bon œil`,
  adv: `en fait, tout à fait, à la main, de plus, de plus en plus, tout de suite, à son avis, bien sûr, à peu près, au moins,
    jusqu'à présent, à la fois, c'est-à-dire, sans doute, un peu, quant à lui, sur le champ, bon gré mal gré, encore une fois,
    en plus, à l'aise, ne … que, au fur et à mesure, à ses côtés, comme si de rien n'était, est-ce que, d'abord`,
  prep: `à partir de, grâce à, face à, quant à, suite à, à cause de, en raison de, le long de, en tant que, y compris, afin de,
    il y a, il y a peu, à l'aide de, en ce qui concerne, compte tenu de, jusqu'à, vis-à-vis de, d'entre, hors de, tout en`,
  sconj: 'alors que, bien que, ainsi que, parce que, afin que, au fur et à mesure que, à condition que',
  nm: 'chemin de fer, premier ministre, point de vue',
  nf: 'levée de fonds, prise en compte, mise en place, pomme de terre, intelligence artificielle',
  adj: 'quel que soit, mal en point, hors de soi',
  pron: "n'importe qui, le sien, quelque chose, l'un l'autre, pas grand-chose, tous les deux",
  det: "n'importe quel, tous les, pas un",
  pnf: 'La Réunion, Union européenne',
};

const entries = Object.entries(HEADWORDS).flatMap(([pos, headwords]) =>
  headwords.split(/,\s*/).map(
    (headword): Entry => ({
      headword,
      pos: pos as PartOfSpeech,
      level: 'B1',
      senses: [{ equivalents: ['x'] }],
      fauxAmis: [],
    }),
  ),
);
const index = indexLocutions(dictionaryOf(entries).locutions);
const analyze = createAnalyzer(loadForms());

/** The locutions of a text, each as its headword and the words that are it. */
function found(text: string): string[] {
  const tokens = analyze(text);
  return findLocutions(tokens, index).map(
    ({ entry, tokens: own }) => `${entry.headword} = ${own.map((i) => tokens[i]!.form).join(' ')}`,
  );
}

const rows = (table: readonly (readonly [text: string, ...locutions: string[]])[]) =>
  table.map(([text, ...locutions]) => [text, locutions] as const);

describe('impersonal verbs', () => {
  test.each(
    rows([
      ['Il y avait du monde.', 'il y a = Il y avait'],
      ['Y aura-t-il du pain ?', 'il y a = Y aura il'],
      ["Il n'y a jamais eu de guerre.", 'il y a = Il y eu'],
      ['Il pourrait y avoir un orage.', 'il y a = Il y avoir'],
      ['Il y a trois ans, il vivait ici.', 'il y a = Il y a'],
      ['Il faut partir.', 'il faut = Il faut'],
      ['Faut-il partir ?', 'il faut = Faut il'],
      ['Il a fallu attendre.', 'il faut = Il fallu'],
      ['Il va falloir attendre.', 'il faut = Il falloir'],
      ['Il ne faudrait pas rire.', 'il faut = Il faudrait'],
      ["Il s'agissait bien de lui.", "il s'agit de = Il s' agissait"],
      ["Il peut s'agir d'un ami.", "il s'agit de = Il s' agir"],
      ["L'homme dont il s'agit dort.", "il s'agit de = il s' agit"],
      ['Il fait très froid.', 'il fait froid = Il fait froid'],
      ['Il faisait froid.', 'il fait froid = Il faisait froid'],
      ['Il en va de même pour toi.', 'il en va de même = Il en va de même'],
      ['Mieux vaut attendre.', 'mieux vaut = Mieux vaut'],
      ['Mieux aurait valu attendre.', 'mieux vaut = Mieux valu'],
      ["Peu importe ce qu'il dit.", 'peu importe = Peu importe'],
    ]),
  )('%s', (text, locutions) => expect(found(text)).toEqual(locutions));
});

describe('pronouns before the verb', () => {
  test.each(
    rows([
      ["Ils s'en vont demain.", "s'en aller = s' en vont"],
      ["Il s'en est allé.", "s'en aller = s' en allé"],
      ['Va-t’en !', "s'en aller = Va t’ en"],
      ['Allez-vous-en !', "s'en aller = Allez vous en"],
      ["Il s'en est allé sans dire un mot.", "s'en aller = s' en allé"],
      ["Elle l'a emporté sur lui.", "l'emporter = l' emporté"],
      ["Il ne m'en a jamais voulu.", 'en vouloir = en voulu'],
      ["Il ne s'y connaît pas.", "s'y connaître = s' y connaît"],
      ["Pourquoi t'en prends-tu à moi ?", "s'en prendre à = t' en prends"],
      ["Ne t'en fais pas.", "s'en faire = t' en fais"],
      ['Elle s’en servira.', "s'en servir = s’ en servira"],
      ["Je n'en suis pas revenu.", "ne pas en revenir = n' en pas revenu"],
      ["Il n'y est pour rien.", "n'y être pour rien = n' y est pour rien"],
      ["Cela n'a rien à voir.", "n'avoir rien à voir = n' a rien à voir"],
      ['Il en fait trop.', 'en faire trop = en fait trop'],
      ['Le procès a mal tourné.', 'mal tourner = mal tourné'],
      ['Je me lève.', 'se lever = me lève'],
      ['Nous nous levons.', 'se lever = nous levons'],
      ['Ils se sont déjà levés.', 'se lever = se levés'],
      ['Lève-toi.', 'se lever = Lève toi'],
      ['Je vous invite à vous lever.', 'se lever = vous lever'],
      ["Elle s'est vite rendu compte de tout.", "se rendre compte = s' rendu compte"],
      ["S'il se rend à Paris, je viens.", 'se rendre = se rend'],
      ['Ils se sont serré la main.', 'se serrer la main = se serré la main'],
      ['Mets-toi à l’aise.', "se mettre à l'aise = Mets toi à l’ aise"],
      ['La pluie se mit à tomber.', 'se mettre à = se mit'],
      ["Elle s'est mise en colère.", "se mettre en colère = s' mise en colère"],
      ["Elle s'est fait mal.", "se faire mal = s' fait mal"],
      // Someone else's pronoun.
      ['Il me lève.'],
      ['Nous levons la main.'],
      ['Je vous lève.'],
      ["J'y ai dormi."],
    ]),
  )('%s', (text, locutions) => expect(found(text)).toEqual(locutions));
});

describe('words between', () => {
  test.each(
    rows([
      ['Tu as tout à fait raison.', 'avoir raison = as raison', 'tout à fait = tout à fait'],
      ['La fête a-t-elle lieu ici ?', 'avoir lieu = a lieu'],
      ["La fête n'a pas eu lieu.", 'avoir lieu = eu lieu'],
      ['Il a beau crier.', 'avoir beau = a beau'],
      ['Il a grand besoin de vous.', 'avoir besoin de = a besoin'],
      ["Il n'a plus besoin d'aide.", 'avoir besoin de = a besoin'],
      ['Le pays fait, selon moi, partie du club.', 'faire partie de = fait partie'],
      ['Le club dont je fais partie ferme.', 'faire partie de = fais partie'],
      ['Il ne fait plus guère attention.', 'faire attention = fait attention'],
      ['Fais-lui plaisir.', 'faire plaisir = Fais plaisir'],
      ['Nous devons prendre ces idées en compte.', 'prendre en compte = prendre en compte'],
      ['Il a enfin mis son projet en place.', 'mettre en place = mis en place'],
      ['Il faut remettre tout cela en état.', 'il faut = Il faut', 'remettre en état = remettre en état'],
      ["Il l'a mis à la porte.", 'mettre à la porte = mis à la porte'],
      [
        'Elle prit encore une fois la parole.',
        'prendre la parole = prit la parole',
        'encore une fois = encore une fois',
      ],
      [
        'Elle a fait encore une fois l’objet de reproches.',
        "faire l'objet de = fait l’ objet",
        'encore une fois = encore une fois',
      ],
      ['Il ne mange que des légumes.', 'ne … que = ne que'],
      ["Elle n'a vu ce jour-là dans la rue qu'un chat.", "ne … que = n' qu'"],
      ['Je crois que tu ne dors pas.'],
      ['Il n’a rien dit que je sache.'],
    ]),
  )('%s', (text, locutions) => expect(found(text)).toEqual(locutions));
});

describe('determiners', () => {
  test.each(
    rows([
      ['Il joue un rôle.', 'jouer un rôle = joue rôle'],
      ['Elle a joué les premiers rôles.', 'jouer un rôle = joué rôles'],
      ["Il n'a joué aucun rôle.", 'jouer un rôle = joué rôle'],
      ['Il a remporté un très vif succès.', 'remporter un succès = remporté succès'],
      ['Elle posa une série de questions.', 'poser une question = posa questions'],
      ["Il n'a pas de chance.", 'avoir de la chance = a chance'],
      ['Il a eu beaucoup de chance.', 'avoir de la chance = eu chance'],
      ['Elle fit sa connaissance à Lyon.', 'faire la connaissance de = fit sa connaissance'],
      ["Elle n'a pas la moindre intention.", "avoir l'intention = a la intention"],
      ['Ils ont changé leur fusil d’épaule.', "changer son fusil d'épaule = changé leur fusil d’ épaule"],
      ['Tu passes ton temps à rire.', 'passer son temps = passes ton temps'],
      ['À mon avis, il dort.', 'à son avis = À mon avis'],
      ['Il restera à vos côtés.', 'à ses côtés = à vos côtés'],
      ['Il sort du lot.', 'sortir du lot = sort du lot'],
      ['On le montre du doigt.', 'montrer du doigt = montre du doigt'],
      // None where the headword has none.
      ['Il a une raison de partir.'],
      ['Il a un beau jardin.'],
      ['Il a une peur.'],
      ['Il prend sa part du gâteau.'],
      ['Il a vu le beau jour.', 'voir le jour = vu le jour'],
    ]),
  )('%s', (text, locutions) => expect(found(text)).toEqual(locutions));
});

describe('the noun first', () => {
  test.each(
    rows([
      ['Le rôle qu’il a joué est grand.', 'jouer un rôle = rôle joué'],
      ['Une décision sera bientôt prise.', 'prendre une décision = décision prise'],
      ['Les mesures prises hier suffisent.', 'prendre des mesures = mesures prises'],
      ['La question que pose ce livre est simple.', 'poser une question = question pose'],
      ['L’accent est mis sur le travail.', "mettre l'accent sur = L’ accent mis"],
      ['La parole lui a été donnée.', 'donner la parole = La parole donnée'],
      ['Les idées ont été prises en compte.', 'prendre en compte = prises en compte'],
      ['La prise en compte du temps est rare.', 'prise en compte = prise en compte'],
      ['Le rôle est long et il joue aux cartes.'],
      ['Le jour vu de loin.'],
    ]),
  )('%s', (text, locutions) => expect(found(text)).toEqual(locutions));
});

describe('forms', () => {
  test.each(
    rows([
      ['Elle est tombée amoureuse.', 'tomber amoureux = tombée amoureuse'],
      ["N'importe quelle ville.", "n'importe quel = N' importe quelle"],
      ['Quelles que soient les raisons.', 'quel que soit = Quelles que soient'],
      ['Il prend les siens.', 'le sien = les siens'],
      ['Elles sont toutes les deux là.', 'tous les deux = toutes les deux'],
      ['Elle était hors d’elle.', 'hors de soi = hors d’ elle'],
      ['Elle, quant à elle, dort.', 'quant à lui = quant à elle'],
      ['Ses levées de fonds.', 'levée de fonds = levées de fonds'],
      ['Les chemins de fer.', 'chemin de fer = chemins de fer'],
      ['Les premiers ministres.', 'premier ministre = premiers ministres'],
      ["J'ai mangé des pommes de terre.", 'pomme de terre = pommes de terre'],
      ['Ce n’est pas grand chose.', 'pas grand-chose = pas grand chose'],
      ['Le coeur au fur et à mesure.', 'au fur et à mesure = au fur et à mesure'],
      ["Il le voit d'un bon oeil.", "voir d'un bon œil = voit d' un bon oeil"],
      ['AU FUR ET À MESURE', 'au fur et à mesure = AU FUR ET À MESURE'],
      ['Afin qu’il vienne.', 'afin que = Afin qu’'],
      ['Jusqu’à présent, rien.', "jusqu'à présent = Jusqu’ à présent"],
      ["Il y va comme si de rien n'était.", "comme si de rien n'était = comme si de rien n' était"],
      ['Quelle ne fut pas ma surprise !', 'quelle ne fut pas = Quelle ne fut pas'],
      ['Il va à La Réunion.', 'La Réunion = La Réunion'],
      ['Il va à la réunion.'],
      ['Toute la ville dort.'],
      ['Toutes les villes dorment.', 'tous les = Toutes les'],
    ]),
  )('%s', (text, locutions) => expect(found(text)).toEqual(locutions));
});

describe('a preposition that introduces a complement stays with it', () => {
  test.each(
    rows([
      ['À partir du matin.', 'à partir de = À partir'],
      ['En raison, selon moi, de la pluie.', 'en raison de = En raison'],
      ['Grâce aux livres.', 'grâce à = Grâce aux'],
      ['Face à la mer.', 'face à = Face à'],
      ['Compte tenu également du prix.', 'compte tenu de = Compte tenu'],
      ['En tant que juge.', 'en tant que = En tant que'],
      ["À l'aide d'un bâton.", "à l'aide de = À l' aide"],
      ['Tous, y compris les chats.', 'y compris = y compris'],
      ['En ce qui concerne le prix.', 'en ce qui concerne = En ce qui concerne'],
      ['Il sert de guide.', 'servir de = sert de'],
      ['Il se sert d’un bâton.', 'se servir de = se sert'],
    ]),
  )('%s', (text, locutions) => expect(found(text)).toEqual(locutions));
});

describe('where words only happen to meet', () => {
  test.each(
    rows([
      ['En fait, il dort.', 'en fait = En fait'],
      ['Il en fait.'],
      ['Il tenait à la main un livre.', 'à la main = à la main'],
      ['Elle tient à sa mère.', 'tenir à = tient à'],
      ['La fête tenue à Paris.'],
      ['Il vient de partir.', 'venir de = vient de'],
      ['Il vient de Paris.'],
      ['Alors que je dormais, il sortit.', 'alors que = Alors que'],
      ["C'est alors que je compris."],
      ["Bien qu'il mente, je ris.", "bien que = Bien qu'"],
      ['Je vois bien que tu mens.'],
      ['De plus, il pleut.', 'de plus = De plus'],
      ['Il a plus de plus grands livres.'],
      ['Il travaille de plus en plus.', 'de plus en plus = de plus en plus'],
      ['Ce n’est pas un chat.'],
      ['Cela fait suite à la guerre.', 'faire suite à = fait suite'],
      ['Il fait face à la mer.', 'faire face à = fait face'],
      ['Il a mangé tout en lisant.', 'tout en = tout en'],
      ['Il renvoya sur le champ son valet.', 'sur le champ = sur le champ'],
      ['Il mourut sur le champ de bataille.'],
      ["L'un d'entre eux.", "d'entre = d' entre"],
      ['Est-ce que tu dors ?', 'est-ce que = Est ce que'],
      ["C'est ce que je dis."],
      ['Il a publié un problème.'],
      ['Il parle, mais pas pour des faits.'],
      ['Il ne peut dire que tu dors.'],
      ["Il n'y a que peu de pain.", 'il y a = Il y a', "ne … que = n' que"],
    ]),
  )('%s', (text, locutions) => expect(found(text)).toEqual(locutions));
});

test('no token is in two locutions, and all are inside the text, in order', () => {
  const words = [...new Set(entries.flatMap(({ headword }) => headword.split(' ')))];
  const texts = fc.array(fc.constantFrom(...words, 'il', 'elle', 'a', 'est', 'se', ',', '.', 'Paris'), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(texts, (parts) => {
      const tokens = analyze(parts.join(' '));
      const all = findLocutions(tokens, index).flatMap(({ tokens: own }) => {
        expect(own.length).toBeGreaterThan(1);
        expect([...own].sort((a, b) => a - b)).toEqual(own);
        return own;
      });
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((i) => tokens[i] !== undefined)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
