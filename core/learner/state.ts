import type { Event, EventOf } from './events.ts';
import type { Key } from './keys.ts';
import { EMPTY, type Profile, type State, type TextRecord, type Word } from './learner.ts';
import { compare, dayOf, type Stamp, stampOf, type Undo, undoneBy } from './order.ts';
import { type Day, type Tally, tallyInto } from './tally.ts';
import { isLate, stepWord } from './word.ts';

/**
 * The state as the fold of the log. It is the same whatever order the events came in, and however often. As almost
 * every event is later than those before, `step` puts it on top; where one is not, or undoes another, `mend` folds
 * again what it is about and nothing else.
 */

/** A change of what is kept here, or of how it is folded, makes stored states stale. */
export const FOLD = 1;

/** What an event is about: words, a text, the reader. State is a record for each, folded from its own events. */
export type Subject = `word:${Key}` | `text:${string}` | 'profile' | 'undo';

export function subjectsOf(event: Event): Subject[] {
  switch (event.kind) {
    case 'mark':
    case 'remove':
      return [...new Set(event.words)].map(aboutWord);
    case 'save':
    case 'note':
    case 'review':
    case 'lookup':
      return [aboutWord(event.word)];
    case 'read':
    case 'finish':
      return [`text:${event.text}`];
    case 'placement':
    case 'setting':
      return ['profile'];
    case 'undo':
      return ['undo'];
  }
}

const aboutWord = (key: Key): Subject => `word:${key}`;

/** The state after all these events, in any order; the same event twice counts once. */
export function fold(events: Iterable<Event>): State {
  const all = inOrder(events);
  const undos = all.filter(isUndo).map(undoOf);
  const undone = undoneBy(undos);
  const draft = draftOf({ ...EMPTY, undos });
  foldInto(
    draft,
    all.filter(({ id }) => !undone.has(id)),
    draft.tally,
  );
  return draft.state();
}

/**
 * The state after some new events, each later than what there is on its subject; undefined where one is not, or undoes
 * another, or changes the weights: that takes `mend` or `fold`. The events must not be in the state already.
 */
export function step(state: State, fresh: readonly Event[]): State | undefined {
  const undone = undoneBy(state.undos);
  const draft = draftOf(state);
  for (const event of inOrder(fresh)) {
    if (isUndo(event) || setsWeights(event)) return undefined;
    if (undone.has(event.id)) continue;
    for (const subject of subjectsOf(event)) {
      if (isLate(recordOf(draft, subject), event)) return undefined;
      stepSubject(draft, subject, event, draft.tally);
    }
  }
  return draft.state();
}

/** The ids of the events that come to be undone, or no longer are, with these new ones. */
export function flippedBy(state: State, fresh: readonly Event[]): string[] {
  const before = undoneBy(state.undos);
  const after = undoneBy(withUndos(state, fresh));
  return [...after].filter((id) => !before.has(id)).concat([...before].filter((id) => !after.has(id)));
}

/** What must be folded again for these new events and for those that they flip; 'all' where everything must. */
export function disturbedBy(
  state: State,
  fresh: readonly Event[],
  flipped: readonly Event[],
): 'all' | Subject[] {
  if ([...fresh, ...flipped].some(setsWeights)) return 'all';
  const late = fresh.flatMap((event) =>
    subjectsOf(event).filter((subject) => isLate(recordOf(state, subject), event)),
  );
  return [...new Set([...late, ...flipped.flatMap(subjectsOf)])].filter((subject) => subject !== 'undo');
}

/**
 * The state after some new events, with the disturbed subjects folded again from `past`: every event about them that
 * there is, the new ones included.
 */
export function mend(
  state: State,
  fresh: readonly Event[],
  disturbed: readonly Subject[],
  past: readonly Event[],
): State {
  const undos = withUndos(state, fresh);
  const [before, after] = [undoneBy(state.undos), undoneBy(undos)];
  const isNew = new Set(fresh.map(({ id }) => id));
  const again = new Set(disturbed);
  const all = inOrder(past);
  const draft = draftOf({ ...state, undos });

  for (const subject of again) deleteRecord(draft, subject);
  const old = all.filter(({ id }) => !isNew.has(id) && !before.has(id));
  foldInto(draft, old, tallyInto(draft.days, -1), (subject) => again.has(subject));

  for (const subject of again) deleteRecord(draft, subject);
  const now = all.filter(({ id }) => !after.has(id));
  foldInto(draft, now, draft.tally, (subject) => again.has(subject));

  const rest = inOrder(fresh).filter(({ id }) => !after.has(id));
  foldInto(draft, rest, draft.tally, (subject) => !again.has(subject));
  return draft.state();
}

