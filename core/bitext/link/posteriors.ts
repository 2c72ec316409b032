import { P } from './parameters.ts';

/** Longer jumps are all as unlikely as this one. */
const FARTHEST = 8;

/** How likely the next word's counterpart is so many words on from the last one's (Vogel, Ney & Tillmann 1996). */
function jump(by: number): number {
  if (by === 1) return 1;
  if (by === 0) return P.stay;
  const far = Math.min(Math.abs(by), FARTHEST);
  return P.far + (by > 1 ? P.onward * Math.exp(-P.decay * (far - 1)) : P.backward * Math.exp(-P.decay * far));
}

const JUMPS = Float64Array.from({ length: 2 * FARTHEST + 1 }, (_, k) => jump(k - FARTHEST));
const jumpOf = (by: number) => JUMPS[Math.max(-FARTHEST, Math.min(FARTHEST, by)) + FARTHEST]!;

// Below this a state has no say in the next.
const NEGLIGIBLE = 1e-9;

/**
 * For each word of one side how likely each word of the other is its counterpart, at o * hidden + h: a hidden Markov
 * model whose states are the other side's words, with jumps set by hand. Every state has a twin that says "none" and
 * keeps the place (Och & Ney 2003); it goes on as the state itself does, so that one backward value serves both.
 * `fit` is how well word o goes with word h, `none` how well it goes with nothing.
 */
export function posteriors(fit: Float64Array, none: Float64Array, hidden: number): Float64Array {
  const observed = none.length;
  const out = new Float64Array(observed * hidden);
  if (out.length === 0) return out;
  const move = movesAmong(hidden);
  const emit = emissions(fit, observed, hidden);
  const some = new Float64Array(observed * hidden);
  const nowhere = new Float64Array(observed * hidden);
  const scale = new Float64Array(observed);
  // Before the first word one stands before the first of the other side.
  const before = Float64Array.from({ length: hidden }, (_, h) => jumpOf(h + 1));
  const starts = before.reduce((sum, weight) => sum + weight, 0);
  for (let o = 0; o < observed; o++) {
    const row = o * hidden;
    if (o === 0)
      for (let h = 0; h < hidden; h++) {
        some[h] = ((1 - P.toNothing) * before[h]!) / starts;
        nowhere[h] = ((P.toNothing * before[h]!) / starts) * none[0]!;
      }
    else
      for (let a = 0; a < hidden; a++) {
        const mass = some[row - hidden + a]! + nowhere[row - hidden + a]!;
        if (mass < NEGLIGIBLE) continue;
        for (let h = 0, q = a * hidden; h < hidden; h++, q++) some[row + h]! += mass * move[q]!;
        nowhere[row + a] = mass * P.toNothing * none[o]!;
      }
    let total = 0;
    for (let q = row; q < row + hidden; q++) {
      some[q]! *= emit[q]!;
      total += some[q]! + nowhere[q]!;
    }
    scale[o] = total || Number.MIN_VALUE;
    for (let q = row; q < row + hidden; q++) {
      some[q]! /= scale[o]!;
      nowhere[q]! /= scale[o]!;
    }
  }
  let after = new Float64Array(hidden).fill(1);
  for (let o = observed - 1; o >= 0; o--) {
    const row = o * hidden;
    const ahead = new Float64Array(hidden);
    for (let h = 0; h < hidden; h++) {
      out[row + h] = some[row + h]! * after[h]!;
      ahead[h] = emit[row + h]! * after[h]!;
    }
    const earlier = new Float64Array(hidden);
    for (let a = 0; o > 0 && a < hidden; a++) {
      if (some[row - hidden + a]! + nowhere[row - hidden + a]! < NEGLIGIBLE) continue;
      let total = P.toNothing * none[o]! * after[a]!;
      for (let h = 0, q = a * hidden; h < hidden; h++, q++) total += move[q]! * ahead[h]!;
      earlier[a] = total / scale[o]!;
    }
    after = earlier;
  }
  return out;
}

const MOVES = new Map<number, Float64Array>();
/** Sentences up to this length share their tables. */
const KEPT = 100;

/** From word a to word b, at a * hidden + b, the way to nothing taken off. */
function movesAmong(hidden: number): Float64Array {
  const known = MOVES.get(hidden);
  if (known) return known;
  const move = new Float64Array(hidden * hidden);
  for (let a = 0; a < hidden; a++) {
    let sum = 0;
    for (let b = 0; b < hidden; b++) {
      move[a * hidden + b] = jumpOf(b - a);
      sum += jumpOf(b - a);
    }
    for (let b = 0; b < hidden; b++) move[a * hidden + b]! *= (1 - P.toNothing) / sum;
  }
  if (hidden <= KEPT) MOVES.set(hidden, move);
  return move;
}

/** How well two words go together, less the farther they are from the diagonal. */
function emissions(fit: Float64Array, observed: number, hidden: number): Float64Array {
  const emit = new Float64Array(observed * hidden);
  for (let o = 0; o < observed; o++)
    for (let h = 0; h < hidden; h++) {
      const off = Math.abs((o + 0.5) / observed - (h + 0.5) / hidden);
      emit[o * hidden + h] = fit[o * hidden + h]! * Math.exp(-P.diagonal * off);
    }
  return emit;
}
