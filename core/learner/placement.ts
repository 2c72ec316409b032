import type { IndexEntry } from '#core/lesson/look-up.ts';
import { isAlike } from '#core/lesson/lookalike.ts';
import { type Random, shuffle } from '#core/practice/random.ts';
import type { EventOf } from './events.ts';
import { INVENTED } from './invented.ts';
import { type Key, keyOf } from './keys.ts';

/**
 * A yes/no test of vocabulary in two minutes (Meara & Buxton 1987): is this a word you know? Words of each band of
 * frequency, the common ones first, and among them words that do not exist.
 */
export type Item = { readonly word: string; readonly band: number | 'invented' };

/** Each band has twice the words of the one before; the first stands for all below it. */
const BANDS = [7, 8, 9, 10, 11, 12, 13];
const WORDS_EACH = 6;
/** In all 18 for 42 words: about Meara and Buxton's share. */
const INVENTED_EACH = [3, 3, 3, 3, 2, 2, 2];

/** A band counts as known when so much of it is. */
const KNOWN = 0.75;
/** Two bands in a row of which no more than this is known end the test. */
const UNKNOWN = 0.2;
/** Whoever says yes to more of the invented words has not told us anything. */
const CREDIBLE = 1 / 3;

const ASKED = new Set(['nm', 'nf', 'nmf', 'v', 'adj', 'adv']);

export function placementTest(entries: readonly IndexEntry[], random: Random): Item[] {
  const homographs = Map.groupBy(entries, ({ headword }) => headword);
  const askable = entries.filter(
    (entry) =>
      ASKED.has(entry.pos) &&
      /^\p{Ll}{3,}$/u.test(entry.headword) &&
      homographs.get(entry.headword)?.length === 1 &&
      !isCognate(entry),
  );
  const invented = shuffle(INVENTED, random);
  return BANDS.flatMap((band, index) => {
    const words = shuffle(
      askable.filter((entry) => entry.band === band),
      random,
    )
      .slice(0, WORDS_EACH)
      .map(({ headword }): Item => ({ word: headword, band }));
    const others = invented.splice(0, INVENTED_EACH[index]).map((word): Item => ({ word, band: 'invented' }));
    return shuffle([...words, ...others], random);
  });
}

/** The answers so far, yes or no, in the order of the items. */
type Answers = readonly boolean[];

/** Whether nothing that is still to be asked would change the result. */
export function isSettled(items: readonly Item[], answers: Answers): boolean {
  if (answers.length >= items.length) return true;
  const next = items[answers.length]!;
  const { bands, invented } = count(items, answers);
  const done = bands.filter(({ asked }) => asked === WORDS_EACH);
  const between =
    next.band === 'invented' ? done.length === bands.length : !bands.some(({ band }) => band === next.band);
  const last = done.slice(-2).map(({ yes, asked }) => corrected(yes / asked, rate(invented)));
  return between && last.length === 2 && last.every((share) => share <= UNKNOWN);
}

type Placement = Pick<EventOf<'placement'>, 'band' | 'bands' | 'invented'> & {
  /** False where too many invented words were "known": better to try again, or to go without. */
  readonly credible: boolean;
  /** What may be taken for known: every word up to the band, and one band more of those that English gives away. */
  readonly words: readonly Key[];
};

export function placement(
  items: readonly Item[],
  answers: Answers,
  entries: readonly IndexEntry[],
): Placement {
  const { bands, invented } = count(items, answers);
  const shares = falling(bands.map(({ yes, asked }) => corrected(yes / asked, rate(invented))));
  const band = bands[shares.filter((share) => share >= KNOWN).length - 1]?.band ?? -1;
  const credible = rate(invented) <= CREDIBLE;
  const words = entries
    .filter(
      (entry) => entry.band !== undefined && band >= 0 && entry.band <= (isCognate(entry) ? band + 1 : band),
    )
    .map(keyOf);
  return { band, bands, invented, credible, words: credible ? words : [] };
}

function count(items: readonly Item[], answers: Answers) {
  const tally = (name: Item['band']) => {
    const given = answers.filter((_, index) => items[index]?.band === name);
    return { asked: given.length, yes: given.filter(Boolean).length };
  };
  const bands = BANDS.map((band) => ({ band, ...tally(band) })).filter(({ asked }) => asked > 0);
  return { bands, invented: tally('invented') };
}

const rate = ({ asked, yes }: { asked: number; yes: number }) => (asked === 0 ? 0 : yes / asked);

/**
 * The share of words known, from that of hits and of false alarms: who does not know a word says yes as often as to
 * one that does not exist (Anderson & Freebody 1983). Huibregtse, Admiraal & Meara's I_SDT (2002) corrects for style
 * as well, but it is an index and not a share of words, which is what we mark.
 */
const corrected = (hits: number, alarms: number) =>
  alarms >= 1 ? 0 : Math.max(0, (hits - alarms) / (1 - alarms));

/** Rarer words are not better known: neighbours that say so are pooled (Ayer et al. 1955). */
function falling(shares: readonly number[]): number[] {
  const pools: { mean: number; size: number }[] = [];
  for (const share of shares) {
    let pool = { mean: share, size: 1 };
    while (pools.length > 0 && pools.at(-1)!.mean < pool.mean) {
      const { mean, size } = pools.pop()!;
      pool = { mean: (mean * size + pool.mean * pool.size) / (size + pool.size), size: size + pool.size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
}

/** Whether an English reader knows the word by its looks: its first meaning begins like it. */
const isCognate = ({ headword, senses }: IndexEntry): boolean =>
  (senses[0] ?? []).some((equivalent) => isAlike(headword, equivalent));