const inOrder = (events: Iterable<Event>): Event[] =>
  [...new Map([...events].map((event) => [event.id, event])).values()].sort(compare);

const isUndo = (event: Event): event is EventOf<'undo'> => event.kind === 'undo';
const setsWeights = (event: Event) => event.kind === 'setting' && event.weights !== undefined;
const undoOf = (event: EventOf<'undo'>): Undo => ({ ...stampOf(event), of: event.of });
const withUndos = (state: State, fresh: readonly Event[]) => [
  ...state.undos,
  ...fresh.filter(isUndo).map(undoOf),
];

/** A state under change: its maps are its own. */
type Draft = {
  readonly words: Map<Key, Word>;
  readonly texts: Map<string, TextRecord>;
  readonly days: Map<number, Day>;
  readonly tally: Tally;
  profile: Profile;
  /** The state it has become. */
  state(): State;
};

function draftOf({ undos, ...before }: State): Draft {
  const days = new Map(before.days);
  const draft: Draft = {
    words: new Map(before.words),
    texts: new Map(before.texts),
    days,
    tally: tallyInto(days),
    profile: before.profile,
    state: () => ({
      words: draft.words,
      texts: draft.texts,
      days,
      profile: draft.profile,
      undos: undos.toSorted(compare),
    }),
  };
  return draft;
}

/** Folds events, in their order; how words are scheduled is settled before they are. */
function foldInto(
  draft: Draft,
  events: readonly Event[],
  tally: Tally,
  concerns: (subject: Subject) => boolean = () => true,
) {
  const stepAll = (event: Event) => {
    for (const subject of subjectsOf(event)) if (concerns(subject)) stepSubject(draft, subject, event, tally);
  };
  for (const event of events) if (isProfile(event)) stepAll(event);
  for (const event of events) if (!isProfile(event)) stepAll(event);
}

const isProfile = (event: Event) => event.kind === 'setting' || event.kind === 'placement';

function stepSubject(draft: Draft, subject: Subject, event: Event, tally: Tally) {
  switch (event.kind) {
    case 'undo':
      return;
    case 'setting':
    case 'placement':
      draft.profile = stepProfile(draft.profile, event);
      return;
    case 'read':
    case 'finish':
      draft.texts.set(event.text, stepText(draft.texts.get(event.text), event, tally));
      return;
    default: {
      const key = wordOf(subject);
      draft.words.set(key, stepWord(draft.words.get(key), event, draft.profile.scheduling, tally));
    }
  }
}

function stepProfile(profile: Profile, event: EventOf<'setting' | 'placement'>): Profile {
  const last = stampOf(event);
  if (event.kind === 'placement') {
    const { at, band, bands, invented } = event;
    return { ...profile, placement: { at, band, bands, invented }, last };
  }
  const { retention = profile.scheduling.retention, weights = profile.scheduling.weights } = event;
  return { ...profile, scheduling: { retention, weights }, last };
}

function stepText(text: TextRecord | undefined, event: EventOf<'read' | 'finish'>, tally: Tally): TextRecord {
  const before = text ?? { bead: 0, furthest: 0, ms: 0, finished: false };
  const seen = { ...before, at: event.at, last: stampOf(event) };
  if (event.kind === 'finish') return { ...seen, finished: true };
  const { bead, ms } = event;
  tally(dayOf(event), 'readMs', ms);
  return { ...seen, bead, furthest: Math.max(before.furthest, bead), ms: before.ms + ms };
}

type Records = Pick<State, 'words' | 'texts' | 'profile'>;

function recordOf(
  { words, texts, profile }: Records,
  subject: Subject,
): { readonly last: Stamp } | undefined {
  if (subject.startsWith('word:')) return words.get(wordOf(subject));
  if (subject.startsWith('text:')) return texts.get(textOf(subject));
  return subject === 'profile' && profile.last ? { last: profile.last } : undefined;
}

function deleteRecord(draft: Draft, subject: Subject) {
  if (subject.startsWith('word:')) draft.words.delete(wordOf(subject));
  else if (subject.startsWith('text:')) draft.texts.delete(textOf(subject));
  else if (subject === 'profile') draft.profile = EMPTY.profile;
}

const wordOf = (subject: Subject) => subject.slice('word:'.length) as Key;
const textOf = (subject: Subject) => subject.slice('text:'.length);
