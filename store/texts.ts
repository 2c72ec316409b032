import Dexie, { type Table } from 'dexie';
import { holdLock, whileFree } from './locks.ts';
import type { Keeping, OwnChapter, TextHead, Waiting } from './own-text.ts';
import { reasonOf } from './refusal.ts';

export type KeptHead = Omit<TextHead, 'keeping'> & { readonly removed?: true };

/** What one write changes; `chapters` replaces them all, `chapter` one of them. */
export type Change = {
  /** From what stands there now, which another page may have changed; undefined where the text is new. */
  readonly head: (before: KeptHead | undefined) => KeptHead;
  readonly chapters?: readonly OwnChapter[];
  readonly chapter?: readonly [number: number, chapter: OwnChapter];
  /** null: it waits no more. */
  readonly waiting?: Waiting | null;
};

/** What is to be written, or could not be. */
type Contents = {
  readonly chapters: ReadonlyMap<number, OwnChapter>;
  /** The chapters here are all there are. */
  readonly all: boolean;
  readonly waiting?: Waiting | null | undefined;
};

/** What could not be written: it is in memory. */
type Held = Contents & { readonly head: KeptHead; readonly why: Keeping };

class Database extends Dexie {
  readonly heads!: Table<KeptHead, string>;
  readonly chapters!: Table<OwnChapter & { text: string; number: number }, [string, number]>;
  readonly waiting!: Table<Waiting & { text: string }, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ heads: 'id', chapters: '[text+number]', waiting: 'text' });
  }
}

/**
 * The reader's own texts, in a database of their own. Where the browser refuses one, or it is full, what cannot be
 * written stays in memory and reads as if it had been; every write says how it went.
 */
export class Texts {
  readonly #database: Database;
  readonly #open: Promise<boolean>;
  readonly #held = new Map<string, Held>();

  constructor(name = 'en-regard.texts') {
    this.#database = new Database(name);
    this.#open = this.#database.open().then(
      () => true,
      () => false,
    );
    void this.#forget();
  }

  /** The latest first. */
  async list(): Promise<TextHead[]> {
    const kept = await this.#read((database) => database.heads.toArray());
    const heads = new Map((kept ?? []).map((head) => [head.id, head]));
    for (const [id, { head }] of this.#held) heads.set(id, head);
    return [...heads.values()]
      .filter(({ removed }) => !removed)
      .sort((a, b) => b.added - a.added)
      .map((head) => this.#shown(head));
  }

  async head(id: string): Promise<TextHead | undefined> {
    const head = await this.#head(id);
    return head && !head.removed ? this.#shown(head) : undefined;
  }

  async chapter(id: string, number: number): Promise<OwnChapter | undefined> {
    const held = this.#held.get(id);
    const here = held?.chapters.get(number);
    if (here || held?.all) return here;
    const row = await this.#read((database) => database.chapters.get([id, number]));
    return row && { source: row.source, target: row.target, beads: row.beads };
  }

  async chapters(id: string): Promise<OwnChapter[]> {
    const count = (await this.#head(id))?.chapters.length ?? 0;
    const found = await Promise.all(Array.from({ length: count }, (_, number) => this.chapter(id, number)));
    return found.filter((chapter) => chapter !== undefined);
  }

  async waiting(id: string): Promise<Waiting | undefined> {
    const held = this.#held.get(id)?.waiting;
    if (held !== undefined) return held ?? undefined;
    return this.#read((database) => database.waiting.get(id));
  }

  /** Adds or changes a text, all of it or nothing. What an earlier write had to leave in memory goes with it. */
  async save(id: string, change: Change): Promise<Keeping> {
    const held = this.#held.get(id);
    const next = merged(held, change);
    const before = held?.head ?? (await this.#head(id));
    const why = await this.#write(async (database) => {
      const head = change.head(held?.head ?? (await database.heads.get(id)));
      await put(database, id, { ...next, head });
    });
    if (why === 'kept') this.#held.delete(id);
    else this.#held.set(id, { ...next, head: change.head(before), why });
    return why;
  }

  /** Changes what stands in a text's head; undefined where there is no such text. */
  async amend(id: string, amend: (head: KeptHead) => KeptHead): Promise<Keeping | undefined> {
    if (!(await this.#head(id))) return undefined;
    const held = this.#held.get(id);
    if (!held) return this.save(id, { head: (before) => amend(before!) });
    // No use in trying to write a whole book again at every turn of the page.
    this.#held.set(id, { ...held, head: amend(held.head) });
    return held.why;
  }

  /** Takes a text out of the list. It can be restored until the page is closed. */
  async remove(id: string): Promise<void> {
    holdLock(removedLock(id));
    await this.amend(id, (head) => ({ ...head, removed: true }));
  }

  async restore(id: string): Promise<void> {
    await this.amend(id, ({ removed: _, ...head }) => head);
  }

  /** Deletes a text for good. */
  async destroy(id: string): Promise<void> {
    this.#held.delete(id);
    await this.#write((database) => erase(database, id));
  }

  /** Deletes what was removed on earlier visits, and in no page that is still open. */
  async #forget(): Promise<void> {
    const heads = (await this.#read((database) => database.heads.toArray())) ?? [];
    for (const { id, removed } of heads)
      if (removed) await whileFree(removedLock(id), () => this.destroy(id));
  }

  async #head(id: string): Promise<KeptHead | undefined> {
    return this.#held.get(id)?.head ?? (await this.#read((database) => database.heads.get(id)));
  }

  #shown({ removed: _, ...head }: KeptHead): TextHead {
    return { ...head, keeping: this.#held.get(head.id)?.why ?? 'kept' };
  }

  async #read<Value>(read: (database: Database) => PromiseLike<Value>): Promise<Value | undefined> {
    if (!(await this.#open)) return undefined;
    try {
      return await read(this.#database);
    } catch {
      return undefined;
    }
  }

  async #write(write: (database: Database) => Promise<void>): Promise<Keeping> {
    if (!(await this.#open)) return 'refused';
    const { heads, chapters, waiting } = this.#database;
    try {
      await this.#database.transaction('rw', heads, chapters, waiting, () => write(this.#database));
      return 'kept';
    } catch (error) {
      return reasonOf(error);
    }
  }
}

const removedLock = (id: string) => `en-regard.removed.${id}`;

function merged(held: Held | undefined, { chapters, chapter, waiting = held?.waiting }: Change): Contents {
  const all = chapters ? new Map(chapters.entries()) : new Map(held?.chapters);
  if (chapter) all.set(...chapter);
  return { chapters: all, all: chapters !== undefined || held?.all === true, waiting };
}

async function put(
  database: Database,
  id: string,
  { head, chapters, all, waiting }: Omit<Held, 'why'>,
): Promise<void> {
  await database.heads.put(head);
  if (all)
    await database.chapters
      .where('[text+number]')
      .between(...rangeOf(id))
      .delete();
  const rows = [...chapters].map(([number, chapter]) => ({ ...chapter, text: id, number }));
  if (rows.length > 0) await database.chapters.bulkPut(rows);
  if (waiting) await database.waiting.put({ ...waiting, text: id });
  if (waiting === null) await database.waiting.delete(id);
}

async function erase(database: Database, id: string): Promise<void> {
  await database.heads.delete(id);
  await database.chapters
    .where('[text+number]')
    .between(...rangeOf(id))
    .delete();
  await database.waiting.delete(id);
}

const rangeOf = (id: string) => [[id, Dexie.minKey], [id, Dexie.maxKey], true, true] as const;
