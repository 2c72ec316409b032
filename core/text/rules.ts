import type { Rule } from './rules-common.ts';
import { ADJECTIVE, NAME, NOUN } from './rules-nouns.ts';
import { AUXILIARY_PARTICIPLE, FINITE, INFINITIVE, PAST_PARTICIPLE } from './rules-verbs.ts';
import { BY_FORM } from './rules-words.ts';
import { Tag } from './tags.ts';

const cliticPronoun: Rule = ({ clitic }) => (clitic ? 2 : 0);

const BY_TAG = new Map<number, readonly Rule[]>([
  [Tag.verb, FINITE],
  [Tag.aux, FINITE],
  [Tag.verbPast, PAST_PARTICIPLE],
  [Tag.auxPast, AUXILIARY_PARTICIPLE],
  [Tag.verbInf, INFINITIVE],
  [Tag.auxInf, INFINITIVE],
  [Tag.noun, NOUN],
  [Tag.adj, ADJECTIVE],
  [Tag.pron, [cliticPronoun]],
  [Tag.name, NAME],
]);

/** The rules that can say anything of a candidate. */
export function rulesFor(key: string, tag: number): readonly Rule[] {
  return [...(BY_TAG.get(tag) ?? []), ...(BY_FORM.get(key) ?? [])];
}
