import type { Event } from '#core/learner/events.ts';

/** To be run in a page: every event on its disk, and none where there is no log. */
export const READ_LOG = () =>
  new Promise<Event[]>((resolve, reject) => {
    const opening = indexedDB.open('en-regard.learner');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const stop = (events: Event[]) => {
        database.close();
        resolve(events);
      };
      if (!database.objectStoreNames.contains('log')) return stop([]);
      const asked = database.transaction('log').objectStore('log').getAll();
      asked.onsuccess = () => stop(asked.result.map(({ event }) => event));
    };
  });
