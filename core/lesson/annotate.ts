import type { Bitext } from '#core/bitext/bitext.ts';
import type { Token } from '#core/text/token.ts';
import { describe as inWords, type Translate } from './describe.ts';
import { inflect } from './english.ts';
import { type EnglishText, positionOf } from './english-words.ts';
import type { PartOfSpeech } from './entry.ts';
import type { Form } from './form.ts';
import type { Bilingual, Card, LessonBead, Word, WordLink } from './lesson.ts';
import type { Occurrence } from './locutions.ts';
import {
  equivalentsHere,
  type Gloss,
  type Language,
  type Passage,
  readPassage,
  withoutEntry,
} from './passage.ts';
import { senseText } from './senses.ts';
import type { VerbGroup } from './verbs.ts';

/** All that the annotation of a text needs to know, handed in as values. */
export type Knowledge = Language & {
  /** Turns a form into words of the reader's language. */
  readonly translate: Translate;
};

/** The sense that the author of a text chose for a word of it: the one with this English equivalent. */
export type Choice = {
  /** A stretch of the French that stands once in its sentence. */
  readonly at: string;
  /** The word meant, where `at` is longer than the word. */
  readonly word?: string | undefined;
  readonly sense: string;
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
    passage: (fr: string, en: string, choices: readonly Choice[] = []) =>
      annotatePassage(fr, en, choices, knowledge, cards),
    bitext: (bitext: Bitext, remarks: readonly Remark[], choices: readonly Choice[] = []) =>
      annotateBitext(bitext, remarks, choices, knowledge, cards),
  };
}

