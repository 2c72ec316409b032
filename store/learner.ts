import type { Deed, Event } from '#core/learner/events.ts';
import type { Damage } from '#core/learner/file.ts';
import { EMPTY, type State } from '#core/learner/learner.ts';
import type { Log } from './log.ts';

/**
 * The door to the learner's log for every page. The log itself, its database and its scheduler are fetched when there
 * is something in them: a reader who has done nothing yet pays nothing for them.
 */
export type Snapshot = { readonly state: State; readonly status: Status };

export type Status =
  /** Not opened, as nothing has been done here yet. */
  | { readonly kind: 'unused' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'kept' }
  /**
   * What is done shows, but is only in memory: the disk is full, or the browser refuses it. `count` events wait to be
   * written; it is tried again by itself.
   */
  | { readonly kind: 'unkept'; readonly reason: 'full' | 'refused'; readonly count: number };

export type Imported =
  | {
      readonly ok: true;
      /** How many events were new, and how many were there already. */
      readonly added: number;
      readonly known: number;
      readonly damage: readonly Damage[];
    }
  /** `code` is its translation's key; nothing was imported. */
  | {
      readonly ok: false;
      readonly code: 'import.notALog' | 'import.newer' | 'import.full' | 'import.refused';
    };

const NAME = 'en-regard.learner';
const listeners = new Set<() => void>();
let snapshot: Snapshot = { state: EMPTY, status: { kind: 'unused' } };
let log: Promise<Log> | undefined;

export const readLearner = (): Snapshot => snapshot;

/** Calls back at every change, this tab's or another's, and opens the log if there is one. Returns how to stop. */
export function subscribeLearner(listener: () => void): () => void {
  // If the code cannot be fetched now, the next call will try.
  if (isUsed()) opened().catch(() => {});
  return watchLearner(listener);
}

/** The same, but leaves the log as it is: where nothing of it is shown, it need not be opened. */
export function watchLearner(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Notes what the reader did, in one stroke: it shows before this resolves. Resolves with the ids by which it can be
 * undone; a disk that refuses does not make it fail, but the log's own code not coming over the network does.
 */
export async function record(...deeds: readonly Deed[]): Promise<string[]> {
  setUsed();
  return (await opened()).record(deeds);
}

/** Undoes events, or undoes their undoing where they are undos. Resolves with the id that undoes this in turn. */
export const undo = (ids: readonly string[]): Promise<string[]> => record({ kind: 'undo', of: [...ids] });

/** Every event there is. */
export const readEvents = async (): Promise<Event[]> => (await opened()).events();

/** The whole log as one file. */
export async function exportLog(): Promise<Blob> {
  const [events, { HEADER, writeLine }] = await Promise.all([readEvents(), import('#core/learner/file.ts')]);
  return new Blob([HEADER, '\n', ...events.map((event) => `${writeLine(event)}\n`)], {
    type: 'application/jsonl',
  });
}

/**
 * Adds what a file made by `exportLog` has; never takes anything away. `report` hears, of a long one, how much of the
 * work is done, from 0 to 1; the page stays at the reader's hand meanwhile.
 */
export async function importLog(file: Blob, report?: (done: number) => void): Promise<Imported> {
  const [text, { readingLog }] = await Promise.all([file.text(), import('#core/learner/file.ts')]);
  const steps = readingLog(text);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    report?.(step.value * READING);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const read = step.value;
  if (!read.ok) return read;
  setUsed();
  const log = await opened();
  return log.import(read.events, read.damage, (done) => report?.(READING + done * (1 - READING)));
}

/** What reading a file is of the work; the rest is writing it. */
const READING = 0.1;

/** The log at work, opened at the first call. */
function opened(): Promise<Log> {
  log ??= start();
  // Without the network it may not have come: the next call tries again.
  log.catch(() => {
    log = undefined;
  });
  return log;
}

async function start(): Promise<Log> {
  show({ ...snapshot, status: { kind: 'opening' } });
  const { Log } = await import('./log.ts');
  const started = new Log(show, NAME, Date.now);
  const catchUp = () => {
    if (document.visibilityState === 'visible') void started.catchUp();
  };
  addEventListener('pageshow', catchUp);
  document.addEventListener('visibilitychange', catchUp);
  void started.catchUp();
  return started;
}

function show(next: Snapshot) {
  snapshot = next;
  for (const listener of listeners) listener();
}

function isUsed(): boolean {
  try {
    return localStorage.getItem(NAME) !== null;
  } catch {
    // Who refuses the one will refuse the other, but may have begun in this page.
    return log !== undefined;
  }
}

function setUsed() {
  try {
    localStorage.setItem(NAME, 'used');
  } catch {
    // Refused: the log opens with the next thing the reader does.
  }
}
