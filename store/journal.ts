import type { Event } from '#core/learner/events.ts';

/**
 * What is done and not yet on the disk, where it outlives its page: a page may be left before its database has
 * written. Each page keeps its own, and the next page to open the log writes what others have left behind.
 */
export class Journal {
  readonly #prefix: string;
  readonly #own: string;
  /** What was found, by where, as it stood there. */
  readonly #found = new Map<string, string>();

  constructor(name: string, page: string) {
    this.#prefix = `${name}.waiting.`;
    this.#own = this.#prefix + page;
  }

  /** Keeps these in place of what this page kept before. Many are not kept: they come from a file that is there still. */
  keep(events: readonly Event[]) {
    try {
      if (events.length === 0 || events.length > MOST) localStorage.removeItem(this.#own);
      else localStorage.setItem(this.#own, JSON.stringify(events));
    } catch {
      // Refused or full: it is kept as soon as the database has it.
    }
  }

  /** What other pages have kept: of those that are gone, and of those that are about to write it themselves. */
  others(): Event[] {
    try {
      const keys = Object.keys(localStorage).filter(
        (key) => key.startsWith(this.#prefix) && key !== this.#own,
      );
      for (const key of keys) this.#found.set(key, localStorage.getItem(key) ?? '');
    } catch {
      // Refused: there is nothing.
    }
    return [...this.#found.values()].flatMap(eventsIn);
  }

  /** What `others` gave is on the disk. */
  forgetOthers() {
    for (const [key, text] of this.#found)
      try {
        // Unless its page is there still and has done more.
        if (localStorage.getItem(key) === text) localStorage.removeItem(key);
      } catch {
        // It is found again, and known to be there.
      }
    this.#found.clear();
  }
}

const MOST = 200;

/** What cannot be read is nothing, and goes. */
function eventsIn(text: string): Event[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter((each): each is Event => isEvent(each)) : [];
  } catch {
    return [];
  }
}

/** A page of the app wrote it: what could have come to harm is the whole. */
function isEvent(value: unknown): boolean {
  const { id, kind, at } = Object(value) as Record<string, unknown>;
  return typeof id === 'string' && typeof kind === 'string' && typeof at === 'number';
}