function annotateBitext(
  bitext: Bitext,
  remarks: readonly Remark[],
  choices: readonly Choice[],
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
    const passage = annotatePassage(textOf(french), textOf(english), choices, knowledge, cards);
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

function annotatePassage(
  fr: string,
  en: string,
  choices: readonly Choice[],
  knowledge: Knowledge,
  cards: Cards,
): Bilingual {
  const passage = readPassage(fr, en, knowledge);
  const { tokens, groups, forms, glosses, locutions, english } = passage;
  const pointed = tokens.flatMap((token, index) => (token.upos === 'PUNCT' ? [] : [index]));
  const positions = new Map(pointed.map((token, position) => [token, position]));

  const locutionCards = new Map(
    locutions.flatMap((locution) => {
      const card = cards.add(locutionCard(locution, passage));
      return locution.tokens.map((token) => [token, card] as const);
    }),
  );
  const units = unitsOf(locutions, groups);
  const unitOf = new Map(units.flatMap((unit, number) => unit.map((token) => [token, number] as const)));
  const locutionWith = (index: number) =>
    tokens[index]!.upos === 'PROPN' ? undefined : locutions.find(({ tokens: own }) => own.includes(index));
  const words = pointed.map((index): Word => {
    const token = tokens[index]!;
    const form = forms[index];
    // *Open space*: of a word that no entry has, its locution's entry speaks.
    const gloss = chosen(glosses[index] ?? locutionWith(index), token, fr, choices);
    const described = form && inWords(form, knowledge.translate);
    const inForm = isCounted(tokens, index) ? undefined : (form ?? manyOf(token));
    const content = gloss ? entryCard(gloss, inForm, english) : unknownCard(token, en);
    const card = cards.add({
      ...content,
      ...(described && { form: described }),
      ...(form?.kind === 'auxiliary' && { auxiliary: true }),
      feats: Object.values(token.feats).join('.'),
    });
    return [token.start, token.end, card, locutionCards.get(index) ?? -1, unitOf.get(index) ?? -1];
  });
  return {
    fr,
    en,
    words,
    units: units.map((unit) => unit.flatMap((token) => positions.get(token) ?? [])),
    links: linksShown(passage, positions),
  };
}

/** Links are shown from here on: nearly all of these are right, and nothing is better shown than something wrong. */
const SHOWN = 0.93;

/** The links of the words, English words that follow each other as one stretch. */
function linksShown({ links, english }: Passage, positions: ReadonlyMap<number, number>): WordLink[] {
  const shown: [word: number, start: number, end: number][] = [];
  let last = -1;
  for (const { source, target, confidence } of links) {
    const word = positions.get(source);
    const there = english.tokens[target];
    if (confidence < SHOWN || word === undefined || !there || !/[\p{L}\d]/u.test(there.form)) continue;
    const before = shown.at(-1);
    if (before && before[0] === word && last === target - 1) before[2] = there.end;
    else shown.push([word, there.start, there.end]);
    last = target;
  }
  return shown.sort(([a, b], [c, d]) => a - c || b - d);
}

/** *6,6 milliards* is "6.6 billion": English leaves a number that is counted as it is. */
const isCounted = (tokens: readonly Token[], index: number) =>
  /^m(?:illion|illiard)$/.test(tokens[index]?.lemma ?? '') && tokens[index - 1]?.upos === 'NUM';

/** *les bras*, *trois mois*: a plural that only its neighbours show. */
function manyOf({ upos, lemma, feats }: Token): Form | undefined {
  if (upos !== 'NOUN' || feats.Number !== 'Plur') return undefined;
  return {
    kind: 'inflected',
    of: 'noun',
    lemma,
    gender: feats.Gender,
    number: feats.Number,
    ending: undefined,
  };
}

/** The gloss with the sense that the text's author chose for the word, where there is such a choice. */
function chosen(
  gloss: Gloss | undefined,
  token: Token,
  fr: string,
  choices: readonly Choice[],
): Gloss | undefined {
  const choice = choices.find(({ at, word = at }) => {
    const start = fr.indexOf(at);
    return start >= 0 && token.start === start + at.indexOf(word);
  });
  if (!gloss || !choice) return gloss;
  const sense = gloss.entry.senses.findIndex(({ equivalents }) => equivalents.includes(choice.sense));
  if (sense < 0)
    throw new Error(`"${gloss.entry.headword}" has no sense "${choice.sense}" (chosen at "${choice.at}")`);
  const equivalent = gloss.entry.senses[sense]!.equivalents.indexOf(choice.sense);
  return { ...gloss, sense: { sense, equivalent, certain: true } };
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

function locutionCard(locution: Occurrence & Gloss, passage: Passage): Card {
  const { entry } = locution;
  const form =
    entry.pos === 'v'
      ? verbOf(locution, passage)
      : entry.pos.startsWith('n')
        ? nounOf(locution, passage)
        : undefined;
  return { ...entryCard(locution, form, passage.english), feats: '' };
}

/** The form of a locution's verb, where its English can take it. */
function verbOf({ entry, tokens }: Occurrence, { forms }: Passage): Form | undefined {
  const own = tokens.map((token) => forms[token]);
  const form =
    own.find((here) => here?.kind === 'verb') ??
    own.find(
      (here) => (here?.kind === 'auxiliary' && here.tense !== 'infinitif') || here?.kind === 'participle',
    );
  // La décision est prise: what "is made" is not "the decision" again.
  const undergoes = form?.kind === 'participle' || (form?.kind === 'verb' && form.voice === 'passive');
  if (undergoes && /[ '](?:une?|l[ae]|les|l'|d[ue]s?)[ ']?/.test(entry.headword)) return undefined;
  // Faire savoir is one verb.
  return form?.kind === 'verb' && form.construction === 'causative' && entry.headword.startsWith('faire ')
    ? { ...form, construction: undefined }
    : form;
}

/** The form of a locution's noun, the first that it has. */
function nounOf({ tokens: own }: Occurrence, { tokens, forms }: Passage): Form | undefined {
  const noun = own.find((token) => tokens[token]!.upos === 'NOUN');
  return noun === undefined ? undefined : (forms[noun] ?? manyOf(tokens[noun]!));
}

function entryCard(gloss: Gloss, form: Form | undefined, english: EnglishText): Omit<Card, 'feats'> {
  const { entry, sense: here } = gloss;
  const sense = entry.senses[here.sense]!;
  const [first = '', ...others] = equivalentsHere(gloss);
  const also = entry.senses.filter((_, other) => other !== here.sense).map(senseText);
  return {
    headword: entry.headword,
    pos: entry.pos,
    // *les charges*, "charges": what is only said of the plural is in the plural.
    here: withSelf(
      inFormHere(first, others, entry.pos, /^plural\b/.test(sense.hint ?? '') ? undefined : form),
      english,
    ),
    ...(sense.hint && { hint: sense.hint }),
    ...(sense.register && { register: sense.register }),
    also,
    ...(entry.band !== undefined && { band: entry.band }),
    ...(!here.certain && NAMES_SOMETHING.test(entry.pos) && { sense: 'probable' as const }),
    ...(entry.fauxAmis.length > 0 && { fauxAmis: entry.fauxAmis }),
  };
}

/** Nouns, verbs, adjectives and adverbs; what a little word means, its sentence says or nobody asks. */
const NAMES_SOMETHING = /^(?:n(?!um)|v|ad[jv])/;

const SELVES = [
  'itself',
  'himself',
  'herself',
  'themselves',
  'ourselves',
  'yourself',
  'yourselves',
  'myself',
];

/** *oneself* becomes the pronoun that the translation has, where it has one. */
function withSelf(here: string, english: EnglishText): string {
  const self = SELVES.find((pronoun) => positionOf(pronoun, english) >= 0);
  return self ? here.replaceAll('oneself', self) : here;
}

/** The equivalents in the form the word has here; an auxiliary is said once: "will open, start". */
function inFormHere(
  first: string,
  others: readonly string[],
  pos: PartOfSpeech,
  form: Form | undefined,
): string {
  if (!/^(?:n|v)/.test(pos) || pos === 'num' || pos.endsWith('pl')) return [first, ...others].join(', ');
  const here = inflect(first, form);
  const shared = HELPS.test(first) ? '' : (AUXILIARIES.exec(here)?.[0] ?? '');
  const rest = others
    .filter((other) => other !== 'have got' || isPresent(form))
    .map((other) => ({ other, text: inflect(other, form) }))
    .filter(({ text }, i, all) => text !== here && all.findIndex((one) => one.text === text) === i)
    .map(({ other, text }) =>
      text.startsWith(shared) && !HELPS.test(other) ? text.slice(shared.length) : text,
    );
  return [here, ...rest].join(', ');
}

/** *Have got* is *have* in the present only. */
const isPresent = (form: Form | undefined) =>
  form === undefined || !('tense' in form) || form.tense === 'present';

const AUXILIARIES =
  /^(?:(?:will|would|to|has|have|had|was|were|is|are|be|been|being|going|about|just|let) )+/;
/** *Have fun*: its verb is one of its own that elsewhere helps another. */
const HELPS = /^(?:have|be|let|go|do) /;

const POS_OF_UPOS: Partial<Record<Token['upos'], PartOfSpeech>> = {
  ADJ: 'adj',
  ADP: 'prep',
  ADV: 'adv',
  AUX: 'v',
  CCONJ: 'cconj',
  DET: 'det',
  INTJ: 'intj',
  NUM: 'num',
  PRON: 'pron',
  PROPN: 'pn',
  SCONJ: 'sconj',
  VERB: 'v',
};

/** A word that no entry has: a number says itself, a name is a name, the rest is a guess and says so. */
function unknownCard(token: Token, translation: string): Omit<Card, 'feats'> {
  const { upos, form, lemma, feats } = token;
  const here = withoutEntry(token, translation);
  if (upos === 'NUM' && /^(?:\d|[IVXLCDM]+$)/.test(form))
    return { headword: form, pos: 'num', here, also: [] };
  if (upos === 'PROPN') return { headword: form, pos: 'pn', here, also: [] };
  const pos =
    POS_OF_UPOS[upos] ?? (feats.Gender === undefined ? 'nmf' : feats.Gender === 'Fem' ? 'nf' : 'nm');
  return { headword: lemma, pos, here, also: [], probable: true };
}
