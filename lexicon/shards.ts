import { auxiliaryOf } from '#core/lesson/auxiliaries.ts';
import { paradigmOf } from '#core/lesson/conjugation.ts';
import { isLocution } from '#core/lesson/dictionary.ts';
import { type Entry, PARTS_OF_SPEECH } from '#core/lesson/entry.ts';
import { fold } from '#core/text/fold.ts';
import type { Forms } from '#core/text/forms.ts';
import type { Features } from '#core/text/token.ts';
import {
  type EntryWithForms,
  type ExamplePlace,
  SHARDS,
  type Shard,
  shardOf,
  type WordForms,
  type WordPage,
} from './wire.ts';

/** Sentences of the library by the headword that occurs in them. */
export type Examples = ReadonlyMap<string, readonly ExamplePlace[]>;

/** The whole dictionary as pages, dealt out to shards. */
export function shardsOf(entries: readonly Entry[], forms: Forms, examples: Examples): Shard[] {
  const shards: Record<string, WordPage>[] = Array.from({ length: SHARDS }, () => ({}));
  const locutions = locutionsByWord(entries, forms);
  const verbs = new Set(entries.filter(({ pos }) => pos === 'v').map(({ headword }) => headword));
  for (const [headword, homographs] of Map.groupBy(entries, (entry) => entry.headword))
    shards[shardOf(headword)]![headword] = {
      entries: homographs
        .toSorted((a, b) => (a.band ?? RARE) - (b.band ?? RARE))
        .map((entry) => withForms(entry, forms)),
      ...likeVerb(homographs, verbs),
      locutions: ownFirst(headword, locutions.get(headword) ?? []),
      examples: examples.get(headword) ?? [],
    };
  return shards;
}

/** *faire appel à* and *se faire* before *au fait* and *en faire trop*. */
function ownFirst(headword: string, locutions: WordPage['locutions']): WordPage['locutions'] {
  const begins = ([locution]: readonly [string, string]) =>
    locution.replace(/^(?:se |s')(?:en |y )?/, '').startsWith(headword) ? 0 : 1;
  return locutions.toSorted((a, b) => begins(a) - begins(b));
}

/** For an entry with no band. */
const RARE = 15;

function likeVerb(homographs: readonly Entry[], verbs: ReadonlySet<string>): Pick<WordPage, 'like'> {
  const locution = homographs.find((entry) => entry.pos === 'v' && isLocution(entry));
  const verb = locution?.headword.replace(/^(?:se |s')(?:en |y )?/, '').split(' ')[0];
  return verb !== undefined && verbs.has(verb) ? { like: verb } : {};
}

function withForms(entry: Entry, forms: Forms): EntryWithForms {
  const own = isLocution(entry) ? undefined : formsOf(entry, forms);
  return own ? { ...entry, forms: own } : entry;
}

/** Masculines of their own before a vowel. */
const BEFORE_VOWEL = new Set(['bel', 'nouvel', 'vieil', 'fol', 'mol']);

function formsOf({ headword, pos }: Entry, forms: Forms): WordForms | undefined {
  const { upos } = PARTS_OF_SPEECH[pos];
  const inflections = forms.inflections(headword, upos);
  const like = (feats: Features) =>
    inflections
      .filter((inflection) =>
        Object.entries(feats).every(([name, value]) =>
          [value, undefined].includes(inflection.feats[name as keyof Features]),
        ),
      )
      .map(({ form }) => form);
  if (pos === 'v' && inflections.length > 1)
    return { kind: 'verb', paradigm: paradigmOf(inflections), auxiliary: auxiliaryOf(headword) };
  if (pos === 'nm' || pos === 'nf' || pos === 'nmf') {
    const plural = like({
      Number: 'Plur',
      ...(pos === 'nm' && { Gender: 'Masc' }),
      ...(pos === 'nf' && { Gender: 'Fem' }),
    });
    return plural.length > 0 ? { kind: 'noun', plural: [...new Set(plural)] } : undefined;
  }
  if (pos === 'adj' && inflections.length > 1) {
    const masculine = like({ Gender: 'Masc', Number: 'Sing' });
    return {
      kind: 'adjective',
      masculine: masculine.filter((form) => !BEFORE_VOWEL.has(form)),
      beforeVowel: masculine.filter((form) => BEFORE_VOWEL.has(form)),
      feminine: like({ Gender: 'Fem', Number: 'Sing' }),
      masculinePlural: like({ Gender: 'Masc', Number: 'Plur' }),
      femininePlural: like({ Gender: 'Fem', Number: 'Plur' }),
    };
  }
  return undefined;
}

/** Words that stand in too many locutions for a list of them to help. */
const EMPTY = /^(?:ADP|DET|PRON|CCONJ|SCONJ|ADP\+DET)$/;

/** For each headword the locutions that it is part of, in any of its forms. */
function locutionsByWord(entries: readonly Entry[], forms: Forms): Map<string, WordPage['locutions']> {
  const words = Map.groupBy(
    entries.filter((entry) => !isLocution(entry)),
    ({ headword }) => fold(headword),
  );
  const found = new Map<string, (readonly [string, string])[]>();
  for (const locution of entries.filter(isLocution)) {
    const parts = locution.headword.split(/[ -]|(?<=['’])/);
    for (const headword of new Set(parts.flatMap((part) => headwordsOf(part, words, forms)))) {
      const known = found.get(headword);
      const line = [locution.headword, locution.senses[0]?.equivalents[0] ?? ''] as const;
      if (!known) found.set(headword, [line]);
      else if (known.at(-1)?.[0] !== locution.headword) known.push(line);
    }
  }
  return found;
}

/** The words with a meaning of their own that a part of a locution may be a form of. */
function headwordsOf(part: string, words: ReadonlyMap<string, readonly Entry[]>, forms: Forms): string[] {
  const readings = forms.readings(part);
  if (readings.some(({ upos }) => EMPTY.test(upos))) return [];
  return [fold(part), ...readings.map(({ lemma }) => fold(lemma))]
    .flatMap((key) => words.get(key) ?? [])
    .filter(({ pos }) => !EMPTY.test(PARTS_OF_SPEECH[pos].upos))
    .map(({ headword }) => headword);
}
