/** Lists of French words that behave alike, for the rules. Data. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs whose complement takes *de*: behind them *des* and *du* are *de + les*, *de + le*. */
export const VERBS_WITH_DE = list(`
  dépendre disposer souffrir bénéficier parler occuper jouir découler résulter provenir venir sortir changer
  profiter user abuser douter relever manquer témoigner agir assurer charger souvenir approcher éloigner
  débarrasser méfier moquer plaindre informer priver inspirer accuser convaincre soupçonner hériter partir revenir
  triompher varier rapprocher emparer enquérir rire féliciter réjouir préoccuper soucier contenter satisfaire
  apparaître dérouler discuter décider passer écarter dater échapper jouer chuter tomber émaner dériver naître
  descendre différer procéder évader libérer extraire protéger dispenser traiter
`);

/** Adjectives that stand before their noun: *de* before them in the plural is an article. */
export const FOREGOING_ADJECTIVES = list(`
  autre autres nouveaux nouvelles grands grandes nombreux nombreuses petits petites bons bonnes telles tels si très plus
  importants importantes éventuels éventuelles rares multiples véritables longs longues vieux vieilles jeunes
  beaux belles mauvais mauvaises fausses faux simples différents différentes fortes forts hautes lourdes gros
  grosses sérieux sérieuses vrais vraies légers légères semblables délicieux délicieuses innombrables brefs
  brèves énormes meilleurs meilleures magnifiques nouvelle
`);

/** Words behind which *des* is *de + les*: a part of a whole. */
export const QUANTITIES = list(
  "un une l'un l'une aucun aucune chacun chacune beaucoup plupart nombre % parti moins plusieurs certains certaines majorité moitié près lors hors loin auprès afin autour vis-à-vis plus en-dessous au-dessous au-dessus au-delà en-deçà",
);

/** Nouns behind which *que* opens a clause that says what they are. */
export const NOUNS_WITH_QUE = list(`
  temps fois sorte mesure moment façon manière condition point cas fait idée preuve espoir endroit chance impression
  exigence prétexte signification conséquence but motif compte vue esprit avis assurance certitude
  crainte peur doute sentiment conviction hypothèse constat possibilité rumeur instant principe besoin accord
  nouvelle pratique ensemble années siècle ans
`);

/** Verbs of saying: *informez votre médecin que*. */
export const VERBS_OF_SAYING = list(`
  dire informer prévenir signaler annoncer déclarer demander assurer expliquer rappeler avertir convaincre persuader
  montrer affirmer indiquer préciser apprendre répondre confirmer garantir faire savoir croire penser estimer
  souligner rapporter
`);

/** Verbs of will and feeling, adjectives of judgement: the subjunctive follows them. */
export const SUBJUNCTIVE_TRIGGERS = list(`
  falloir vouloir souhaiter exiger craindre regretter douter préférer éviter empêcher désirer ordonner interdire
  permettre proposer recommander demander attendre veiller aimer apprécier déplorer refuser accepter tarder valoir
  convenir suffire réjouir étonner
  possible impossible nécessaire important indispensable essentiel dommage normal rare heureux content utile
  préférable souhaitable temps juste naturel regrettable étonnant surprenant inadmissible inacceptable bon
  primordial besoin crainte peur exigence ravi triste fier urgent logique
`);

/** Words that make one conjunction with the *que* right behind them, and want the subjunctive. */
export const SUBJUNCTIVE_CONJUNCTIONS = list(
  'pour afin avant sans bien quoique pourvu encore moins condition peur crainte façon manière quel quelle quels quelles soit',
);

/** Units of measure: the stroke between two of them is read *par*. */
export const MEASURES = list(
  'km m cm mm g kg mg µg l ml dl cl h s min j jour heure mmol mol an kw w semaine mois litre',
);

/** Words no relative clause begins with: after *que* they compare or restrict. */
export const NOT_AFTER_RELATIVE = list(
  "de d' du des dans chez en à au aux pour par sur sous avec sans entre s' si quand lors vers",
);

/** Adverbs of degree. */
export const DEGREES = list(
  'très plus moins aussi assez trop si fort tout peu particulièrement extrêmement totalement',
);

/** Words that set up a comparison: *plus … que*, *la même … que*. */
export const COMPARATIVES = list('plus moins aussi autant davantage plutôt même mêmes autre autres mieux');

/** Determiners that *tout* stands before. */
export const DETERMINERS = list(
  "le la l' les ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs un une",
);

/** Adjectives that say how a thing is done, and the verbs they say it of: parler bas, coûter cher. */
export const ADVERBS_OF_VERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `bas parler voler dire murmurer chuchoter viser tomber rire chanter pleurer
  haut parler voler viser placer crier lire monter sauter penser dire porter chanter
  fort parler chanter crier frapper battre serrer pleuvoir souffler sentir taper jouer respirer rire pleurer tirer pousser appuyer ronfler hurler sonner cogner
  juste sonner chanter tomber voir viser deviner jouer tirer calculer
  faux sonner chanter jouer
  cher coûter payer vendre acheter valoir
  dur travailler taper frapper cogner bosser
  droit aller marcher avancer rouler filer continuer
  net arrêter couper casser tuer
  court couper tourner
  ferme tenir`
    .split('\n')
    .map((line) => line.trim().split(' '))
    .map(([form = '', ...verbs]) => [form, new Set(verbs)]),
);
