import { familyOf } from '#core/text/english-forms.ts';
import type { Token } from '#core/text/token.ts';
import { inflect } from './english.ts';
import { contentOf, type EnglishText, lightOf, positionOf } from './english-words.ts';
import type { Entry, Sense } from './entry.ts';
import type { Form, Use } from './form.ts';
import { type Fit, fitOf, type Surroundings } from './hints.ts';

/** The sense a word has where it stands, and which of its equivalents the translation uses. */
export type SenseHere = {
  readonly sense: number;
  readonly equivalent: number;
  /** False where neither the sentence nor its translation says so: the likeliest sense is given then. */
  readonly certain: boolean;
};

/** What a choice of sense may look at. */
export type Situation = Surroundings & {
  readonly form: Form | undefined;
  readonly next: Token | undefined;
  readonly english: EnglishText;
  /** The words of the translation that this one is linked to. */
  readonly linked: readonly number[];
  /** Whether a word of the translation is linked to no other. */
  readonly isFree: (at: number) => boolean;
  /** For a preposition: where in the translation the word it introduces stands; -1 where unknown. */
  readonly complement: number;
  /** Places in the translation that an earlier preposition has taken; one that is found is added. */
  readonly taken: Set<number>;
};

/** The sense a word has in its sentence: by what it does there, else by the translation, else the likeliest. */
export function senseHere(entry: Entry, situation: Situation): SenseHere {
  const token = situation.tokens[situation.index]!;
  const fits = entry.senses.map(({ hint }) => fitOf(hint, situation));
  return (
    byUse(entry, situation) ??
    (isPreposition(token)
      ? (byLinkedPreposition(entry, situation) ?? byComplement(entry, situation))
      : (byLinks(entry, situation.linked, situation.english, fits, situation.form) ??
        byTranslation(entry, situation.english, situation.isFree, fits))) ??
    likeliest(entry, situation.english, fits)
  );
}

/** What decides among equivalents whose words of content all stand there: little words, the very form, the hint. */
const LIGHT_THERE = 0.1;
const LIGHT_MISSING = -0.05;
const SAME_FORM = 0.05;
const WEIGHT_OF_FIT: Readonly<Record<Fit, number>> = { fits: 0.2, suits: 0.1, open: 0, unfit: -0.4 };

/** The sense whose equivalent is what the word is linked to; failing that, a word of its family. */
export function byLinks(
  entry: Entry,
  linked: readonly number[],
  english: EnglishText,
  fits: readonly Fit[] = [],
  form?: Form,
): SenseHere | undefined {
  return (
    bestOf(entry, (text, sense) => {
      const places = placesOf(text, linked, english);
      if (!places) return 0;
      const light = lightOf(text)
        .map((word) => (isNear(word, places, english) ? LIGHT_THERE : LIGHT_MISSING))
        .reduce((sum, weight) => sum + weight, 0);
      // English puts would before the bare verb; and pourrait is as often might as it is would be able to.
      const isConditional = form?.kind === 'verb' && form.tense === 'conditionnelPresent';
      const said = isConditional ? text : inflect(text, form);
      const same = places.some((at) => said.includes(english.tokens[at]!.form)) ? SAME_FORM : 0;
      return places.length + light + same + WEIGHT_OF_FIT[fits[sense] ?? 'open'];
    }) ??
    bestOf(entry, (text, sense) => {
      const [word, ...more] = contentOf(text);
      const family = more.length === 0 && familyOf(word?.[0] ?? '');
      const isThere =
        family && family.length >= SHORTEST_FAMILY && linked.some((at) => english.families[at] === family);
      return isThere ? 1 + WEIGHT_OF_FIT[fits[sense] ?? 'open'] : 0;
    })
  );
}

/** Shorter stems bring together what does not belong. */
const SHORTEST_FAMILY = 4;

/** The equivalent worth most, the first of those; undefined where none is worth anything. */
function bestOf(entry: Entry, worthOf: (text: string, sense: number) => number): SenseHere | undefined {
  let best: SenseHere | undefined;
  let most = 0;
  for (const [sense, { equivalents }] of entry.senses.entries())
    for (const [equivalent, text] of equivalents.entries()) {
      const worth = worthOf(text, sense);
      if (worth <= most) continue;
      most = worth;
      best = { sense, equivalent, certain: true };
    }
  return best;
}

/** How far on the next word of an equivalent may stand. */
const NEXT = 3;

