import Dexie, { type BulkError, type Table } from 'dexie';
import type { Event } from '#core/learner/events.ts';
import type { State } from '#core/learner/learner.ts';
import { FOLD, type Subject, subjectsOf } from '#core/learner/state.ts';

/**
 * The log on the disk. Rows are numbered as they are written, in whichever tab, so that a tab finds what is new to it
 * behind the last number it has seen. The log is the truth; what is in `cache` can be made again from it.
 */
type Row = { readonly seq?: number; readonly about: readonly Subject[]; readonly event: Event };
export type Kept = Row & { readonly seq: number };

type Cached =
  | { readonly name: 'device'; readonly device: string }
  /** The state that the rows up to `seq` make. */
  | { readonly name: 'state'; readonly fold: number; readonly seq: number; readonly state: State };

/** So many rows are handed over at a time: more at once, and the page would stand still. */
const HANDFUL = 1000;

export class Database extends Dexie {
  declare private readonly log: Table<Row, number>;
  declare private readonly cache: Table<Cached, string>;

  constructor(name: string) {
    super(name, { autoOpen: false });
    this.version(1).stores({ log: '++seq, &event.id, *about', cache: 'name' });
  }

  /** This browser's name in the log: the one it has, or from now on the one proposed. */
  device(proposed: string): Promise<string> {
    return this.transaction('rw', this.cache, async () => {
      const cached = await this.cache.get('device');
      if (cached?.name === 'device') return cached.device;
      await this.cache.put({ name: 'device', device: proposed });
      return proposed;
    });
  }

  /** The last state kept, if this version of the app can use it. */
  async state(): Promise<{ readonly seq: number; readonly state: State } | undefined> {
    const cached = await this.cache.get('state');
    return cached?.name === 'state' && cached.fold === FOLD ? cached : undefined;
  }

  async keepState(seq: number, state: State): Promise<void> {
    await this.cache.put({ name: 'state', fold: FOLD, seq, state });
  }

  /**
   * Writes the events that are not there yet, all or none. Gives every row after `seen`: these, and what other tabs
   * have written in the meantime. `report` hears what share of them is handed over.
   */
  append(events: readonly Event[], seen: number, report?: (done: number) => void): Promise<Kept[]> {
    return this.transaction('rw', this.log, async () => {
      let before: PromiseLike<unknown> = Dexie.Promise.resolve();
      for (let from = 0; from < events.length; from += HANDFUL) {
        const handful = this.#add(events.slice(from, from + HANDFUL));
        // If it fails it is told below, when its turn comes.
        handful.then(undefined, () => {});
        // The disk has the next handful by it when it is done with one.
        await before;
        report?.(from / events.length);
        before = handful;
      }
      await before;
      return this.after(seen);
    });
  }

  #add(events: readonly Event[]): PromiseLike<unknown> {
    const rows = events.map((event) => ({ about: subjectsOf(event), event }));
    return this.log.bulkAdd(rows).catch(Dexie.BulkError, (error: BulkError) => {
      // The index of ids turns away what is there already; anything else undoes the whole.
      const failed = error.failures.find(({ name }) => name !== 'ConstraintError');
      if (failed) throw failed;
    });
  }

  after(seen: number): Promise<Kept[]> {
    return this.log.where('seq').above(seen).toArray() as Promise<Kept[]>;
  }

  byId(ids: readonly string[]): Promise<Kept[]> {
    return this.log.where('event.id').anyOf(ids).toArray() as Promise<Kept[]>;
  }

  /** Every row about any of the subjects. */
  about(subjects: readonly Subject[]): Promise<Kept[]> {
    return this.log.where('about').anyOf(subjects).distinct().toArray() as Promise<Kept[]>;
  }

  all(): Promise<Kept[]> {
    return this.log.toArray() as Promise<Kept[]>;
  }
}
