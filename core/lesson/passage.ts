import { createLinker, type Link, type Linker } from '#core/bitext/link.ts';
import type { Token } from '#core/text/token.ts';
import { type Dictionary, entryFor } from './dictionary.ts';
import { type EnglishText, englishText, positionOf } from './english-words.ts';
import type { Entry } from './entry.ts';
import { explain } from './explain.ts';
import type { Form } from './form.ts';
import { fitsOfLocution } from './locution-sense.ts';
import { findLocutions, type LocutionIndex, type Occurrence } from './locutions.ts';
import { lookalike } from './lookalike.ts';
import { byLinks, byTranslation, likeliest, type SenseHere, senseHere } from './senses.ts';
import { type VerbGroup, verbGroups } from './verbs.ts';

/** What reading French takes: the analyser and the dictionary, handed in as values. */
export type Language = {
  readonly analyze: (text: string) => Token[];
  readonly dictionary: Dictionary;
  readonly locutions: LocutionIndex;
};

/** An entry with the sense it has where it stands. */
export type Gloss = { readonly entry: Entry; readonly sense: SenseHere };

/** A French passage, read with its translation: each of its tokens, what it is and what it means here. */
export type Passage = {
  readonly tokens: readonly Token[];
  readonly groups: readonly VerbGroup[];
  /** For each token, its form explained, where there is something to explain. */
  readonly forms: readonly (Form | undefined)[];
  /** For each token, its gloss; none for marks and for words that the dictionary lacks. */
  readonly glosses: readonly (Gloss | undefined)[];
  readonly locutions: readonly (Occurrence & Gloss)[];
  readonly english: EnglishText;
  /** Between `tokens` and the tokens of `english`. */
  readonly links: readonly Link[];
};

/** Reads a passage; an empty translation leaves every word its commonest sense. */
export function readPassage(fr: string, en: string, language: Language): Passage {
  const tokens = language.analyze(fr);
  const groups = verbGroups(tokens);
  const forms = explain(tokens, groups);
  const english = englishText(en);
  const entries = tokens.map((token, index) => {
    if (token.upos === 'PUNCT') return undefined;
    const entry = entryFor(language.dictionary, token);
    return entry && isBareName(token, tokens[index - 1], entry, english) ? undefined : entry;
  });
  const occurrences = findLocutions(tokens, language.locutions);
  const links = linkPassage(tokens, occurrences, english, language.dictionary);
  const linkedTo = (token: number) =>
    links.filter(({ source }) => source === token).map(({ target }) => target);
  const takenBy = english.tokens.map((_, at) =>
    links.filter(({ target, confidence }) => target === at && confidence >= SURE).map(({ source }) => source),
  );
  const isFreeFor = (own: readonly number[]) => (at: number) => {
    const sources = takenBy[at] ?? [];
    return sources.length === 0 || sources.some((source) => own.includes(source));
  };
  const taken = new Set<number>();
  const around = {
    tokens,
    forms,
    entries,
    english,
    taken,
    linkedTo,
    isFreeFor,
    pronominal: pronominalsOf(groups),
  };
  const glosses = entries.map((entry, index) => entry && { entry, sense: senseOf(entry, index, around) });
  const locutions = occurrences.map((occurrence) => {
    const { entry, tokens: own } = occurrence;
    const fits = fitsOfLocution(entry, own, groups);
    const sense =
      byLinks(entry, own.flatMap(linkedTo), english, fits) ??
      byTranslation(entry, english, isFreeFor(own), fits) ??
      likeliest(entry, english, fits);
    return { ...occurrence, sense };
  });
  return { tokens, groups, forms, glosses, locutions, english, links };
}

/**
 * *Je retrouve Amadou*: a name without an article is not the common word, unless the translation has it as one; *Dieu*,
 * *Noël* have capitals in English too.
 */
const isBareName = (
  { upos }: Token,
  before: Token | undefined,
  { pos, headword, senses }: Entry,
  english: EnglishText,
): boolean =>
  upos === 'PROPN' &&
  !pos.startsWith('pn') &&
  /^\p{Ll}/u.test(headword) &&
  !/^(?:DET|ADP\+DET|ADJ|NUM)$/.test(before?.upos ?? '') &&
  !senses.some(({ equivalents }) =>
    equivalents.some((text) => /^\p{Lu}/u.test(text) || positionOf(text, english) >= 0),
  );

/** Links this sure keep an English word from answering for another French one. */
const SURE = 0.991;

const LINKERS = new WeakMap<Dictionary, Linker>();

