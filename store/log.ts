import type { Deed, Event } from '#core/learner/events.ts';
import type { Damage } from '#core/learner/file.ts';
import { EMPTY, type State } from '#core/learner/learner.ts';
import { disturbedBy, flippedBy, fold, mend, step } from '#core/learner/state.ts';
import { Database, type Kept } from './database.ts';
import type { Imported, Snapshot, Status } from './learner.ts';
import { reasonOf } from './refusal.ts';

const RETRY_MS = 20_000;
/** So many rows later, the state is kept again. */
const KEEP_EVERY = 500;
/** So many records are no longer mended one by one. */
const MANY = 500;

/**
 * The learner's log at work: in memory and on the disk. What the reader does shows at once and is written behind it,
 * in one transaction a deed; what cannot be written stays in memory, is told, and is tried again. Tabs tell each other
 * when there is something new to read.
 */
export class Log {
  readonly #show: (snapshot: Snapshot) => void;
  readonly #now: () => number;
  readonly #database: Database;
  readonly #channel: BroadcastChannel;
  #state: State = EMPTY;
  #status: Status = { kind: 'opening' };
  #device = randomId();
  #lastAt = 0;
  #disk: 'unread' | 'open' | 'lost' = 'unread';
  /** The number of the last row that is in the state, and in the state kept on the disk. */
  #seen = 0;
  #keptTo = 0;
  /** What is not written yet, in the order in which it was done. */
  #waiting: readonly Event[] = [];
  /** The ids of the events in the state whose rows have not been seen. */
  readonly #ahead = new Set<string>();
  #turn: Promise<unknown> = Promise.resolve();
  #retry: ReturnType<typeof setTimeout> | undefined;

  /** Nothing is read before the first call of `catchUp` or `record`. */
  constructor(show: (snapshot: Snapshot) => void, name: string, now: () => number) {
    this.#show = show;
    this.#now = now;
    this.#database = new Database(name);
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = () => void this.catchUp();
  }

