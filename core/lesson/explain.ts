import type { Token } from '#core/text/token.ts';
import type { Form, Help, PluralEnding } from './form.ts';
import { inWords } from './numbers.ts';
import { type Context, elisionOf, nextSound, smallWord, word } from './small-words.ts';
import { bare } from './spelling.ts';
import { COMPOUND, tenseOf } from './tense.ts';
import type { VerbGroup } from './verbs.ts';

/** What there is to say about each token’s form; nothing where the form is the headword itself, or in doubt. */
export function explain(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
): readonly (Form | undefined)[] {
  const context: Context = { tokens, words: tokens.map((token) => bare(token.form)), groups };
  return tokens.map((_, i) => formOf(context, i));
}

function formOf(c: Context, i: number): Form | undefined {
  const token = c.tokens[i]!;
  if (token.upos === 'PUNCT' || token.upos === 'SYM') return undefined;
  return (
    verbForm(c, i) ??
    negationForm(c, i) ??
    figures(token) ??
    abbreviation(token) ??
    smallWord(c, i) ??
    inflected(c, i)
  );
}

// ——— Verbs

function verbForm(c: Context, i: number): Form | undefined {
  const token = c.tokens[i]!;
  const group = c.groups.find((g) => g.head === i || g.auxiliaries.includes(i));
  if (group) return group.head === i ? headForm(c, group) : auxiliaryForm(c, group, i);
  const owner = c.groups.find((g) => g.reflexive === i);
  if (owner) return { kind: 'part', elision: elisionOf(c, i), of: 'verb', whole: owner.lemma };
  const linked = c.groups.find((g) => g.links.includes(i));
  if (linked) {
    const to = linked.tense.startsWith('gerondif') ? 'gerondif' : linked.construction;
    if (to === 'gerondif' || to === 'passeRecent' || to === 'enTrainDe' || to === 'surLePointDe')
      return { kind: 'link', elision: elisionOf(c, i), to, verb: linked.lemma };
  }
  const leaves = c.groups.find((g) => g.lemma === 's’en aller' && g.reflexive === i - 1);
  if (leaves && token.upos !== 'ADP')
    return { kind: 'part', elision: undefined, of: 'verb', whole: leaves.lemma };
  return undefined;
}

function headForm(c: Context, group: VerbGroup): Form | undefined {
  const simple = group.auxiliaries.length === 0;
  if (group.tense === 'participePasse')
    return isNominal(c, group.head) ? undefined : participleForm(c, group.head);
  const after =
    group.tense === 'infinitif' && simple
      ? (prepositionBefore(c, group) ?? sharedPreposition(c, group))
      : undefined;
  const plain = group.tense === 'infinitif' && simple && group.voice === 'active' && after === undefined;
  if (plain) return undefined;
  return {
    kind: 'verb',
    lemma: group.lemma,
    tense: group.tense,
    voice: group.voice,
    construction: group.construction,
    person: group.person,
    number: group.number,
    agreement: group.agreement,
    after,
  };
}

function prepositionBefore(c: Context, group: VerbGroup): string | undefined {
  const before = group.tokens[0]! - 1;
  const first = firstOfCluster(c, group.head);
  const i = Math.min(before, first - 1);
  const word = c.words[i] ?? '';
  if (c.tokens[i]?.upos !== 'ADP') return undefined;
  return { "d'": 'de', de: 'de', à: 'à', pour: 'pour', sans: 'sans', par: 'par', après: 'après' }[word];
}

/** *pour résoudre … et favoriser*: an infinitive joined by *et* or *ou* shares the preposition of the one before. */
function sharedPreposition(c: Context, group: VerbGroup): string | undefined {
  const first = Math.min(group.tokens[0]!, firstOfCluster(c, group.head));
  if (c.tokens[first - 1]?.upos !== 'CCONJ') return undefined;
  const before = c.groups.findLast(({ head }) => head < first);
  return before?.tense === 'infinitif' ? prepositionBefore(c, before) : undefined;
}

