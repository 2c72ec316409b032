import { expect, test } from 'vitest';
import { verbGroups } from '#core/lesson/verbs.ts';
import { sentence } from './notation.ts';

/** The groups of a sentence, each as its words, its headword and what it is. */
function found(line: string): string[] {
  const tokens = sentence(line);
  return verbGroups(tokens).map((group) => {
    const { lemma, tense, voice, construction, person, number, agreement, negations } = group;
    const words = group.tokens.map((i) => tokens[i]!.form).join(' ');
    const marks = [
      tense,
      voice === 'active' ? '' : voice,
      construction,
      person && number && `${person}${number[0]}`,
      agreement && `${agreement.with}:${agreement.gender}${agreement.number}`,
      ...negations.map((negation) => `ne…${negation.kind}`),
    ];
    return `${words} = ${lemma}: ${marks.filter(Boolean).join(' ')}`;
  });
}

const OUVERT = 'ouvert/VERB/ouvrir/ppms';

test.each([
  // One form, one tense.
  ['il ouvre/VERB/ouvrir/pr3s', ['ouvre = ouvrir: present 3S']],
  ['elle ouvrira/VERB/ouvrir/fu3s', ['ouvrira = ouvrir: futurSimple 3S']],
  ['tu ouvrais/VERB/ouvrir/im2s', ['ouvrais = ouvrir: imparfait 2S']],
  ['ils ouvrirent/VERB/ouvrir/ps3p', ['ouvrirent = ouvrir: passeSimple 3P']],
  ['j’ ouvrirais/VERB/ouvrir/cd1s', ['ouvrirais = ouvrir: conditionnelPresent 1S']],
  ['qu’ il ouvrît/VERB/ouvrir/si3s', ['ouvrît = ouvrir: subjonctifImparfait 3S']],
  ['ouvrez/VERB/ouvrir/ip2p la porte', ['ouvrez = ouvrir: imperatif 2P']],
  ['un communiqué posté/VERB/poster/ppms hier/ADV', ['posté = poster: participePasse']],
  ['reconnaissant/VERB/reconnaître/pa son potentiel', ['reconnaissant = reconnaître: participePresent']],
  // Compound tenses.
  [`il a ${OUVERT}`, ['a ouvert = ouvrir: passeCompose 3S']],
  [`il avait ${OUVERT}`, ['avait ouvert = ouvrir: plusQueParfait 3S']],
  [`il eut ${OUVERT}`, ['eut ouvert = ouvrir: passeAnterieur 3S']],
  [`il aura ${OUVERT}`, ['aura ouvert = ouvrir: futurAnterieur 3S']],
  [`il aurait ${OUVERT}`, ['aurait ouvert = ouvrir: conditionnelPasse 3S']],
  [`qu’ il ait ${OUVERT}`, ['ait ouvert = ouvrir: subjonctifPasse 3S']],
  [`qu’ il eût ${OUVERT}`, ['eût ouvert = ouvrir: subjonctifPlusQueParfait 3S']],
  ['aie fini/VERB/finir/ppms', ['aie fini = finir: imperatifPasse 2S']],
  [`après avoir ${OUVERT}`, ['avoir ouvert = ouvrir: infinitifPasse']],
  ['le nombre ayant doublé/VERB/doubler/ppms', ['ayant doublé = doubler: participePasseCompose']],
  ['elle est partie/VERB/partir/ppfs', ['est partie = partir: passeCompose 3S subject:FemSing']],
  [
    'ils étaient/AUX/être/im3p venus/VERB/venir/ppmp',
    ['étaient venus = venir: plusQueParfait 3P subject:MascPlur'],
  ],
  ['elle a été malade/ADJ', ['a été = être: passeCompose 3S']],
  ['il y a eu/VERB/avoir/ppms un accident', ['a eu = avoir: passeCompose 3S']],
  // What may stand between the auxiliary and its participle.
  [`il n’ a pas encore ${OUVERT}`, ['n’ a pas ouvert = ouvrir: passeCompose 3S ne…pas']],
  ['a -t- il dit/VERB/dire/ppms', ['a dit = dire: passeCompose 3S']],
  ['a -t-il dit/VERB/dire/ppms', ['a dit = dire: passeCompose 3S']],
  [`il a , selon/ADP lui , ${OUVERT}`, ['a ouvert = ouvrir: passeCompose 3S']],
  [`il a tout de suite/NOUN ${OUVERT}`, ['a ouvert = ouvrir: passeCompose 3S']],
  ['il a lui aussi/ADV ri/VERB/rire/ppms', ['a ri = rire: passeCompose 3S']],
  ['il a tout/PRON mangé/VERB/manger/ppms', ['a mangé = manger: passeCompose 3S']],
  ['il a les mains liées/VERB/lier/ppfp', ['a = avoir: present 3S', 'liées = lier: participePasse']],
  // Agreement with an object placed before.
  [
    'la lettre que/PRON j’ ai écrite/VERB/écrire/ppfs',
    ['ai écrite = écrire: passeCompose 1S object:FemSing'],
  ],
  ['il les/PRON a vues/VERB/voir/ppfp', ['a vues = voir: passeCompose 3S object:FemPlur']],
  ['elle a écrit/VERB/écrire/ppms une lettre', ['a écrit = écrire: passeCompose 3S']],
  // Passive.
  ['le bureau est ouvert/VERB/ouvrir/ppms par Anne/PROPN', ['est ouvert = ouvrir: present passive 3S']],
  [
    'elle sera annoncée/VERB/annoncer/ppfs',
    ['sera annoncée = annoncer: futurSimple passive 3S subject:FemSing'],
  ],
  ['il a été annoncé/VERB/annoncer/ppms', ['a été annoncé = annoncer: passeCompose passive 3S']],
  ['pour être vu/VERB/voir/ppms', ['être vu = voir: infinitif passive']],
  ['étant aimé/VERB/aimer/ppms', ['étant aimé = aimer: participePresent passive']],
  ['ayant été vu/VERB/voir/ppms', ['ayant été vu = voir: participePasseCompose passive']],
  ['il est très aimé/VERB/aimer/ppms', ['est = être: present 3S', 'aimé = aimer: participePasse']],
  ['elle est très grande/ADJ/grand/fs', ['est = être: present 3S']],
  [
    'il a été créé/VERB/créer/ppms et financé/VERB/financer/ppms',
    ['a été créé = créer: passeCompose passive 3S', 'financé = financer: passeCompose passive 3S'],
  ],
  // Pronominal.
  [
    'elle s’ est imposée/VERB/imposer/ppfs',
    ['s’ est imposée = s’imposer: passeCompose pronominal 3S subject:FemSing'],
  ],
  ['elles s’ inscrivent/VERB/inscrire/pr3p', ['s’ inscrivent = s’inscrire: present pronominal 3P']],
  ['je me lève/VERB/lever/pr1s', ['me lève = se lever: present pronominal 1S']],
  ['il me lève/VERB/lever/pr3s', ['lève = lever: present 3S']],
  ['nous nous expandons/VERB/expandre/pr1p', ['nous expandons = s’expandre: present pronominal 1P']],
  ['nous expandons/VERB/expandre/pr1p', ['expandons = expandre: present 1P']],
  ['nous vous aidons/VERB/aider/pr1p', ['aidons = aider: present 1P']],
  [
    'nous sommes ravis/ADJ/ravi/mp de nous associer/VERB/associer/inf',
    ['sommes = être: present 1P', 'nous associer = s’associer: infinitif pronominal'],
  ],
  [
    'il veut/VERB/vouloir/pr3s nous aider/VERB/aider/inf',
    ['veut = vouloir: present 3S', 'aider = aider: infinitif'],
  ],
  [
    'nous lui demandons/VERB/demander/pr1p de nous aider/VERB/aider/inf',
    ['demandons = demander: present 1P', 'aider = aider: infinitif'],
  ],
  [
    'nous devons/VERB/devoir/pr1p nous lever/VERB/lever/inf',
    ['devons = devoir: present 1P', 'nous lever = se lever: infinitif pronominal'],
  ],
  ['lève/VERB/lever/ip2s -toi/PRON/toi/2s', ['lève -toi = se lever: imperatif pronominal 2S']],
  [
    'ne vous inquiétez/VERB/inquiéter/ip2p pas',
    ['ne vous inquiétez pas = s’inquiéter: imperatif pronominal 2P ne…pas'],
  ],
  ['donnez/VERB/donner/ip2p -moi/PRON/moi/1s', ['donnez = donner: imperatif 2P']],
  ['ils s’ en vont/VERB/aller/pr3p', ['s’ vont = s’en aller: present pronominal 3P']],
  ['il se hâte/VERB/hâter/pr3s', ['se hâte = se hâter: present pronominal 3S']],
  ['il s’ habille/VERB/habiller/pr3s', ['s’ habille = s’habiller: present pronominal 3S']],
  [
    'les mains qu’/PRON elle s’ est lavées/VERB/laver/ppfp',
    ['s’ est lavées = se laver: passeCompose pronominal 3S object:FemPlur'],
  ],
  // Two verbs that make one.
  ['il va/VERB/aller/pr3s ouvrir/VERB/ouvrir/inf', ['va ouvrir = ouvrir: present futurProche 3S']],
  [
    'il ne va/VERB/aller/pr3s pas se lever/VERB/lever/inf',
    ['ne va pas se lever = se lever: present pronominal futurProche 3S ne…pas'],
  ],
  [
    'elle va/VERB/aller/pr3s être ouverte/VERB/ouvrir/ppfs',
    ['va être ouverte = ouvrir: present passive futurProche 3S subject:FemSing'],
  ],
  ['il va/VERB/aller/pr3s à Paris/PROPN', ['va = aller: present 3S']],
  [
    'il va/VERB/aller/pr3s chercher/VERB/chercher/inf Anne/PROPN',
    ['va = aller: present 3S', 'chercher = chercher: infinitif'],
  ],
  [
    'il vient/VERB/venir/pr3s d’ arriver/VERB/arriver/inf',
    ['vient d’ arriver = arriver: present passeRecent 3S'],
  ],
  ['il vient/VERB/venir/pr3s de Paris/PROPN', ['vient = venir: present 3S']],
  ['il est en/ADP train/NOUN de lire/VERB/lire/inf', ['est en train de lire = lire: present enTrainDe 3S']],
  [
    'il était sur le point/NOUN de partir/VERB/partir/inf',
    ['était sur le point de partir = partir: imparfait surLePointDe 3S'],
  ],
  [
    'il fait/VERB/faire/pr3s construire/VERB/construire/inf un pont',
    ['fait construire = faire construire: present causative 3S'],
  ],
  [
    'il s’ est fait/VERB/faire/ppms voler/VERB/voler/inf',
    ['s’ est fait voler = se faire voler: passeCompose pronominal causative 3S'],
  ],
  [
    'il ne fait/VERB/faire/pr3s que/ADV rire/VERB/rire/inf',
    ['ne fait que = faire: present 3S ne…que', 'rire = rire: infinitif'],
  ],
  ['en/ADP lisant/VERB/lire/pa', ['en lisant = lire: gerondif']],
  ['en/ADP s’ en allant/VERB/aller/pa', ['en s’ allant = s’en aller: gerondif pronominal']],
  // Negation.
  ['il ne lit/VERB/lire/pr3s plus', ['ne lit plus = lire: present 3S ne…plus']],
  ['il n’ a jamais lu/VERB/lire/ppms', ['n’ a jamais lu = lire: passeCompose 3S ne…jamais']],
  ['il n’ a vu/VERB/voir/ppms personne', ['n’ a vu personne = voir: passeCompose 3S ne…personne']],
  ['personne ne sait/VERB/savoir/pr3s', ['personne ne sait = savoir: present 3S ne…personne']],
  ['rien ne va/VERB/aller/pr3s', ['rien ne va = aller: present 3S ne…rien']],
  ['il n’ a que/ADV dix/NUM ans/NOUN/an/mp', ['n’ a que = avoir: present 3S ne…que']],
  [
    'je ne pense/VERB/penser/pr1s pas que tu viennes/VERB/venir/sp2s',
    ['ne pense pas = penser: present 1S ne…pas', 'viennes = venir: subjonctifPresent 2S'],
  ],
  ['il n’ y a guère de doute', ['n’ a guère = avoir: present 3S ne…guere']],
  ['il n’ a aucun ami', ['n’ a aucun = avoir: present 3S ne…aucun']],
  ['pour ne pas tomber/VERB/tomber/inf', ['ne pas tomber = tomber: infinitif ne…pas']],
  [
    'il ne peut/VERB/pouvoir/pr3s venir/VERB/venir/inf',
    ['ne peut = pouvoir: present 3S ne…literary', 'venir = venir: infinitif'],
  ],
  ['avant/ADP qu’ il ne parte/VERB/partir/sp3s', ['ne parte = partir: subjonctifPresent 3S ne…expletive']],
  ['je sais/VERB/savoir/pr1s pas', ['sais pas = savoir: present 1S ne…pas']],
  ['il n’ est pas plus grand/ADJ que toi', ['n’ est pas = être: present 3S ne…pas']],
])('%s', (line, groups) => expect(found(line)).toEqual(groups));

test('every verb is in one group', () => {
  const tokens = sentence(
    `il a été vu/VERB/voir/ppms et va/VERB/aller/pr3s s’ en aller/VERB/aller/inf en/ADP riant/VERB/rire/pa`,
  );
  const owners = tokens.map(
    (_, i) => verbGroups(tokens).filter((g) => g.head === i || g.auxiliaries.includes(i)).length,
  );
  expect(owners).toEqual(tokens.map((token) => (token.upos === 'VERB' || token.upos === 'AUX' ? 1 : 0)));
});