/** Where the equivalent's words of content stand, in order, at least one of them among the linked ones. */
function placesOf(text: string, linked: readonly number[], { words }: EnglishText): number[] | undefined {
  const content = contentOf(text);
  const isAt = (bases: readonly string[], at: number) => bases.some((base) => words[at]?.has(base));
  for (const link of linked)
    for (const [first, bases] of content.entries()) {
      if (!isAt(bases, link)) continue;
      const places = [link];
      let [from, to] = [link, link];
      for (let k = first - 1; k >= 0; k--) {
        const at = range(from - 1, from - NEXT).find((place) => isAt(content[k]!, place));
        if (at === undefined) break;
        places.unshift(at);
        from = at;
      }
      for (let k = first + 1; k < content.length; k++) {
        const at = range(to + 1, to + NEXT).find((place) => isAt(content[k]!, place));
        if (at === undefined) break;
        places.push(at);
        to = at;
      }
      if (places.length === content.length) return places;
    }
  return undefined;
}

/** From one place to the other, both included, in that direction. */
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, k) => from + Math.sign(to - from) * k);

const isNear = (word: string, places: readonly number[], { words }: EnglishText) =>
  range(Math.min(...places) - 1, Math.max(...places) + 2).some((at) => words[at]?.has(word));

/**
 * The sense whose equivalent stands anywhere in the translation, where it is not another word's and the hint does not
 * speak against it.
 */
export function byTranslation(
  entry: Entry,
  english: EnglishText,
  isFree: (at: number) => boolean,
  fits: readonly Fit[] = [],
): SenseHere | undefined {
  const there = entry.senses.flatMap(({ equivalents }, sense) => {
    const equivalent = equivalents.findIndex((text) => positionOf(text, english, isFree) >= 0);
    return equivalent < 0 ? [] : [{ sense, equivalent, certain: true }];
  });
  return there.find(({ sense }) => fits[sense] !== 'unfit');
}

/**
 * Where the translation does not tell: the sense that its surroundings ask for, else the commonest that they allow; with
 * an equivalent that the translation has, be it for another word.
 */
export function likeliest(entry: Entry, english: EnglishText, fits: readonly Fit[] = []): SenseHere {
  const asked = fits.indexOf('fits');
  const allowed = fits.findIndex((fit) => fit !== 'unfit');
  const sense = Math.max(0, asked >= 0 ? asked : allowed);
  const there = entry.senses[sense]!.equivalents.findIndex((text) => positionOf(text, english) >= 0);
  return { sense, equivalent: Math.max(0, there), certain: entry.senses.length === 1 || asked >= 0 };
}

/** How far before its noun an English preposition may stand: *in* the new Tokyo office. */
const REACH = 4;
/** A preposition's rarer senses are not believed on so little. */
const COMMON_SENSES = 3;

/**
 * English puts most of its prepositions anywhere in any sentence, so that one's being there says little: it must
 * stand just before what the French one introduces, and answer for one French preposition only.
 */
function byComplement(entry: Entry, { english, complement, taken }: Situation): SenseHere | undefined {
  for (let at = complement - 1; at >= Math.max(0, complement - REACH); at--) {
    const there = english.words[at];
    if (taken.has(at) || !there) continue;
    for (const [sense, { equivalents, hint }] of entry.senses.slice(0, COMMON_SENSES).entries()) {
      const equivalent = equivalents.findIndex((text) => there.has(text.replace(/ the$/, '')));
      if (equivalent < 0 || /infiniti|participe/.test(hint ?? '')) continue;
      taken.add(at);
      return { sense, equivalent, certain: true };
    }
  }
  return undefined;
}

/** The English preposition that the links give it, where that is one of its equivalents. */
function byLinkedPreposition(entry: Entry, { english, linked, taken }: Situation): SenseHere | undefined {
  for (const [sense, { equivalents, hint }] of entry.senses.entries()) {
    if (/infiniti|participe/.test(hint ?? '')) continue;
    for (const [equivalent, text] of equivalents.entries()) {
      const at = linked.find((place) => english.words[place]?.has(text.replace(/ the$/, '')));
      if (at === undefined) continue;
      taken.add(at);
      return { sense, equivalent, certain: true };
    }
  }
  return undefined;
}

const isPreposition = ({ upos }: Token) => upos === 'ADP' || upos === 'ADP+DET';

