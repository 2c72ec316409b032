import type { Segment } from '#core/text/segment.ts';
import { boxesAlongAnchors } from './anchor.ts';
import { associate, type Equivalents } from './associate.ts';
import type { Bead, Bitext } from './bitext.ts';
import { calibrated } from './calibration.ts';
import { type Box, type Corridor, corridorOf } from './corridor.ts';
import { bestSteps, type Step } from './decode.ts';
import { HEADWORDS } from './irregular.ts';
import { probabilities } from './lattice.ts';
import type { Links } from './links.ts';
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
): Work<Bitext> {
  const left = yield* part(0, 0.05, sideOf(source));
  const right = yield* part(0.05, 0.1, sideOf(target, HEADWORDS));
  const known = yield* part(0.1, 0.15, associate(left, right, dictionary));
  const wide = yield* part(0.15, 0.2, wideCorridor(left, right, known.forward));
  const first = yield* part(0.2, 0.35, scored(left, right, known, wide, FIRST));
  const rough = bestSteps(yield* part(0.35, 0.4, probabilities(first, wide, FIRST)), wide, FIRST);
  const learnt = yield* part(0.4, 0.6, learn(left, right, rough, known));
  const narrow = narrowCorridor(left, right, rough);
  const second = yield* part(0.6, 0.75, scored(left, right, learnt, narrow, SECOND));
  const open = yield* part(0.75, 0.8, probabilities(second, narrow, SECOND));
  const close = yield* part(0.8, 0.95, rescored(left, right, learnt, open, narrow, CLOSE));
  const steps = bestSteps(yield* part(0.95, 1, probabilities(close, narrow, CLOSE)), narrow, CLOSE);
  yield 1;
  return { source, target, beads: steps.map(toBead) };
}

// Up to this many nodes, all are searched.
const SEARCHED_WHOLE = 30_000;

function isSmall(source: Side, target: Side): boolean {
  return source.count * target.count <= SEARCHED_WHOLE;
}

const WIDE = 5;

export function* wideCorridor(source: Side, target: Side, links: Links): Work<Corridor> {
  const whole = { i0: 0, j0: 0, i1: source.count, j1: target.count };
  const boxes = isSmall(source, target) ? [whole] : yield* boxesAlongAnchors(source, target, links, whole);
  return corridorOf(boxes, source.count, target.count, () => WIDE);
}

// How far from the first path the second look strays: less where the first is sure and has been for some beads.
const MARGINS = { small: 8, unsure: 5, sure: 2 };
const SURE = 0.9;
const SURE_NEIGHBOURS = 3;

/** The nodes near the path of the first look. */
export function narrowCorridor(source: Side, target: Side, steps: readonly Step[]): Corridor {
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
