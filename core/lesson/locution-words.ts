/** Words that the patterns of locutions are made of: which stand for one another, and what may follow which. */

export const family = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const POSSESSIVE = family('son sa ses mon ma mes ton ta tes notre nos votre vos leur leurs');
export const SELF = family('moi toi soi lui elle nous vous eux elles');
const SELF_SAME = new Set(
  [...SELF].flatMap((self) => [`${self}-même`, `${self}-mêmes`]).filter((word) => word !== 'soi-mêmes'),
);
export const DEFINITE = family("le la l' les");
/** What may stand where a verb's noun has the definite article: faire *sa* connaissance. */
export const DEFINITE_LIKE = new Set([...DEFINITE, ...POSSESSIVE]);
export const NEGATORS = family('pas plus jamais point guère');
export const SUBJECT = new Map([
  ['il', family('il')],
  ['ce', family("ce c'")],
  ["c'", family("ce c'")],
  ['ça', family('ça cela')],
  ['on', family("on l'on")],
]);

const ALIKE = [
  family("de d'"),
  family("que qu'"),
  family("ne n'"),
  family("jusque jusqu'"),
  family("lorsque lorsqu'"),
  family("puisque puisqu'"),
  family("quelque quelqu'"),
  family("ce c'"),
  family("je j'"),
  family("me m'"),
  family("te t'"),
  family("se s'"),
  POSSESSIVE,
  SELF_SAME,
];
export const ALIKE_BY_WORD = new Map(ALIKE.flatMap((set) => [...set].map((word) => [word, set] as const)));
ALIKE_BY_WORD.set('soi', SELF);
ALIKE_BY_WORD.set("l'", family("l'"));

export const formsOf = (word: string): ReadonlySet<string> => ALIKE_BY_WORD.get(word) ?? new Set([word]);

/** Determiners and pronouns in their genders and numbers, singular; plural: n'importe quelle, les siens, l'une l'autre. */
export const FAMILY = new Map(
  [
    'quel quelle; quels quelles',
    'lequel laquelle; lesquels lesquelles',
    'tel telle; tels telles',
    'tout toute; tous toutes',
    'un une; uns unes',
    "le la l'; les",
    'celui celle; ceux celles',
    'ce cet cette; ces',
    'autre; autres',
    'certain certaine; certains certaines',
    'aucun aucune; aucuns aucunes',
    'nul nulle; nuls nulles',
    'chacun chacune; chacuns',
    "quelqu'un quelqu'une; quelques-uns quelques-unes",
    'sien sienne mien mienne tien tienne nôtre vôtre leur; siens siennes miens miennes tiens tiennes nôtres vôtres leurs',
    'demi demie; demis',
  ].flatMap((text) => {
    const [singular = '', plural = ''] = text.split('; ');
    const all = family(`${singular} ${plural}`);
    // A headword in the plural means several: tous les is not toute la.
    return [
      ...singular.split(' ').map((word) => [word, all] as const),
      ...plural.split(' ').map((word) => [word, family(plural)] as const),
    ];
  }),
);

export const PREPOSITIONS = family(
  "à au aux de d' du des en dans sur sous pour par avec sans contre vers entre chez hors",
);
/** Prepositions that belong to what follows where a headword ends with them. */
export const GOVERNED = family("à de d' en dans sur pour par avec contre que");

/** Before a preposition they make no expression of their own: faire bien de. */
export const WEAK = family('bien mieux mal bon assez beaucoup');

export const contracted = (word: string): ReadonlySet<string> =>
  word === 'de' || word === "d'" ? family("de d' du des") : word === 'à' ? family('à au aux') : formsOf(word);

/** Conjugated forms that headwords have, with their verbs. */
export const FINITE = new Map(
  `a avoir, avait avoir, ait avoir, est être, était être, soit être, serait être, fut être, va aller,
  faut falloir, vaut valoir, fait faire, importe importer, semble sembler, convient convenir, paraît paraître,
  suffit suffire, peut pouvoir, reste rester, demeure demeurer, agit agir, avère avérer, ensuit ensuivre,
  blesse blesser, creuse creuser, plaît plaire, dit dire, dirait dire, sait savoir, veut vouloir, doit devoir,
  arrive arriver, manque manquer, tient tenir, vient venir, appartient appartenir, sied seoir, incombe incomber,
  passe passer, tombe tomber, marche marcher, roule rouler, craint craindre, urge urger, sert servir, existe exister,
  tarde tarder, advient advenir, résulte résulter, pleut pleuvoir, gèle geler, coûte coûter, court courir, dépend dépendre,
  compte compter, prend prendre, fallait falloir, faudrait falloir`
    .split(/,\s*/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
/** Verbs that only look like one where they stand in a headword: n'en déplaise à, quitte à. */
export const FROZEN = family('déplaise quitte');
/** What follows these may be a conjugated verb: en ce qui *concerne*, s'il te *plaît*. */
export const BEFORE_VERB = family(
  "il elle on ce c' qui que qu' dont où y se s' ne n' te t' vous cela ça si tant toujours",
);
/** The conjugated verbs that a headword may begin with. */
export const OPENS_FINITE = family('reste est soit faut suffit importe vaut');
export const NOT_INFINITIVE = family(
  'mer hier amer leur pire faire-part dernier premier cher fier plaisir avenir loisir',
);

/** *de* after these verbs is a preposition, not part of an article: sortir du lot, se moquer du monde. */
export const PREPOSITIONAL = new Set(
  `sortir tomber tirer aller venir revenir montrer pointer toucher couper moquer hausser traiter rire
  mourir vivre jouer vider descendre douter manquer parler dépendre arracher écarter chasser profiter
  relever partir être servir user payer rentrer ressortir changer rester tourner passer remettre lever
  frapper armer couvrir mêler tenir sauter dormir nourrir remonter déborder souffrir`.split(/\s+/),
);
