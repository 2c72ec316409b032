import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Deed, Event } from '#core/learner/events.ts';
import { EMPTY, stateOf } from '#core/learner/learner.ts';
import { fold } from '#core/learner/state.ts';
import { Database } from '#store/database.ts';
import type { Snapshot } from '#store/learner.ts';
import { Log } from '#store/log.ts';
import { logs } from '../core/learner/log.ts';

/* On fake-indexeddb; disks that are full or refused are mocked, as no real one can be had to order. */

let name = '';
let tabs: Log[] = [];
let databases = 0;
beforeEach(() => {
  databases += 1;
  name = `learner-${databases}`;
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const tab of tabs) tab.close();
  tabs = [];
  await Dexie.delete(name);
});

type Tab = { readonly log: Log; shown(): Snapshot };

function openTab(now: () => number = Date.now): Tab {
  let snapshot: Snapshot = { state: EMPTY, status: { kind: 'unused' } };
  const log = new Log((next) => (snapshot = next), name, now);
  tabs.push(log);
  return { log, shown: () => snapshot };
}

async function open(now?: () => number): Promise<Tab> {
  const tab = openTab(now);
  await tab.log.catchUp();
  return tab;
}

const mark = (state: 'known' | 'learning'): Deed => ({ kind: 'mark', words: ['maison|nf'], state });
const lookup: Deed = { kind: 'lookup', word: 'livre|nm' };
const review: Deed = { kind: 'review', word: 'maison|nf', rating: 'good', exercise: 'gap', ms: 5000 };
const many = (count: number): Event[] =>
  Array.from({ length: count }, (_, index) => ({
    ...review,
    id: `review-${index}`,
    at: Date.UTC(2026, 0, 1) + index * 3_600_000,
    zone: 60,
    device: 'device',
  })) as Event[];
const maison = ({ shown }: Tab) => stateOf(shown().state.words, 'maison|nf');
const quota = () => new DOMException('full', 'QuotaExceededError');

describe('a tab', () => {
  test('starts with nothing, kept', async () => {
    expect((await open()).shown()).toEqual({ state: EMPTY, status: { kind: 'kept' } });
  });

  test('shows what is done before it is written, and finds it again', async () => {
    const tab = await open();
    const written = tab.log.record([mark('known'), lookup]);
    expect(maison(tab)).toBe('known');
    expect(await written).toHaveLength(2);
    const later = await open();
    expect(later.shown()).toEqual(tab.shown());
    expect(await later.log.events()).toEqual(await tab.log.events());
  });

  test('what is done before the log is open is kept as well', async () => {
    await (await open()).log.record([mark('learning'), lookup]);
    const early = openTab();
    await early.log.record([mark('known')]);
    expect(maison(early)).toBe('known');
    expect((await open()).shown().state.words.get('livre|nm')?.lookups).toBe(1);
    expect(early.shown().state).toEqual(fold(await early.log.events()));
  });

  test('undoes, and undoes the undoing', async () => {
    const tab = await open();
    await tab.log.record([mark('learning')]);
    const ids = await tab.log.record([mark('known'), lookup, review]);
    const undo = await tab.log.record([{ kind: 'undo', of: ids }]);
    expect(maison(tab)).toBe('learning');
    expect(tab.shown().state.words.get('maison|nf')?.card).toBeUndefined();
    expect(tab.shown().state.days.size).toBe(0);
    await tab.log.record([{ kind: 'undo', of: undo }]);
    expect(maison(tab)).toBe('known');
    expect((await open()).shown().state).toEqual(tab.shown().state);
  });

  test('whose clock goes back loses nothing', async () => {
    const clock = { now: Date.UTC(2026, 10, 22) };
    const tab = await open(() => clock.now);
    await tab.log.record([review]);
    const other = await open(() => clock.now - 3 * 86_400_000);
    await other.log.record([review]);
    await tab.log.catchUp();
    expect(tab.shown().state.words.get('maison|nf')?.card?.reps).toBe(2);
    expect(tab.shown().state).toEqual(fold(await tab.log.events()));
    expect(other.shown().state).toEqual(tab.shown().state);
  });

  test('an undo can be undone by a device whose clock is behind', async () => {
    const clock = { now: Date.UTC(2030, 0, 1) };
    const ahead = await open(() => clock.now);
    const ids = await ahead.log.record([mark('known')]);
    const undo = await ahead.log.record([{ kind: 'undo', of: ids }]);
    const behind = await open(() => clock.now - 86_400_000);
    await behind.log.record([{ kind: 'undo', of: undo }]);
    expect(maison(behind)).toBe('known');
  });

  test('new weights schedule everything anew', async () => {
    const tab = await open();
    await tab.log.record([review]);
    const usual = tab.shown().state.words.get('maison|nf')?.card?.stability ?? 0;
    const weights = Array.from({ length: 21 }, (_, index) => [2, 2, 9, 15, 5, 1, 1][index] ?? 0.5);
    const ids = await tab.log.record([{ kind: 'setting', weights }]);
    expect(tab.shown().state.words.get('maison|nf')?.card?.stability).toBe(9);
    await tab.log.record([{ kind: 'undo', of: ids }]);
    expect(tab.shown().state.words.get('maison|nf')?.card?.stability).toBe(usual);
  });
});

