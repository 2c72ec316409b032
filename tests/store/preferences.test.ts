import { beforeEach, expect, test, vi } from 'vitest';

/* A stand-in for the browser's storage and root element; the real ones are tried in the browser tests. */
let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  vi.resetModules();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
});

const load = () => import('#store/preferences.ts');

test.each([
  ['nothing', undefined],
  ['broken JSON', '{"theme":'],
  ['another shape', '[1,2]'],
  ['null', 'null'],
  ['values nobody knows', '{"theme":"mauve","size":9}'],
])('%s in storage: the defaults', async (_, text) => {
  if (text !== undefined) stored.set('en-regard.preferences', text);
  const { DEFAULTS, readPreferences } = await load();
  expect(readPreferences()).toEqual(DEFAULTS);
});

test('what is known is kept beside what is not', async () => {
  stored.set('en-regard.preferences', '{"theme":"dark","view":"sideways"}');
  const { readPreferences } = await load();
  expect(readPreferences()).toMatchObject({ theme: 'dark', view: 'veiled' });
});

test('a choice is stored, shown on the root element and told to listeners', async () => {
  const { setPreference, subscribePreferences } = await load();
  vi.stubGlobal('addEventListener', () => {});
  const told = vi.fn();
  subscribePreferences(told);
  setPreference('theme', 'sepia');
  expect(JSON.parse(stored.get('en-regard.preferences') ?? '')).toMatchObject({ theme: 'sepia' });
  expect(document.documentElement.dataset).toMatchObject({ theme: 'sepia' });
  expect(told).toHaveBeenCalledOnce();
});

test('a full disk: the choice holds for this page', async () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  const { readPreferences, setPreference } = await load();
  setPreference('size', '5');
  expect(readPreferences().size).toBe('5');
});
