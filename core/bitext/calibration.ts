import type { Step } from './lattice.ts';

export function calibrated({ probability }: Step): number {
  return probability;
}
