import type { Exercise, Kind, Row } from './exercise.ts';
import type { Verdict } from './grade.ts';
import { formOf, type Item } from './item.ts';
import { conjugate } from './kinds/conjugate.ts';
import { french } from './kinds/french.ts';
import { gap } from './kinds/gap.ts';
import { gender } from './kinds/gender.ts';
import { listen } from './kinds/listen.ts';
import { match } from './kinds/match.ts';
import { meaning } from './kinds/meaning.ts';
import { order } from './kinds/order.ts';
import { type Random, shuffle } from './random.ts';

/** One row a kind of question, in the order in which a quiz first comes to them. */
const KINDS: { readonly [K in Kind]: Row<K> } = {
  meaning,
  gap,
  french,
  match,
  gender,
  conjugate,
  listen,
  order,
};

/** How often each may come in a quiz of ten: pairs and puzzles are a change, not the exercise. */
const AT_MOST: Partial<Record<Kind, number>> = { match: 1, order: 1, gender: 2 };

export type Choices = {
  /** Whether the device speaks French. */
  readonly voice: boolean;
};

/**
 * Questions on the items: no headword and no answer twice, the kinds in turn, spread over the sentences. Fewer than
 * `count` where there are fewer words to ask for. `pool` is where wrong options come from.
 */
export function quiz(
  items: readonly Item[],
  count: number,
  random: Random,
  { voice }: Choices,
  pool: readonly Item[] = items,
): Exercise[] {
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => voice || kind !== 'listen');
  const asked = new Set<string>();
  const made: Exercise[] = [];
  for (const item of spread(items, random)) {
    if (made.length === count) break;
    if (asked.has(item.card.headword) || asked.has(formOf(item))) continue;
    const fresh = pool.filter(({ card }) => !asked.has(card.headword));
    const exercise = leastUsed(kinds, made, item, { match: fresh, other: pool }, random);
    if (!exercise) continue;
    for (const { card, ...rest } of exercise.kind === 'match' ? exercise.items : [item])
      asked.add(card.headword).add(formOf({ card, ...rest }));
    made.push(exercise);
  }
  return made;
}

/** A question of the kind that has come least, of those that the item allows. */
function leastUsed(
  kinds: readonly Kind[],
  made: readonly Exercise[],
  item: Item,
  pools: { readonly match: readonly Item[]; readonly other: readonly Item[] },
  random: Random,
): Exercise | undefined {
  const uses = (kind: Kind) => made.filter((each) => each.kind === kind).length;
  const inTurn = kinds
    .filter((kind) => uses(kind) < (AT_MOST[kind] ?? Number.POSITIVE_INFINITY))
    .sort((a, b) => uses(a) - uses(b));
  for (const kind of inTurn) {
    const exercise = make(kind, item, kind === 'match' ? pools.match : pools.other, random);
    if (exercise) return exercise;
  }
  return undefined;
}

function make<K extends Kind>(
  kind: K,
  item: Item,
  pool: readonly Item[],
  random: Random,
): Exercise | undefined {
  const row: Row<K> = KINDS[kind];
  const exercise = row.make(item, pool, random);
  return exercise && ({ kind, ...exercise } as Exercise);
}

/** Judges an answer to any kind of question; `forms` are the other forms of the word, where they are known. */
export function judge<E extends Exercise>(
  exercise: E,
  answer: string,
  forms: readonly string[] = [],
): Verdict {
  const row = KINDS[exercise.kind] as Row<Kind>;
  return row.judge(exercise as never, answer, forms);
}

/** The items in chance order, but a sentence comes again only when every other has had its turn. */
function spread(items: readonly Item[], random: Random): Item[] {
  const rounds = new Map<string, number>();
  return shuffle(items, random)
    .map((item) => {
      const sentence = `${item.text} ${item.bead}`;
      const round = rounds.get(sentence) ?? 0;
      rounds.set(sentence, round + 1);
      return { item, round };
    })
    .sort((a, b) => a.round - b.round)
    .map(({ item }) => item);
}
