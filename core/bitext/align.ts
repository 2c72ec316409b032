import type { Segment } from '#core/text/segment.ts';
import { boxesAlongAnchors } from './anchor.ts';
import { associate, type Equivalents } from './associate.ts';
import type { Bead, Bitext } from './bitext.ts';
import { calibrated } from './calibration.ts';
import { type Box, type Corridor, corridorOf } from './corridor.ts';
import { bestSteps, type Step } from './decode.ts';
import { HEADWORDS } from './irregular.ts';
import { probabilities } from './lattice.ts';
import type { Links, TwoWay } from './links.ts';
import { learn } from './model1.ts';
import { CLOSE, FIRST, SECOND } from './parameters.ts';
import { rescored } from './rescore.ts';
import { scored } from './score.ts';
import { type Side, sideOf } from './words.ts';
import { done, part, type Work } from './work.ts';

export type { Equivalents } from './associate.ts';

/** Aligns a text with its translation. The dictionary helps; without it, look-alikes and the text itself must do. */
export function align(
  source: readonly Segment[],
  target: readonly Segment[],
  dictionary?: Equivalents,
): Bitext {
  return done(alignment(source, target, dictionary));
}

/**
 * The same as work that stops every now and then: yields how far it is, from 0 to 1, and returns the bitext. Whoever
 * runs it may show the progress, let other work in between, or leave off.
 *
 * Three looks are taken, each at less and with better eyes. The first finds the path along sure pairs with the words
 * known beforehand. From its beads the text's own word pairs are learnt, and with these the second look, near the path,
 * tells which beads are possible at all. The close look decides among these by where in them the words stand.
 */
export function* alignment(
  source: readonly Segment[],
  target: readonly Segment[],
  dictionary?: Equivalents,
): Work<Bitext> {
  const left = yield* part(0, 0.05, sideOf(source));
  const right = yield* part(0.05, 0.1, sideOf(target, HEADWORDS));
  const known = yield* part(0.1, 0.15, associate(left, right, dictionary));
  const path = yield* part(0.15, 0.4, firstLook(left, right, known));
  const learnt = yield* part(0.4, 0.55, learn(left, right, path, known));
  const steps = yield* part(0.55, 1, closeLook(left, right, learnt, path));
  yield 1;
  return { source, target, beads: steps.map(toBead) };
}

function* firstLook(source: Side, target: Side, known: TwoWay): Work<Step[]> {
  const corridor = yield* part(0, 0.2, wideCorridor(source, target, known.forward));
  const scores = yield* part(0.2, 0.8, scored(source, target, known, corridor, FIRST));
  return bestSteps(yield* part(0.8, 1, probabilities(scores, corridor, FIRST)), corridor, FIRST);
}

/** The second look, which tells the possible beads, and the close one at these. */
function* closeLook(source: Side, target: Side, learnt: TwoWay, path: readonly Step[]): Work<Step[]> {
  const corridor = narrowCorridor(source, target, path);
  const scores = yield* part(0, 0.5, scored(source, target, learnt, corridor, SECOND));
  const possible = yield* part(0.5, 0.6, probabilities(scores, corridor, SECOND));
  const close = yield* part(0.6, 0.9, rescored(source, target, learnt, possible, corridor, CLOSE));
  return bestSteps(yield* part(0.9, 1, probabilities(close, corridor, CLOSE)), corridor, CLOSE);
}

// Up to this many nodes, all are searched.
const SEARCHED_WHOLE = 30_000;

function isSmall(source: Side, target: Side): boolean {
  return source.count * target.count <= SEARCHED_WHOLE;
}

const WIDE = 3;

function* wideCorridor(source: Side, target: Side, links: Links): Work<Corridor> {
  const whole = { i0: 0, j0: 0, i1: source.count, j1: target.count };
  const boxes = isSmall(source, target) ? [whole] : yield* boxesAlongAnchors(source, target, links, whole);
  return corridorOf(boxes, source.count, target.count, () => WIDE);
}

// How far from the first path the second look strays: less where the first is sure and has been for some beads.
const MARGINS = { small: 8, unsure: 5, sure: 2 };
const SURE = 0.9;
const SURE_NEIGHBOURS = 3;

/** The nodes near the path of the first look. */
function narrowCorridor(source: Side, target: Side, steps: readonly Step[]): Corridor {
  const unsure = steps.map(({ a, i, d, j, probability }) => i === a || j === d || probability < SURE);
  const isSure = (s: number) =>
    !unsure.slice(Math.max(0, s - SURE_NEIGHBOURS), s + SURE_NEIGHBOURS + 1).some(Boolean);
  const margin = isSmall(source, target) ? MARGINS.small : MARGINS.unsure;
  return corridorOf(steps.map(boxOf), source.count, target.count, (s) => (isSure(s) ? MARGINS.sure : margin));
}

const boxOf = ({ a, i, d, j }: Step): Box => ({ i0: a, j0: d, i1: i, j1: j });

function toBead(step: Step): Bead {
  return { source: range(step.a, step.i), target: range(step.d, step.j), confidence: calibrated(step) };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);
