import type { Deed, Sentence } from '#core/learner/events.ts';
import { type Key, keyOf } from '#core/learner/keys.ts';
import type { Word } from '#core/learner/learner.ts';
import type { PartOfSpeech } from '#core/lesson/entry.ts';
import type { Item } from './item.ts';

/** What puts an item's word in the notebook with its sentence; `source` is what the text is called. */
export function saving(item: Item, source?: string): Extract<Deed, { kind: 'save' }> {
  const { card, french, english, start, end, text, bead } = item;
  const sentence: Sentence = {
    fr: french,
    en: english,
    start,
    end,
    text,
    bead,
    ...(source && { source }),
    ...(card.feats && { feats: card.feats }),
    ...(card.form && { form: card.form }),
  };
  return { kind: 'save', word: keyOf(card), gloss: card.here, sentence };
}

/**
 * A word of the notebook as it can be asked for: in the sentence it was last saved with; where it has none, as a list
 * brought in from elsewhere may not, the word is its own sentence. Without a meaning there is nothing to ask.
 */
export function itemFrom(key: Key, { saved }: Word): Item | undefined {
  const told = saved.filter(({ gloss }) => gloss !== '');
  const last = told.findLast(({ sentence }) => sentence !== undefined) ?? told.at(-1);
  if (!last) return undefined;
  const [headword = '', pos] = key.split('|');
  const {
    fr,
    en,
    start,
    end,
    text = '',
    bead = 0,
    feats = '',
    form,
  } = last.sentence ?? bare(headword, last.gloss);
  const card = {
    headword,
    pos: pos as PartOfSpeech,
    here: last.gloss,
    also: [],
    feats,
    ...(form && { form }),
  };
  return { text, bead, french: fr, english: en, start, end, card };
}

const bare = (fr: string, en: string): Sentence => ({ fr, en, start: 0, end: fr.length });
