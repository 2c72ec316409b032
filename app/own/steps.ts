/** Runs a task that yields, letting messages in between, until it is done or stopped. */
export async function stepThrough<Result>(
  steps: Generator<number, Result>,
  signal: AbortSignal,
  onStep: (share: number) => void = () => {},
): Promise<Result> {
  let last = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - last < PATIENCE) continue;
    onStep(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    last = performance.now();
  }
}

/** How long (ms) a message may wait. */
const PATIENCE = 30;
