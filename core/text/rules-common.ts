import type { Candidate } from './candidates.ts';
import type { Hypothesis } from './hypothesis.ts';
import { Tag } from './tags.ts';
import type { Features } from './token.ts';

/** The sentence around a candidate: folded forms by position. */
export type Context = {
  readonly keys: readonly string[];
  readonly clitics: readonly boolean[];
  readonly at: number;
};

/** What French grammar adds to or takes from reading `here` after `past`, beyond the order of word classes. */
export type Rule = (here: Candidate, past: Hypothesis, context: Context) => number;

export const next = ({ keys, at }: Context): string => keys[at + 1] ?? '';
export const before = ({ keys, at }: Context, distance = 1): string => keys[at - distance] ?? '';

const differ = <T>(a: T | undefined, b: T | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** The points for each of gender and number that two words do not share. */
export function disagreement(a: Features, b: Features, gender: number, number: number): number {
  return (differ(a.Gender, b.Gender) ? gender : 0) + (differ(a.Number, b.Number) ? number : 0);
}

export const one =
  (...tags: readonly number[]): ((tag: number) => boolean) =>
  (tag) =>
    tags.includes(tag);

export const isVerb = one(Tag.verb, Tag.verbInf, Tag.verbPast, Tag.verbPres);
