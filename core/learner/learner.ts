import type { EventOf, Sentence } from './events.ts';
import type { Key, WordState } from './keys.ts';
import type { Stamp, Undo } from './order.ts';
import type { Card, Scheduling } from './schedule.ts';
import type { Day } from './tally.ts';

/**
 * What the app knows of its reader, as the log says: words, texts, settings, days. The shapes alone, for every page;
 * how they come about is `state.ts`, which pages load when they need it.
 */
export type State = {
  readonly words: ReadonlyMap<Key, Word>;
  readonly texts: ReadonlyMap<string, TextRecord>;
  readonly profile: Profile;
  readonly days: ReadonlyMap<number, Day>;
  readonly undos: readonly Undo[];
};

export type Word = {
  readonly state: WordState;
  /** What the notebook has of it, oldest first; empty where it is not in the notebook. */
  readonly saved: readonly Saved[];
  readonly note: string;
  readonly lookups: number;
  readonly card?: Card;
  /** Where it was last asked for, so that a question can come from there again. */
  readonly place?: Place;
  /** The latest event folded in. */
  readonly last: Stamp;
};

/** A word put in the notebook, by the event that did it. */
export type Saved = {
  readonly event: string;
  readonly at: number;
  readonly gloss: string;
  readonly sentence?: Sentence;
};

type Place = { readonly text: string; readonly bead: number };

export type TextRecord = {
  /** The bead where the reader stopped, and the furthest one. */
  readonly bead: number;
  readonly furthest: number;
  /** How long it was read, in milliseconds. */
  readonly ms: number;
  /** When it was last open. */
  readonly at: number;
  readonly finished: boolean;
  readonly last: Stamp;
};

export type Profile = {
  readonly scheduling: Scheduling;
  readonly placement?: Pick<EventOf<'placement'>, 'at' | 'band' | 'bands' | 'invented'>;
  readonly last?: Stamp;
};

export const USUAL: Scheduling = { retention: 0.9, weights: [] };

export const EMPTY: State = {
  words: new Map(),
  texts: new Map(),
  profile: { scheduling: USUAL },
  days: new Map(),
  undos: [],
};

/** A word nobody has spoken of is new. */
export const stateOf = (words: ReadonlyMap<Key, Word>, key: Key): WordState => words.get(key)?.state ?? 'new';
