import type { Token } from '#core/text/token.ts';
import { type Dictionary, entryFor } from './dictionary.ts';
import { type EnglishText, englishText, positionOf } from './english-words.ts';
import type { Entry } from './entry.ts';
import { explain } from './explain.ts';
import type { Form } from './form.ts';
import { findLocutions, type LocutionIndex, type Occurrence } from './locutions.ts';
import { lookalike } from './lookalike.ts';
import { byTranslation, type SenseHere, senseHere } from './senses.ts';
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
};

/** Reads a passage; an empty translation leaves every word its commonest sense. */
export function readPassage(fr: string, en: string, language: Language): Passage {
  const tokens = language.analyze(fr);
  const groups = verbGroups(tokens);
  const forms = explain(tokens, groups);
  const english = englishText(en);
  const entries = tokens.map((token) =>
    token.upos === 'PUNCT' ? undefined : entryFor(language.dictionary, token),
  );
  const taken = new Set<number>();
  const glosses = entries.map(
    (entry, index) =>
      entry && { entry, sense: senseOf(entry, index, tokens, forms, entries, english, taken) },
  );
  const locutions = findLocutions(tokens, language.locutions).map((occurrence) => ({
    ...occurrence,
    sense: byTranslation(occurrence.entry, english) ?? { sense: 0, equivalent: 0, certain: false },
  }));
  return { tokens, groups, forms, glosses, locutions, english };
}

/** How far behind a preposition the word it introduces may stand: dans *le tout nouveau* bureau. */
const COMPLEMENT_REACH = 4;

function senseOf(
  entry: Entry,
  index: number,
  tokens: readonly Token[],
  forms: readonly (Form | undefined)[],
  entries: readonly (Entry | undefined)[],
  english: EnglishText,
  taken: Set<number>,
): SenseHere {
  const ahead = tokens.slice(index + 1, index + 1 + COMPLEMENT_REACH);
  const complement = ahead.findIndex(({ upos }) => /^(?:NOUN|PROPN|VERB|NUM)$/.test(upos));
  const introduced = complement < 0 ? undefined : entries[index + 1 + complement];
  const places =
    introduced?.senses.flatMap((sense) => sense.equivalents.map((text) => positionOf(text, english))) ?? [];
  return senseHere(entry, {
    token: tokens[index]!,
    form: forms[index],
    // De *nous* associer: a pronoun that the verb takes along does not part it from its preposition.
    next: tokens.slice(index + 1).find(({ upos }) => upos !== 'PRON'),
    english,
    complement: places.find((place) => place >= 0) ?? -1,
    taken,
  });
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