/** Back over the pronouns and negations before an infinitive. */
function firstOfCluster(c: Context, verb: number): number {
  let i = verb;
  while (
    i > 0 &&
    /^(?:ne|n'|pas|plus|jamais|rien|me|m'|te|t'|se|s'|nous|vous|le|la|les|l'|lui|leur|y|en)$/.test(
      c.words[i - 1]!,
    ) &&
    c.tokens[i - 1]!.upos !== 'ADP'
  )
    i--;
  return i;
}

function participleForm(c: Context, i: number): Form {
  const { lemma, feats } = c.tokens[i]!;
  const word = c.words[i]!;
  // The features of a form that shows nothing are a guess.
  const gender = feats.Gender;
  const number = feats.Number === 'Plur' && !word.endsWith('s') ? undefined : feats.Number;
  return { kind: 'participle', lemma, gender, number, noun: nounOf(c, i) };
}

/** The noun before a participle that has its gender and number, when only one can be meant. */
function nounOf(c: Context, i: number): string | undefined {
  const { Gender, Number: count } = c.tokens[i]!.feats;
  if (!Gender || !count) return undefined;
  const nouns: Token[] = [];
  for (let j = i - 1; j >= 0; j--) {
    const token = c.tokens[j]!;
    // Before the first noun only what describes it; then the nouns it completes: levée de fonds.
    const links = nouns.length > 0 ? ['ADJ', 'ADP', 'ADP+DET', 'DET', 'NUM'] : ['ADJ', 'ADV'];
    if (token.upos === 'NOUN') nouns.push(token);
    else if (!links.includes(token.upos)) break;
  }
  const fits = nouns.filter(
    ({ feats, probable }) => !probable && feats.Gender === Gender && feats.Number === count,
  );
  return fits.length === 1 ? fits[0]!.form : undefined;
}

/** un blessé, une levée: an article with no noun after makes the participle a noun. */
function isNominal(c: Context, i: number): boolean {
  let j = i - 1;
  while (j >= 0 && ['ADJ', 'ADV'].includes(c.tokens[j]!.upos)) j--;
  return ['DET', 'ADP+DET'].includes(c.tokens[j]?.upos ?? '') && c.tokens[i + 1]?.upos !== 'NOUN';
}

function auxiliaryForm(c: Context, group: VerbGroup, i: number): Form {
  const { lemma, feats } = c.tokens[i]!;
  return {
    kind: 'auxiliary',
    lemma,
    tense: tenseOf(c.tokens[i]!),
    person: feats.Person,
    number: feats.Number,
    helps: { lemma: group.lemma, to: helpsTo(c, group, i) },
  };
}

function helpsTo(c: Context, group: VerbGroup, i: number): Help {
  const { lemma } = c.tokens[i]!;
  if (lemma === 'faire') return 'causative';
  const { construction } = group;
  if (construction && construction !== 'causative' && i === group.auxiliaries[0]) return construction;
  if (lemma === 'être' && group.voice === 'passive') return 'passive';
  // va avoir fini: avoir makes its own infinitive compound.
  return COMPOUND[tenseOf(c.tokens[i]!)] ?? 'passive';
}

// ——— Negation

function negationForm(c: Context, i: number): Form | undefined {
  for (const group of c.groups)
    for (const negation of group.negations) {
      if (negation.word === i && negation.ne === undefined)
        return { kind: 'negation', elision: undefined, negation: 'spoken' };
      if (negation.ne !== i && negation.word !== i) continue;
      const elision = elisionOf(c, i);
      // ne alone, and no telling why: say only what the form shows.
      if (negation.kind === 'alone') return elision && word({ elision });
      return { kind: 'negation', elision, negation: negation.kind };
    }
  return undefined;
}

// ——— Figures and abbreviations

