import { TAGS, Tag, type TagName } from './tags.ts';

/**
 * How well one word class follows another, in natural-log-like points, set by hand and nudged by trial. Each
 * row reads: after this class, these points for any of these classes. What is not named gets UNLIKELY.
 */
const UNLIKELY = -1.6;

const AFTER: Readonly<Partial<Record<TagName, string>>> = {
  start: `1.2 det
    1 je ce
    0.8 name prep elle nous
    0.3 adv pron intj
    0.2 contraction sc
    0 noun cc punct
    -0.3 adj ne
    -0.5 qui
    -0.8 verbPres
    -1 num verbInf verbPast
    -1.2 verb le
    -1.5 aux`,
  det: `2.6 noun
    1.4 adj
    1 name
    0.8 num
    -0.6 pron
    -3 det
    -1 adv
    -2 punct
    -2.5 verbPast
    -3.5 verbPres
    -4 prep qui cc pas intj
    -5 contraction le sc auxPast
    -6 verb verbInf auxInf aux je ne elle nous ce lui`,
  contraction: `2.6 noun
    1.2 adj name
    0.7 num
    -1 pron
    -1.5 adv
    -2 punct
    -2.8 verbPast
    -3 det
    -4 verbPres prep qui pas
    -4.5 verbInf
    -5 contraction cc
    -6 verb aux le je sc ne elle nous ce lui`,
  noun: `1.4 prep
    1.2 punct
    1.1 adj
    1 contraction
    0.4 cc
    0.3 qui verbPast
    0.2 verb
    0.1 aux
    -0.3 name adv verbPres
    -0.7 le ne
    -0.8 sc
    -1 num pas auxPres
    -1.2 noun
    -1.4 det
    -1.5 pron
    -2 je nous lui
    -2.5 verbInf elle ce
    -3 auxInf`,
  adj: `1 prep punct
    0.9 noun
    0.6 contraction
    0.4 cc
    -0.2 qui
    -0.3 adj verb sc
    -0.4 aux
    -0.9 adv
    -1 name verbPast verbPres
    -1.2 le ne
    -1.5 num
    -1.8 det
    -2.2 je
    -2.3 verbInf`,
  name: `1.2 name
    1 punct
    0.6 prep
    0.3 contraction cc
    0.2 verb aux
    -0.4 qui verbPast
    -0.6 num le ne
    -0.7 adj
    -0.8 adv verbPres
    -1.4 det
    -1.5 noun sc
    -2 je
    -3 verbInf`,
  num: `1.7 noun
    0.6 punct
    0.5 sym
    0.3 prep
    0 adj contraction cc num
    -0.4 name
    -0.8 verb aux
    -1 verbPast
    -1.2 adv
    -2 det`,
  verb: `1.6 pas
    1.1 det
    0.9 prep
    0.8 verbInf
    0.7 contraction sc
    0.4 adv punct
    0.3 auxInf
    -0.3 verbPast je pron
    -0.4 adj cc
    -0.5 name
    -0.6 num nous elle verbPres
    -0.8 noun lui ce
    -1 qui
    -1.5 le
    -2 ne
    -3.5 verb aux`,
  aux: `1.9 verbPast
    1.6 pas
    1.5 auxPast
    0.8 adj
    0.7 adv
    0.6 det
    0.2 prep
    -0.2 contraction je sc
    -0.3 punct pron
    -0.4 elle
    -0.5 num
    -0.6 ce
    -0.8 nous lui
    -0.9 noun name
    -1 cc qui
    -1.5 verbInf verbPres
    -2.2 le
    -2.5 ne
    -4 verb aux`,
  verbInf: `1.2 det
    0.9 prep
    0.7 contraction
    0.5 punct
    0.2 adv sc verbInf
    0 cc
    -0.3 adj pron
    -0.5 pas
    -0.6 noun name num
    -0.8 verbPast qui
    -1.5 le
    -2.5 je
    -3 verb aux ne`,
  auxInf: `1.9 verbPast
    1 auxPast
    0.9 adj
    0.7 det
    0.4 adv
    0.2 prep
    0 contraction
    -0.2 punct
    -0.8 noun
    -2 verbInf
    -4 verb aux`,
  auxPast: `1.8 verbPast
    0.8 adj
    0.6 det
    0.3 prep adv
    0 contraction
    -0.5 punct
    -0.6 noun
    -1.5 verbInf
    -4 verb aux`,
  verbPast: `1.5 prep
    1 contraction
    0.7 punct
    0.5 det
    0.2 cc
    0.1 adv
    0 sc
    -0.5 verbInf
    -0.6 adj name num
    -0.8 verbPast
    -1 noun verb aux qui
    -2.2 ne
    -2.5 le je`,
  verbPres: `1.2 det
    1 pas
    0.9 prep
    0.7 contraction
    0.3 adv
    0.2 sc
    -0.2 punct adj
    -0.3 verbInf verbPast
    -0.4 noun
    -3 verb aux`,
  auxPres: `1.9 verbPast
    1.6 auxPast
    1 pas
    0.7 det
    0.6 adj
    0.3 adv
    0 prep
    -0.5 noun
    -4 verb`,
  adv: `0.6 prep adj
    0.5 verbPast
    0.4 punct
    0.3 det
    0.2 adv sc contraction
    0 num
    -0.2 verbInf
    -0.4 cc je
    -0.5 verbPres
    -0.6 verb
    -0.8 aux ne qui
    -0.9 le
    -1 noun name`,
  pas: `0.7 verbPast
    0.6 prep punct
    0.5 det
    0.3 adj verbInf
    0.2 adv sc
    -0.2 contraction
    -0.3 cc
    -0.6 le
    -0.8 noun
    -1 ne
    -2 verb aux`,
  ne: `2 verb aux
    1.2 le pas
    0.3 verbPres auxPres
    0 nous lui
    -1.5 verbInf auxInf
    -4 verbPast punct
    -5 prep name je
    -6 noun adj det contraction sc cc`,
  je: `2 verb aux
    1 ne le
    0.3 nous lui
    -0.5 qui pas
    -1.2 adv
    -1.5 punct
    -1.6 adv prep
    -2 sc cc
    -2.5 verbPast contraction verbInf
    -3 det name elle
    -4 noun adj`,
  ce: `2.2 qui
    1.8 aux
    0.6 verb
    0.2 ne
    -0.8 le
    -1 punct
    -1.5 sc adv
    -2 prep
    -3 det verbPast
    -4 noun adj name`,
  elle: `1.8 verb aux
    0.9 ne le
    0.2 lui
    0.1 punct
    0 nous
    -0.3 cc
    -0.6 prep
    -0.8 contraction adv
    -0.9 verbPast
    -1.8 det adj
    -2.2 verbInf
    -2.5 name
    -3 noun`,
  nous: `1.8 verb aux
    0.8 ne
    0.6 le
    0.3 nous
    0.2 verbInf
    0 punct
    -0.4 cc
    -0.6 prep
    -0.7 adv
    -0.8 contraction verbPast
    -1.4 det
    -1.8 adj
    -2.5 noun`,
  lui: `1.3 verb
    1.2 aux
    0.3 verbInf
    0.2 punct
    0 le
    -0.2 cc ne
    -0.4 prep adv verbPast
    -0.5 contraction
    -0.8 det
    -1.2 adj
    -2.5 noun`,
  le: `2.4 verb
    2 aux
    1.8 verbInf
    1 verbPres
    0.8 auxInf
    0.6 auxPres
    0.2 le
    0 lui
    -2 prep punct adv
    -3 verbPast sc cc je
    -4 det contraction name num
    -5 noun adj`,
  qui: `1.2 verb aux
    0.9 le je
    0.8 det
    0.6 elle nous
    0.5 ne
    0 name ce
    -0.6 adv
    -0.8 prep
    -1 punct verbInf num
    -1.5 noun contraction
    -2.2 adj
    -2.5 verbPast`,
  pron: `0.9 qui
    0.7 prep
    0.6 punct
    0.5 verb aux contraction
    0.2 ne
    0 cc
    -0.2 adv
    -0.3 verbPast le
    -0.6 sc verbInf
    -0.9 adj
    -1 det
    -2.2 noun`,
  prep: `1.7 det
    1.3 noun
    1 name verbInf
    0.4 num auxInf
    0.2 pron lui
    0 elle
    -0.2 nous ce
    -0.3 qui
    -0.4 adj
    -0.6 adv verbPres
    -0.8 ne
    -1 le
    -1.3 prep
    -1.6 punct
    -2 contraction sc
    -3.2 verbPast
    -3.5 je cc
    -6 verb aux`,
  cc: `1 det
    0.5 noun prep
    0.4 je elle nous
    0.3 adv
    0.2 name adj contraction ce
    0.1 ne
    0 verb num pron
    -0.1 verbPast
    -0.2 aux verbInf le
    -0.3 sc
    -0.5 qui verbPres
    -0.8 punct`,
  sc: `1.6 je
    1.2 det elle nous
    1 ce
    0.4 name pron
    0 prep adv
    -0.5 contraction num
    -0.6 noun le punct
    -0.8 verbInf ne
    -1 qui
    -1.3 verb
    -1.5 adj verbPast
    -1.6 aux`,
  punct: `0.8 det
    0.6 prep
    0.5 je cc elle ce
    0.4 name nous
    0.3 adv
    0.2 punct contraction sc
    0.1 noun
    0 qui num pron
    -0.1 verbPast verbPres
    -0.4 adj verb
    -0.5 ne
    -0.6 aux
    -0.8 verbInf le`,
  sym: `0.8 num
    0.5 punct noun prep`,
  intj: `1.5 punct`,
};

const WIDTH = TAGS.length;

/** The points for `next` after `previous`. */
export const transition = (previous: number, next: number): number => TABLE[previous * WIDTH + next]!;

const TABLE = buildTable();

function buildTable(): Float64Array {
  const table = new Float64Array(WIDTH * WIDTH).fill(UNLIKELY);
  for (const [previous, row] of Object.entries(AFTER)) {
    for (const line of row.split('\n')) {
      const [points, ...names] = line.trim().split(' ');
      for (const name of names)
        table[Tag[previous as TagName] * WIDTH + Tag[name as TagName]] = Number(points);
    }
  }
  return table;
}
