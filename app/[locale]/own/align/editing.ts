import { isUnsure } from '#core/bitext/bitext.ts';
import { type Lengths, likelyCut, middleCut } from '#core/bitext/cut.ts';
import {
  type Change,
  type Cut,
  confirm,
  type EditedBead,
  inverse,
  merge,
  move,
  type SideName,
  setApart,
  split,
} from '#core/bitext/edit.ts';
import { begin, type History, make, redo, undo } from '#core/bitext/history.ts';

/** A bead, one of its sides, and the sentence of that side which the reader picked out, if any, from 0. */
export type Place = {
  readonly bead: number;
  readonly side: SideName;
  readonly sentence?: number | undefined;
};
/** A place where a sentence is picked out. */
export type Picked = Place & { readonly sentence: number };

/** What a step did, or why it could not: a key of the strings, under `said`. */
type Telling =
  | 'apart'
  | 'apartNot'
  | 'busy'
  | 'checked'
  | 'checkedAlready'
  | 'cut'
  | 'cutCancelled'
  | 'cutEmpty'
  | 'cutNot'
  | 'joined'
  | 'joinedNot'
  | 'movedDown'
  | 'movedNot'
  | 'movedUp'
  | 'picked'
  | 'realigned'
  | 'realignedNot'
  | 'realignFailed'
  | 'redone'
  | 'redoneNot'
  | 'split'
  | 'undone'
  | 'undoneNot'
  | 'unsure'
  | 'unsureNone';

/** How many sentences are told of on either side; counted, so that the same can be said twice. */
export type Said = {
  readonly what: Telling;
  readonly source: number;
  readonly target: number;
  readonly count: number;
};

export type Editing = {
  readonly history: History;
  readonly place: Place;
  /** The place of a cut while the reader chooses it. */
  readonly cut?: Cut | undefined;
  readonly said?: Said | undefined;
};

export type Step =
  | { readonly do: 'go'; readonly by: number }
  | { readonly do: 'side'; readonly side: SideName }
  | { readonly do: 'pick'; readonly place: Place }
  | { readonly do: 'unsure'; readonly by: -1 | 1 }
  | { readonly do: 'confirm' }
  | { readonly do: 'join'; readonly bead?: number }
  /** In front of the sentence at `place`; without one, in front of the sentence picked out, or where the reader says. */
  | { readonly do: 'split'; readonly place?: Picked }
  | { readonly do: 'apart' }
  | { readonly do: 'move'; readonly by: -1 | 1; readonly place?: Picked }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  | { readonly do: 'cancel' }
  | { readonly do: 'realigned'; readonly change: Change | undefined }
  | { readonly do: 'tell'; readonly what: Telling };

export const open = (beads: readonly EditedBead[], bead: number): Editing => ({
  history: begin(beads),
  place: { bead: within(beads, bead), side: 'source' },
});

/** The alignment and the place after a step of the reader's; `lengthsOf` knows how long a bead's sentences are. */
export function take(editing: Editing, step: Step, lengthsOf: (bead: EditedBead) => Lengths): Editing {
  const { history, place, cut } = editing;
  const { beads } = history;
  if (cut) {
    const after = cutting(editing, cut, step);
    if (after) return after;
  }
  switch (step.do) {
    case 'go':
      return at(editing, { bead: within(beads, place.bead + step.by), side: place.side });
    case 'side':
      return at(editing, { bead: place.bead, side: step.side });
    case 'pick':
      return step.place.sentence === undefined
        ? at(editing, step.place)
        : tell(at(editing, step.place), 'picked');
    case 'cancel':
      return at(editing, { bead: place.bead, side: place.side });
    case 'unsure': {
      const bead = nextUnsure(beads, place.bead, step.by);
      if (bead === undefined) return tell(editing, 'unsureNone');
      return tell(at(editing, { bead, side: place.side }), 'unsure');
    }
    case 'confirm':
      return changed(editing, confirm(beads, place.bead), ['checked', 'checkedAlready']);
    case 'join': {
      const bead = step.bead ?? place.bead;
      return changed(at(editing, { bead, side: place.side }), merge(beads, bead), ['joined', 'joinedNot']);
    }
    case 'split': {
      const picked = step.place ?? pickedIn(place);
      return picked ? splitBefore(editing, picked, lengthsOf) : chooseCut(editing, lengthsOf);
    }
    case 'apart': {
      const change = setApart(beads, place.bead, place.side, place.sentence ?? 0);
      return changed(editing, change, ['apart', 'apartNot']);
    }
    case 'move':
      return moved(editing, step.place ?? pickedIn(place), step.by);
    case 'undo': {
      const before = undo(history);
      if (!before) return tell(editing, 'undoneNot');
      return settled({ ...editing, history: before }, inverse(history.past!.change), 'undone');
    }
    case 'redo': {
      const again = redo(history);
      if (!again) return tell(editing, 'redoneNot');
      return settled({ ...editing, history: again }, history.future!.change, 'redone');
    }
    case 'realigned':
      return changed(editing, step.change, ['realigned', 'realignedNot']);
    case 'tell':
      return tell(editing, step.what);
  }
}

