import type { Match } from './evidence.ts';
import type { EnglishWord, Meaning } from './meanings.ts';
import { P } from './parameters.ts';

/** What is known of a pair of sentences when it is decided which words are linked. */
export type Reading = {
  readonly french: readonly Meaning[];
  readonly english: readonly EnglishWord[];
  /** Evidence wherever words stand; and the posteriors of both directions and their mean. `toFrench` lies crosswise. */
  readonly weights: Float64Array;
  readonly toEnglish: Float64Array;
  readonly toFrench: Float64Array;
  readonly both: Float64Array;
  readonly matches: readonly Match[];
};

/** The links, each as j * (English words) + i. */
export function decode(reading: Reading): ReadonlySet<number> {
  const links = new Links(reading.french.length, reading.english.length);
  takeLikely(reading, links);
  grow(reading, links);
  rescue(reading, links);
  fillGaps(reading, links);
  bindNegation(reading, links);
  completeBlocks(reading, links);
  return links.all;
}

class Links {
  readonly all = new Set<number>();
  readonly rows: number;
  readonly width: number;
  /** Which words have a link. */
  readonly french: Uint8Array;
  readonly english: Uint8Array;

  constructor(rows: number, width: number) {
    this.rows = rows;
    this.width = width;
    this.french = new Uint8Array(rows);
    this.english = new Uint8Array(width);
  }

  add(j: number, i: number): void {
    this.all.add(j * this.width + i);
    this.french[j] = 1;
    this.english[i] = 1;
  }

  has(j: number, i: number): boolean {
    return this.all.has(j * this.width + i);
  }

  hasNear(j: number, i: number): boolean {
    for (let b = Math.max(0, j - 1); b <= Math.min(this.rows - 1, j + 1); b++)
      for (let a = Math.max(0, i - 1); a <= Math.min(this.width - 1, i + 1); a++)
        if (this.has(b, a)) return true;
    return false;
  }

  /** The English words of a French one. */
  of(j: number): number[] {
    const there: number[] = [];
    for (let i = 0; i < this.width; i++) if (this.has(j, i)) there.push(i);
    return there;
  }
}

function takeLikely({ french, english, both }: Reading, links: Links): void {
  for (let j = 0; j < links.rows; j++)
    for (let i = 0; i < links.width; i++) {
      const little = french[j]!.kind === 'function' || english[i]!.kind === 'function';
      if (both[j * links.width + i]! > (little ? P.function : P.content)) links.add(j, i);
    }
}

/** The best pair that `worth` gives more than `least`, again and again, until there is none. */
function addBest(links: Links, least: number, worth: (j: number, i: number) => number): void {
  for (;;) {
    let best = least;
    let at: readonly [number, number] | undefined;
    for (let j = 0; j < links.rows; j++)
      for (let i = 0; i < links.width; i++) {
        const weight = worth(j, i);
        if (weight <= best) continue;
        best = weight;
        at = [j, i];
      }
    if (!at) return;
    links.add(...at);
  }
}

/** Words still free join a neighbour's link; two free words may begin one. */
function grow({ toEnglish, toFrench }: Reading, links: Links): void {
  addBest(links, P.grow, (j, i) => {
    const [takenHere, takenThere] = [links.french[j], links.english[i]];
    if (takenHere && takenThere) return 0;
    const onward = takenHere ? 0 : toEnglish[j * links.width + i]!;
    const back = takenThere ? 0 : toFrench[i * links.rows + j]!;
    const weight = Math.max(onward, back);
    if (weight <= P.grow || ((takenHere || takenThere) && !links.hasNear(j, i))) return 0;
    return weight;
  });
}

/** A sure pair of words far off the path of the rest. */
function rescue({ french, english, weights }: Reading, links: Links): void {
  addBest(links, P.rescue, (j, i) => {
    if (links.french[j] || links.english[i]) return 0;
    if (french[j]!.kind !== 'content' || english[i]!.kind !== 'content') return 0;
    const off = Math.abs((j + 0.5) / links.rows - (i + 0.5) / links.width);
    return weights[j * links.width + i]! * (1 - P.rescueDistance * off);
  });
}

/** How many words a gap may be wide. */
const GAP = 4;

/** One free word of content on either side, between the same two links: it is the other, if it can be. */
function fillGaps({ french, english }: Reading, links: Links): void {
  const partners = french.map((_, j) => links.of(j));
  const isFree = (j: number) => french[j]!.kind === 'content' && !links.french[j];
  const holds = (j: number) => french[j]!.kind !== 'function' && partners[j]!.length > 0;
  for (let j = 0; j < links.rows; j++) {
    if (!isFree(j)) continue;
    let [a, b] = [j - 1, j + 1];
    while (a >= 0 && !holds(a) && j - a < GAP) a--;
    while (b < links.rows && !holds(b) && b - j < GAP) b++;
    if ((a >= 0 && !partners[a]!.length) || (b < links.rows && !partners[b]!.length)) continue;
    if (range(a + 1, b).filter(isFree).length !== 1) continue;
    const from = a < 0 ? -1 : Math.max(...partners[a]!);
    const to = b < links.rows ? Math.min(...partners[b]!) : links.width;
    if (to - from > GAP) continue;
    const open = range(from + 1, to).filter((i) => !links.english[i] && english[i]!.kind === 'content');
    const [only] = open;
    if (only !== undefined && open.length === 1 && french[j]!.classes & english[only]!.classes)
      links.add(j, only);
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

const NEGATION_REACH = 5;
const NEGATIVE = /^(?:not|n't|cannot|never|no)$/;
const NEGATOR = /^(?:pas|point|jamais|plus|aucune?|rien)$/;

/** *ne* goes where its *pas* goes; both of them with a "cannot". */
function bindNegation({ french, english }: Reading, links: Links): void {
  const bindNe = (negator: number, i: number) => {
    const ne = range(Math.max(0, negator - NEGATION_REACH), negator)
      .reverse()
      .find((k) => !links.french[k] && /^(?:ne|n')$/.test(french[k]!.form));
    if (ne !== undefined) links.add(ne, i);
  };
  for (const q of [...links.all]) {
    const [j, i] = [Math.floor(q / links.width), q % links.width];
    if (!NEGATIVE.test(english[i]!.form)) continue;
    if (NEGATOR.test(french[j]!.form)) bindNe(j, i);
    else if (english[i]!.form === 'cannot') {
      const end = Math.min(links.rows, j + 1 + NEGATION_REACH);
      const pas = range(j + 1, end).find((k) => NEGATOR.test(french[k]!.form));
      if (pas === undefined || links.french[pas]) continue;
      links.add(pas, i);
      bindNe(pas, i);
    }
  }
}

/** What is still free of a locution goes where the rest of it went. */
function completeBlocks({ french, english, matches }: Reading, links: Links): void {
  for (const { french: own, english: there } of matches) {
    if (!own.some((j) => there.some((i) => links.has(j, i)))) continue;
    const heads = own.filter((j) => french[j]!.kind === 'content');
    const places = there.filter((i) => english[i]!.kind === 'content');
    for (const j of own) if (!links.french[j]) for (const i of places) links.add(j, i);
    for (const i of places) if (!links.english[i]) for (const j of heads) links.add(j, i);
  }
}
