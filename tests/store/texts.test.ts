import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OwnChapter } from '#store/own-text.ts';
import { type KeptHead, Texts } from '#store/texts.ts';

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

const chapter = (...sentences: readonly string[]): OwnChapter => ({
  source: sentences.map((text, i) => ({ start: 0, end: text.length, text, paragraph: i })),
  target: [],
  beads: sentences.map((_, i) => ({ source: [i], target: [], confidence: 1 })),
});
const head = (id: string, added: number, chapters = 2): KeptHead => ({
  id,
  title: `Le texte ${id}`,
  added,
  bilingual: false,
  whole: true,
  chapters: Array.from({ length: chapters }, () => ({ beads: 1, words: 2, unsure: 0 })),
});
const one = chapter('Il dort.');
const two = chapter('Elle lit.', 'Il pleut.');
const add = (texts: Texts, id: string, added = 1) =>
  texts.save(id, { head: () => head(id, added), chapters: [one, two] });

/** MOCK: a browser that lets nothing be kept. */
const refuse = () =>
  vi.spyOn(Dexie.dependencies.indexedDB as IDBFactory, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
/** MOCK: a full disk. */
const fill = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });

test('what is added is there on the next visit, the latest first', async () => {
  const texts = new Texts();
  expect(await add(texts, 'a', 1)).toBe('kept');
  expect(await add(texts, 'b', 2)).toBe('kept');
  const next = new Texts();
  expect((await next.list()).map(({ id, keeping }) => [id, keeping])).toEqual([
    ['b', 'kept'],
    ['a', 'kept'],
  ]);
  expect(await next.chapter('a', 1)).toEqual(two);
  expect(await next.chapters('b')).toEqual([one, two]);
});

test('what is not there is undefined', async () => {
  const texts = new Texts();
  await add(texts, 'a');
  expect(await texts.head('x')).toBeUndefined();
  expect(await texts.chapter('x', 0)).toBeUndefined();
  expect(await texts.chapter('a', 2)).toBeUndefined();
  expect(await texts.amend('x', (before) => before)).toBeUndefined();
});

test('one chapter can be changed alone, and all at once', async () => {
  const texts = new Texts();
  await add(texts, 'a');
  await texts.save('a', { head: (before) => before!, chapter: [1, one] });
  expect(await new Texts().chapters('a')).toEqual([one, one]);
  await texts.save('a', { head: () => head('a', 1, 1), chapters: [two] });
  expect(await new Texts().chapters('a')).toEqual([two]);
  expect(await new Texts().chapter('a', 1)).toBeUndefined();
});

test('a name and a place are kept, whichever page changes them', async () => {
  const [here, there] = [new Texts(), new Texts()];
  await add(here, 'a');
  await Promise.all([
    here.amend('a', (before) => ({ ...before, title: 'Autre' })),
    there.amend('a', (before) => ({ ...before, place: { chapter: 1, bead: 1 } })),
  ]);
  expect(await new Texts().head('a')).toMatchObject({ title: 'Autre', place: { chapter: 1, bead: 1 } });
});

test('a translation waits until it is aligned', async () => {
  const texts = new Texts();
  const waiting = { segments: one.source, chapters: [{ at: 0 }] };
  await texts.save('a', { head: () => ({ ...head('a', 1), whole: false }), chapters: [one, two], waiting });
  expect(await new Texts().waiting('a')).toMatchObject(waiting);
  await texts.save('a', { head: (before) => ({ ...before!, whole: true }), waiting: null });
  expect(await new Texts().waiting('a')).toBeUndefined();
});

test('what is removed leaves the list, comes back whole, or is deleted on the next visit', async () => {
  const texts = new Texts();
  await add(texts, 'a');
  await texts.remove('a');
  expect(await texts.list()).toEqual([]);
  expect(await texts.head('a')).toBeUndefined();
  await texts.restore('a');
  expect((await texts.list()).map(({ id }) => id)).toEqual(['a']);
  expect(await texts.chapters('a')).toEqual([one, two]);
  await texts.remove('a');
  // Another page that opens meanwhile leaves it alone: this one may still bring it back.
  await new Texts().list();
  await texts.restore('a');
  expect(await texts.chapters('a')).toEqual([one, two]);
});

test('what an earlier visit removed is deleted', async () => {
  const texts = new Texts();
  await add(texts, 'b');
  await add(texts, 'c', 2);
  await texts.amend('b', (before) => ({ ...before, removed: true }));
  const next = new Texts();
  await vi.waitFor(async () => expect(await next.chapter('b', 0)).toBeUndefined());
  expect((await next.list()).map(({ id }) => id)).toEqual(['c']);
  expect(await next.chapters('c')).toEqual([one, two]);
});

test('a browser that refuses a database still has the text until the page is closed', async () => {
  refuse();
  const texts = new Texts();
  expect(await add(texts, 'a')).toBe('refused');
  expect(await texts.list()).toMatchObject([{ id: 'a', keeping: 'refused' }]);
  expect(await texts.chapters('a')).toEqual([one, two]);
  expect(await texts.amend('a', (before) => ({ ...before, title: 'Autre' }))).toBe('refused');
  await texts.remove('a');
  expect(await texts.list()).toEqual([]);
  await texts.restore('a');
  expect(await texts.list()).toMatchObject([{ title: 'Autre' }]);
  expect(await new Texts().list()).toEqual([]);
});

test('on a full disk the new text is read, those kept before stay kept', async () => {
  const texts = new Texts();
  await add(texts, 'a');
  fill();
  expect(await add(texts, 'b', 2)).toBe('full');
  expect(await texts.list()).toMatchObject([
    { id: 'b', keeping: 'full' },
    { id: 'a', keeping: 'kept' },
  ]);
  expect(await texts.chapters('b')).toEqual([one, two]);
});

test('what found no room is written with the next change, once there is some', async () => {
  const texts = new Texts();
  await add(texts, 'a');
  fill();
  expect(await texts.save('a', { head: (before) => before!, chapter: [0, two] })).toBe('full');
  expect(await texts.chapters('a')).toEqual([two, two]);
  expect(await new Texts().chapters('a')).toEqual([one, two]);
  vi.restoreAllMocks();
  expect(await texts.save('a', { head: (before) => before!, chapter: [1, one] })).toBe('kept');
  expect(await new Texts().chapters('a')).toEqual([two, one]);
  expect(await texts.head('a')).toMatchObject({ keeping: 'kept' });
});

test('a write that fails leaves nothing half written', async () => {
  const texts = new Texts();
  await add(texts, 'a');
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await texts.save('a', { head: () => head('a', 1, 1), chapters: [two] })).toBe('full');
  expect(await new Texts().chapters('a')).toEqual([one, two]);
});
