/**
 * All that can be kept on the device on request, as bin/offline.ts lists it at /offline.json, and the way into the
 * cache and out of it. The service worker answers with what lies there.
 */
export type Inventory = {
  /** The cache of the version that made the list. */
  readonly cache: string;
  /** Addresses with the size of what is there, in bytes. */
  readonly files: readonly (readonly [path: string, bytes: number])[];
};

export type Kept = { readonly bytes: number; readonly of: number };

const AT_ONCE = 6;

/** The part of it that is in a language of the interface, and the dictionary. */
export async function readInventory(locale: string): Promise<Inventory> {
  const response = await fetch('/offline.json');
  if (!response.ok) throw new Error(`/offline.json: ${response.status}`);
  const { cache, files } = (await response.json()) as Inventory;
  return {
    cache,
    files: files.filter(([path]) => path.startsWith(`/${locale}/`) || path.startsWith('/lexicon/')),
  };
}

export async function keptOf({ cache, files }: Inventory): Promise<Kept> {
  const held = await heldIn(cache);
  const sum = (some: Inventory['files']) => some.reduce((total, [, bytes]) => total + bytes, 0);
  return { bytes: sum(files.filter(([path]) => held.has(path))), of: sum(files) };
}

/**
 * Fetches what is not kept yet; `report` says how much there is so far. Throws the AbortError of a cancelled signal,
 * the cache's QuotaExceededError, or the failure of the network; what is kept by then stays.
 */
export async function keepAll(
  inventory: Inventory,
  signal: AbortSignal,
  report: (kept: Kept) => void,
): Promise<void> {
  const held = await heldIn(inventory.cache);
  const cache = await caches.open(inventory.cache);
  const queue = inventory.files.filter(([path]) => !held.has(path));
  let { bytes, of } = await keptOf(inventory);
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [path, size] = next;
      const response = await fetch(path, { signal: either });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(path, response);
      either.throwIfAborted();
      bytes += size;
      report({ bytes, of });
    }
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, () =>
      worker().catch((error: unknown) => {
        failed.abort(error);
        throw error;
      }),
    ),
  );
}

/** Lets go of all of it; what is opened afterwards is kept again. */
export async function forgetAll({ cache: name, files }: Inventory): Promise<void> {
  const cache = await caches.open(name);
  await Promise.all(files.map(([path]) => cache.delete(path, { ignoreVary: true })));
}

async function heldIn(name: string): Promise<Set<string>> {
  const requests = await (await caches.open(name)).keys();
  return new Set(requests.map(({ url }) => new URL(url).pathname));
}
