/**
 * Work that stops now and then to tell how far it is, from 0 to 1, and in the end returns what it made. Whoever runs
 * it may show the progress, let other work in between, or leave off.
 */
export type Work<Result> = Generator<number, Result>;

/** Work as the part from `from` to `to` of a greater one. */
export function* part<Result>(from: number, to: number, work: Work<Result>): Work<Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Does the work without a stop. */
export function done<Result>(work: Work<Result>): Result {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** Does something for each number from 0 to `count` - 1, stopping after every so many. */
export function* forEach(count: number, stride: number, visit: (i: number) => void): Work<void> {
  for (let from = 0; from < count; from += stride) {
    const to = Math.min(count, from + stride);
    for (let i = from; i < to; i++) visit(i);
    yield to / count;
  }
}