/** What a little word does in the sentence names its English: the equivalents to look for, in order. */
const ENGLISH_OF_USE: Partial<Record<Use, readonly string[]>> = {
  partitive: ['some'],
  indefinitePlural: ['some'],
  deForDes: ['some'],
  nousSubject: ['we'],
  nousObject: ['us', 'to us'],
  vousSubject: ['you'],
  vousObject: ['you', 'to you'],
  meObject: ['me', 'to me'],
  teObject: ['you', 'to you'],
  himObject: ['him'],
  herObject: ['her'],
  themObject: ['them'],
  toHim: ['to him', 'him'],
  toThem: ['to them', 'them'],
  theirOne: ['their'],
  theirMany: ['their'],
  y: ['there'],
  en: ['of it'],
  relativeSubject: ['who', 'which', 'that'],
  relativeObject: ['that', 'which', 'whom'],
  questionWho: ['who'],
  questionWhat: ['what'],
  thatConjunction: ['that'],
  superlative: ['the'],
  comparison: ['than', 'as'],
  dont: ['of which', 'whose'],
  dontIncluding: ['including'],
};

function byUse(entry: Entry, { tokens, index, form, next, english }: Situation): SenseHere | undefined {
  const token = tokens[index]!;
  if (form?.kind === 'auxiliary')
    return form.helps.to === 'passive' ? undefined : withHint(entry, /\bauxiliary\b|near future/);
  if (form?.kind === 'link' && form.to === 'gerondif') return withHint(entry, /participe/);
  if (form?.kind === 'part' && token.upos === 'PRON')
    return reflexive(entry, english, tokens.slice(index + 1));
  if (form?.kind === 'part') return withEquivalent(entry, ['that'], english);
  if (isPreposition(token) && next?.feats.VerbForm === 'Inf') return withHint(entry, /infiniti/);
  if (token.lemma === 'il') return withEquivalent(entry, subjectsOf(token, form), english);
  if (form?.kind === 'word' && form.use)
    return withEquivalent(entry, ENGLISH_OF_USE[form.use] ?? [], english);
  if (token.upos === 'DET' && token.lemma === 'le') return { sense: 0, equivalent: 0, certain: true };
  return token.upos === 'DET' ? byNumber(entry, token, english) : undefined;
}

/** *elle* is never "he", whatever else the translation names, nor *il* "she". */
function subjectsOf({ feats }: Token, form: Form | undefined): readonly string[] {
  if (feats.Number === 'Plur') return ['they'];
  if (feats.Gender === 'Fem') return ['she', 'it'];
  return form?.kind === 'word' && form.use === 'impersonal' ? ['it', 'there'] : ['he', 'it'];
}

function withHint(entry: Entry, pattern: RegExp): SenseHere | undefined {
  const sense = entry.senses.findIndex(({ hint }) => hint !== undefined && pattern.test(hint));
  return sense < 0 ? undefined : { sense, equivalent: 0, certain: true };
}

/** *ces* is "these": where an entry has senses for the plural, a determiner chooses among those of its number. */
function byNumber(entry: Entry, token: Token, english: EnglishText): SenseHere | undefined {
  const isPlural = ({ hint }: Sense) => /^plural\b/.test(hint ?? '');
  if (!entry.senses.some(isPlural)) return undefined;
  const fitting = entry.senses.filter((sense) => isPlural(sense) === (token.feats.Number === 'Plur'));
  return withEquivalent(
    entry,
    fitting.flatMap(({ equivalents }) => equivalents),
    english,
  );
}

/** The wanted equivalent that the translation has, else the first one that the entry has. */
function withEquivalent(
  entry: Entry,
  wanted: readonly string[],
  english: EnglishText,
): SenseHere | undefined {
  const inEntry = wanted.flatMap((text) =>
    entry.senses.flatMap(({ equivalents }, sense) => {
      const equivalent = equivalents.indexOf(text);
      return equivalent < 0
        ? []
        : [{ sense, equivalent, certain: true, there: positionOf(text, english) >= 0 }];
    }),
  );
  return inEntry.find(({ there }) => there) ?? inEntry[0];
}

/** A reflexive pronoun is some -self: the one the translation has, else the one for as many as its verb has. */
function reflexive(entry: Entry, english: EnglishText, after: readonly Token[]): SenseHere | undefined {
  const selves = entry.senses.flatMap(({ equivalents }) =>
    equivalents.filter((text) => /sel(?:f|ves)$/.test(text)),
  );
  const verb = after.find(({ upos, feats }) => /^(?:VERB|AUX)$/.test(upos) && feats.Number !== undefined);
  const isPlural = verb?.feats.Number === 'Plur';
  const likelyFirst = selves.toSorted(
    (a, b) => Number(isSelves(b) === isPlural) - Number(isSelves(a) === isPlural),
  );
  return withEquivalent(entry, likelyFirst, english);
}

const isSelves = (text: string) => text.endsWith('selves');

/** A sense as the card prints it among the others. */
export const senseText = ({ equivalents, hint }: Sense): string =>
  equivalents.join(', ') + (hint ? ` (${hint})` : '');
