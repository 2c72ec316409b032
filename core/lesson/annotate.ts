import type { Bitext } from '#core/bitext/bitext.ts';
import type { Token } from '#core/text/token.ts';
import { describe, type Translate } from './describe.ts';
import { type Dictionary, entryFor } from './dictionary.ts';
import type { Entry } from './entry.ts';
import { explain, type Form } from './explain.ts';
import type { Bilingual, Card, LessonBead, Word } from './lesson.ts';
import { findLocutions, type LocutionIndex, type Occurrence } from './locutions.ts';
import { englishOf, senseHere, senseText } from './senses.ts';
import { type VerbGroup, verbGroups } from './verbs.ts';

/** All that the annotation of a text needs to know, handed in as values. */
export type Knowledge = {
  readonly analyze: (text: string) => Token[];
  readonly dictionary: Dictionary;
  readonly locutions: LocutionIndex;
  /** Turns a form into words of the reader's language. */
  readonly translate: Translate;
};

export type Remark = { readonly at: string; readonly text: string };

/** Gathers the cards of a lesson, each distinct one once. */
class Cards {
  readonly list: Card[] = [];
  readonly #known = new Map<string, number>();

  add(card: Card): number {
    const key = JSON.stringify(card);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.list.length);
    return this.list.push(card) - 1;
  }
}

/** Makes passages ready to show; all the passages given to one annotator share their cards. */
export function annotator(knowledge: Knowledge) {
  const cards = new Cards();
  return {
    cards: cards.list as readonly Card[],
    passage: (fr: string, en: string) => annotatePassage(fr, en, knowledge, cards),
    bitext: (bitext: Bitext, remarks: readonly Remark[]) => annotateBitext(bitext, remarks, knowledge, cards),
  };
}

function annotateBitext(
  bitext: Bitext,
  remarks: readonly Remark[],
  knowledge: Knowledge,
  cards: Cards,
): LessonBead[][] {
  const paragraphs: LessonBead[][] = [];
  let last = -1;
  const left = new Set(remarks);
  for (const [number, { source, target }] of bitext.beads.entries()) {
    const french = source.flatMap((index) => bitext.source[index] ?? []);
    const english = target.flatMap((index) => bitext.target[index] ?? []);
    const paragraph = french[0]?.paragraph ?? last;
    if (paragraph !== last || paragraphs.length === 0) paragraphs.push([]);
    last = paragraph;
    const passage = annotatePassage(textOf(french), textOf(english), knowledge, cards);
    const notes = [...left].flatMap((remark) => {
      const start = passage.fr.indexOf(remark.at);
      if (start === -1) return [];
      left.delete(remark);
      return [{ start, end: start + remark.at.length, at: remark.at, text: remark.text }];
    });
    paragraphs.at(-1)?.push({ ...passage, number, notes });
  }
  return paragraphs;
}

const textOf = (segments: readonly { readonly text: string }[]) => segments.map(({ text }) => text).join(' ');

function annotatePassage(fr: string, en: string, knowledge: Knowledge, cards: Cards): Bilingual {
  const tokens = knowledge.analyze(fr);
  const groups = verbGroups(tokens);
  const forms = explain(tokens, groups);
  const occurrences = findLocutions(tokens, knowledge.locutions);
  const english = englishOf(en);
  const pointed = tokens.flatMap((token, index) => (token.upos === 'PUNCT' ? [] : [index]));
  const positions = new Map(pointed.map((token, position) => [token, position]));

  const locutionCards = new Map(
    occurrences.flatMap((occurrence) => {
      const card = cards.add(locutionCard(occurrence, groups, english, knowledge));
      return occurrence.tokens.map((token) => [token, card] as const);
    }),
  );
  const units = unitsOf(occurrences, groups);
  const unitOf = new Map(units.flatMap((unit, number) => unit.map((token) => [token, number] as const)));
  const words = pointed.map((index): Word => {
    const token = tokens[index]!;
    const entry = entryFor(knowledge.dictionary, token);
    const card = cards.add(wordCard(token, entry, forms[index], english, knowledge));
    return [token.start, token.end, card, locutionCards.get(index) ?? -1, unitOf.get(index) ?? -1];
  });
  return { fr, en, words, units: units.map((unit) => unit.flatMap((token) => positions.get(token) ?? [])) };
}

/** Locutions and verb groups of several words, joined where they share a word. */
function unitsOf(occurrences: readonly Occurrence[], groups: readonly VerbGroup[]): number[][] {
  const units: Set<number>[] = [];
  for (const { tokens } of [...occurrences, ...groups]) {
    const unit = new Set(tokens);
    for (let i = units.length - 1; i >= 0; i--) {
      if (![...unit].some((token) => units[i]!.has(token))) continue;
      for (const token of units[i]!) unit.add(token);
      units.splice(i, 1);
    }
    if (unit.size > 1) units.push(unit);
  }
  return units.map((unit) => [...unit].sort((a, b) => a - b));
}

function wordCard(
  token: Token,
  entry: Entry | undefined,
  form: Form | undefined,
  english: ReadonlySet<string>,
  knowledge: Knowledge,
): Card {
  const described = form && describe(form, knowledge.translate);
  const base = entry ? entryCard(entry, english) : unknownCard(token);
  return {
    ...base,
    ...(described && { form: described }),
    ...(token.probable && !entry && { probable: true as const }),
    ...(form?.kind === 'auxiliary' && { auxiliary: true as const }),
    feats: Object.values(token.feats).join('.'),
  };
}

function locutionCard(
  { entry, tokens }: Occurrence,
  groups: readonly VerbGroup[],
  english: ReadonlySet<string>,
  knowledge: Knowledge,
): Card {
  const group = groups.find(({ head }) => tokens.includes(head));
  void group;
  void knowledge;
  return { ...entryCard(entry, english), feats: '' };
}

function entryCard(entry: Entry, english: ReadonlySet<string>): Omit<Card, 'feats'> {
  const { index } = senseHere(entry, english);
  const sense = entry.senses[index];
  const also = entry.senses.filter((_, other) => other !== index).map(senseText);
  return {
    headword: entry.headword,
    pos: entry.pos,
    here: sense?.equivalents.join(', ') ?? '',
    ...(sense?.hint && { hint: sense.hint }),
    ...(sense?.register && { register: sense.register }),
    also,
    ...(entry.fauxAmis.length > 0 && { fauxAmis: entry.fauxAmis }),
  };
}

function unknownCard(token: Token): Omit<Card, 'feats'> {
  return { headword: token.lemma, pos: 'nm', here: '', also: [], probable: true };
}
