import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Saving, saver } from '#app/[locale]/own/align/saving.ts';
import type { Keeping, OwnBead } from '#app/own/contract.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const state = (count: number): OwnBead[] =>
  Array.from({ length: count }, (_, i) => ({ source: [i], target: [i], confidence: 1 }));

/** A store that answers when it is told to. */
function slowStore() {
  const calls: { beads: number; answer: (keeping: Keeping) => void; fail: () => void }[] = [];
  const reports: Saving[] = [];
  const keeper = saver(
    (beads) =>
      new Promise((resolve, reject) => {
        calls.push({ beads: beads.length, answer: resolve, fail: () => reject(new Error('gone')) });
      }),
    (saving) => reports.push(saving),
  );
  return { keeper, calls, reports };
}
const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

test('waits for the hand to rest, and saves the latest only', async () => {
  const { keeper, calls, reports } = slowStore();
  keeper.put(state(1));
  await pass(200);
  keeper.put(state(2));
  await pass(200);
  expect(calls).toHaveLength(0);
  await pass(300);
  expect(calls.map(({ beads }) => beads)).toEqual([2]);
  calls[0]!.answer('kept');
  await pass(0);
  expect(reports.at(-1)).toBe('kept');
  expect(keeper.unsaved()).toBeUndefined();
});

test('what changes while it saves is saved after', async () => {
  const { keeper, calls, reports } = slowStore();
  keeper.put(state(1));
  keeper.flush();
  keeper.put(state(2));
  calls[0]!.answer('kept');
  await pass(0);
  expect(reports.at(-1)).toBe('saving');
  expect(keeper.unsaved()).toHaveLength(2);
  await pass(500);
  calls[1]!.answer('kept');
  await pass(0);
  expect(reports.at(-1)).toBe('kept');
});

test('an answer that comes late does not stand for what was sent since', async () => {
  const { keeper, calls, reports } = slowStore();
  keeper.put(state(1));
  keeper.flush();
  keeper.put(state(2));
  keeper.flush();
  calls[1]!.answer('full');
  await pass(0);
  calls[0]!.answer('kept');
  await pass(0);
  expect(reports.at(-1)).toBe('full');
  expect(keeper.unsaved()).toHaveLength(2);
});

test.each(['full', 'lost'] as const)('%s is told and tried again until it is kept', async (how) => {
  const { keeper, calls, reports } = slowStore();
  keeper.put(state(1));
  await pass(500);
  if (how === 'full') calls[0]!.answer('full');
  else calls[0]!.fail();
  await pass(0);
  expect(reports.at(-1)).toBe(how);
  await pass(6000);
  expect(calls).toHaveLength(2);
  calls[1]!.answer('kept');
  await pass(0);
  expect(reports.at(-1)).toBe('kept');
  expect(keeper.unsaved()).toBeUndefined();
});

test('a browser that keeps nothing is asked again only with something new', async () => {
  const { keeper, calls, reports } = slowStore();
  keeper.put(state(1));
  await pass(500);
  calls[0]!.answer('refused');
  await pass(60_000);
  expect(calls).toHaveLength(1);
  expect(reports.at(-1)).toBe('refused');
});