/** While a cut is being chosen the arrows move it, Enter makes it, and what is no part of it calls it off. */
function cutting(editing: Editing, cut: Cut, step: Step): Editing | undefined {
  const { history, place } = editing;
  const bead = history.beads[place.bead]!;
  switch (step.do) {
    case 'go': {
      const { side } = place;
      const next = clamped(cut[side] + Math.sign(step.by), 0, bead[side].length);
      return tell({ ...editing, cut: { ...cut, [side]: next } }, 'cut');
    }
    case 'side':
      return { ...editing, place: { bead: place.bead, side: step.side } };
    case 'pick': {
      // A sentence of the bead that is being cut: the cut goes in front of it.
      const { bead: other, side, sentence } = step.place;
      if (other !== place.bead || sentence === undefined) return undefined;
      return tell({ ...editing, place: { bead: other, side }, cut: { ...cut, [side]: sentence } }, 'cut');
    }
    case 'move':
      return step.place ? undefined : cutting(editing, cut, { do: 'go', by: step.by });
    case 'confirm':
    case 'split': {
      if (step.do === 'split' && step.place) return undefined;
      const change = split(history.beads, place.bead, cut);
      return change
        ? changed({ ...editing, cut: undefined }, change, ['split', 'cutEmpty'])
        : tell(editing, 'cutEmpty');
    }
    case 'cancel':
      return tell({ ...editing, cut: undefined }, 'cutCancelled');
    default:
      return undefined;
  }
}

function chooseCut(editing: Editing, lengthsOf: (bead: EditedBead) => Lengths): Editing {
  const { history, place } = editing;
  const bead = history.beads[place.bead];
  const cut = bead && middleCut(lengthsOf(bead), place.side);
  return cut ? tell({ ...editing, cut }, 'cut') : tell(editing, 'cutNot');
}

/** In front of a sentence; behind it where it is the first, as there is nothing in front. */
function splitBefore(
  editing: Editing,
  { bead, side, sentence }: Picked,
  lengthsOf: (bead: EditedBead) => Lengths,
): Editing {
  const { beads } = editing.history;
  const cut = beads[bead] && likelyCut(lengthsOf(beads[bead]), side, Math.max(1, sentence));
  const change = cut && split(beads, bead, cut);
  return changed(at(editing, { bead, side, sentence }), change, ['split', 'cutNot']);
}

/**
 * The sentence picked out goes, with those that must go with it to keep the order, and the place goes along; with none
 * picked out the outermost goes, and the place stays.
 */
function moved(editing: Editing, picked: Picked | undefined, by: -1 | 1): Editing {
  const { bead, side } = picked ?? editing.place;
  const segments = editing.history.beads[bead]?.[side] ?? [];
  const count = picked ? (by < 0 ? picked.sentence + 1 : segments.length - picked.sentence) : 1;
  const change = move(editing.history.beads, bead, side, by, count);
  return changed(at(editing, picked ?? editing.place), change, [
    by < 0 ? 'movedUp' : 'movedDown',
    'movedNot',
  ]);
}

/** Makes a change, or says why there is none to make. */
function changed(
  editing: Editing,
  change: Change | undefined,
  [done, not]: readonly [Telling, Telling],
): Editing {
  if (!change) return tell(editing, not);
  return settled({ ...editing, history: make(editing.history, change) }, change, done, editing.history);
}

/** Finds the reader's place again after a change. */
function settled(editing: Editing, change: Change, what: Telling, before?: History): Editing {
  const { place, history } = editing;
  const last = change.at + change.added.length - 1;
  // An alignment made anew is looked at from where it was asked for.
  const bead = what === 'realigned' ? Math.min(place.bead, last) : clamped(place.bead, change.at, last);
  const segment =
    place.sentence === undefined ? undefined : before?.beads[place.bead]?.[place.side][place.sentence];
  const followed =
    segment === undefined ? -1 : change.added.findIndex((b) => b[place.side].includes(segment));
  const next: Place =
    segment !== undefined && followed >= 0
      ? {
          bead: change.at + followed,
          side: place.side,
          sentence: change.added[followed]![place.side].indexOf(segment),
        }
      : { bead: within(history.beads, bead), side: place.side };
  return tell(at(editing, next), what);
}

const at = (editing: Editing, place: Place): Editing => ({ ...editing, place, cut: undefined });

function tell(editing: Editing, what: Telling): Editing {
  const { history, place, cut, said } = editing;
  const bead = history.beads[place.bead];
  return {
    ...editing,
    said: {
      what,
      source: cut?.source ?? bead?.source.length ?? 0,
      target: cut?.target ?? bead?.target.length ?? 0,
      count: (said?.count ?? 0) + 1,
    },
  };
}

const pickedIn = ({ sentence, ...place }: Place): Picked | undefined =>
  sentence === undefined ? undefined : { ...place, sentence };

const within = (beads: readonly EditedBead[], bead: number): number => clamped(bead, 0, beads.length - 1);

const clamped = (value: number, lowest: number, highest: number): number =>
  Math.max(lowest, Math.min(value, highest));

/** The next unsure bead in a direction, from the other end again where there is none. */
function nextUnsure(beads: readonly EditedBead[], from: number, by: -1 | 1): number | undefined {
  for (let steps = 1; steps <= beads.length; steps++) {
    const bead = (from + by * steps + beads.length * steps) % beads.length;
    if (isUnsure(beads[bead]!)) return bead;
  }
  return undefined;
}
