import type { Token } from '#core/text/token.ts';
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
      ? byComplement(entry, situation)
      : (byLinks(entry, situation.linked, situation.english, fits) ??
        byTranslation(entry, situation.english, fits))) ??
    likeliest(entry, fits)
  );
}

/** Little words of an equivalent that stand by the linked ones count a little for it, those that do not against it. */
const LIGHT_THERE = 0.1;
const LIGHT_MISSING = -0.05;
/** A sense that its surroundings speak for wins where the links leave the choice. */
const WEIGHT_OF_FIT: Readonly<Record<Fit, number>> = { fits: 0.2, open: 0, unfit: -0.2 };

/** The sense whose equivalent is what the word is linked to: all its words of content stand there. */
export function byLinks(
  entry: Entry,
  linked: readonly number[],
  { words }: EnglishText,
  fits: readonly Fit[] = [],
): SenseHere | undefined {
  if (linked.length === 0) return undefined;
  const near = linked.flatMap((at) => [at - 1, at, at + 1, at + 2]);
  const isAmong = (places: readonly number[], bases: readonly string[]) =>
    places.some((at) => bases.some((base) => words[at]?.has(base)));
  let best: SenseHere | undefined;
  let most = 0;
  for (const [sense, { equivalents }] of entry.senses.entries())
    for (const [equivalent, text] of equivalents.entries()) {
      const content = contentOf(text);
      const [there, close] = [linked, near].map((at) => content.filter((bases) => isAmong(at, bases)).length);
      if (there === 0 || close !== content.length) continue;
      const light = lightOf(text)
        .map((word) => (isAmong(near, [word]) ? LIGHT_THERE : LIGHT_MISSING))
        .reduce((sum, weight) => sum + weight, 0);
      const worth = content.length + light + WEIGHT_OF_FIT[fits[sense] ?? 'open'];
      if (worth <= most) continue;
      most = worth;
      best = { sense, equivalent, certain: true };
    }
  return best;
}

/** The sense whose equivalent stands anywhere in the translation; the first that fits where several do. */
export function byTranslation(
  entry: Entry,
  english: EnglishText,
  fits: readonly Fit[] = [],
): SenseHere | undefined {
  const there = entry.senses.flatMap(({ equivalents }, sense) => {
    const equivalent = equivalents.findIndex((text) => positionOf(text, english) >= 0);
    return equivalent < 0 ? [] : [{ sense, equivalent, certain: true }];
  });
  return there.find(({ sense }) => fits[sense] !== 'unfit') ?? there[0];
}

/** Where the translation does not tell: the sense that its surroundings ask for, else the commonest that they allow. */
export function likeliest(entry: Entry, fits: readonly Fit[] = []): SenseHere {
  const asked = fits.indexOf('fits');
  const allowed = fits.indexOf('open');
  return {
    sense: Math.max(0, asked >= 0 ? asked : allowed),
    equivalent: 0,
    certain: entry.senses.length === 1 || asked >= 0,
  };
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
  if (form?.kind === 'part' && token.upos === 'PRON') return reflexive(entry, english);
  if (form?.kind === 'part') return withEquivalent(entry, ['that'], english);
  if (isPreposition(token) && next?.feats.VerbForm === 'Inf') return withHint(entry, /infiniti/);
  if (form?.kind === 'word' && form.use)
    return withEquivalent(entry, ENGLISH_OF_USE[form.use] ?? [], english);
  if (token.upos === 'DET' && token.lemma === 'le') return { sense: 0, equivalent: 0, certain: true };
  return token.upos === 'DET' ? byNumber(entry, token, english) : undefined;
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

/** A reflexive pronoun is some -self, the one the translation has where it has one. */
function reflexive(entry: Entry, english: EnglishText): SenseHere | undefined {
  const selves = entry.senses.flatMap(({ equivalents }) =>
    equivalents.filter((text) => /sel(?:f|ves)$/.test(text)),
  );
  return withEquivalent(entry, selves, english);
}

/** A sense as the card prints it among the others. */
export const senseText = ({ equivalents, hint }: Sense): string =>
  equivalents.join(', ') + (hint ? ` (${hint})` : '');
