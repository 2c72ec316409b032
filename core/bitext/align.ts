import type { Segment } from '#core/text/segment.ts';
import { boxesAlongAnchors } from './anchor.ts';
import { associate, type Equivalents } from './associate.ts';
import type { Bead, Bitext } from './bitext.ts';
import { calibrated } from './calibration.ts';
import { type Box, type Corridor, corridorOf } from './corridor.ts';
import { HEADWORDS } from './irregular.ts';
import { bestSteps, type Step } from './lattice.ts';
import type { Links } from './links.ts';
import { learn } from './model1.ts';
import { FIRST, SECOND } from './parameters.ts';
import { scored } from './score.ts';
import { type Side, sideOf } from './words.ts';

export type { Equivalents } from './associate.ts';

/** Aligns a text with its translation. The dictionary helps; without it, look-alikes and the text itself must do. */
export function align(
  source: readonly Segment[],
  target: readonly Segment[],
  dictionary?: Equivalents,
): Bitext {
  const stages = alignment(source, target, dictionary);
  for (let stage = stages.next(); ; stage = stages.next()) if (stage.done) return stage.value;
}

/**
 * The same, a stage at a time: yields how far it is, from 0 to 1, and returns the bitext. Whoever runs it may show
 * the progress, let other work in between, or leave off.
 *
 * Two looks are taken. The first finds the path along sure pairs with the words known beforehand. From its beads the
 * text's own word pairs are learnt, and with these the second look, close to the path, decides.
 */
export function* alignment(
  source: readonly Segment[],
  target: readonly Segment[],
  dictionary?: Equivalents,
): Generator<number, Bitext> {
  const left = sideOf(source);
  const right = sideOf(target, HEADWORDS);
  const known = associate(left, right, dictionary);
  yield 0.05;
  const wide = wideCorridor(left, right, known.forward);
  yield 0.1;
  const roughScores = scored(left, right, known, wide, FIRST);
  yield 0.25;
  const rough = bestSteps(roughScores, wide, FIRST);
  yield 0.35;
  const learnt = learn(left, right, rough, known);
  yield 0.55;
  const narrow = isSmall(left, right) ? wide : corridorOf(rough.map(boxOf), left.count, right.count, MARGIN);
  const scores = scored(left, right, learnt, narrow, SECOND);
  yield 0.85;
  const steps = bestSteps(scores, narrow, SECOND);
  yield 1;
  return { source, target, beads: steps.map(toBead) };
}

// Up to this many nodes, all are searched.
const SEARCHED_WHOLE = 30_000;
const MARGIN = 5;

function isSmall(source: Side, target: Side): boolean {
  return source.count * target.count <= SEARCHED_WHOLE;
}

function wideCorridor(source: Side, target: Side, links: Links): Corridor {
  const whole = { i0: 0, j0: 0, i1: source.count, j1: target.count };
  const boxes = isSmall(source, target) ? [whole] : boxesAlongAnchors(source, target, links, whole);
  return corridorOf(boxes, source.count, target.count, MARGIN);
}

const boxOf = ({ a, i, d, j }: Step): Box => ({ i0: a, j0: d, i1: i, j1: j });

function toBead(step: Step): Bead {
  return { source: range(step.a, step.i), target: range(step.d, step.j), confidence: calibrated(step) };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);
