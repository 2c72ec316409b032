import { fold } from '#core/text/fold.ts';
import type { Forms, Reading } from '#core/text/forms.ts';
import { withoutAccents } from './accents.ts';
import { PARTS_OF_SPEECH, type PartOfSpeech } from './entry.ts';
import type { Form } from './form.ts';
import { type EnglishPlace, englishKey, type IndexEntry, NO_BAND, type SearchIndex } from './search-index.ts';
import { tenseOf } from './tense.ts';

export type { IndexEntry } from './search-index.ts';

/** Why a headword answers what was typed. */
type Reason =
  | { readonly kind: 'headword' }
  /** What was typed is a form of it, with or without its accents; explained where there is something to say. */
  | {
      readonly kind: 'form';
      readonly form: string;
      readonly pos: PartOfSpeech;
      readonly explained: Form | undefined;
    }
  /** It begins so. */
  | { readonly kind: 'prefix' }
  /** It translates so. */
  | { readonly kind: 'english'; readonly english: string };

export type Hit = {
  readonly headword: string;
  readonly reason: Reason;
  /** Its entries, homographs together: the one that was found first, then by how common they are. */
  readonly entries: readonly IndexEntry[];
};

/**
 * What a learner may have meant, likeliest first: the headword itself, the headwords of a form (*eussions*), of an
 * elided one (*l'ami*), of one typed without its accents; the French for an English word; what begins so.
 */
