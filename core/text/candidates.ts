import { featuresOf } from './features.ts';
import { fold } from './fold.ts';
import type { Forms, Reading } from './forms.ts';
import { guesses } from './guess.ts';
import { preference } from './preferences.ts';
import { rulesFor } from './rules.ts';
import type { Rule } from './rules-common.ts';
import { tagOf } from './tags.ts';
import type { Features, Upos } from './token.ts';
import type { Piece } from './tokenize.ts';

/** One reading of one piece, with what it is worth before its neighbours are asked. */
export type Candidate = {
  readonly key: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly feats: Features;
  readonly tag: number;
  readonly points: number;
  readonly probable: boolean;
  readonly clitic: boolean;
  readonly rules: readonly Rule[];
};

/** Where a piece stands: capitals mean little at the start of a sentence, nothing in a line of them; a clitic is a pronoun. */
export type Position = 'first' | 'inside' | 'heading' | 'clitic';

/** Forms kept with their candidates; the analyser of a novel stays small. */
const CACHE_SIZE = 20_000;

/** A function that gives every candidate of a piece, never none. */
export function candidateFinder(forms: Forms): (piece: Piece, position: Position) => readonly Candidate[] {
  const caches = { first: new Map(), inside: new Map(), heading: new Map(), clitic: new Map() } as Record<
    Position,
    Map<string, readonly Candidate[]>
  >;
  return (piece, position) => {
    const cache = caches[position];
    let candidates = cache.get(piece.form);
    if (!candidates) {
      candidates = findCandidates(piece, position, forms);
      if (cache.size >= CACHE_SIZE) cache.clear();
      cache.set(piece.form, candidates);
    }
    return candidates;
  };
}

type Draft = Omit<Candidate, 'key' | 'tag' | 'clitic' | 'rules'>;

function findCandidates(piece: Piece, position: Position, forms: Forms): readonly Candidate[] {
  const key = fold(piece.form);
  const clitic = position === 'clitic';
  // The likeliest first: then most of the others fall out of the beam at once.
  const drafts = draftsOf(piece, key, position, forms).sort((a, b) => b.points - a.points);
  return drafts.map((draft) => {
    const tag = tagOf(key, draft.upos, draft.feats, clitic);
    return { key, clitic, tag, rules: rulesFor(key, tag), ...draft };
  });
}

function draftsOf(piece: Piece, key: string, position: Position, forms: Forms): Draft[] {
  const { form, kind } = piece;
  if (form === '%' || form === '‰') return [sure(form, 'NOUN', 'm')];
  if (form === '&') return [sure('et', 'CCONJ')];
  if (form === '±') return [sure(form, 'ADP')];
  if (form === '/') return [sure(form, 'PUNCT'), sure(form, 'ADP')];
  if (kind === 'mark') return [sure(form, MARKS_AS_SYMBOLS.test(form) ? 'SYM' : 'PUNCT')];
  if (kind === 'address') return [sure(form, 'X')];
  if (kind === 'number') return numberDrafts(form);
  if (ROMAN.test(form)) return romanDrafts(form);
  if (NUMBER_WORDS.test(key)) return [sure(key, 'NUM', 'p', 2)];
  const title = TITLES[form];
  if (title) return [sure(title[0], 'NOUN', title[1], 3)];
  return wordDrafts(form, key, position, forms);
}

const MARKS_AS_SYMBOLS = /^(?:[$€£¥+=<>°§×÷©®™~^|]|°[CF]|[nN]°|\p{Extended_Pictographic}.*)$/u;
const ROMAN = /^(?:[IVXLCDM]{2,}|[IVX])(?:e|ème|er|ère)?$/;

const NUMBER_WORDS =
  /^(?:vingt|trente|quarante|cinquante|soixante|septante|huitante|nonante|quatre-vingts?|cent|deux|trois|quatre)(?:-(?:et|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|cents?|mille))+$/;

const TITLES: Readonly<Record<string, readonly [lemma: string, code: string]>> = {
  'M.': ['monsieur', 'ms'],
  'MM.': ['monsieur', 'mp'],
  Mr: ['monsieur', 'ms'],
  'Mr.': ['monsieur', 'ms'],
  Mme: ['madame', 'fs'],
  Mmes: ['madame', 'fp'],
  Mlle: ['mademoiselle', 'fs'],
  Mlles: ['mademoiselle', 'fp'],
  Dr: ['docteur', 'ms'],
  'Dr.': ['docteur', 'ms'],
  Me: ['maître', 'ms'],
  Mgr: ['monseigneur', 'ms'],
};

const sure = (lemma: string, upos: Upos, code = '', points = 0): Draft => ({
  lemma,
  upos,
  feats: featuresOf(code),
  points,
  probable: false,
});

