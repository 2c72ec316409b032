import { expect, expectTypeOf, test } from 'vitest';
import { type FormKey, describe as inPlainWords } from '#core/lesson/describe.ts';
import { explain } from '#core/lesson/explain.ts';
import { verbGroups } from '#core/lesson/verbs.ts';
import enForms from '#locales/en/form.json' with { type: 'json' };
import { formPhrases } from '#locales/forms.ts';
import frForms from '#locales/fr/form.json' with { type: 'json' };
import { sentence } from './notation.ts';

const inLanguage = formPhrases;

// The word looked at; `les^2` is the second les.
test.each([
  // A form that is its own headword needs no word.
  ['un bureau/NOUN/bureau/ms', 'bureau', undefined, undefined],
  ['le bureau/NOUN/bureau/ms', 'le', undefined, undefined],
  ['une entreprise/NOUN/entreprise/fs', 'entreprise', undefined, undefined],
  ['il veut/VERB/vouloir/pr3s ouvrir/VERB/ouvrir/inf', 'ouvrir', undefined, undefined],
  ['une région technologique/ADJ/technologique/fs', 'technologique', undefined, undefined],
  ['très grand/ADJ/grand/ms', 'très', undefined, undefined],
  ['à Paris/PROPN/Paris', 'Paris', undefined, undefined],
  ['il pense/VERB/penser/pr3s .', '.', undefined, undefined],
  // Nouns and adjectives.
  ['des/DET/un/p efforts/NOUN/effort/mp', 'efforts', 'plural of effort', 'pluriel d’effort'],
  [
    'de/DET/un/p nouvelles/ADJ/nouveau/fp villes/NOUN/ville/fp',
    'nouvelles',
    'feminine plural of nouveau',
    'féminin pluriel de nouveau',
  ],
  [
    'de/DET/un/p nouveaux/ADJ/nouveau/mp bureaux/NOUN/bureau/mp',
    'nouveaux',
    'masculine plural of nouveau, in -x, not -s',
    'masculin pluriel de nouveau, en -x et non en -s',
  ],
  [
    'de/DET/un/p nouveaux/ADJ/nouveau/mp bureaux/NOUN/bureau/mp',
    'bureaux',
    'plural of bureau, in -x, not -s',
    'pluriel de bureau, en -x et non en -s',
  ],
  [
    'les journaux/NOUN/journal/mp',
    'journaux',
    'plural of journal, -al becoming -aux',
    'pluriel de journal, -al devient -aux',
  ],
  [
    'les travaux/NOUN/travail/mp',
    'travaux',
    'plural of travail, -ail becoming -aux',
    'pluriel de travail, -ail devient -aux',
  ],
  ['les yeux/NOUN/œil/mp', 'yeux', 'plural of œil', 'pluriel d’œil'],
  [
    'des/DET/un/p jeux/NOUN/jeu/mp',
    'jeux',
    'plural of jeu, in -x, not -s',
    'pluriel de jeu, en -x et non en -s',
  ],
  ['une expansion mondiale/ADJ/mondial/fs', 'mondiale', 'feminine of mondial', 'féminin de mondial'],
  [
    'les plans mondiaux/ADJ/mondial/mp',
    'mondiaux',
    'masculine plural of mondial, -al becoming -aux',
    'masculin pluriel de mondial, -al devient -aux',
  ],
  ['les problèmes difficiles/ADJ/difficile/mp', 'difficiles', 'plural of difficile', 'pluriel de difficile'],
  [
    'les sites existants/ADJ/existant/mp',
    'existants',
    'masculine plural of existant',
    'masculin pluriel d’existant',
  ],
  ['la directrice/NOUN/directeur/fs', 'directrice', 'feminine of directeur', 'féminin de directeur'],
  [
    'les directrices/NOUN/directeur/fp',
    'directrices',
    'feminine plural of directeur',
    'féminin pluriel de directeur',
  ],
  [
    'un bel/ADJ/beau/ms arbre/NOUN/arbre/ms',
    'bel',
    'masculine beau before a vowel',
    'beau au masculin devant une voyelle',
  ],
  [
    'un nouvel/ADJ/nouveau/ms hôtel/NOUN/hôtel/ms',
    'nouvel',
    'masculine nouveau before a silent h',
    'nouveau au masculin devant un h muet',
  ],
  [
    'un vieil/ADJ/vieux/ms ami/NOUN/ami/ms',
    'vieil',
    'masculine vieux before a vowel',
    'vieux au masculin devant une voyelle',
  ],
  ['deux prix/NOUN/prix/mp', 'prix', undefined, undefined],
  // Articles and other determiners.
  ['la ville/NOUN/ville/fs', 'la', 'feminine of le', 'féminin de le'],
  ['les villes/NOUN/ville/fp', 'les', 'plural of le', 'pluriel de le'],
  ['une ville/NOUN/ville/fs', 'une', 'feminine of un', 'féminin de un'],
  ['l’ entreprise/NOUN/entreprise/fs', 'l’', 'la before a vowel', '« la » devant une voyelle'],
  ['l’ ami/NOUN/ami/ms', 'l’', 'le before a vowel', '« le » devant une voyelle'],
  ['l’ histoire/NOUN/histoire/fs', 'l’', 'la before a silent h', '« la » devant un h muet'],
  ['l’ APAC/PROPN/APAC', 'l’', 'le or la before a vowel', '« le » ou « la » devant une voyelle'],
  ['l’ ancienne/ADJ/ancien/fs ville/NOUN/ville/fs', 'l’', 'la before a vowel', '« la » devant une voyelle'],
  ['le bureau du directeur/NOUN/directeur/ms', 'du', 'de + le', 'de + le'],
  [
    'du/DET/du/ms pain/NOUN/pain/ms',
    'du',
    'partitive article (de + le): “some”, or nothing in English',
    'article partitif (de + le) : une certaine quantité',
  ],
  ['le prix des efforts/NOUN/effort/mp', 'des', 'de + les', 'de + les'],
  [
    'des/DET/un/p villes/NOUN/ville/fp',
    'des',
    'plural of un, une: “some”, or nothing in English',
    'pluriel de un, une',
  ],
  [
    'il recherche/VERB/rechercher/pr3s des ingénieurs/NOUN/ingénieur/mp',
    'des',
    'de + les, or the plural of un, une (“some”)',
    'de + les, ou pluriel de un, une',
  ],
  ['elle va/VERB/aller/pr3s au bureau/NOUN/bureau/ms', 'au', 'à + le', 'à + le'],
  ['il parle/VERB/parler/pr3s aux enfants/NOUN/enfant/mp', 'aux', 'à + les', 'à + les'],
  [
    'de/DET/un/p grandes/ADJ/grand/fp villes/NOUN/ville/fp',
    'de',
    'in place of des, before an adjective and its plural noun',
    'à la place de des, devant un adjectif et son nom au pluriel',
  ],
  [
    'il n’ a pas de/DET/un amis/NOUN/ami/mp',
    'de',
    'in place of un, du or des after a negation',
    'à la place de un, du ou des après une négation',
  ],
  ['la ville d’ Anne/PROPN/Anne', 'd’', 'de before a vowel', '« de » devant une voyelle'],
  ['cet homme/NOUN/homme/ms', 'cet', 'masculine ce before a silent h', 'ce au masculin devant un h muet'],
  ['cette ville/NOUN/ville/fs', 'cette', 'feminine of ce', 'féminin de ce'],
  ['ces villes/NOUN/ville/fp', 'ces', 'plural of ce', 'pluriel de ce'],
  [
    'son histoire/NOUN/histoire/fs',
    'son',
    'in place of sa before a silent h, though histoire is feminine',
    'à la place de sa devant un h muet (histoire est féminin)',
  ],
  [
    'son amie/NOUN/ami/fs',
    'son',
    'in place of sa before a vowel, though amie is feminine',
    'à la place de sa devant une voyelle (amie est féminin)',
  ],
  ['son bureau/NOUN/bureau/ms', 'son', undefined, undefined],
  ['ses clients/NOUN/client/mp', 'ses', 'plural of son', 'pluriel de son'],
  [
    'leur/DET/leur/s maison/NOUN/maison/fs',
    'leur',
    '“their”, with one thing owned (leurs with several)',
    'possessif : une seule chose, plusieurs possesseurs (leurs : plusieurs choses)',
  ],
  [
    'leurs/DET/leur/p maisons/NOUN/maison/fp',
    'leurs',
    'plural of leur, “their” with several things owned',
    'pluriel de leur : plusieurs choses, plusieurs possesseurs',
  ],
  ['toute/ADJ/tout/fs la nuit/NOUN/nuit/fs', 'toute', 'feminine of tout', 'féminin de tout'],
  ['quelle/DET/quel/fs ville/NOUN/ville/fs ?', 'quelle', 'feminine of quel', 'féminin de quel'],
  [
    'les problèmes/NOUN/problème/mp les plus difficiles/ADJ/difficile/mp',
    'les^2',
    'makes the superlative with plus or moins: “the most, the least”',
    'forme le superlatif avec plus ou moins',
  ],
  // Verbs.
  [
    'elle ouvrira/VERB/ouvrir/fu3s',
    'ouvrira',
    '3rd person singular, futur simple of ouvrir',
    '3e personne du singulier, futur simple d’ouvrir',
  ],
  [
    'je précise/VERB/préciser/pr1s',
    'précise',
    '1st person singular, present of préciser',
    '1re personne du singulier, présent de préciser',
  ],
  [
    'vous hésitiez/VERB/hésiter/im2p',
    'hésitiez',
    '2nd person plural, imparfait of hésiter',
    '2e personne du pluriel, imparfait d’hésiter',
  ],
  [
    'ils furent/AUX/être/ps3p',
    'furent',
    '3rd person plural, passé simple of être',
    '3e personne du pluriel, passé simple d’être',
  ],
  [
    'tu dirais/VERB/dire/cd2s',
    'dirais',
    '2nd person singular, conditional of dire',
    '2e personne du singulier, conditionnel présent de dire',
  ],
  [
    'qu’ il aille/VERB/aller/sp3s',
    'aille',
    '3rd person singular, present subjunctive of aller',
    '3e personne du singulier, subjonctif présent d’aller',
  ],
  [
    'qu’ elle fût/AUX/être/si3s',
    'fût',
    '3rd person singular, imparfait of the subjunctive of être',
    '3e personne du singulier, subjonctif imparfait d’être',
  ],
  [
    'ouvrez/VERB/ouvrir/ip2p la porte/NOUN/porte/fs',
    'ouvrez',
    '2nd person plural, imperative of ouvrir',
    '2e personne du pluriel, impératif d’ouvrir',
  ],
  [
    'pour soutenir/VERB/soutenir/inf ses clients/NOUN/client/mp',
    'soutenir',
    'infinitive of soutenir, after pour',
    'infinitif de soutenir, après pour',
  ],
  [
    'il prévoit/VERB/prévoir/pr3s d’ ouvrir/VERB/ouvrir/inf',
    'ouvrir',
    'infinitive of ouvrir, after de',
    'infinitif d’ouvrir, après de',
  ],
  [
    'reconnaissant/VERB/reconnaître/pa son potentiel/NOUN/potentiel/ms',
    'reconnaissant',
    'present participle of reconnaître',
    'participe présent de reconnaître',
  ],
  [
    'en/ADP lisant/VERB/lire/pa',
    'lisant',
    'gérondif of lire (en + present participle)',
    'gérondif de lire (en + participe présent)',
  ],
  [
    'en/ADP lisant/VERB/lire/pa',
    'en',
    'with the present participle of lire: “while, by, on” doing it',
    'avec le participe présent de lire : en même temps, ou par ce moyen',
  ],
  [
    'un communiqué/NOUN/communiqué/ms posté/VERB/poster/ppms hier/ADV',
    'posté',
    'past participle of poster, agreeing with communiqué',
    'participe passé de poster, accordé avec communiqué',
  ],
  [
    'une levée/NOUN/levée/fs de fonds/NOUN/fonds/mp lancée/VERB/lancer/ppfs hier/ADV',
    'lancée',
    'past participle of lancer, feminine, agreeing with levée',
    'participe passé de lancer, au féminin, accordé avec levée',
  ],
  [
    'la décision/NOUN/décision/fs de la ville/NOUN/ville/fs prise/VERB/prendre/ppfs hier/ADV',
    'prise',
    'past participle of prendre, feminine singular',
    'participe passé de prendre, au féminin singulier',
  ],
  // Compound tenses.
  [
    'il a indiqué/VERB/indiquer/ppms',
    'a',
    '3rd person singular, present of avoir, here helping to form the passé composé of indiquer',
    '3e personne du singulier, présent d’avoir, ici auxiliaire du passé composé d’indiquer',
  ],
  ['il a indiqué/VERB/indiquer/ppms', 'indiqué', 'passé composé of indiquer', 'passé composé d’indiquer'],
  [
    'elle s’ est imposée/VERB/imposer/ppfs',
    's’',
    'se before a vowel, part of the verb s’imposer',
    '« se » devant une voyelle, fait partie du verbe s’imposer',
  ],
  [
    'elle s’ est imposée/VERB/imposer/ppfs',
    'est',
    '3rd person singular, present of être, here helping to form the passé composé of s’imposer',
    '3e personne du singulier, présent d’être, ici auxiliaire du passé composé de s’imposer',
  ],
  [
    'elle s’ est imposée/VERB/imposer/ppfs',
    'imposée',
    'passé composé of s’imposer, agreeing with a feminine subject',
    'passé composé de s’imposer, accordé avec un sujet féminin',
  ],
  [
    'elle est partie/VERB/partir/ppfs',
    'partie',
    'passé composé of partir, agreeing with a feminine subject',
    'passé composé de partir, accordé avec un sujet féminin',
  ],
  [
    'il avait commencé/VERB/commencer/ppms',
    'commencé',
    'plus-que-parfait of commencer',
    'plus-que-parfait de commencer',
  ],
  ['il aura fini/VERB/finir/ppms', 'fini', 'futur antérieur of finir', 'futur antérieur de finir'],
  ['il aurait aimé/VERB/aimer/ppms', 'aimé', 'past conditional of aimer', 'conditionnel passé d’aimer'],
  [
    'le nombre/NOUN/nombre/ms ayant doublé/VERB/doubler/ppms',
    'doublé',
    'perfect participle of doubler',
    'participe passé composé de doubler',
  ],
  [
    'après/ADP avoir mangé/VERB/manger/ppms',
    'mangé',
    'past infinitive of manger',
    'infinitif passé de manger',
  ],
  [
    'la lettre/NOUN/lettre/fs que/PRON j’ ai écrite/VERB/écrire/ppfs',
    'écrite',
    'passé composé of écrire, agreeing with a feminine object before it',
    'passé composé d’écrire, accordé avec un complément féminin placé avant',
  ],
  // Passive.
  [
    'il a été annoncé/VERB/annoncer/ppms',
    'a',
    '3rd person singular, present of avoir, here helping to form the passé composé of annoncer',
    '3e personne du singulier, présent d’avoir, ici auxiliaire du passé composé d’annoncer',
  ],
  [
    'il a été annoncé/VERB/annoncer/ppms',
    'été',
    'past participle of être, here helping to form the passive of annoncer',
    'participe passé d’être, ici auxiliaire du passif d’annoncer',
  ],
  [
    'il a été annoncé/VERB/annoncer/ppms',
    'annoncé',
    'passé composé of annoncer, passive',
    'passé composé d’annoncer, à la voix passive',
  ],
  [
    'les offices/NOUN/office/mp sont fermés/VERB/fermer/ppmp',
    'sont',
    '3rd person plural, present of être, here helping to form the passive of fermer',
    '3e personne du pluriel, présent d’être, ici auxiliaire du passif de fermer',
  ],
  [
    'les offices/NOUN/office/mp sont fermés/VERB/fermer/ppmp',
    'fermés',
    'present of fermer, passive, agreeing with a masculine plural subject',
    'présent de fermer, à la voix passive, accordé avec un sujet masculin pluriel',
  ],
  // Pronominal verbs.
  [
    'elles s’ inscrivent/VERB/inscrire/pr3p',
    'inscrivent',
    '3rd person plural, present of s’inscrire',
    '3e personne du pluriel, présent de s’inscrire',
  ],
  ['nous sommes ravis/ADJ/ravi/mp de nous associer/VERB/associer/inf', 'nous', 'subject, “we”', 'sujet'],
  [
    'nous sommes ravis/ADJ/ravi/mp de nous associer/VERB/associer/inf',
    'associer',
    'infinitive of s’associer, after de',
    'infinitif de s’associer, après de',
  ],
  ['ils s’ en vont/VERB/aller/pr3p', 'en', 'part of the verb s’en aller', 'fait partie du verbe s’en aller'],
  [
    'il se hâte/VERB/hâter/pr3s',
    'hâte',
    '3rd person singular, present of se hâter',
    '3e personne du singulier, présent de se hâter',
  ],
  // Two verbs that make one.
  [
    'il va/VERB/aller/pr3s ouvrir/VERB/ouvrir/inf',
    'va',
    '3rd person singular, present of aller, here helping to form the futur proche of ouvrir',
    '3e personne du singulier, présent d’aller, ici auxiliaire du futur proche d’ouvrir',
  ],
  [
    'il va/VERB/aller/pr3s ouvrir/VERB/ouvrir/inf',
    'ouvrir',
    'futur proche of ouvrir (aller + infinitive)',
    'futur proche d’ouvrir (aller + infinitif)',
  ],
  [
    'il allait/VERB/aller/im3s partir/VERB/partir/inf',
    'partir',
    'futur proche of partir, seen from the past (aller + infinitive)',
    'futur proche de partir, vu du passé (aller + infinitif)',
  ],
  [
    'il vient/VERB/venir/pr3s d’ arriver/VERB/arriver/inf',
    'd’',
    'de before a vowel, part of venir de + infinitive, “to have just done”',
    '« de » devant une voyelle, fait partie de « venir de + infinitif » : tout juste avant',
  ],
  [
    'il vient/VERB/venir/pr3s d’ arriver/VERB/arriver/inf',
    'arriver',
    'passé récent of arriver (venir de + infinitive)',
    'passé récent d’arriver (venir de + infinitif)',
  ],
  [
    'il est en/ADP train/NOUN/train/ms de lire/VERB/lire/inf',
    'lire',
    'lire with être en train de, an action in progress',
    'lire avec être en train de, une action en cours',
  ],
  [
    'il est en/ADP train/NOUN/train/ms de lire/VERB/lire/inf',
    'train',
    'part of être en train de, “to be doing”',
    'fait partie de « être en train de » : une action en cours',
  ],
  [
    'il fait/VERB/faire/pr3s rire/VERB/rire/inf',
    'fait',
    '3rd person singular, present of faire, here with an infinitive: faire rire, to make it happen or have it done',
    '3e personne du singulier, présent de faire, ici avec un infinitif : faire rire, faire agir quelqu’un ou quelque chose',
  ],
  [
    'il a fait/VERB/faire/ppms construire/VERB/construire/inf un pont/NOUN',
    'construire',
    'passé composé of faire construire, faire + infinitive: to make it happen or have it done',
    'passé composé de faire construire, faire + infinitif : le sujet fait agir quelqu’un ou quelque chose',
  ],
  // Negation.
  ['il ne lit/VERB/lire/pr3s pas', 'ne', 'ne … pas, “not”', 'ne … pas : négation'],
  ['il ne lit/VERB/lire/pr3s pas', 'pas', 'ne … pas, “not”', 'ne … pas : négation'],
  [
    'il n’ aime/VERB/aimer/pr3s plus',
    'n’',
    'ne before a vowel, ne … plus, “no longer, no more”',
    '« ne » devant une voyelle, ne … plus : cela a cessé',
  ],
  ['il n’ aime/VERB/aimer/pr3s plus', 'plus', 'ne … plus, “no longer, no more”', 'ne … plus : cela a cessé'],
  ['il n’ a jamais ri/VERB/rire/ppms', 'jamais', 'ne … jamais, “never”', 'ne … jamais : à aucun moment'],
  ['il n’ a rien dit/VERB/dire/ppms', 'rien', 'ne … rien, “nothing”', 'ne … rien : aucune chose'],
  [
    'personne ne vient/VERB/venir/pr3s',
    'personne',
    'ne … personne, “no one”',
    'ne … personne : aucun être humain',
  ],
  ['il n’ a que/ADV dix/NUM ans/NOUN/an/mp', 'que', 'ne … que, “only”', 'ne … que : seulement'],
  [
    'il ne peut/VERB/pouvoir/pr3s venir/VERB/venir/inf',
    'ne',
    'ne without pas, “not”, as formal French allows with this verb',
    'ne sans pas : une vraie négation, que la langue soignée permet avec ce verbe',
  ],
  [
    'avant/ADP qu’ il ne parte/VERB/partir/sp3s',
    'ne',
    'ne with no negative meaning, as formal French likes here',
    'ne sans valeur négative, usage de la langue soignée',
  ],
  [
    'je sais/VERB/savoir/pr1s pas',
    'pas',
    '“not”, with ne left out as in speech',
    'négation sans ne, comme à l’oral',
  ],
  ['il n’ importe/VERB/importer/pr3s', 'n’', 'ne before a vowel', '« ne » devant une voyelle'],
  // Pronouns.
  ['elle ouvre/VERB/ouvrir/pr3s', 'elle', 'feminine of il', 'féminin de il'],
  [
    'avec elle',
    'elle',
    'the stressed form, after a preposition or for weight',
    'forme tonique, après une préposition ou pour insister',
  ],
  ['ils ouvrent/VERB/ouvrir/pr3p', 'ils', 'plural of il', 'pluriel de il'],
  [
    'il faut/VERB/falloir/pr3s partir/VERB/partir/inf',
    'il',
    'impersonal subject, standing for no one and nothing',
    'sujet impersonnel : il ne représente rien ni personne',
  ],
  ['il part/VERB/partir/pr3s', 'il', undefined, undefined],
  [
    'on part/VERB/partir/pr3s',
    'on',
    'subject: “one, people, they”, often “we”, with its verb in the 3rd person singular',
    'sujet : les gens, quelqu’un, ou souvent nous ; son verbe est à la 3e personne du singulier',
  ],
  ['nous partons/VERB/partir/pr1p', 'nous', 'subject, “we”', 'sujet'],
  ['il nous aide/VERB/aider/pr3s', 'nous', 'object, “us, to us”', 'complément du verbe'],
  [
    'il me parle/VERB/parler/pr3s',
    'me',
    'object, “me, to me”',
    'complément du verbe, 1re personne du singulier',
  ],
  [
    'je t’ aime/VERB/aimer/pr1s',
    't’',
    'te before a vowel, object, “you, to you”',
    '« te » devant une voyelle, complément du verbe, 2e personne du singulier',
  ],
  [
    'il le/PRON/le/3ms voit/VERB/voir/pr3s',
    'le',
    'direct object, “him, it”',
    'complément d’objet direct, masculin singulier',
  ],
  [
    'il la/PRON/le/3fs voit/VERB/voir/pr3s',
    'la',
    'direct object, “her, it”',
    'complément d’objet direct, féminin singulier',
  ],
  [
    'il les/PRON/le/3p voit/VERB/voir/pr3s',
    'les',
    'direct object, “them”',
    'complément d’objet direct, pluriel',
  ],
  [
    'il l’/PRON/le/3s aime/VERB/aimer/pr3s',
    'l’',
    'le or la before a vowel, direct object, “him, her, it”',
    '« le » ou « la » devant une voyelle, complément d’objet direct',
  ],
  [
    'il lui parle/VERB/parler/pr3s',
    'lui',
    'indirect object, “to him, to her”',
    'complément d’objet indirect : à lui ou à elle',
  ],
  [
    'avec lui',
    'lui',
    'the stressed form, after a preposition or for weight',
    'forme tonique, après une préposition ou pour insister',
  ],
  [
    'il leur/PRON/lui/3p parle/VERB/parler/pr3s',
    'leur',
    'indirect object, “to them”',
    'complément d’objet indirect : à eux ou à elles',
  ],
  [
    'il y va/VERB/aller/pr3s',
    'y',
    'stands for à (or another preposition of place) and its noun: “there, to it”',
    'remplace à (ou une autre préposition de lieu) et son nom',
  ],
  [
    'il y a un ami/NOUN/ami/ms',
    'y',
    'part of il y a, “there is, there are” (“ago” with a length of time)',
    'fait partie de « il y a »',
  ],
  [
    'il en parle/VERB/parler/pr3s',
    'en',
    'stands for de and its noun: “of it, of them, from there, some”',
    'remplace de et son nom',
  ],
  ['dit/VERB/dire/pr3s -il', '-il', 'subject, placed after its verb', 'sujet, placé après son verbe'],
  [
    'a -t- elle dit/VERB/dire/ppms',
    '-t-',
    '-t- added for the sound, with no meaning',
    '-t- ajouté pour le son, sans rien signifier',
  ],
  [
    'a -t-elle dit/VERB/dire/ppms',
    '-t-elle',
    'feminine of il, subject, placed after its verb, with -t- added for the sound',
    'féminin de il, sujet, placé après son verbe, avec -t- pour le son',
  ],
  [
    'c’ est vrai/ADJ',
    'c’',
    'ce before a vowel, subject, “it, this, that”',
    '« ce » devant une voyelle, sujet : cela',
  ],
  [
    'ce/PRON qui compte/VERB/compter/pr3s',
    'ce',
    'before a relative pronoun: “what, which”',
    'devant un pronom relatif : la chose',
  ],
  ['celle/PRON de Paris/PROPN', 'celle', 'feminine of celui', 'féminin de celui'],
  ['tout/PRON va/VERB/aller/pr3s bien', 'tout', 'pronoun, “everything, all”', 'pronom : toute chose'],
  ['tout/ADV petit/ADJ/petit/ms', 'tout', 'adverb, “quite, wholly, very”', 'adverbe : tout à fait'],
  // Words that join.
  [
    'l’ homme/NOUN/homme/ms qui parle/VERB/parler/pr3s',
    'qui',
    'relative pronoun, subject of the verb that follows: “who, which, that”',
    'pronom relatif, sujet du verbe qui suit',
  ],
  [
    'à qui parles/VERB/parler/pr2s -tu ?',
    'qui',
    'after a preposition: “whom”',
    'après une préposition, pour une personne',
  ],
  ['qui parle/VERB/parler/pr3s ?', 'qui', 'question word, “who”', 'mot interrogatif, pour une personne'],
  [
    'le livre/NOUN/livre/ms que/PRON je lis/VERB/lire/pr1s',
    'que',
    'relative pronoun, object of the verb that follows: “whom, which, that”',
    'pronom relatif, complément du verbe qui suit',
  ],
  [
    'le livre/NOUN/livre/ms qu’/PRON il lit/VERB/lire/pr3s',
    'qu’',
    'que before a vowel, relative pronoun, object of the verb that follows: “whom, which, that”',
    '« que » devant une voyelle, pronom relatif, complément du verbe qui suit',
  ],
  [
    'je crois/VERB/croire/pr1s qu’ elle dort/VERB/dormir/pr3s',
    'qu’',
    'que before a vowel, conjunction, “that”',
    '« que » devant une voyelle, conjonction',
  ],
  ['que/PRON dis/VERB/dire/pr2s -tu ?', 'que', 'question word, “what”', 'mot interrogatif, pour une chose'],
  [
    'est -ce/PRON/ce que tu dors/VERB/dormir/pr2s ?',
    'que',
    'part of est-ce que (or est-ce qui), which makes a question',
    'fait partie de « est-ce que » (ou « est-ce qui »), qui pose une question',
  ],
  [
    'plus grand/ADJ/grand/ms que moi',
    'que',
    'in a comparison, “than” or “as”',
    'introduit le second terme d’une comparaison',
  ],
  ['alors/ADV que nous dormons/VERB/dormir/pr1p', 'que', 'part of alors que', 'fait partie de « alors que »'],
  [
    'le livre/NOUN/livre/ms dont je parle/VERB/parler/pr1s',
    'dont',
    'relative pronoun, de + what it stands for: “of which, of whom, whose”',
    'pronom relatif : de + ce qu’il remplace',
  ],
  [
    'plusieurs/DET villes/NOUN/ville/fp , dont Paris/PROPN et Rome/PROPN .',
    'dont',
    'before examples, “including, among them”',
    'devant des exemples : parmi lesquels',
  ],
  [
    'la ville/NOUN/ville/fs où il vit/VERB/vivre/pr3s',
    'où',
    'relative pronoun of place or time, “where, when”',
    'pronom relatif de lieu ou de temps',
  ],
  [
    'la ville/NOUN/ville/fs dans laquelle/PRON/lequel/fs il vit/VERB/vivre/pr3s',
    'laquelle',
    'feminine of lequel, “which”, agreeing with the noun it stands for',
    'féminin de lequel, accordé avec le nom qu’il remplace',
  ],
  [
    'le livre/NOUN/livre/ms auquel/PRON/à+lequel/ms je pense/VERB/penser/pr1s',
    'auquel',
    'à + lequel, “to which, to whom”',
    'à + lequel',
  ],
  [
    'la fin/NOUN/fin/fs duquel/PRON/de+lequel',
    'duquel',
    'de + lequel, “of which, from which, of whom”',
    'de + lequel',
  ],
  ['jusqu’/ADP/jusque à Paris/PROPN', 'jusqu’', 'jusque before a vowel', '« jusque » devant une voyelle'],
  ['s’/SCONJ/si il vient/VERB/venir/pr3s', 's’', 'si before a vowel', '« si » devant une voyelle'],
  // Figures and abbreviations.
  ['en/ADP 2017/NUM/2017', '2017', 'read aloud as deux mille dix-sept', 'se lit deux mille dix-sept'],
  [
    '6,6/NUM/6,6 milliards/NOUN/milliard/mp',
    '6,6',
    'read aloud as six virgule six',
    'se lit six virgule six',
  ],
  ['le XIXe/ADJ/XIXe siècle/NOUN/siècle/ms', 'XIXe', 'read aloud as dix-neuvième', 'se lit dix-neuvième'],
  ['le 1er/ADJ/1er avril/NOUN/avril/ms', '1er', 'read aloud as premier', 'se lit premier'],
  ['M./NOUN/monsieur/ms Dupont/PROPN', 'M.', 'short for monsieur', 'abréviation : monsieur'],
  // What the tagger may have got wrong: nothing is said of a participle in a noun’s place.
  [
    'une impressionnante/ADJ/impressionnant/fs levée/VERB/lever/ppfs de fonds/NOUN/fonds/mp',
    'levée',
    undefined,
    undefined,
  ],
  [
    'nous pouvons/VERB/pouvoir/pr1p demander/VERB/demander/inf à Anne/PROPN de nous aider/VERB/aider/inf',
    'nous^2',
    'object, “us, to us”',
    'complément du verbe',
  ],
  // Words that look alike and are not.
  [
    'il a sans aucun doute/NOUN/doute/ms contribué/VERB/contribuer/ppms',
    'contribué',
    'passé composé of contribuer',
    'passé composé de contribuer',
  ],
  [
    'il a en/ADP 2017/NUM remporté/VERB/remporter/ppms un prix/NOUN/prix/ms',
    'remporté',
    'passé composé of remporter',
    'passé composé de remporter',
  ],
  ['pas du/ADP+DET tout/PRON', 'tout', undefined, undefined],
  ['tous les pays , y compris/VERB/comprendre/ppms la France/PROPN', 'y', undefined, undefined],
  [
    'mieux/ADV vaut/VERB/valoir/pr3s prévenir/VERB/prévenir/inf que guérir/VERB/guérir/inf',
    'que',
    undefined,
    undefined,
  ],
  ['c’ est alors/ADV que tout commença/VERB/commencer/ps3s', 'que', 'conjunction, “that”', 'conjonction'],
  [
    'il attend/VERB/attendre/pr3s jusqu’ à ce/PRON que tu viennes/VERB/venir/sp2s',
    'ce',
    'part of jusqu’à ce que',
    'fait partie de « jusqu’à ce que »',
  ],
  [
    'il attend/VERB/attendre/pr3s jusqu’ à ce/PRON que tu viennes/VERB/venir/sp2s',
    'que',
    'part of jusqu’à ce que',
    'fait partie de « jusqu’à ce que »',
  ],
  ['il est riche/ADJ et je ne le/PRON/le/3ms suis pas', 'le', undefined, undefined],
  ['il parle/VERB/parler/pr3s lors/ADV des fêtes/NOUN/fête/fp', 'des', 'de + les', 'de + les'],
  [
    'je peux/VERB/pouvoir/pr1s aussi/ADV confirmer/VERB/confirmer/inf que tout/PRON va/VERB/aller/pr3s bien',
    'que',
    'conjunction, “that”',
    'conjonction',
  ],
  [
    'en/ADP tant/ADV que directeur/NOUN/directeur/ms',
    'que',
    'part of en tant que',
    'fait partie de « en tant que »',
  ],
  [
    'c’ est ce/PRON que/PRON je dis/VERB/dire/pr1s',
    'que',
    'relative pronoun, object of the verb that follows: “whom, which, that”',
    'pronom relatif, complément du verbe qui suit',
  ],
  ['la leur/DET/leur est ouverte/ADJ/ouvert/fs', 'leur', undefined, undefined],
  [
    'en/ADP se levant/VERB/lever/pa',
    'en',
    'with the present participle of se lever: “while, by, on” doing it',
    'avec le participe présent de se lever : en même temps, ou par ce moyen',
  ],
  [
    'va/VERB/aller/ip2s t’ en/PRON',
    't’',
    'te before a vowel, part of the verb s’en aller',
    '« te » devant une voyelle, fait partie du verbe s’en aller',
  ],
  // A participle taken for an adjective, a relative that is none.
  [
    'ils se sont enfin/ADV quittés/ADJ/quitté/mp',
    'quittés',
    'passé composé of se quitter, agreeing with a masculine plural subject',
    'passé composé de se quitter, accordé avec un sujet masculin pluriel',
  ],
  [
    'ils se sont enfin/ADV quittés/ADJ/quitté/mp',
    'se',
    'part of the verb se quitter',
    'fait partie du verbe se quitter',
  ],
  [
    'ceux/PRON qui nous ont aidés/VERB/aider/ppmp',
    'aidés',
    'passé composé of aider, agreeing with a masculine plural object before it',
    'passé composé d’aider, accordé avec un complément masculin pluriel placé avant',
  ],
  [
    'la pensée/NOUN/pensée/fs qu’/PRON il était temps/NOUN/temps/ms',
    'qu’',
    'que before a vowel',
    '« que » devant une voyelle',
  ],
  [
    'qui est -ce/PRON/ce qui parle/VERB/parler/pr3s ?',
    'qui^2',
    'part of est-ce que (or est-ce qui), which makes a question',
    'fait partie de « est-ce que » (ou « est-ce qui »), qui pose une question',
  ],
  ['l’/DET un/PRON/un/ms des hommes/NOUN/homme/mp', 'l’', 'le before a vowel', '« le » devant une voyelle'],
  ['sa vie/NOUN/vie/fs tout/PRON entière/ADJ/entier/fs', 'tout', undefined, undefined],
] as [string, string, string | undefined, string | undefined][])('%s: %s', (line, word, english, french) => {
  const tokens = sentence(line);
  const [form, nth = '1'] = word.split('^');
  const at = tokens.flatMap((token, i) => (token.form === form ? [i] : []))[Number(nth) - 1]!;
  const found = explain(tokens, verbGroups(tokens))[at];
  expect(found && inPlainWords(found, inLanguage('en'))).toBe(english);
  expect(found && inPlainWords(found, inLanguage('fr'))).toBe(french);
});

type Leaves<T, Path extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Path}${Key}` : Leaves<T[Key], `${Path}${Key}.`>;
}[keyof T & string];

test('both languages have every phrase, and no other', () => {
  expectTypeOf<Leaves<typeof enForms>>().toEqualTypeOf<FormKey>();
  expectTypeOf<Leaves<typeof frForms>>().toEqualTypeOf<FormKey>();
});

const phrases = (tree: object): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : phrases(value)));

test('French is set as the French set it', () => {
  for (const phrase of phrases(frForms)) {
    expect(phrase, phrase).not.toMatch(/[^\u202f][;!?»]|[^\u00a0]:|«[^\u202f]|'/);
  }
});

test('both languages fill the same blanks', () => {
  const blanks = (phrase: string) => [...phrase.matchAll(/\{\{\w+\}\}/g)].map(([blank]) => blank).sort();
  expect(phrases(frForms).map(blanks)).toEqual(phrases(enForms).map(blanks));
});
