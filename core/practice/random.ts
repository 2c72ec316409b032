/** A number from 0 up to 1, like Math.random: chance comes in as an argument, so that a test can fix it. */
export type Random = () => number;

/** Fisher and Yates' shuffle, of a copy. */
export function shuffle<Value>(values: readonly Value[], random: Random): Value[] {
  const shuffled = [...values];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j] as Value, shuffled[i] as Value];
  }
  return shuffled;
}

/** Mulberry32 (Tommy Ettinger, public domain): the same numbers from the same seed, a 32-bit integer. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
