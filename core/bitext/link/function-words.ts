/**
 * The small words of French with the English that stands for them: those that do so as a rule, those that often do,
 * those that may. Their entries in the dictionary explain them to a reader; here it is only who answers for whom.
 * Left of the colon forms or lemmas; with their part of speech where two words are spelt alike.
 */
const TABLE = `
le la les l': it him her them | | the so
le:DET la:DET les:DET l':DET: the | | a his her my your their its our
un une: a an one
des: of the 's | some from in | by with for any 's to about on
du: of the 's | some from in | by with for any to about on
de d': of | from to in 's for | with by about on than any some at
à: to | at in | on for of with by from into
au aux: to the | at in | on for of with by from into
en: in | of it by about_it of_it of_them | some into as while to on them at any from one
dans: in into | within | on under during through at to by
par: by | per through | with a from in on via for
pour: for to | in order | by so as
sur: on | about upon over of | in into onto from out at to by
sous: under | below beneath | in by
avec: with | | together by and
sans: without | no | not out un
chez: at | among with | in to home 's of house
vers: to toward towards | | about around
entre: between | among | in amongst
contre: against | | to for versus with from on by
depuis: since for | | from ever ago over
pendant: during for | while | over in through
durant: during | for | over in
avant: before | | prior to until
après: after | | following later
devant: before | front in outside | of to
derrière: behind
dès: as from since | soon | on by at early
jusque jusqu': until to | till as far up | even down
selon: according to | under by | as in
parmi: among | amongst | in of
hors: out outside | | of off
malgré: despite | spite in of | notwithstanding
envers: toward towards to
concernant: concerning regarding | about on | for to of
voici: here | is this | are these ago
voilà: that there | is here | this are those what so
et: and | | & with
ou: or
ni: nor neither | or | not either and
mais: but | | however
or: now but | yet | however well and
car: because for | | since as
donc: so therefore | then thus | thereby hence
que qu': that | than what which as whom who | if to how whether when let because only but
qui: who which that | | whom what whose
quoi: what | | which
dont: whose which of | whom that | about with
où: where | when which in | whither that
quel quelle quels quelles: what which | how | whatever
lequel laquelle lesquels lesquelles: which whom | that who
duquel auquel: which whom | of to
si: if so | whether | such yes as very
comme: as like | such | since how
lorsque lorsqu' quand: when | | while once as if
puisque puisqu': since because | as | for
afin: to order so | in | that
ainsi: so thus | as such this | well and way like
ne n': not n't | cannot never no | nor nothing neither only without
pas: not n't | no cannot | nothing never without non
point: not n't | no
non: no not | | non un in n't rather
oui: yes | | yea
je j': i | | my me
me m' moi: me | i myself | my mine to
tu toi: you | | your thou thee yourself
te t': you | yourself | your thee
il: he it | | there they she this that
elle: she it | her | they he this there
on: we one they you people | | it someone i there he
nous: we us | our ourselves | i each
vous: you | your yourself
ils elles: they | them | those it he who she
se s': itself themselves himself herself oneself | each themselves | be other get is are yourself
soi: oneself itself | himself | self
lui: him her it | he | to she himself his its
leur: their them | | its his to
leurs: their | theirs | its
eux: them they | | themselves their
y: there it about_it to_it in_it | | here in to of this
ce c': this it that | | these he the what such there which she they
cela ça: that this it | | so these he they things
ceci: this | it
cet cette: this that | | the these it a
ces: these those | | the this such they
celui celle: one that | | the he what she this who it
ceux celles: those | ones | the people they them
mon ma mes: my
ton ta tes: your | thy
son sa ses: his its her | their | one the it he
notre nos: our | | us we
votre vos: your
sien sienne siens siennes: his hers its | own | theirs
mien mienne miens miennes: mine | my
plus: more most | longer no | further any anymore over greater not n't less never better plus higher
moins: less | least fewer | minus under without lower
très: very | most highly | extremely too much well really so greatly
trop: too | much many | over excessively
aussi: also too as | so | well therefore equally and such
autant: as much many | so | same
tant: so much many | as | both
tout: all everything every | any whole very | entire quite completely anything each just the most altogether
toute: all any every | whole entire | each everything
tous toutes: all every | each | everyone everybody both any
même mêmes: same even | itself very self | himself themselves herself myself own
autre autres: other another | others else different | more further next
aucun aucune: no any not | none n't | nothing without
nul nulle: no none | any | nobody one not
chaque: each every | | per any
chacun chacune: each everyone every each_one every_one | one | everybody all
plusieurs: several many | number | some various few
quelque quelques: some few | a several any | certain couple about
quelqu'un: someone somebody anyone | some one
quelque-chose: something anything
rien: nothing anything not_anything | | not no n't none
personne: nobody anyone no_one | no one anybody | none nor
jamais: never ever | | not n't always
toujours: always still | ever | yet continue all continues forever
encore: still again yet | even more | another further not longer once
déjà: already | | before yet
ici: here | | this now
là: there that here | then | this it where
alors: then so | while when | at that
puis: then | and | next
ensuite: then next | later | afterwards
maintenant: now | | today
aujourd' hui aujourd'hui: today | now | day
être: be is are was were been am being 's 're 'm | | have has had do stand lie exist did
avoir: have has had having | 've get got | be is are was were been did do possess take
faire: do make did done does made | doing making | have take took get cause let having go went
pouvoir: can could may might able | cannot | possible be unable will would
devoir: must should | have has had need | ought to shall will would owe be supposed
falloir: must need should | have has had necessary take took | required needs requires shall be to
vouloir: want wish wanted wants | would like willing | intend intends will desire wishes
aller: go going will | gone went be | is are was would to
venir: come just came | | has have from
laisser: let leave | | left
celui-ci celle-ci: this one latter | he it | she
beaucoup: much many lot a_lot | great very | a deal far lots
assez: enough | quite | rather fairly
peu: little few | bit | not slightly low un
bien: well | very good indeed | much many quite really certainly fine of all clearly
mieux: better best
combien: how many much
comment: how | what
pourquoi: why | | reason that
toutefois: however | though | nevertheless but yet
cependant néanmoins: however nevertheless | though | yet but still
pourtant: yet however | though | but nevertheless still
quant: as for as_for | to | regarding concerning
grâce: thanks | | because through
environ: about approximately | around some | roughly
près: near nearly | close almost | about by
loin: far | | away from
lors: during at | then | when
seulement: only | just
seul seule seuls seules: only alone | single one | sole just own
ailleurs: elsewhere | moreover | else besides furthermore
surtout: especially particularly | mainly above all | mostly
enfin: finally | last at | lastly
peut-être: perhaps maybe | may might | possibly
certain certaine certains certaines: some certain | | few one
tel telle tels telles: such | like a | this these
parce: because
tandis: while whereas | as
dollar dollars: dollar dollars $
dehors: outside out
chose: thing
monsieur: mr sir | hon | mister gentleman
madame: mrs madam | ms miss | lady
deux: two 2 | both second | couple ii twice
trois: three 3
quatre: four 4
cinq: five 5
six: six 6
sept: seven 7
huit: eight 8
neuf: nine 9 | new
dix: ten 10
onze: eleven 11
douze: twelve 12
treize: thirteen 13
quatorze: fourteen 14
quinze: fifteen 15
seize: sixteen 16
vingt: twenty 20
trente: thirty 30
quarante: forty 40
cinquante: fifty 50
soixante: sixty 60
cent: hundred 100 | per
mille: thousand
premier première: first | prime | early
dernier dernière derniers dernières: last | past latest | recent late final
second seconde deuxième: second
%: % percent | per cent
$: $ dollars
»: ” " ''
«: “ " \`\`
( ): ( )
; : ; : , --
... …: -- ... … .
—: — -- –
`;