export function lookUp(query: string, index: SearchIndex, forms: Forms): Hit[] {
  const text = typed(query);
  if (text === '') return [];
  const hits = new Hits(index);
  for (const [headword, reason] of wholeOrBare(text, index, forms)) hits.add(headword, reason);
  for (const place of backwards(text, index)) hits.add(place.entry.headword, englishReason(place));
  for (const headword of beginningWith(text, index)) hits.add(headword, { kind: 'prefix' });
  if (text.length >= 3)
    for (const place of englishBeginning(text, index)) hits.add(place.entry.headword, englishReason(place));
  // A form that is not yet typed to its end: eussi.
  if (hits.list.length < FEW && text.length >= 3)
    for (const form of forms.completions(text, FEW))
      for (const [headword, reason] of readAs(form, index, forms)) hits.add(headword, reason);
  // Several words that are nothing together: each by itself.
  if (hits.list.length === 0)
    for (const word of text.split(/[ -]|(?<=')/))
      for (const [headword, reason] of french(word, index, forms).slice(0, 3)) hits.add(headword, reason);
  return hits.list.slice(0, MOST);
}

/** The entries of a French word or of one of its forms, the likeliest first; small words round it do not count. */
export function entriesOf(word: string, index: SearchIndex, forms: Forms): readonly IndexEntry[] {
  const hits = new Hits(index);
  for (const [headword, reason] of wholeOrBare(typed(word), index, forms)) hits.add(headword, reason);
  return hits.list.flatMap(({ entries }) => entries);
}

/** What was typed, as keys are written. */
const typed = (text: string): string => fold(text).trim().replace(/\s+/g, ' ');

/** So many hits are shown. */
const MOST = 24;
/** Below this many hits, forms that begin so are added. */
const FEW = 6;

/** Gathers hits, each headword once, for the first reason it was found. */
class Hits {
  readonly list: Hit[] = [];
  readonly #known = new Set<string>();
  readonly #index: SearchIndex;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  add(headword: string, reason: Reason) {
    if (this.#known.has(headword)) return;
    this.#known.add(headword);
    const entries = (this.#index.byKey.get(fold(headword)) ?? [])
      .filter((entry) => entry.headword === headword)
      .sort((a, b) => (a.band ?? NO_BAND) - (b.band ?? NO_BAND));
    const found = reason.kind === 'form' ? entries.filter(({ pos }) => pos === reason.pos) : [];
    this.list.push({ headword, reason, entries: [...new Set([...found, ...entries])] });
  }
}

type Found = readonly [headword: string, reason: Reason];

/** Of the text as it stands, else of what is left without its small words. */
function wholeOrBare(text: string, index: SearchIndex, forms: Forms): Found[] {
  const whole = french(text, index, forms);
  return whole.length > 0 ? whole : french(withoutSmallWords(text), index, forms);
}

/** The headwords a French form may be under: as it is spelt, else with the accents that it may lack. */
function french(text: string, index: SearchIndex, forms: Forms): Found[] {
  const exact = [...headwords(text, index), ...readAs(text, index, forms)];
  const plain = withoutAccents(text);
  const spellings = forms.accented(plain).filter((form) => fold(form) !== text);
  const others = [
    ...(index.byPlain.get(plain) ?? []).filter((key) => key !== text).flatMap((key) => headwords(key, index)),
    ...byBand(
      spellings.flatMap((form) => readAs(form, index, forms)),
      index,
    ),
  ];
  return [...exact, ...others];
}

const headwords = (key: string, index: SearchIndex): Found[] =>
  (index.byKey.get(key) ?? []).map(({ headword }): Found => [headword, { kind: 'headword' }]);

/** The headwords of a form's readings, the commoner first. */
function readAs(form: string, index: SearchIndex, forms: Forms): Found[] {
  return byBand(
    forms.readings(form).flatMap((reading): Found[] => {
      const entries = index.byKey.get(fold(reading.lemma)) ?? [];
      const entry = entries.find(({ pos }) => fits(pos, reading)) ?? entries[0];
      return entry
        ? [[entry.headword, { kind: 'form', form, pos: entry.pos, explained: explained(form, reading) }]]
        : [];
    }),
    index,
  );
}

const fits = (pos: PartOfSpeech, { upos }: Reading): boolean =>
  PARTS_OF_SPEECH[pos].upos === (upos === 'AUX' ? 'VERB' : upos);

const byBand = (found: readonly Found[], index: SearchIndex): Found[] =>
  found.toSorted(([a], [b]) => bandOf(a, index) - bandOf(b, index));

const bandOf = (headword: string, index: SearchIndex): number =>
  Math.min(...(index.byKey.get(fold(headword)) ?? []).map(({ band }) => band ?? NO_BAND));

/** A form out of its sentence, as far as it explains itself. */
function explained(form: string, { lemma, upos, feats }: Reading): Form | undefined {
  const { Gender: gender, Number: number } = feats;
  if (upos === 'VERB' || upos === 'AUX') {
    const tense = tenseOf({ form, feats });
    if (tense === 'infinitif') return undefined;
    if (tense === 'participePasse') return { kind: 'participle', lemma, gender, number, noun: undefined };
    return {
      kind: 'verb',
      lemma,
      tense,
      voice: 'active',
      construction: undefined,
      person: feats.Person,
      number,
      agreement: undefined,
      after: undefined,
    };
  }
  if (fold(form) === fold(lemma) || !/^(?:NOUN|ADJ)$/.test(upos)) return undefined;
  if (number !== 'Plur' && gender !== 'Fem') return undefined;
  return {
    kind: 'inflected',
    of: upos === 'NOUN' ? 'noun' : 'other',
    ending: undefined,
    lemma,
    gender: upos === 'NOUN' && gender === 'Masc' ? undefined : gender,
    number: number ?? 'Sing',
  };
}

const SMALL_BEFORE =
  /^(?:(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)' ?|(?:le|la|les|un|une|des|du|de|au|aux|se|je|tu|il|elle|on|nous|vous|ils|elles|ne|à|to|the|an?) )/;
const SMALL_AFTER = /-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|le|la|les|lui|leur|moi|toi|y|en|ce|ci|là)$/;

/** *l'ami*, *le bureau*, *qu'ils*, *donnez-le-moi*: the word that carries the meaning. */
function withoutSmallWords(text: string): string {
  let bare = text;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(SMALL_BEFORE, '').replace(SMALL_AFTER, '');
  }
  return bare;
}

/** The French for an English word, the commonest in that meaning first. */
function backwards(text: string, index: SearchIndex): EnglishPlace[] {
  const word = text.replace(/^(?:to|the|an?) /, '');
  for (const spelling of [text, word, ...englishBases(word)]) {
    const places = index.byEnglish.get(englishKey(spelling));
    if (places) return places.toSorted((a, b) => a.rank - b.rank);
  }
  return [];
}

/** *offices*, *opened*, *making*: what the word may be when its ending is taken off. */
function englishBases(word: string): string[] {
  const stem = /^(.{2,}?)(?:s|es|ed|d|ing)$/.exec(word)?.[1];
  if (!stem) return [];
  const endings = ['', 'e'].map((ending) => word.replace(/(?:es|ed|ing)$/, ending));
  return [
    word.replace(/s$/, ''),
    word.replace(/ies$|ied$/, 'y'),
    ...endings,
    word.replace(/(.)\1(?:ed|ing)$/, '$1'),
  ].filter((base) => base !== word);
}

const englishReason = ({ entry, sense }: EnglishPlace): Reason => ({
  kind: 'english',
  english: (entry.senses[sense] ?? []).join(', '),
});

/** How many keys that begin alike are weighed: the best of them are shown. */
const WEIGHED = 400;

function beginningWith(text: string, index: SearchIndex): string[] {
  return from(index.plain, withoutAccents(text))
    .flatMap((plain) => index.byPlain.get(plain) ?? [])
    .flatMap((key) => index.byKey.get(key) ?? [])
    .map(({ headword, band }) => ({
      headword,
      // The accents that were typed count; a locution comes after its first word.
      rank: (band ?? NO_BAND) + (fold(headword).startsWith(text) ? 0 : 4),
    }))
    .sort((a, b) => a.rank - b.rank || a.headword.length - b.headword.length)
    .map(({ headword }) => headword);
}

function englishBeginning(text: string, index: SearchIndex): EnglishPlace[] {
  return from(index.english, englishKey(text))
    .flatMap((key) => index.byEnglish.get(key) ?? [])
    .sort((a, b) => a.rank - b.rank);
}

/** The strings of a sorted list that begin so. */
function from(sorted: readonly string[], beginning: string): string[] {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < beginning) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; i < sorted.length && found.length < WEIGHED && sorted[i]!.startsWith(beginning); i++)
    found.push(sorted[i]!);
  return found;
}
