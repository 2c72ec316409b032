import { useState } from 'react';
import { useLearner } from '#app/ui/learner.ts';
import type { Deed } from '#core/learner/events.ts';
import { type Key, keyOf, type WordState } from '#core/learner/keys.ts';
import { stateOf, type Word } from '#core/learner/learner.ts';
import type { Item } from '#core/practice/item.ts';
import { saving } from '#core/practice/saved.ts';
import { record, undo } from '#store/learner.ts';

/** What the reader asks for a word: the notebook, or a state. */
export type Wish = 'save' | Exclude<WordState, 'new'>;

/** What the last press did, to be said; `ids` undo it. */
type Told =
  | { readonly done: Wish | 'removed' | 'new'; readonly item: Item; readonly ids: readonly string[] }
  | { readonly done: 'undone'; readonly item: Item }
  | { readonly done: 'failed' };

type Words = ReadonlyMap<Key, Word>;

export type Marking = {
  readonly words: Words;
  readonly told: Told | undefined;
  readonly mark: (item: Item, wish: Wish) => void;
  readonly undoLast: () => void;
  readonly dismiss: () => void;
};

/** The states of words as the reader sets them, and what the last press did. `source` is what the text is called. */
export function useMarking(source: string): Marking {
  const { state } = useLearner();
  const [told, setTold] = useState<Told>();
  const words = state.words;

  const mark = (item: Item, wish: Wish) => {
    const { done, deeds } = deedsOf(words, item, wish, source);
    record(...deeds).then(
      (ids) => setTold({ done, item, ids }),
      () => setTold({ done: 'failed' }),
    );
  };
  const undoLast = () => {
    if (!told || !('ids' in told)) return;
    const { item, ids } = told;
    undo(ids).then(
      () => setTold({ done: 'undone', item }),
      () => setTold({ done: 'failed' }),
    );
  };
  return { words, told, mark, undoLast, dismiss: () => setTold(undefined) };
}

/** Asking again for what is there takes it back. */
function deedsOf(
  words: Words,
  item: Item,
  wish: Wish,
  source: string,
): { done: Wish | 'removed' | 'new'; deeds: Deed[] } {
  const key = keyOf(item.card);
  const now = stateOf(words, key);
  const becomes = (state: WordState): Deed => ({ kind: 'mark', words: [key], state });
  if (wish !== 'save')
    return now === wish ? { done: 'new', deeds: [becomes('new')] } : { done: wish, deeds: [becomes(wish)] };
  if (!isSaved(words, key)) return { done: 'save', deeds: [saving(item, source)] };
  const remove: Deed = { kind: 'remove', words: [key] };
  return { done: 'removed', deeds: now === 'learning' ? [remove, becomes('new')] : [remove] };
}

export const isSaved = (words: Words, key: Key): boolean => (words.get(key)?.saved.length ?? 0) > 0;