const TIERS = [1, 0.6, 0.25] as const;
/** Among the words of the first tier the first counts most. */
const LATER = 0.8;

type Row = {
  /** How well each English word answers for it. */
  readonly words: ReadonlyMap<string, number>;
  /** Several that do so together. */
  readonly phrases: readonly (readonly string[])[];
};

export const FUNCTION_WORDS: ReadonlyMap<string, Row> = tableOf(TABLE);

function tableOf(table: string): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const line of table.trim().split('\n')) {
    const colon = line.lastIndexOf(': ');
    const words = new Map<string, number>();
    const phrases: string[][] = [];
    for (const [tier, list] of line
      .slice(colon + 2)
      .split('|')
      .entries())
      for (const [place, word] of list.trim().split(/\s+/).filter(Boolean).entries())
        if (word.includes('_')) phrases.push(word.split('_'));
        else if (!words.has(word)) words.set(word, TIERS[tier]! * (tier === 0 && place > 0 ? LATER : 1));
    for (const form of line.slice(0, colon).split(' ')) rows.set(form, { words, phrases });
  }
  return rows;
}

/** Rows above that are words of content all the same: they name something. */
const NAMING = new Set(
  `monsieur madame deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent mille premier première dernier dernière dollar dollars
  derniers dernières second seconde deuxième % $ seul seule seuls seules grâce dehors chose ailleurs laisser`.split(
    /\s+/,
  ),
);

export const isFrenchFunctionWord = (form: string): boolean => FUNCTION_WORDS.has(form) && !NAMING.has(form);

export const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `the a an of to in on at by for from with into about upon over under within during through between among against since
  until till and or nor but if whether that which who whom whose what when where while as than so such i me my we us our you
  your he him his she her it its they them their this these those there here one not no n't do does did done be is are was
  were been am being have has had having will would shall should can could may might must cannot 's 're 'm 've 'd 'll any
  some all each every other another more most less very too also only just up out off then now`.split(/\s+/),
);
