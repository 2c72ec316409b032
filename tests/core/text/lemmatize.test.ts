import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '#core/text/lemmatize.ts';
import type { Token } from '#core/text/token.ts';
import { loadForms } from '#lexicon/forms/load.ts';

const forms = loadForms();

const analyze = createAnalyzer(forms);

const show = ({ lemma, upos, feats }: Token): string =>
  [
    lemma,
    upos,
    ...['Mood', 'Tense', 'Person', 'Gender', 'Number'].map((name) => feats[name as keyof Token['feats']]),
  ]
    .filter(Boolean)
    .join(' ');

/** The reading of the word in brackets. */
function reading(marked: string): string {
  const start = marked.indexOf('[');
  const token = analyze(marked.replace(/[[\]]/g, '')).find((t) => t.start === start);
  return token ? show(token) : 'no token';
}

describe('a form is read by its neighbours', () => {
  test.each([
    // partitive and indefinite articles, and de + le
    ['Approchez-vous [du] feu.', 'de+le ADP+DET Masc Sing'],
    ["C'est [du] poisson.", 'du DET Masc Sing'],
    ['Il a apporté [du] café.', 'du DET Masc Sing'],
    ['Elle a été saisie [du] dossier.', 'de+le ADP+DET Masc Sing'],
    ['Mangez-les avec du sucre et [du] citron.', 'du DET Masc Sing'],
    ["Je n'ai rien fait [du] tout.", 'de+le ADP+DET Masc Sing'],
    ['Avez-vous [des] amis ?', 'un DET Plur'],
    ['Nous y passons [des] mois.', 'un DET Plur'],
    ['On sert de la viande, [des] légumes.', 'un DET Plur'],
    ['Il ressemblait à une ville : [des] ponts, des murs.', 'un DET Plur'],
    ['Au milieu de la mer, [des] gardiens dorment.', 'un DET Plur'],
    ['Elle le suit [de] près.', 'de ADP'],
    ["Il faut [d']abord savoir.", 'de ADP'],
    ["Il ne peut pas servir [d']exemple.", 'de ADP'],
    // adjectives that say how
    ['Elle parle [fort].', 'fort ADV'],
    ['Elle chante plus [fort] que lui.', 'fort ADV'],
    ["Ils la frappaient, aussi [fort] qu'ils pouvaient.", 'fort ADV'],
    ['Il parle [bas].', 'bas ADV'],
    ['Il vole très [haut].', 'haut ADV'],
    ['Il coûte plus [cher].', 'cher ADV'],
    ['Elle travaille [dur].', 'dur ADV'],
    ['Cette voix sonne [faux].', 'faux ADV'],
    ['Il est très [fort].', 'fort ADJ Masc Sing'],
    ['Il garde un ton [bas].', 'bas ADJ Masc Sing'],
    // tout, personne, si, que, entre
    ['Elle voit [tout].', 'tout PRON Masc Sing'],
    ["C'est [tout] à fait juste.", 'tout ADV'],
    ['Il repose le [tout].', 'tout NOUN Masc Sing'],
    ['Il ne réveille plus [personne], pourtant.', 'personne PRON'],
    ['Ne la montrez à [personne].', 'personne PRON'],
    ['Ils finissent [si] souvent ici.', 'si ADV'],
    ['Moi, [si].', 'si ADV'],
    ['[Si] toutes les horloges dérivaient, on le verrait.', 'si SCONJ'],
    ['Personne ne le voit, parce [que] personne ne regarde.', 'que SCONJ'],
    ['Rien ne prouve [que] ces gens dorment.', 'que SCONJ'],
    ["Il tua un loup, [que] l'on montra à la cour.", 'que PRON'],
    ['Je sais, Madame, [que] vous partez.', 'que SCONJ'],
    ['Une personne [entre].', 'entrer VERB Ind Pres 3 Sing'],
    ['Il passe [entre] les maisons.', 'entre ADP'],
    ['Il reste, [quitte] à tout perdre.', 'quitte ADJ Masc Sing'],
    // orders
    ['Roi, [laisse] ta fille !', 'laisser VERB Imp Pres 2 Sing'],
    ['Et ne la [montrez] à personne.', 'montrer VERB Imp Pres 2 Plur'],
    ["N'y [touchez] pas.", 'toucher VERB Imp Pres 2 Plur'],
    ["Nous y passons des mois et n'en [gardons] rien.", 'garder VERB Ind Pres 1 Plur'],
    ['[Touchez] : il est doux.', 'toucher VERB Imp Pres 2 Plur'],
    ['[Expliquez]-nous cela.', 'expliquer VERB Imp Pres 2 Plur'],
    // names that are words
    ['Nous avons vu Rose et [Pierre].', 'Pierre PROPN'],
    ['Chez [Claire], on mange bien.', 'Claire PROPN'],
    // noun or verb
    ['Elle ouvre la [porte].', 'porte NOUN Fem Sing'],
    ['Il [porte] un livre.', 'porter VERB Ind Pres 3 Sing'],
    ['Il lit les [livres].', 'livre NOUN Masc Plur'],
    ['Tu [livres] le pain.', 'livrer VERB Ind Pres 2 Sing'],
    ['Il a une [ferme].', 'ferme NOUN Fem Sing'],
    ['Il [ferme] la porte.', 'fermer VERB Ind Pres 3 Sing'],
    ['Les poules du couvent [couvent].', 'couver VERB Ind Pres 3 Plur'],
    ['Les poules du [couvent] couvent.', 'couvent NOUN Masc Sing'],
    ['La [marche] est difficile.', 'marche NOUN Fem Sing'],
    ['Elle [marche] seule.', 'marcher VERB Ind Pres 3 Sing'],
    ['Le chat regarde la [souris].', 'souris NOUN Fem Sing'],
    ['Je [souris] à mon ami.', 'sourire VERB Ind Pres 1 Sing'],
    // été, suis, est, as, avions
    ['Nous partons en [été].', 'été NOUN Masc Sing'],
    ['Il a [été] malade.', 'être AUX Past Masc Sing'],
    ['Je [suis] fatigué.', 'être AUX Ind Pres 1 Sing'],
    ['Tu [suis] le train.', 'suivre VERB Ind Pres 2 Sing'],
    ["Le vent d'[est].", 'est NOUN Masc Sing'],
    ['Il [est] vieux.', 'être AUX Ind Pres 3 Sing'],
    ['Nous [avions] parlé.', 'avoir AUX Ind Imp 1 Plur'],
    // son, leur, le, en, y
    ['Il aime [son] ami.', 'son DET Masc Sing'],
    ['Il entend un [son].', 'son NOUN Masc Sing'],
    ['Ils aiment [leur] ville.', 'leur DET Sing'],
    ['Je [leur] parle.', 'lui PRON 3 Plur'],
    ['Je [le] vois.', 'le PRON 3 Masc Sing'],
    ['Il a besoin de [la] voir.', 'le PRON 3 Fem Sing'],
    ["C'est la ville [la] plus grande.", 'le DET Fem Sing'],
    ['Il va [en] ville.', 'en ADP'],
    ["J'[en] veux.", 'en PRON 3'],
    ['Il faut [en] parler.', 'en PRON 3'],
    ['Il [y] va.', 'y PRON 3'],
    // que, qu', si, comme
    ['Je crois [que] tu dors.', 'que SCONJ'],
    ['Le livre [que] tu lis.', 'que PRON'],
    ["Il n'aime [que] toi.", 'que ADV'],
    ['[Que] veux-tu ?', 'que PRON'],
    ["Il attend jusqu'à ce [que] tu viennes.", 'que SCONJ'],
    ['[Si] tu viens, je pars.', 'si SCONJ'],
    ['Il est [si] beau.', 'si ADV'],
    ["[S']il vient, je pars.", 'si SCONJ'],
    ["Elle [s']ouvre.", 'se PRON 3'],
    // de, du, des
    ['Il boit [du] café.', 'du DET Masc Sing'],
    ['La porte [du] bureau.', 'de+le ADP+DET Masc Sing'],
    ['Il mange [des] pommes.', 'un DET Plur'],
    ['Le livre [des] enfants.', 'de+le ADP+DET Plur'],
    ["Il n'a pas [de] pain.", 'un DET Plur'],
    ['Elle ouvre [de] nouveaux bureaux.', 'un DET Plur'],
    ['Il vient [de] Paris.', 'de ADP'],
    ['Il va [au] café.', 'à+le ADP+DET Masc Sing'],
    // verbs
    ['Elle [ouvrira] la porte.', 'ouvrir VERB Ind Fut 3 Sing'],
    ["S'il pouvait, il [partirait].", 'partir VERB Cnd Pres 3 Sing'],
    ['Il [finit] son livre.', 'finir VERB Ind Pres 3 Sing'],
    ['Ils [finirent] le pain.', 'finir VERB Ind Past 3 Plur'],
    ['Il faut que tu [partes].', 'partir VERB Sub Pres 2 Sing'],
    ["Il faut qu'il [donne] le livre.", 'donner VERB Sub Pres 3 Sing'],
    ["Je crois qu'il [donne] le livre.", 'donner VERB Ind Pres 3 Sing'],
    ['Il veut que nous [venions].', 'venir VERB Sub Pres 1 Plur'],
    ['[Ouvrez] la porte !', 'ouvrir VERB Imp Pres 2 Plur'],
    ['[Donnez]-le-moi.', 'donner VERB Imp Pres 2 Plur'],
    ['Elle a [ouvert] la porte.', 'ouvrir VERB Past Masc Sing'],
    ["Elle s'est [imposée].", 'imposer VERB Past Fem Sing'],
    ['Il dort en [marchant].', 'marcher VERB Pres'],
    ['Il veut [dormir].', 'dormir VERB'],
    ['Où [vas]-tu ?', 'aller VERB Ind Pres 2 Sing'],
    ["Il y [a] quelqu'un.", 'avoir VERB Ind Pres 3 Sing'],
    ['Il [a] bien mangé.', 'avoir AUX Ind Pres 3 Sing'],
    ["N'[a]-t-il pas mangé ?", 'avoir AUX Ind Pres 3 Sing'],
    ["Qu'y [a]-t-il ?", 'avoir VERB Ind Pres 3 Sing'],
    // adjectives
    ['Il est très [satisfait].', 'satisfait ADJ Masc Sing'],
    ['De [nouvelles] amies.', 'nouveau ADJ Fem Plur'],
    ['Un [vieil] homme.', 'vieux ADJ Masc Sing'],
    ['Une lettre [hebdomadaire].', 'hebdomadaire ADJ Fem Sing'],
    ['Certains des problèmes les plus [difficiles].', 'difficile ADJ Masc Plur'],
    // number and gender from the neighbours
    ['Les [pays] du monde.', 'pays NOUN Masc Plur'],
    ['Une [élève] seule.', 'élève NOUN Fem Sing'],
    // negation
    ["Il n'a [pas] dormi.", 'pas ADV'],
    ["Il n'y a [personne].", 'personne PRON'],
    // names, titles, acronyms, capitals
    ['Il vit à [Singapour].', 'Singapour PROPN'],
    ['[Paris] est une ville.', 'Paris PROPN'],
    ['[Mme] Curie.', 'madame NOUN Fem Sing'],
    ['Les [Parisiens] dorment.', 'parisien NOUN Masc Plur'],
    ['Les [Singapouriens] sont nombreux.', 'singapourien NOUN Masc Plur'],
    ["L'exploitation de l'[IA].", 'IA NOUN Fem Sing'],
    ['[AI] Singapore est née en 2017.', 'AI PROPN'],
    ["L'[Etat] est vieux.", 'état NOUN Masc Sing'],
    ['LES [LIVRES] DE LA VILLE', 'livre NOUN Masc Plur'],
    ['[A] Paris, il dort.', 'à ADP'],
    ["L'annonce de [ChatGPT].", 'ChatGPT PROPN'],
    ['Il travaille chez [Dropbox].', 'Dropbox PROPN'],
    ["Le bureau d'[OpenAI] en Asie.", 'OpenAI PROPN'],
    // imperatives
    ['[Regarde] le chat !', 'regarder VERB Imp Pres 2 Sing'],
    ["N'[oubliez] pas le pain.", 'oublier VERB Imp Pres 2 Plur'],
    // tous
    ['[Tous] les jours.', 'tout ADJ Masc Plur'],
    ['Ils sont [tous] là.', 'tout PRON Masc Plur'],
    // spelling of 1990, ligatures, NFD
    ['Je le [connais], il me [connait].', 'connaître VERB Ind Pres 1 Sing'],
    ["Un [évènement] d'hier.", 'événement NOUN Masc Sing'],
    ['Un [oeil] rouge.', 'œil NOUN Masc Sing'],
    ['Nous partons cet [e\u0301te\u0301].', 'été NOUN Masc Sing'],
    // numbers
    ['[1 000] livres', '1 000 NUM'],
    ['20 [%] des hommes', '% NOUN Masc Plur'],
    ['le [XIXe] siècle', 'XIXe ADJ Masc Sing'],
  ])('%s', (marked, expected) => {
    expect(reading(marked)).toBe(expected);
  });
});

