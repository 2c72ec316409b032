import type { Sentence } from '#core/learner/events.ts';
import type { Key, WordState } from '#core/learner/keys.ts';
import type { Saved, State, Word } from '#core/learner/learner.ts';
import { dueDay } from '#core/learner/schedule.ts';
import { plain } from '#core/lesson/accents.ts';
import type { PartOfSpeech } from '#core/lesson/entry.ts';

/** A word of the notebook as it is listed: with the sentence it was last saved with. */
export type Entry = {
  readonly key: Key;
  readonly headword: string;
  readonly pos: PartOfSpeech;
  readonly word: Word;
  readonly gloss: string;
  readonly sentence: Sentence | undefined;
  /** The other sentences it was saved with, newest first. */
  readonly others: readonly Sentence[];
  /** When it was last saved. */
  readonly at: number;
  /** The day on which it comes back; undefined where it was never asked for, or is not to be. */
  readonly due: number | undefined;
  /** All its text, for the search. */
  readonly text: string;
};

/** Every word that was saved. */
export const notebookOf = ({ words, profile }: Pick<State, 'words' | 'profile'>): Entry[] =>
  [...words].flatMap(([key, word]) => {
    const last = word.saved.at(-1);
    return last ? [entryOf(key, word, last, profile.scheduling)] : [];
  });

function entryOf(key: Key, word: Word, last: Saved, scheduling: State['profile']['scheduling']): Entry {
  const { headword, pos } = partsOf(key);
  const [sentence, ...others] = distinct(word.saved.flatMap((saved) => saved.sentence ?? []).reverse());
  const asked = word.state === 'new' || word.state === 'learning';
  const seen = [sentence, ...others].flatMap((each) => [each?.fr, each?.en, each?.source]);
  return {
    key,
    headword,
    pos,
    word,
    gloss: last.gloss,
    sentence,
    others,
    at: last.at,
    due: asked && word.card ? dueDay(word.card, scheduling) : undefined,
    text: plain([headword, last.gloss, word.note, ...seen].join('\n')),
  };
}

export function partsOf(key: Key): { readonly headword: string; readonly pos: PartOfSpeech } {
  const [headword = '', pos] = key.split('|');
  return { headword, pos: pos as PartOfSpeech };
}

const distinct = (sentences: readonly Sentence[]) =>
  sentences.filter(({ fr }, index) => sentences.findIndex((other) => other.fr === fr) === index);

export const ORDERS = ['newest', 'alphabetical', 'due', 'hardest'] as const;
export type Order = (typeof ORDERS)[number];

export type Wanted = {
  readonly query: string;
  readonly state: WordState | undefined;
  /** What a text is called, as `sourceOf` gives it. */
  readonly source: string | undefined;
};

/** What the text is called that a word was saved from; empty where it has none. */
export const sourceOf = ({ sentence }: Entry): string => sentence?.source ?? sentence?.text ?? '';

/** The words that have all of this, in this order. Accents and capitals make no difference to the search. */
export function chosen(entries: readonly Entry[], { query, state, source }: Wanted, order: Order): Entry[] {
  const asked = plain(query.trim());
  return entries
    .filter(
      (entry) =>
        (state === undefined || entry.word.state === state) &&
        (source === undefined || sourceOf(entry) === source) &&
        entry.text.includes(asked),
    )
    .sort((a, b) => COMPARE[order](a, b) || (a.key < b.key ? -1 : 1));
}

const alphabet = new Intl.Collator('fr');
/** Pronominal verbs stand where French dictionaries have them. */
const filed = ({ headword }: Entry) => headword.replace(/^s(?:e |['’])/, '');

const COMPARE: Record<Order, (a: Entry, b: Entry) => number> = {
  newest: (a, b) => b.at - a.at,
  alphabetical: (a, b) => alphabet.compare(filed(a), filed(b)),
  // What is due first, then what was never asked for, then what will not be.
  due: (a, b) => dueRank(a) - dueRank(b) || (a.due ?? 0) - (b.due ?? 0) || b.at - a.at,
  hardest: (a, b) =>
    (b.word.card?.difficulty ?? 0) - (a.word.card?.difficulty ?? 0) ||
    (b.word.card?.lapses ?? 0) - (a.word.card?.lapses ?? 0),
};

const dueRank = ({ due, word }: Entry) =>
  due !== undefined ? 0 : word.state === 'new' || word.state === 'learning' ? 1 : 2;