function linkPassage(
  tokens: readonly Token[],
  locutions: readonly Occurrence[],
  english: EnglishText,
  dictionary: Dictionary,
): Link[] {
  if (english.tokens.length === 0) return [];
  let link = LINKERS.get(dictionary);
  if (!link) {
    link = createLinker(dictionary.words);
    LINKERS.set(dictionary, link);
  }
  const blocks = locutions.map(({ entry, tokens: words }) => ({ entry, words }));
  const target = english.tokens.map(({ form }) => form);
  return link(tokens, blocks, target);
}

/** The verbs that *se* goes with. */
const pronominalsOf = (groups: readonly VerbGroup[]): ReadonlySet<number> =>
  new Set(groups.flatMap(({ head, reflexive }) => (reflexive === undefined ? [] : [head])));

/** How far behind a preposition the word it introduces may stand: dans *le tout nouveau* bureau. */
const COMPLEMENT_REACH = 4;

type Around = {
  readonly tokens: readonly Token[];
  readonly forms: readonly (Form | undefined)[];
  readonly entries: readonly (Entry | undefined)[];
  readonly english: EnglishText;
  readonly taken: Set<number>;
  readonly linkedTo: (token: number) => number[];
  readonly isFreeFor: (own: readonly number[]) => (at: number) => boolean;
  readonly pronominal: ReadonlySet<number>;
};

function senseOf(entry: Entry, index: number, around: Around): SenseHere {
  const { tokens, forms, entries, english, taken, linkedTo, isFreeFor, pronominal } = around;
  const ahead = tokens.slice(index + 1, index + 1 + COMPLEMENT_REACH);
  const complement = ahead.findIndex(({ upos }) => /^(?:NOUN|PROPN|VERB|NUM)$/.test(upos));
  return senseHere(entry, {
    tokens,
    index,
    pronominal: pronominal.has(index),
    form: forms[index],
    // De *nous* associer: a pronoun that the verb takes along does not part it from its preposition.
    next: tokens.slice(index + 1).find(({ upos }) => upos !== 'PRON'),
    english,
    linked: linkedTo(index),
    isFree: isFreeFor([index]),
    complement: complement < 0 ? -1 : placeOf(index + 1 + complement),
    taken,
  });

  /** Where the translation has a word: by its links, else by its entry. */
  function placeOf(token: number): number {
    const [linked] = linkedTo(token);
    if (linked !== undefined) return linked;
    const places =
      entries[token]?.senses.flatMap((sense) => sense.equivalents.map((text) => positionOf(text, english))) ??
      [];
    return places.find((place) => place >= 0) ?? -1;
  }
}

/** The equivalents of the sense here, the one that the translation uses first. */
export function equivalentsHere({ entry, sense }: Gloss): string[] {
  const { equivalents } = entry.senses[sense.sense]!;
  return [equivalents[sense.equivalent] ?? '', ...equivalents.filter((_, i) => i !== sense.equivalent)];
}

/** What the card says of a token, in its order: the locution that it belongs to first, then the word itself. */
export function glossesAt(
  { tokens, glosses, locutions }: Passage,
  index: number,
  translation: string,
): string[] {
  const locution = locutions.find(({ tokens: own }) => own.includes(index));
  const shown = [locution, glosses[index]].flatMap((gloss) => (gloss ? equivalentsInOrder(gloss) : []));
  if (shown.length > 0) return [...new Set(shown)];
  const token = tokens[index]!;
  return token.upos === 'PUNCT' ? [] : [withoutEntry(token, translation)];
}

/** All the equivalents of an entry: those of the sense here, then the other senses'. */
export function equivalentsInOrder(gloss: Gloss): string[] {
  const others = gloss.entry.senses.filter((_, i) => i !== gloss.sense.sense);
  return [...equivalentsHere(gloss), ...others.flatMap(({ equivalents }) => equivalents)];
}

/** What a word that no entry has may be in English: a number says itself, a name is a name, the rest is a guess. */
export function withoutEntry({ upos, form, lemma }: Token, translation: string): string {
  if (upos === 'NUM' && /^\d/.test(form)) return englishNumber(form);
  return upos === 'PROPN' ? form : lookalike(lemma, translation);
}

/** 6,6 is 6.6 and 1 000 is 1,000 in English. */
const englishNumber = (form: string) =>
  form
    .replace(/(\d)[\s\u00a0\u202f.](?=\d{3}(?!\d))/g, '$1\u0000')
    .replace(',', '.')
    .replaceAll('\u0000', ',');