  /** Notes what the reader did. Resolves with the events' ids once they are written, or could not be. */
  async record(deeds: readonly Deed[]): Promise<string[]> {
    const events = deeds.map((deed) => this.#eventOf(deed));
    this.#waiting = [...this.#waiting, ...events];
    this.#showAhead();
    await this.catchUp();
    return events.map(({ id }) => id);
  }

  /** Writes what waits and reads what other tabs have written. A disk that refuses is told in the status. */
  catchUp(): Promise<void> {
    return this.#inTurn(() => this.#exchange());
  }

  /** Every event there is, written or not. */
  events(): Promise<Event[]> {
    return this.#inTurn(() => this.#everything());
  }

  /** Adds the events that are not there yet: all, or none where they cannot be written. */
  import(events: readonly Event[], damage: readonly Damage[]): Promise<Imported> {
    return this.#inTurn(async () => {
      await this.#exchange();
      const there = new Set((await this.#everything()).map(({ id }) => id));
      const fresh = [...new Map(events.map((event) => [event.id, event])).values()].filter(
        ({ id }) => !there.has(id),
      );
      if (this.#disk === 'open') {
        try {
          await this.#absorb(await this.#database.append(fresh, this.#seen));
        } catch (error) {
          return { ok: false, code: reasonOf(error) === 'full' ? 'import.full' : 'import.refused' };
        }
        this.#channel.postMessage('written');
      } else this.#waiting = [...this.#waiting, ...fresh];
      await this.#exchange();
      return { ok: true, added: fresh.length, known: events.length - fresh.length, damage };
    });
  }

  close() {
    clearTimeout(this.#retry);
    this.#channel.close();
    this.#database.close();
  }

  #eventOf(deed: Deed): Event {
    // Clocks of other devices may be ahead, and an undo must come after the undo that it undoes.
    const undone = deed.kind === 'undo' ? this.#state.undos.filter(({ id }) => deed.of.includes(id)) : [];
    this.#lastAt = Math.max(this.#now(), this.#lastAt + 1);
    const at = Math.max(this.#lastAt, ...undone.map((undo) => undo.at + 1));
    const zone = 0 - new Date(at).getTimezoneOffset();
    return { ...deed, id: randomId(), at, zone, device: this.#device };
  }

  /** One thing at a time: what is read and what is made of it belong together. */
  #inTurn<Result>(job: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(job);
    this.#turn = result.catch(() => {});
    return result;
  }

  async #exchange(): Promise<void> {
    clearTimeout(this.#retry);
    try {
      if (this.#disk !== 'open') await this.#load();
      const batch = this.#waiting;
      const rows = await (batch.length > 0
        ? this.#database.append(batch, this.#seen)
        : this.#database.after(this.#seen));
      this.#waiting = this.#waiting.slice(batch.length);
      await this.#absorb(rows);
      if (batch.length > 0) this.#channel.postMessage('written');
      this.#status = { kind: 'kept' };
      this.#keepState();
    } catch (error) {
      const reason = reasonOf(error);
      // A full disk can still be read; of any other we no longer know where it stands.
      if (reason !== 'full' && this.#disk === 'open') this.#disk = 'lost';
      await this.#takeUnwritten();
      this.#status = { kind: 'unkept', reason, count: this.#waiting.length };
      this.#retry = setTimeout(() => void this.catchUp(), RETRY_MS);
    }
    this.#publish();
  }

  async #load(): Promise<void> {
    await this.#database.open();
    this.#device = await this.#database.device(this.#device);
    const kept = await this.#database.state();
    const rows = await this.#database.after(kept?.seq ?? 0);
    this.#state = kept?.state ?? EMPTY;
    this.#seen = this.#keptTo = kept?.seq ?? 0;
    this.#ahead.clear();
    this.#disk = 'open';
    await this.#absorb(rows);
    this.#showAhead();
  }

  /** Puts rows into the state, but for the events that are in it already. */
  async #absorb(rows: readonly Kept[]): Promise<void> {
    const last = rows.at(-1);
    if (!last) return;
    const fresh = rows.map(({ event }) => event).filter(({ id }) => !this.#ahead.delete(id));
    this.#seen = last.seq;
    await this.#take(fresh);
  }

  /** Puts into the state what could neither be written nor be shown at once: an undo, or a late event. */
  async #takeUnwritten(): Promise<void> {
    const fresh = this.#waiting.filter(({ id }) => !this.#ahead.has(id));
    try {
      await this.#take(fresh);
      for (const { id } of fresh) this.#ahead.add(id);
    } catch {
      // The past cannot be read: what is shown stays, and this waits for the disk.
    }
  }

  async #take(fresh: readonly Event[]): Promise<void> {
    if (fresh.length === 0) return;
    for (;;) {
      const before = this.#state;
      const after = step(before, fresh) ?? (await this.#mended(before, fresh));
      if (this.#state === before) {
        this.#state = after;
        return;
      }
      // Something was done while the past was read: once more, with that.
    }
  }

  async #mended(state: State, fresh: readonly Event[]): Promise<State> {
    const flipped = flippedBy(state, fresh);
    const targets = await this.#past(fresh, (database) => database.byId(flipped));
    const isFlipped = new Set(flipped);
    const disturbed = disturbedBy(
      state,
      fresh,
      targets.filter(({ id }) => isFlipped.has(id)),
    );
    if (disturbed === 'all' || disturbed.length > MANY)
      return fold(await this.#past(fresh, (database) => database.all()));
    return mend(state, fresh, disturbed, await this.#past(fresh, (database) => database.about(disturbed)));
  }

  /** Of some rows and of all that waits, the events that are in the state or about to be. */
  async #past(fresh: readonly Event[], read: (database: Database) => Promise<Kept[]>): Promise<Event[]> {
    // A disk that was never read has nothing to do with what is in memory.
    const rows = this.#disk === 'unread' ? [] : await read(this.#database);
    return [
      ...rows.filter(({ seq }) => seq <= this.#seen).map(({ event }) => event),
      ...this.#waiting.filter(({ id }) => this.#ahead.has(id)),
      ...fresh,
    ];
  }

  /** Shows what waits before it is written, where that takes no look into the past. */
  #showAhead() {
    const fresh = this.#waiting.filter(({ id }) => !this.#ahead.has(id));
    const state = step(this.#state, fresh);
    if (!state) return;
    this.#state = state;
    for (const { id } of fresh) this.#ahead.add(id);
    this.#publish();
  }

  #publish() {
    this.#show({ state: this.#state, status: this.#status });
  }

  async #everything(): Promise<Event[]> {
    const rows = this.#disk === 'open' ? await this.#database.all() : [];
    const events = [...rows.map(({ event }) => event), ...this.#waiting];
    return [...new Map(events.map((event) => [event.id, event])).values()];
  }

  /** Now and then, so that the next opening has little to fold. */
  #keepState() {
    if (this.#seen - this.#keptTo < KEEP_EVERY || this.#ahead.size > 0) return;
    this.#keptTo = this.#seen;
    this.#database.keepState(this.#seen, this.#state).catch(() => {
      // A cache: without it the log is folded.
    });
  }
}

/** 72 bits in the letters of base64url. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
