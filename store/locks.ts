/** Locks that the pages of the app share, where the browser has them; a lock goes with the page that holds it. */

const locks: LockManager | undefined = globalThis.navigator?.locks;

/** Takes a lock and keeps it until the page is closed. */
export function holdLock(name: string): void {
  void locks?.request(name, { ifAvailable: true }, (lock) => lock && new Promise(() => {}));
}

/** Does the work unless the lock is held, here or by another page, and holds it meanwhile. */
export async function whileFree(name: string, work: () => Promise<unknown>): Promise<void> {
  if (!locks) return void (await work());
  await locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
