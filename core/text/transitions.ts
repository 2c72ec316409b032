import { TAGS, Tag, type TagName } from './tags.ts';

/**
 * How well one word class follows another, in natural-log-like points, set by hand, then nudged by trial on texts outside the project. Each
 * row reads: after this class, these points for any of these classes. What is not named gets UNLIKELY.
 */
const UNLIKELY = -1.6;

const AFTER: Readonly<Partial<Record<TagName, string>>> = {
  start: `1.2 det
    1 je ce
    0.8 name adv elle nous prep
    0.5 noun
    0.3 pron intj
    0.2 contraction sc
    0 cc punct
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
    -1 adv
    -2 punct
    -2.5 verbPast
    -3 det
    -3.5 verbPres
    -4 pas qui prep cc intj
    -5 contraction auxPast le sc
    -6 verb verbInf aux auxInf ne je ce elle nous lui`,
  contraction: `3.1 noun
    1.2 adj name
    0.7 num
    -1 pron
    -1.5 adv
    -2 punct
    -2.8 verbPast
    -3 det
    -4 verbPres pas qui prep
    -4.5 verbInf
    -5 contraction cc
    -6 verb aux ne je ce elle nous lui le sc`,
  noun: `1.4 prep
    1.2 punct
    1.1 adj
    1 contraction
    0.4 cc
    0.3 verbPast qui
    0.2 verb
    -0.3 name verbPres adv
    -0.4 aux
    -0.7 ne
    -0.8 sc
    -1 num auxPres pas
    -1.2 noun le
    -1.4 det
    -1.5 pron
    -2 je nous lui
    -2.5 verbInf ce elle
    -3 auxInf`,
  adj: `1.5 punct
    1 prep
    0.9 noun
    0.6 contraction
    0.4 cc
    0.2 adj
    0 verbPres
    -0.2 qui
    -0.3 verb sc
    -0.4 aux
    -0.9 adv
    -1 name verbPast
    -1.2 ne le
    -1.5 num
    -1.8 det
    -2.2 je
    -2.3 verbInf`,
  name: `1.2 name
    1 punct
    0.6 prep
    0.3 contraction cc
    0.2 verb aux
    -0.4 verbPast qui
    -0.6 num ne le
    -0.7 adj
    -0.8 verbPres adv
    -1.4 det
    -1.5 noun sc
    -2 je
    -3 verbInf`,
  num: `1.7 noun
    0.6 punct
    0.5 sym
    0.3 prep
    0 contraction adj num cc
    -0.4 name
    -0.8 verb aux
    -1 verbPast
    -1.2 adv
    -2 det`,
  verb: `1.6 pas
    1.1 det
    0.9 prep
    0.8 verbInf
    0.7 contraction
    0.4 adv punct
    0.3 auxInf
    0.2 sc
    -0.3 verbPast je pron
    -0.4 adj cc
    -0.5 name
    -0.6 num verbPres elle nous
    -0.8 noun ce lui
    -1 qui
    -1.5 le
    -2 ne
    -3.5 verb aux`,
  verbInf: `1.2 det
    0.9 prep
    0.7 contraction
    0.5 punct
    0.2 verbInf adv sc
    0 cc
    -0.1 noun
    -0.3 adj pron
    -0.5 pas
    -0.6 name num
    -0.8 verbPast qui
    -1.5 le
    -2.5 je
    -3 verb aux ne`,
  verbPast: `1.5 prep
    1 contraction
    0.5 det
    0.2 cc punct
    0.1 adv
    0 sc
    -0.1 adj
    -0.5 verbInf
    -0.6 name num
    -0.8 verbPast
    -1 noun verb aux qui
    -2.2 ne
    -2.5 je le`,
  verbPres: `1.2 det
    1 pas
    0.9 prep
    0.7 contraction
    0.3 adv
    0.2 sc
    -0.2 adj punct
    -0.3 verbInf verbPast
    -0.4 noun
    -3 verb aux`,
  aux: `1.9 verbPast
    1.6 pas
    1.5 auxPast
    0.8 adj
    0.7 adv
    0.6 det
    -0.2 contraction je sc
    -0.3 pron prep punct
    -0.4 elle
    -0.5 num
    -0.6 ce
    -0.8 nous lui
    -0.9 noun name
    -1 qui cc
    -1.5 verbInf verbPres
    -2.2 le
    -2.5 ne
    -4 verb aux`,
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
    0.3 adv prep
    0 contraction
    -0.5 punct
    -0.6 noun
    -1.5 verbInf
    -4 verb aux`,
  auxPres: `1.9 verbPast
    1.6 auxPast
    1 pas
    0.7 det
    0.6 adj
    0.3 adv
    0 prep
    -0.5 noun
    -4 verb`,
  adv: `0.6 adj
    0.5 verbPast
    0.4 punct
    0.3 det
    0.2 contraction adv sc
    0.1 prep
    0 num
    -0.2 verbInf
    -0.4 je cc
    -0.5 verbPres
    -0.6 verb
    -0.8 aux ne qui
    -0.9 le
    -1 noun name`,
  pas: `0.8 adj
    0.7 verbPast
    0.6 prep punct
    0.5 det
    0.3 verbInf
    0.2 adv sc
    -0.2 contraction
    -0.3 cc
    -0.6 le
    -0.8 noun
    -1 ne
    -2 verb aux`,
  ne: `2 verb aux
    1.2 pas le
    0.3 verbPres auxPres
    0 nous lui
    -1.5 verbInf auxInf
    -4 verbPast punct
    -5 name je prep
    -6 det contraction noun adj cc sc`,
  je: `2 verb aux
    1 ne le
    0.3 nous lui
    -0.5 pas qui
    -1.5 punct
    -2 cc sc
    -2.5 contraction verbInf verbPast
    -3 det name elle
    -4 noun adj`,
  ce: `2.2 qui
    1.8 aux
    0.6 verb
    0.2 ne
    -0.8 le
    -1 punct
    -1.5 adv sc
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
    -0.2 ne cc
    -0.4 verbPast adv prep
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
    -2 adv prep punct
    -3 verbPast je cc sc
    -4 det contraction name num
    -5 noun adj`,
  qui: `1.2 verb aux
    0.9 je le
    0.8 det
    0.6 elle nous
    0.5 ne
    0 name ce
    -0.6 adv
    -0.8 prep
    -1 num verbInf punct
    -1.5 contraction noun
    -2.2 adj
    -2.5 verbPast`,
  pron: `0.9 qui
    0.7 prep
    0.6 punct
    0.5 contraction verb aux
    0.2 ne
    0 cc
    -0.2 adv
    -0.3 verbPast le
    -0.6 verbInf sc
    -0.9 adj
    -1 det
    -2.2 noun`,
  prep: `1.8 noun
    1.7 det
    1 name verbInf
    0.4 num
    0.2 lui pron
    0 elle
    -0.1 auxInf
    -0.2 ce nous
    -0.3 qui
    -0.4 adj
    -0.6 verbPres adv
    -0.8 ne
    -1 le
    -1.3 prep
    -2 contraction sc
    -3.2 verbPast
    -3.5 je cc
    -6 verb aux`,
  cc: `1 det prep
    0.4 je elle nous
    0.3 adv
    0.2 contraction adj name ce
    0.1 ne
    0 noun num verb pron
    -0.1 verbPast
    -0.2 verbInf aux le
    -0.3 sc
    -0.5 verbPres qui
    -0.8 punct`,
  sc: `1.6 je
    1.2 det elle
    1 ce
    0.7 nous
    0.4 name pron
    0 adv prep
    -0.5 contraction num
    -0.6 noun le punct
    -0.8 verbInf ne
    -1 qui
    -1.3 verb
    -1.5 adj verbPast`,
  punct: `0.8 det
    0.6 prep
    0.5 je ce elle cc
    0.4 name nous
    0.3 adv
    0.2 contraction sc punct
    0.1 noun
    0 num qui pron
    -0.1 verbPast verbPres
    -0.4 adj verb
    -0.5 ne
    -0.6 aux
    -0.8 verbInf le`,
  sym: `0.8 num
    0.5 noun prep punct`,
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
