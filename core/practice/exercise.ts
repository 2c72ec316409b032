import type { Verdict } from './grade.ts';
import type { Item } from './item.ts';
import type { Random } from './random.ts';

type Asked = { readonly item: Item };
type Typed = Asked & { readonly key: string };
type Chosen = Typed & { readonly options: readonly string[] };
/** A stretch of the sentence, UTF-16 units, that must not be seen before the answer. */
type Masked = { readonly masked?: readonly [start: number, end: number] | undefined };

/** What each kind of question holds: plain data. `key` is the right answer as it would be given. */
type Exercises = {
  /** Choose what the word means here. */
  readonly meaning: Chosen;
  /** Choose the word that the sentence lacks. */
  readonly french: Chosen;
  /** Type the word that the sentence lacks. */
  readonly gap: Typed;
  /** Hear the sentence and type the word that its print lacks. */
  readonly listen: Typed;
  /** *Le* or *la*; masked is the word before that would tell. */
  readonly gender: Chosen & Masked;
  /** Type the verb, given its infinitive, person and tense. */
  readonly conjugate: Typed;
  /** Pair the words with their meanings, shuffled. An answer gives the numbers of the words paired wrongly at first. */
  readonly match: { readonly items: readonly Item[]; readonly meanings: readonly string[] };
  /** Put the words of a clause, shuffled, in order; masked is the clause. */
  readonly order: Typed & Masked & { readonly pieces: readonly string[] };
};

export type Kind = keyof Exercises;
export type ExerciseOf<K extends Kind> = Exercises[K] & { readonly kind: K };
export type Exercise = { readonly [K in Kind]: ExerciseOf<K> }[Kind];

/** How a kind's questions are made and judged. */
export type Row<K extends Kind> = {
  /** Undefined where the word, or the words around it, do not allow such a question. */
  readonly make: (item: Item, pool: readonly Item[], random: Random) => Exercises[K] | undefined;
  /** `forms` are the other forms of the word asked for, where they are known. */
  readonly judge: (exercise: Exercises[K], answer: string, forms: readonly string[]) => Verdict;
};

/** The words that an exercise asks for. */
export const itemsAsked = (exercise: Exercise): readonly Item[] =>
  exercise.kind === 'match' ? exercise.items : [exercise.item];
