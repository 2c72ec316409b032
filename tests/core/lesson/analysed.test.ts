import { expect, test } from 'vitest';
import { describe as inPlainWords } from '#core/lesson/describe.ts';
import { explain } from '#core/lesson/explain.ts';
import { verbGroups } from '#core/lesson/verbs.ts';
import { createAnalyzer } from '#core/text/lemmatize.ts';
import { loadForms } from '#lexicon/forms/load.ts';
import { formPhrases } from '#locales/forms.ts';

const analyze = createAnalyzer(loadForms());
const inEnglishPhrases = formPhrases('en');

// Sentences as the analyser reads them; `ne^2` is the second ne.
test.each([
  // The seed article.
  [
    'OpenAI a indiqué dans un communiqué posté le X qu’elle ouvrira de nouveaux bureaux dans plusieurs villes, dont New York, Seattle, Paris, Bruxelles et Singapour, en plus de ses sites existants à San Francisco, Londres, Dublin et Tokyo.',
    {
      a: '3rd person singular, present of avoir, here helping to form the passé composé of indiquer',
      indiqué: 'passé composé of indiquer',
      posté: 'past participle of poster, agreeing with communiqué',
      'qu’': 'que before a vowel, conjunction, “that”',
      elle: 'feminine of il',
      ouvrira: '3rd person singular, futur simple of ouvrir',
      de: 'in place of des, before an adjective and its plural noun',
      nouveaux: 'masculine plural of nouveau, in -x, not -s',
      bureaux: 'plural of bureau, in -x, not -s',
      villes: 'plural of ville',
      dont: 'before examples, “including, among them”',
      Paris: undefined,
      ses: 'plural of son',
      sites: 'plural of site',
      existants: 'masculine plural of existant',
    },
  ],
  [
    'Ces ouvertures s’inscrivent dans le cadre des efforts d’expansion mondiale de l’entreprise.',
    {
      Ces: 'plural of ce',
      ouvertures: 'plural of ouverture',
      's’': 'se before a vowel, part of the verb s’inscrire',
      inscrivent: '3rd person plural, present of s’inscrire',
      des: 'de + les',
      efforts: 'plural of effort',
      'd’': 'de before a vowel',
      mondiale: 'feminine of mondial',
      'l’': 'la before a vowel',
    },
  ],
  [
    'L’entreprise précise que son directeur général supervisera les opérations internationales et facilitera l’expansion mondiale depuis Singapour.',
    {
      précise: '3rd person singular, present of préciser',
      que: 'conjunction, “that”',
      son: undefined,
      supervisera: '3rd person singular, futur simple of superviser',
      internationales: 'feminine plural of international',
      facilitera: '3rd person singular, futur simple of faciliter',
    },
  ],
  [
    'L’entreprise avait commencé à constituer une équipe à Singapour, qui servira de hub pour soutenir ses clients.',
    {
      avait:
        '3rd person singular, imparfait of avoir, here helping to form the plus-que-parfait of commencer',
      commencé: 'plus-que-parfait of commencer',
      constituer: 'infinitive of constituer, after à',
      qui: 'relative pronoun, subject of the verb that follows: “who, which, that”',
      servira: '3rd person singular, futur simple of servir',
      soutenir: 'infinitive of soutenir, after pour',
    },
  ],
  [
    'Les Singapouriens sont parmi les utilisateurs de ChatGPT les plus nombreux, le nombre d’utilisateurs hebdomadaires à Singapour ayant doublé depuis le début de l’année.',
    {
      sont: '3rd person plural, present of être',
      'les^2': 'makes the superlative with plus or moins: “the most, the least”',
      hebdomadaires: 'plural of hebdomadaire',
      ayant: 'present participle of avoir, here helping to form the perfect participle of doubler',
      doublé: 'perfect participle of doubler',
    },
  ],
  [
    'Singapour s’est imposée comme un leader en matière d’intelligence artificielle, reconnaissant son potentiel pour résoudre certains des problèmes les plus difficiles de la société.',
    {
      's’': 'se before a vowel, part of the verb s’imposer',
      est: '3rd person singular, present of être, here helping to form the passé composé of s’imposer',
      imposée: 'passé composé of s’imposer, agreeing with a feminine subject',
      artificielle: 'feminine of artificiel',
      reconnaissant: 'present participle of reconnaître',
      résoudre: 'infinitive of résoudre, after pour',
      difficiles: 'plural of difficile',
    },
  ],
  [
    'Nous sommes ravis de nous associer au gouvernement alors que nous nous expandons dans la région.',
    {
      Nous: 'subject, “we”',
      nous: 'part of the verb s’associer',
      associer: 'infinitive of s’associer, after de',
      au: 'à + le',
      que: 'part of alors que',
      'nous^2': 'subject, “we”',
      'nous^3': 'part of the verb s’expandre',
      expandons: '1st person plural, present of s’expandre',
    },
  ],
  // Sentences of every sort.
  [
    'Il n’y avait plus personne dans la rue quand nous sommes rentrés.',
    {
      Il: 'impersonal subject, standing for no one and nothing',
      'n’': 'ne before a vowel, ne … plus, “no longer, no more”',
      y: 'part of il y a, “there is, there are” (“ago” with a length of time)',
      avait: '3rd person singular, imparfait of avoir',
      plus: 'ne … plus, “no longer, no more”',
      personne: 'ne … personne, “no one”',
      sommes: '1st person plural, present of être, here helping to form the passé composé of rentrer',
      rentrés: 'passé composé of rentrer, agreeing with a masculine plural subject',
    },
  ],
  [
    '— As-tu vu la lettre qu’elle m’a écrite ? demanda-t-il en se levant.',
    {
      tu: 'subject, placed after its verb',
      vu: 'passé composé of voir',
      'qu’': 'que before a vowel, relative pronoun, object of the verb that follows: “whom, which, that”',
      'm’': 'me before a vowel, object, “me, to me”',
      écrite: 'passé composé of écrire, agreeing with a feminine object before it',
      il: 'subject, placed after its verb, with -t- added for the sound',
      en: 'with the present participle of se lever: “while, by, on” doing it',
      se: 'part of the verb se lever',
      levant: 'gérondif of se lever (en + present participle)',
    },
  ],
  [
    'Je ne crois pas qu’il vienne, à moins qu’il ne change d’avis.',
    {
      crois: '1st person singular, present of croire',
      'qu’': 'que before a vowel, conjunction, “that”',
      vienne: '3rd person singular, present subjunctive of venir',
      'qu’^2': 'que before a vowel, part of à moins que',
      'ne^2': 'ne with no negative meaning, as formal French likes here',
    },
  ],
  [
    'Donne-le-moi et va-t’en !',
    {
      va: '2nd person singular, imperative of s’en aller',
      't’': 'te before a vowel, part of the verb s’en aller',
      en: 'part of the verb s’en aller',
    },
  ],
  [
    'Est-ce que vous venez avec nous ?',
    {
      ce: 'part of est-ce que (or est-ce qui), which makes a question',
      que: 'part of est-ce que (or est-ce qui), which makes a question',
      vous: 'subject, “you”',
      nous: 'the stressed form, after a preposition or for weight',
    },
  ],
  [
    'C’est ce que je voulais dire.',
    {
      'C’': 'ce before a vowel, subject, “it, this, that”',
      ce: 'before a relative pronoun: “what, which”',
      que: 'relative pronoun, object of the verb that follows: “whom, which, that”',
      voulais: '1st person singular, imparfait of vouloir',
    },
  ],
  [
    'Vous devez vous lever tôt.',
    {
      Vous: 'subject, “you”',
      vous: 'part of the verb se lever',
      lever: 'infinitive of se lever',
    },
  ],
  [
    'Pouvez-vous leur apporter de l’eau ?',
    {
      leur: 'indirect object, “to them”',
      'l’': 'la before a vowel',
    },
  ],
  [
    'La maison a été construite par mon grand-père, qui l’avait dessinée.',
    {
      a: '3rd person singular, present of avoir, here helping to form the passé composé of construire',
      été: 'past participle of être, here helping to form the passive of construire',
      construite: 'passé composé of construire, passive, agreeing with a feminine subject',
      qui: 'relative pronoun, subject of the verb that follows: “who, which, that”',
      'l’': 'le or la before a vowel, direct object, “him, her, it”',
      dessinée: 'plus-que-parfait of dessiner, agreeing with a feminine object before it',
    },
  ],
  [
    'Ce n’est qu’un début.',
    {
      'n’': 'ne before a vowel, ne … que, “only”',
      'qu’': 'que before a vowel, ne … que, “only”',
    },
  ],
  [
    'Il vient de finir son livre, dont les personnages lui plaisent.',
    {
      vient:
        '3rd person singular, present of venir, here helping to form the passé récent of finir (venir de)',
      de: 'part of venir de + infinitive, “to have just done”',
      finir: 'passé récent of finir (venir de + infinitive)',
      dont: 'relative pronoun, de + what it stands for: “of which, of whom, whose”',
      lui: 'indirect object, “to him, to her”',
    },
  ],
  [
    'Elle allait partir lorsqu’on frappa à la porte.',
    {
      allait: '3rd person singular, imparfait of aller, here helping to form the futur proche of partir',
      partir: 'futur proche of partir, seen from the past (aller + infinitive)',
      'lorsqu’': 'lorsque before a vowel',
      on: 'subject: “one, people, they”, often “we”, with its verb in the 3rd person singular',
      frappa: '3rd person singular, passé simple of frapper',
    },
  ],
  [
    'Ayant terminé ses devoirs, il sortit.',
    {
      Ayant: 'present participle of avoir, here helping to form the perfect participle of terminer',
      terminé: 'perfect participle of terminer',
      sortit: '3rd person singular, passé simple of sortir',
    },
  ],
  [
    'Il s’en est allé sans rien dire.',
    {
      's’': 'se before a vowel, part of the verb s’en aller',
      en: 'part of the verb s’en aller',
      est: '3rd person singular, present of être, here helping to form the passé composé of s’en aller',
      allé: 'passé composé of s’en aller',
      dire: 'infinitive of dire, after sans',
    },
  ],
  [
    'Je n’ai ni faim ni soif.',
    {
      'n’': 'ne before a vowel, ne … ni, “neither, nor”',
      ni: 'ne … ni, “neither, nor”',
    },
  ],
  [
    'L’on m’a dit que tu étais en train de lire.',
    {
      'L’on': 'l’ added before on for the sound, with no meaning',
    },
  ],
  [
    'Nous allons être obligés de partir.',
    {
      allons: '1st person plural, present of aller, here helping to form the futur proche of obliger',
      être: 'infinitive of être, here helping to form the passive of obliger',
      obligés:
        'futur proche of obliger (aller + infinitive), passive, agreeing with a masculine plural subject',
    },
  ],
] as [string, Record<string, string | undefined>][])('%s', (text, expected) => {
  const tokens = analyze(text);
  const forms = explain(tokens, verbGroups(tokens));
  const inEnglish = forms.map((form) => form && inPlainWords(form, inEnglishPhrases));
  expect(inEnglish.filter((phrase) => phrase === '' || phrase?.includes('{{'))).toEqual([]);
  const found = Object.keys(expected).map((word) => {
    const [form, nth = '1'] = word.split('^');
    return [
      word,
      inEnglish[tokens.flatMap((token, i) => (token.form === form ? [i] : []))[Number(nth) - 1]!],
    ];
  });
  expect(Object.fromEntries(found)).toEqual(expected);
});