describe('a word the lexicon lacks is guessed, and says so', () => {
  test.each([
    ['Il va [zoumer] sur elle.', 'zoumer VERB'],
    ['Ils [gloublaient] dans le train.', 'gloubler VERB Ind Imp 3 Plur'],
    ['La [gloubitude] du monde.', 'gloubitude NOUN Fem Sing'],
    ['Il parle [gloubement].', 'gloubement ADV'],
    ['Une levée [politico-financière].', 'politico-financier ADJ Fem Sing'],
    ['Les [Maxévillois] dorment.', 'maxévillois NOUN Masc Plur'],
    ['Les [organismes] gloubiens', 'organisme NOUN Masc Plur'],
  ])('%s', (marked, expected) => {
    expect(reading(marked)).toBe(expected);
  });

  test('probable is for guesses alone', () => {
    expect(analyze('Il va zoumer.').map((token) => token.probable)).toEqual([false, false, true, false]);
  });
});

describe('laws', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'le',
          "l'",
          'a',
          '-t-il',
          ' ',
          ' ',
          'porte',
          'Glub',
          '.',
          'PARIS',
          '😀',
          '\uD800',
          '12',
          '\n',
        ),
      )
      .map((parts) => parts.join('')),
  );

  test('every token has a reading, lies in the text, in order, and none is blank', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const token of analyze(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(token.start, token.end)).toBe(token.form);
          expect(token.lemma).not.toBe('');
          at = token.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the same text is always read the same', () => {
    const text = 'Les poules du couvent couvent, dit-il.';
    expect(createAnalyzer(forms)(text)).toEqual(analyze(text));
  });
});