function figures(token: Token): Form | undefined {
  if (!/^[\dIVX]/.test(token.form) || !/\d|[IVX](?:er|re|e|ème)$/.test(token.form)) return undefined;
  const words = inWords(token.form);
  return words === undefined ? undefined : { kind: 'number', words };
}

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'm.': 'monsieur',
  'mm.': 'messieurs',
  mme: 'madame',
  mmes: 'mesdames',
  mlle: 'mademoiselle',
  mlles: 'mesdemoiselles',
  mgr: 'monseigneur',
  dr: 'docteur',
  'dr.': 'docteur',
  pr: 'professeur',
  'pr.': 'professeur',
  etc: 'et cetera',
  'etc.': 'et cetera',
  'cf.': 'confer',
  'av.': 'avant',
  'apr.': 'après',
  'j.-c.': 'Jésus-Christ',
  'p.': 'page',
  'env.': 'environ',
  'éd.': 'édition',
  'chap.': 'chapitre',
};

function abbreviation(token: Token): Form | undefined {
  const words = ABBREVIATIONS[bare(token.form)];
  const initial = token.upos === 'PROPN' && bare(token.form) !== 'j.-c.';
  return words === undefined || initial ? undefined : { kind: 'abbreviation', words };
}

// ——— Nouns and adjectives

const BEFORE_VOWEL: Readonly<Record<string, string>> = {
  bel: 'beau',
  nouvel: 'nouveau',
  vieil: 'vieux',
  fol: 'fou',
  mol: 'mou',
};

function inflected(c: Context, i: number): Form | undefined {
  const { upos, lemma, feats } = c.tokens[i]!;
  if (!['NOUN', 'ADJ', 'DET', 'PRON', 'NUM'].includes(upos)) return undefined;
  const form = c.words[i]!;
  const base = bare(lemma);
  // ma and votre have lemmas of another word: only what the spelling shows can be said.
  if ((upos === 'DET' || upos === 'PRON') && form.slice(0, 3) !== base.slice(0, 3)) return undefined;
  if (upos === 'NOUN' && isName(c, i)) return undefined;
  const beau = BEFORE_VOWEL[form];
  if (beau && upos === 'ADJ') return { kind: 'beforeVowel', lemma: beau, before: nextSound(c, i) };
  if (form === base || base.includes('+') || !isLetters(form)) return undefined;
  const number = feats.Number ?? 'Sing';
  const plural = number === 'Plur' && isPluralOf(form, base);
  const of = upos === 'NOUN' ? 'noun' : 'other';
  if (plural) {
    const shown = upos === 'ADJ' && !base.endsWith('e') && feats.Gender === 'Masc' ? 'Masc' : undefined;
    return { kind: 'inflected', of, lemma, gender: shown, number, ending: endingOf(form, base) };
  }
  if (feats.Gender === 'Fem')
    return { kind: 'inflected', of, lemma, gender: 'Fem', number, ending: undefined };
  // yeux, messieurs: a plural like no other.
  if (number === 'Plur')
    return { kind: 'inflected', of, lemma, gender: undefined, number, ending: undefined };
  return undefined;
}

/** A capital inside a sentence with no article before it: more likely Paris than paris. */
function isName(c: Context, i: number): boolean {
  const before = c.tokens[i - 1];
  if (!/^\p{Lu}/u.test(c.tokens[i]!.form) || !before) return false;
  return (
    !['DET', 'ADP+DET', 'ADJ', 'NUM'].includes(before.upos) && !/^(?:[.?!:…«“"—–-]|\.\.\.)$/.test(before.form)
  );
}

const isLetters = (form: string): boolean => /^[\p{L}’' -]+$/u.test(form);

function isPluralOf(form: string, lemma: string): boolean {
  if (form === lemma || form === `${lemma}s` || form === `${lemma}x`) return true;
  return (lemma.endsWith('al') || lemma.endsWith('ail')) && form === lemma.replace(/ai?l$/, 'aux');
}

function endingOf(form: string, lemma: string): PluralEnding | undefined {
  if (form === `${lemma}x`) return 'addsX';
  if (form.endsWith('aux')) return lemma.endsWith('ail') ? 'ailAux' : 'alAux';
  return undefined;
}
