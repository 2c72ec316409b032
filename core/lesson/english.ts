import { pluralPhrase } from './english-plural.ts';
import { verbPhrase } from './english-verb-phrase.ts';
import type { Form } from './form.ts';

/** An English equivalent in the form the French word has here: open → will open, office → offices. */
export function inflect(equivalent: string, form: Form | undefined): string {
  const { core, rest } = splitHint(equivalent);
  const massNoun = /^ \((?:mass|uncountable)\)/.test(rest);
  const said = massNoun ? rest.replace(/^ \([^)]*\)/, '') : rest;
  if (form?.kind === 'inflected' && form.of === 'noun' && form.number === 'Plur')
    return (massNoun ? core : pluralPhrase(core)) + said;
  if (form?.kind === 'verb' || form?.kind === 'participle') return told(verbPhrase(core, form), form) + said;
  if (form?.kind === 'auxiliary')
    return verbPhrase(core, { ...form, kind: 'verb', voice: 'active', construction: undefined }) + said;
  return core + said;
}

/** Who says what is not true lied; who is stretched out lay. */
const told = (phrase: string, { lemma }: { readonly lemma: string }): string =>
  lemma === 'mentir' ? phrase.replace(/\b(?:lay|lain)\b/g, 'lied') : phrase;

/** open (of a shop): the hint takes no ending. */
function splitHint(equivalent: string): { core: string; rest: string } {
  const [, core = equivalent, rest = ''] = /^(.*?)((?: \([^)]*\))*)$/.exec(equivalent) ?? [];
  return { core, rest };
}
