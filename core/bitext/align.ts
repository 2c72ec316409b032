import type { Segment } from '#core/text/segment.ts';
import { boxesAlongAnchors } from './anchor.ts';
import { associate, type Equivalents } from './associate.ts';
import type { Bead, Bitext } from './bitext.ts';
import { type Box, corridorOf } from './corridor.ts';
import { bestSteps, type Step } from './lattice.ts';
import { learn } from './model1.ts';
import { FIRST, type Parameters, SECOND } from './parameters.ts';
import { scored } from './score.ts';
import { sideOf } from './words.ts';

export function align(
  source: readonly Segment[],
  target: readonly Segment[],
  dictionary?: Equivalents,
): Bitext {
  return { source, target, beads: alignWith(source, target, dictionary, FIRST, SECOND).map(toBead) };
}

export function alignWith(
  source: readonly Segment[],
  target: readonly Segment[],
  dictionary: Equivalents | undefined,
  p1: Parameters,
  p2: Parameters,
): Step[] {
  const f = sideOf(source);
  const e = sideOf(target);
  const known = associate(f, e, dictionary);
  const whole = { i0: 0, j0: 0, i1: f.count, j1: e.count };
  const small = f.count * e.count <= SEARCHED_WHOLE;
  const wide = corridorOf(
    small ? [whole] : boxesAlongAnchors(f, e, known.forward, whole),
    f.count,
    e.count,
    MARGIN,
  );
  const first = bestSteps(scored(f, e, known, wide, p1), wide, p1);
  const learnt = learn(f, e, first, known);
  const narrow = small ? wide : corridorOf(first.map(boxOf), f.count, e.count, MARGIN);
  return bestSteps(scored(f, e, learnt, narrow, p2), narrow, p2);
}

// Up to this many nodes, all are searched.
const SEARCHED_WHOLE = 30_000;
const MARGIN = 8;

const boxOf = ({ a, i, d, j }: Step): Box => ({ i0: a, j0: d, i1: i, j1: j });

function toBead({ a, i, d, j, probability }: Step): Bead {
  return { source: range(a, i), target: range(d, j), confidence: probability };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);