describe('two tabs', () => {
  test('see each other’s changes', async () => {
    const [one, two] = [await open(), await open()];
    await one.log.record([mark('known')]);
    await vi.waitFor(() => expect(maison(two)).toBe('known'));
    await two.log.record([mark('learning')]);
    await vi.waitFor(() => expect(maison(one)).toBe('learning'));
  });

  test('that write at once both end with all of it', async () => {
    const [one, two] = [await open(), await open()];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one : two).log.record([lookup, review])),
    );
    await Promise.all([one.log.catchUp(), two.log.catchUp()]);
    expect(one.shown().state.words.get('livre|nm')?.lookups).toBe(20);
    expect(two.shown().state).toEqual(one.shown().state);
    expect(one.shown().state).toEqual(fold(await one.log.events()));
  });
});

describe('laws', () => {
  const one = fc.asyncProperty(logs, async (events) => {
    const [half, here, there] = [events.length >> 1, await open(), await open()];
    // Everything twice, in two orders, in one or two strokes.
    await here.log.import(events.slice(0, half), []);
    await here.log.import(events, []);
    await there.log.import(events.toReversed(), []);
    expect(here.shown().state).toEqual(fold(events));
    expect(there.shown().state).toEqual(fold(events));
    expect(new Set(await there.log.events())).toEqual(new Set(events));
    for (const tab of tabs) tab.close();
    await Dexie.delete(name);
  });
  test('imports in any order, any number of times, make one state and one log', () =>
    fc.assert(one, { numRuns: 20 }));
});

describe('a state that is kept', () => {
  test('is the same as the log’s fold, with what came after it', async () => {
    const tab = await open();
    await tab.log.import(many(600), []);
    await tab.log.record([mark('known')]);
    const read = vi.spyOn(Database.prototype, 'after');
    const later = await open();
    expect(later.shown().state).toEqual(fold(await tab.log.events()));
    await expect(read.mock.results[0]?.value).resolves.toHaveLength(1);
  });

  test('by another version of the app is made again', async () => {
    const tab = await open();
    await tab.log.import(many(600), []);
    const database = new Database(name);
    await database.open();
    await database.table('cache').update('state', { fold: 0, state: 'stale' });
    database.close();
    expect((await open()).shown().state).toEqual(tab.shown().state);
  });
});

describe('a page that is left before its database has written', () => {
  class Kept {
    getItem(key: string): string | null {
      return Object.hasOwn(this, key) ? String(Reflect.get(this, key)) : null;
    }
    setItem(key: string, value: string) {
      Reflect.set(this, key, value);
    }
    removeItem(key: string) {
      Reflect.deleteProperty(this, key);
    }
  }
  const kept = () => Object.keys(localStorage);
  beforeEach(() => vi.stubGlobal('localStorage', new Kept()));
  afterEach(() => vi.unstubAllGlobals());

  test('loses nothing of what it showed: the next one writes it', async () => {
    const gone = await open();
    await gone.log.record([mark('learning')]);
    expect(kept()).toEqual([]);
    vi.spyOn(Database.prototype, 'append').mockReturnValue(new Promise(() => {}));
    void gone.log.record([mark('known'), lookup]);
    await vi.waitFor(() => expect(maison(gone)).toBe('known'));
    vi.restoreAllMocks();
    gone.log.close();
    const next = await open();
    expect(maison(next)).toBe('known');
    expect(await next.log.events()).toHaveLength(3);
    expect(next.shown().state).toEqual(fold(await next.log.events()));
    expect(kept()).toEqual([]);
  });

  test('and had written after all, counts once', async () => {
    const gone = await open();
    await gone.log.record([review]);
    const events = await gone.log.events();
    localStorage.setItem(`${name}.waiting.gone`, JSON.stringify(events));
    const next = await open();
    expect(next.shown().state.words.get('maison|nf')?.card?.reps).toBe(1);
    expect(await next.log.events()).toEqual(events);
    expect(kept()).toEqual([]);
  });

  test('and what makes no sense there hurts nothing', async () => {
    const left = { ...mark('known'), id: 'left-behind', at: 1, zone: 0, device: 'device' };
    localStorage.setItem(`${name}.waiting.a`, JSON.stringify([left]));
    localStorage.setItem(`${name}.waiting.b`, '[{');
    localStorage.setItem(`${name}.waiting.c`, '[null, {"id": 3}]');
    const next = await open();
    expect(kept()).toEqual([]);
    expect(maison(next)).toBe('known');
    expect(next.shown().status).toEqual({ kind: 'kept' });
  });
});

