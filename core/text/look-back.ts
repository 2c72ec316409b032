import type { Candidate } from './candidates.ts';
import type { Hypothesis } from './hypothesis.ts';

/** The nearest earlier reading, at most `reach` words back, that the test holds for. */
export function lookBack(
  past: Hypothesis,
  reach: number,
  test: (candidate: Candidate) => boolean,
): Candidate | undefined {
  let at: Hypothesis | null = past;
  for (let i = 0; i < reach && at?.last; i++, at = at.previous) if (test(at.last)) return at.last;
  return undefined;
}
