/** What happened on a day of the reader's, in numbers that can be added. */
export type Day = Readonly<Record<Count, number>>;

type Count =
  | 'reviews'
  | 'reviewMs'
  /** Reviews of words last seen on an earlier day, and how many of those words were remembered. */
  | 'tested'
  | 'remembered'
  /** How many more words are known than the day before. */
  | 'known'
  | 'lookups'
  | 'readMs';

export type Tally = (day: number, count: Count, amount: number) => void;

const NOTHING: Day = {
  reviews: 0,
  reviewMs: 0,
  tested: 0,
  remembered: 0,
  known: 0,
  lookups: 0,
  readMs: 0,
};

/** Adds to the map `days`, in place, but never to a day that stood in it before; an empty day goes away. */
export function tallyInto(days: Map<number, Day>, sign: 1 | -1 = 1): Tally {
  const own = new Map<number, Record<Count, number>>();
  const ownDay = (day: number) => {
    const counts = { ...(days.get(day) ?? NOTHING) };
    days.set(day, counts);
    own.set(day, counts);
    return counts;
  };
  return (day, count, amount) => {
    if (amount === 0) return;
    const counts = own.get(day) ?? ownDay(day);
    counts[count] += sign * amount;
    if (counts[count] === 0 && Object.values(counts).every((value) => value === 0)) {
      days.delete(day);
      own.delete(day);
    }
  };
}