function numberDrafts(form: string): Draft[] {
  if (!/\p{L}/u.test(form)) return [sure(form, 'NUM')];
  return [sure(form, 'ADJ'), sure(form, 'NOUN', '', -1.5)];
}

function romanDrafts(form: string): Draft[] {
  return [
    sure(form, /\p{Ll}$/u.test(form) ? 'ADJ' : 'NUM'),
    sure(form, 'PROPN', '', form.length > 1 ? -4 : -1),
  ];
}

function wordDrafts(form: string, key: string, position: Position, forms: Forms): Draft[] {
  const readings = readingsOf(form, key, position, forms);
  const words = readings.filter(({ upos }) => upos !== 'PROPN');
  if (position === 'clitic') return cliticDrafts(key, words);
  const capital = /^\p{Lu}/u.test(form);
  const named = words.length < readings.length;
  if (words.length > 0) {
    const all = withParticiples(key, capital ? withDemonyms(words) : words);
    const drafts = all.map((reading) => known(key, reading)).map(besideParticiple);
    const acronym = drafts.filter(({ lemma }) => lemma === form && capital);
    if (acronym.length > 0) return acronym;
    return capital ? [...drafts, nameBesideWord(form, words, named, position)] : drafts;
  }
  const guessed = guesses(key, capital, forms).map((guess) => ({ ...guess, probable: true }));
  return capital || named ? [...guessed, nameAlone(form, capital, named, position)] : guessed;
}

/** A word in capitals among words that are not: an acronym. */
const isAcronym = (form: string, position: Position): boolean =>
  position !== 'heading' && form.length > 1 && form === form.toUpperCase();

/** A name that is no common word. */
function nameAlone(form: string, capital: boolean, named: boolean, position: Position): Draft {
  if (!capital) return sure(form, 'PROPN', '', 2);
  const points = named ? 5.5 : isAcronym(form, position) ? 5 : position === 'inside' ? 4.5 : 2;
  return { ...sure(form, 'PROPN', '', points), probable: !named };
}

/** *les Singapouriens*: the adjective of a place, with a capital, is a noun. */
function withDemonyms(words: readonly Reading[]): readonly Reading[] {
  if (words.some(({ upos }) => upos === 'NOUN')) return words;
  const adjectives = words.filter(({ upos, lemma }) => upos === 'ADJ' && DEMONYM.test(lemma));
  return [...words, ...adjectives.map((adjective) => ({ ...adjective, upos: 'NOUN' as const }))];
}

/** Any past participle may be an adjective: *très satisfait*. */
function withParticiples(key: string, words: readonly Reading[]): readonly Reading[] {
  if (words.some(({ upos }) => upos === 'ADJ' || upos === 'AUX')) return words;
  const participles = words.filter(({ feats }) => feats.VerbForm === 'Part' && feats.Tense === 'Past');
  const singular = participles.some(({ feats }) => feats.Gender === 'Masc' && feats.Number === 'Sing');
  return [...words, ...participles.map(({ feats }) => asAdjective(key, feats, singular))];
}

function asAdjective(key: string, { Gender, Number: number }: Features, singular: boolean): Reading {
  const ending = singular ? '' : (Gender === 'Fem' ? 'e' : '') + (number === 'Plur' ? 's' : '');
  const feats = featuresOf((Gender === 'Fem' ? 'f' : 'm') + (number === 'Plur' ? 'p' : 's'));
  return { lemma: key.slice(0, key.length - ending.length), upos: 'ADJ', feats, band: 0 };
}

/** A form that is also a past participle is a little less likely the adjective or noun it looks like. */
function besideParticiple(draft: Draft, _i: number, drafts: readonly Draft[]): Draft {
  if (draft.upos !== 'ADJ' && draft.upos !== 'NOUN') return draft;
  const participle = drafts.some(({ upos, feats }) => upos === 'VERB' && feats.VerbForm === 'Part');
  return participle ? { ...draft, points: draft.points - (draft.upos === 'ADJ' ? 1.5 : 0.5) } : draft;
}

/** A pronoun, or the -ci and -là of *ce jour-là*. */
function cliticDrafts(key: string, words: readonly Reading[]): Draft[] {
  const drafts = words.filter(({ upos }) => upos === 'PRON').map((reading) => known(key, reading));
  return drafts.length > 0 ? drafts : [sure(key.replace(/^-/, ''), 'ADV')];
}

