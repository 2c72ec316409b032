import type { Entry } from './entry.ts';
import type { Fit } from './hints.ts';
import type { VerbGroup } from './verbs.ts';

/**
 * Whether each sense of a locution suits its sentence, where its hint asks for *ne* (*il n'a plus de pain*: no more) or
 * for a time (*je l'ai vu tout à l'heure*: just now).
 */
export function fitsOfLocution(
  { senses }: Entry,
  tokens: readonly number[],
  groups: readonly VerbGroup[],
): readonly Fit[] {
  const first = tokens[0]!;
  const group = groups.findLast(({ head }) => head < first) ?? groups[0];
  const asks = senses.map(({ hint = '' }) =>
    /\b(?:with|after) \*ne\*/.test(hint)
      ? isDenied(tokens, groups)
      : /verb in the past/.test(hint)
        ? PAST.test(conjugatedBefore(groups, group)?.tense ?? '')
        : undefined,
  );
  if (asks.every((asked) => asked === undefined)) return [];
  const answered = asks.includes(true);
  return asks.map((asked) => (asked === true ? 'fits' : asked === false || answered ? 'unfit' : 'open'));
}

/** *plus* completes the *ne* of a verb: il n'a *plus de* pain, and not il n'en a pas plus de deux. */
const isDenied = (tokens: readonly number[], groups: readonly VerbGroup[]): boolean =>
  groups.some(({ negations }) =>
    negations.some(({ ne, word }) => ne !== undefined && word !== undefined && tokens.includes(word)),
  );

const PAST = /^(?:imparfait|passe|plusQue)/;

/** An infinitive is of the time of the verb before it: il a voulu rappeler. */
function conjugatedBefore(groups: readonly VerbGroup[], group: VerbGroup | undefined): VerbGroup | undefined {
  if (!group || !/^infinitif/.test(group.tense)) return group;
  return groups.findLast(({ head, tense }) => head < group.head && !/^infinitif/.test(tense)) ?? group;
}
