import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stateOf } from '#core/learner/learner.ts';
import type { Log } from '#store/log.ts';

/* The browser's page around the log is a stand-in; the database is fake-indexeddb. */
let stored: Map<string, string>;
let loads: number;
const open: Log[] = [];
beforeEach(() => {
  stored = new Map();
  loads = 0;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('document', { addEventListener: () => {}, visibilityState: 'visible' });
  vi.doMock('#store/log.ts', async (original: () => Promise<typeof import('#store/log.ts')>) => {
    loads += 1;
    const { Log } = await original();
    class OpenLog extends Log {
      constructor(...args: ConstructorParameters<typeof Log>) {
        super(...args);
        open.push(this);
      }
    }
    return { Log: OpenLog };
  });
});
afterEach(async () => {
  await leave();
  await Dexie.delete('en-regard.learner');
  vi.unstubAllGlobals();
});

/** Leaves the page: what comes next is a new visit. */
async function leave() {
  for (const log of open.splice(0)) {
    await log.catchUp();
    log.close();
  }
  vi.resetModules();
}

const load = () => import('#store/learner.ts');
const known = { kind: 'mark', words: ['maison|nf'], state: 'known' } as const;

test('a reader who has done nothing loads nothing', async () => {
  const { readLearner, subscribeLearner } = await load();
  const told = vi.fn();
  subscribeLearner(told)();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(loads).toBe(0);
  expect(told).not.toHaveBeenCalled();
  expect(readLearner().status).toEqual({ kind: 'unused' });
});

test('what was done is there at the next visit, without anything being done', async () => {
  const first = await load();
  const ids = await first.record(known);
  expect(ids).toHaveLength(1);
  expect(first.readLearner().status).toEqual({ kind: 'kept' });
  await leave();
  const { readLearner, subscribeLearner } = await load();
  const told = vi.fn();
  const stop = subscribeLearner(told);
  await vi.waitFor(() => expect(stateOf(readLearner().state.words, 'maison|nf')).toBe('known'));
  stop();
  const calls = told.mock.calls.length;
  expect(calls).toBeGreaterThan(0);
});

test('a snapshot changes when the state does, and only then', async () => {
  const { readLearner, record, subscribeLearner } = await load();
  const told = vi.fn();
  subscribeLearner(told);
  const before = readLearner();
  expect(readLearner()).toBe(before);
  await record(known);
  expect(readLearner()).not.toBe(before);
  expect(told).toHaveBeenCalled();
});

test('undo, and the undo of the undo', async () => {
  const { readLearner, record, undo } = await load();
  const undone = await undo(await record(known));
  expect(readLearner().state.words.size).toBe(0);
  await undo(undone);
  expect(readLearner().state.words.size).toBe(1);
});

test('the log goes out as a file and comes in again on another device, once', async () => {
  const here = await load();
  const [id] = await here.record(known, { kind: 'note', word: 'maison|nf', note: 'une\nnote\u2028en deux' });
  await here.undo([id!]);
  const file = await here.exportLog();
  const events = await here.readEvents();
  await leave();
  await Dexie.delete('en-regard.learner');
  const there = await load();
  await there.record({ kind: 'lookup', word: 'livre|nm' });
  expect(await there.importLog(file)).toEqual({ ok: true, added: 3, known: 0, damage: [] });
  expect(await there.importLog(file)).toEqual({ ok: true, added: 0, known: 3, damage: [] });
  expect((await there.readEvents()).slice(1)).toEqual(events);
  expect(there.readLearner().state.words.get('livre|nm')?.lookups).toBe(1);
});

test('of a damaged file the good lines come in', async () => {
  const { exportLog, importLog, record } = await load();
  await record(known, { kind: 'finish', text: 'own:1' });
  const lines = (await (await exportLog()).text()).split('\n');
  lines.splice(2, 0, '{"kind":"mark"', lines[1]!.replace('known', 'unknown'));
  expect(await importLog(new Blob([lines.join('\n')]))).toEqual({
    ok: true,
    added: 0,
    known: 2,
    damage: [{ line: 3 }, { line: 4, field: 'state' }],
  });
});

test('a file that is no log changes nothing', async () => {
  const { importLog, readLearner } = await load();
  expect(await importLog(new Blob(['maison\thouse']))).toEqual({ ok: false, code: 'import.notALog' });
  expect(readLearner().status).toEqual({ kind: 'unused' });
});