/** Capitals are often written without their accent: *Etat*, *A Paris*. */
function readingsOf(form: string, key: string, position: Position, forms: Forms): readonly Reading[] {
  const readings = forms.readings(key);
  if (form === 'A') return [...readings, ...forms.readings('à')];
  const allCapitals = form.length > 1 && form === form.toUpperCase() && /[A-Z]/.test(form);
  const isWord = readings.some(({ upos }) => upos !== 'PROPN');
  if (position !== 'heading' && (isWord || !/^[AEIOUC]/.test(form))) return readings;
  if (position === 'heading' && !allCapitals) return readings;
  const accented = forms
    .accented(key)
    .filter((spelt) => allCapitals || fold(spelt).slice(1) === key.slice(1))
    .flatMap((spelt) => forms.readings(spelt));
  return position === 'heading'
    ? accented
    : [...readings, ...accented.filter(({ upos }) => upos !== 'PROPN')];
}

function known(key: string, { lemma, upos, feats, band }: Reading): Draft {
  const common = familiarity(band, upos) + preference(key, upos, lemma);
  return { lemma, upos, feats, points: common + formPoints(upos, feats), probable: false };
}

/** Points for how common a headword is. The band is the logarithm of its rank, so this is the log of a frequency. */
function familiarity(band: number, upos: Upos): number {
  if (upos === 'AUX') return Math.max(fromBand(band), 3);
  if (upos === 'ADP+DET') return 7.2;
  if (band > 0) return fromBand(band);
  return CLOSED.has(upos) ? fromBand(CLOSED_BAND) : upos === 'ADV' ? fromBand(ADVERB_BAND) : UNLISTED;
}

const fromBand = (band: number): number =>
  band === 0 ? UNLISTED : Math.min(9.9, 10.7 - 0.717 * (band - 0.5));

const UNLISTED = -3.5;
/** Bands for grammar words and adverbs the dictionary lacks as such. */
const CLOSED_BAND = 5;
const ADVERB_BAND = 11;
const CLOSED: ReadonlySet<Upos> = new Set(['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'NUM']);

const FORM_WEIGHT = 0.6;

/** Points for how common a form is among the forms of its word. */
function formPoints(upos: Upos, feats: Features): number {
  if (upos === 'NOUN') return FORM_WEIGHT * (feats.Number === 'Plur' ? -1 : -0.4);
  if (upos === 'ADJ') return FORM_WEIGHT * (feats.Number === 'Plur' ? -1.6 : -0.9);
  if (upos === 'VERB') return FORM_WEIGHT * (verbPoints(feats) - (feats.VerbForm === 'Fin' ? 0.4 : 0));
  if (upos === 'AUX')
    return (
      FORM_WEIGHT *
      (feats.VerbForm === 'Part' && feats.Tense === 'Past'
        ? -2.5
        : verbPoints(feats) + (feats.VerbForm === 'Fin' ? 0.6 : 0))
    );
  return 0;
}

const TENSES: Readonly<Record<string, number>> = { Pres: -0.6, Imp: -1.6, Past: -2.2, Fut: -2.4 };
const MOODS: Readonly<Record<string, number>> = { Sub: -3, Imp: -4, Cnd: -2.8 };

function verbPoints({ VerbForm, Tense, Mood, Person, Gender, ...feats }: Features): number {
  const plural = feats.Number === 'Plur';
  if (VerbForm === 'Inf') return -1.5;
  if (VerbForm === 'Part') {
    if (Tense === 'Pres') return -2.6;
    if (Gender === 'Fem') return plural ? -3.4 : -2.7;
    return plural ? -2.9 : -1.7;
  }
  const mood = Mood === 'Sub' && Tense === 'Imp' ? -6 : (MOODS[Mood ?? ''] ?? TENSES[Tense ?? ''] ?? -1);
  if (Person === '3') return mood + (plural ? -1.2 : -0.5);
  if (Person === '1') return mood + (plural ? -3 : -2.4);
  return mood + (plural ? -3 : -3.4);
}

/** *Français, Parisien*: a noun in French, for all its capital. */
const DEMONYM = /(?:ien|éen|ain|ais|ois|and|ol)$/;

const isDemonym = ({ lemma, upos }: Reading): boolean => /NOUN|ADJ/.test(upos) && DEMONYM.test(lemma);

/** A capital on a word that is also a common word. */
function nameBesideWord(form: string, words: readonly Reading[], named: boolean, position: Position): Draft {
  const weak = position !== 'inside';
  const grammar = words.some(({ upos }) => CLOSED.has(upos) || upos === 'AUX');
  let points = weak ? (named ? 0.5 : -2.5) : named ? 4.5 : 3;
  if (position === 'heading') points -= 3;
  else if (isAcronym(form, position)) points = Math.max(points, 0) + (form.length <= 5 ? 3.5 : 0);
  else if (grammar) points -= weak ? 3 : 1.5;
  else if (words.some(isDemonym)) points -= form.endsWith('s') ? 5 : 2;
  return sure(form, 'PROPN', '', points);
}
