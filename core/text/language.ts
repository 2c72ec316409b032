/**
 * What the segmenter must know of a language. All words are in NFC and without their final stop; a word that
 * stands capitalised in a text is looked up in small letters too.
 */
export type Language = {
  readonly tag: 'fr' | 'en';
  /** Abbreviations that something always follows: a stop after them ends no sentence. */
  readonly open: ReadonlySet<string>;
  /** Abbreviations that stand before a number (or a Roman one): `No. 5`, `fig. 3`. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Abbreviations that may stand last, but stand before names too (`U.S.`): they end a sentence before a starter. */
  readonly either: ReadonlySet<string>;
  /** Words seldom part of a name: capitalised after an abbreviation, they open a sentence. */
  readonly starters: ReadonlySet<string>;
  /** Starters that also open surnames, so that they prove nothing after an initial: `J. Le Goff`. */
  readonly particles: ReadonlySet<string>;
  /** Single capitals that are words rather than initials: English `I`. */
  readonly letters: ReadonlySet<string>;
  /** Verbs by which `“Stop!” Mary said.` is known to be one sentence. French puts them first, in small letters. */
  readonly speech: ReadonlySet<string>;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

export const french: Language = {
  tag: 'fr',
  open: words(`M MM Mme Mmes Mlle Mlles Mr Mrs Dr Drs Pr Me Mgr Mgrs Vve Vves St Ste Sts Stes Cie Gal Cdt Cap Col Lt Sgt
    R.P cf c.-à-d i.e e.g ex p.ex av apr env ca vs dit adj adv s.v collab dir trad éd ind hab max min moy resp
    bd boul bld fg faub rte r.d.c tél réf apt appt adr ch`),
  beforeNumber: words(`no nos n num art fig p pp t vol chap ch al § sect éq tabl pl l ll v vv fasc cah
    janv févr fév avr juil sept oct nov déc rés`),
  either: words(`etc J.-C J.C h hr min s km kg S.A S.A.R.L S.A.S E.-U U.S U.S.A O.N.U A.M P.M a.m p.m Jr Sr`),
  starters:
    words(`le la les l' un une des du de d' il elle ils elles on nous vous je j' tu ce c' cet cette ces ça cela
    mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs qui que qu' quoi quand quel quelle quels quelles
    comment pourquoi combien où mais et ou or donc car ni si s' ne n' en y au aux à dans sur sous avec sans pour par
    chez vers depuis pendant avant après entre malgré selon comme lorsque lorsqu' puisque puisqu' quoique tandis
    alors ainsi puis ensuite enfin cependant pourtant toutefois aussi voici voilà tout tous toute toutes plusieurs
    chaque certains certaines aucun aucune rien personne oui non bien très plus moins ici là hier demain aujourd'hui`),
  particles: words("le la les de du des d' l'"),
  letters: words('Y À'),
  speech: words(''),
};

export const english: Language = {
  tag: 'en',
  open: words(`Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Rev Revd Hon Fr Sr Sra St Ste Sts Mt Ft Gen Col Maj Capt Cpt Cmdr Lt
    Sgt Cpl Pvt Adm Sen Rep Reps Sens Gov Pres Supt Insp Det M MM Mme Mlle Mgr e.g i.e cf viz vs v approx ca c esp
    trans ed eds dept univ assn aka incl excl max min avg tel ext`),
  beforeNumber: words(`no nos n fig figs p pp vol vols chap ch sec sect art para eq pl pt bk l ll ver
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`),
  either:
    words(`etc al U.S U.S.A U.K U.N E.U D.C L.A N.Y Ph.D M.D B.A M.A J.D a.m p.m A.M P.M a.d b.c A.D B.C B.C.E
    C.E Inc Ltd Co Cos Corp Bros Jr Sr Esq Ave Blvd Rd St Mass Calif Conn Penn Va Wash Fla hr hrs sec secs oz lb lbs ft`),
  starters:
    words(`the a an he she it they we you i this that these those there here his her its their our my your who
    what when where why how which whose but and or nor so yet if as at in on by for from with without to of into
    after before since until while although though because during however then thus still also even now once
    meanwhile moreover nevertheless no not yes all some many most each every both another one two later today
    yesterday tomorrow perhaps maybe only just never nothing nobody everyone let do did does is are was were has
    have had can could will would should may might`),
  particles: words(''),
  letters: words('I'),
  speech:
    words(`said says asked asks replied replies answered cried exclaimed shouted whispered muttered murmured
    added continued returned declared insisted explained remarked observed thought wrote called repeated interrupted
    began went`),
};
