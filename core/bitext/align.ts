import type { Segment } from '#core/text/segment.ts';
import { boxesAlongAnchors } from './anchor.ts';
import { associate, type Equivalents } from './associate.ts';
import type { Bead, Bitext } from './bitext.ts';
import { type Corridor, corridorOf } from './corridor.ts';
import { bestSteps, type Step } from './lattice.ts';
import { learn } from './model1.ts';
import { PARAMETERS, type Parameters } from './parameters.ts';
import { scoreBeads } from './score.ts';
import { sideOf } from './words.ts';

export function align(
  source: readonly Segment[],
  target: readonly Segment[],
  dictionary?: Equivalents,
): Bitext {
  return { source, target, beads: alignWith(source, target, dictionary, PARAMETERS).map(toBead) };
}

export function alignWith(
  source: readonly Segment[],
  target: readonly Segment[],
  dictionary: Equivalents | undefined,
  p: Parameters,
): Step[] {
  const f = sideOf(source);
  const e = sideOf(target);
  const links = associate(f, e, dictionary);
  const whole = { i0: 0, j0: 0, i1: f.count, j1: e.count };
  const small = f.count * e.count <= 30000;
  const boxes = small ? [whole] : boxesAlongAnchors(f, e, links.forward, whole);
  const corridor = corridorOf(boxes, f.count, e.count, 8);
  const first = bestSteps(scoreBeads(f, e, links, corridor, p), corridor, p);
  if (p.passes === 1) return first;
  const learnt = learn(f, e, first, links);
  const narrow = small
    ? corridor
    : corridorOf(
        first.map(({ a, i, d, j }) => ({ i0: a, j0: d, i1: i, j1: j })),
        f.count,
        e.count,
        10,
      );
  return bestSteps(scoreBeads(f, e, learnt, narrow, p), narrow, p);
}

function toBead({ a, i, d, j, probability }: Step): Bead {
  return { source: range(a, i), target: range(d, j), confidence: probability };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);