describe('a full disk', () => {
  test('is told; what is done shows, is undone, is exported; and is written when there is room', async () => {
    const tab = await open();
    await tab.log.record([mark('learning')]);
    const add = vi.spyOn(Database.prototype, 'append').mockRejectedValue(quota());
    const ids = await tab.log.record([mark('known')]);
    expect(maison(tab)).toBe('known');
    expect(tab.shown().status).toEqual({ kind: 'unkept', reason: 'full', count: 1 });
    await tab.log.record([{ kind: 'undo', of: ids }, lookup]);
    expect(maison(tab)).toBe('learning');
    expect(await tab.log.events()).toHaveLength(4);
    const before = tab.shown().state;
    add.mockRestore();
    await tab.log.catchUp();
    expect(tab.shown()).toEqual({ state: before, status: { kind: 'kept' } });
    expect((await open()).shown().state).toEqual(before);
  });

  test('takes no import, and says so', async () => {
    const tab = await open();
    vi.spyOn(Database.prototype, 'append').mockRejectedValue(quota());
    const imported = await tab.log.import(
      [{ ...lookup, id: 'lookup-1', at: 1, zone: 0, device: 'device' } as Event],
      [],
    );
    expect(imported).toEqual({ ok: false, code: 'import.full' });
    expect(tab.shown().state).toEqual(EMPTY);
  });

  test('that gets full in the midst of a long import keeps nothing of it', async () => {
    const tab = await open();
    await tab.log.record([mark('known')]);
    const before = tab.shown().state;
    const long = many(1200);
    let written = 0;
    const native = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      written += 1;
      if (written > 1100) throw quota();
      return native.apply(this, args);
    });
    expect(await tab.log.import(long, [])).toEqual({ ok: false, code: 'import.full' });
    expect(written).toBeGreaterThan(1100);
    expect(tab.shown().state).toEqual(before);
    vi.restoreAllMocks();
    const heard: number[] = [];
    expect(await tab.log.import(long, [], (done) => heard.push(done))).toMatchObject({
      ok: true,
      added: 1200,
    });
    expect(heard.length).toBeGreaterThan(1);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect((await open()).shown().state).toEqual(tab.shown().state);
  });

  test('is known as such inside Dexie’s errors', async () => {
    const tab = await open();
    const inner = Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota() });
    vi.spyOn(Database.prototype, 'append').mockRejectedValue(inner);
    await tab.log.record([lookup]);
    expect(tab.shown().status).toMatchObject({ reason: 'full' });
  });
});

describe('a refused disk', () => {
  test('is told; the log lives in memory, and moves to the disk when it may', async () => {
    const refuse = vi
      .spyOn(Database.prototype, 'open')
      .mockImplementation(() => Dexie.Promise.reject(new DOMException('no', 'SecurityError')));
    const tab = await open();
    expect(tab.shown().status).toEqual({ kind: 'unkept', reason: 'refused', count: 0 });
    const ids = await tab.log.record([mark('known'), review]);
    await tab.log.record([{ kind: 'undo', of: ids.slice(0, 1) }]);
    expect(maison(tab)).toBe('new');
    expect(tab.shown()).toMatchObject({ status: { kind: 'unkept', reason: 'refused', count: 3 } });
    const before = tab.shown().state;
    refuse.mockRestore();
    await tab.log.catchUp();
    expect(tab.shown()).toEqual({ state: before, status: { kind: 'kept' } });
    expect((await open()).shown().state).toEqual(before);
  });

  test('takes an import into memory', async () => {
    vi.spyOn(Database.prototype, 'open').mockImplementation(() =>
      Dexie.Promise.reject(new DOMException('no', 'SecurityError')),
    );
    const tab = await open();
    const event = { ...lookup, id: 'lookup-1', at: 1, zone: 0, device: 'device' } as Event;
    expect(await tab.log.import([event, event], [])).toMatchObject({ ok: true, added: 1 });
    expect(tab.shown().state).toEqual(fold([event]));
  });

  test('lost in the middle: what is shown stays, and is whole again when the disk is back', async () => {
    const tab = await open();
    const ids = await tab.log.record([mark('known'), lookup]);
    const lost = new DOMException('closing', 'InvalidStateError');
    const mocks = [
      vi.spyOn(Database.prototype, 'append').mockRejectedValue(lost),
      vi.spyOn(Database.prototype, 'byId').mockRejectedValue(lost),
      vi.spyOn(Database.prototype, 'device').mockRejectedValue(lost),
    ];
    await tab.log.record([lookup]);
    await tab.log.record([{ kind: 'undo', of: ids.slice(0, 1) }]);
    expect(maison(tab)).toBe('known');
    expect(tab.shown()).toMatchObject({ status: { kind: 'unkept', count: 2 } });
    expect(tab.shown().state.words.get('livre|nm')?.lookups).toBe(2);
    for (const mock of mocks) mock.mockRestore();
    await tab.log.catchUp();
    expect(maison(tab)).toBe('new');
    expect(tab.shown().status).toEqual({ kind: 'kept' });
    expect(tab.shown().state).toEqual(fold(await tab.log.events()));
  });
});
