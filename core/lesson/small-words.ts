import type { Token } from '#core/text/token.ts';
import type { Contraction, Count, Elision, Form, Gender, Use } from './form.ts';
import { bare } from './spelling.ts';
import { isConjugated as conjugated, hasEuphonicT, isTied } from './tied.ts';
import { type VerbGroup, WITH_ETRE } from './verbs.ts';

/** A sentence as its words are explained. */
export type Context = {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly groups: readonly VerbGroup[];
};

/** What an article, a pronoun, a conjunction does where it stands. */
export function smallWord(c: Context, i: number): Form | undefined {
  const { upos } = c.tokens[i]!;
  const form = c.words[i]!;
  if (upos === 'NOUN' || upos === 'PROPN' || upos === 'X') return undefined;
  const special = SPECIAL[form]?.(c, i);
  if (special) return special;
  const row = FORMS[`${form} ${upos === 'ADJ' ? 'DET' : upos}`];
  if (row) {
    const [lemma, gender, number] = row;
    return word({
      inflection: { lemma, gender, number },
      use: form.includes('quel') && upos === 'PRON' ? 'which' : undefined,
    });
  }
  const elision = elisionOf(c, i);
  return elision && word({ elision });
}

type WordForm = Extract<Form, { kind: 'word' }>;

export const word = (parts: Partial<Omit<WordForm, 'kind'>>): WordForm => ({
  kind: 'word',
  elision: undefined,
  inflection: undefined,
  use: undefined,
  ...parts,
});

const use = (use: Use): WordForm => word({ use });

const ELIDED: Readonly<Record<string, string>> = {
  "j'": 'je',
  "d'": 'de',
  "qu'": 'que',
  "n'": 'ne',
  "s'": 'se',
  "c'": 'ce',
  "m'": 'me',
  "t'": 'te',
  "jusqu'": 'jusque',
  "lorsqu'": 'lorsque',
  "puisqu'": 'puisque',
  "quoiqu'": 'quoique',
  "quelqu'": 'quelque',
  "presqu'": 'presque',
  "entr'": 'entre',
};

export function elisionOf(c: Context, i: number, words?: Elision['words']): Elision | undefined {
  const form = c.words[i]!;
  const whole = ELIDED[form];
  if (!form.endsWith("'") || (words === undefined && whole === undefined)) return undefined;
  return { words: words ?? [whole!], before: nextSound(c, i) };
}

export function nextSound(c: Context, i: number): Elision['before'] {
  const next = c.tokens.slice(i + 1).find((token) => token.upos !== 'PUNCT');
  const letter = bare(next?.form ?? '').normalize('NFD')[0] ?? '';
  if (letter === 'h' && next?.form.normalize('NFC').toUpperCase() !== next?.form) return 'silentH';
  return /[aeiouyœæ]/.test(letter) ? 'vowel' : 'vowelSound';
}

// Forms of the small words, by the part of speech they have here: headword, then what the form shows.
type Row = readonly [headword: string, gender: Gender | undefined, number: Count];
const FORMS: Readonly<Record<string, Row>> = {
  'la DET': ['le', 'Fem', 'Sing'],
  'les DET': ['le', undefined, 'Plur'],
  'une DET': ['un', 'Fem', 'Sing'],
  'une NUM': ['un', 'Fem', 'Sing'],
  'une PRON': ['un', 'Fem', 'Sing'],
  'uns PRON': ['un', 'Masc', 'Plur'],
  'unes PRON': ['un', 'Fem', 'Plur'],
  'cette DET': ['ce', 'Fem', 'Sing'],
  'ces DET': ['ce', undefined, 'Plur'],
  'ma DET': ['mon', 'Fem', 'Sing'],
  'mes DET': ['mon', undefined, 'Plur'],
  'ta DET': ['ton', 'Fem', 'Sing'],
  'tes DET': ['ton', undefined, 'Plur'],
  'sa DET': ['son', 'Fem', 'Sing'],
  'ses DET': ['son', undefined, 'Plur'],
  'nos DET': ['notre', undefined, 'Plur'],
  'vos DET': ['votre', undefined, 'Plur'],
  'celle PRON': ['celui', 'Fem', 'Sing'],
  'ceux PRON': ['celui', 'Masc', 'Plur'],
  'celles PRON': ['celui', 'Fem', 'Plur'],
  'celle-ci PRON': ['celui-ci', 'Fem', 'Sing'],
  'ceux-ci PRON': ['celui-ci', 'Masc', 'Plur'],
  'celles-ci PRON': ['celui-ci', 'Fem', 'Plur'],
  'celle-là PRON': ['celui-là', 'Fem', 'Sing'],
  'ceux-là PRON': ['celui-là', 'Masc', 'Plur'],
  'celles-là PRON': ['celui-là', 'Fem', 'Plur'],
  'quelle DET': ['quel', 'Fem', 'Sing'],
  'quels DET': ['quel', 'Masc', 'Plur'],
  'quelles DET': ['quel', 'Fem', 'Plur'],
  'laquelle PRON': ['lequel', 'Fem', 'Sing'],
  'lesquels PRON': ['lequel', 'Masc', 'Plur'],
  'lesquelles PRON': ['lequel', 'Fem', 'Plur'],
  'quelques DET': ['quelque', undefined, 'Plur'],
  'toute DET': ['tout', 'Fem', 'Sing'],
  'tous DET': ['tout', 'Masc', 'Plur'],
  'toutes DET': ['tout', 'Fem', 'Plur'],
  'toutes PRON': ['tout', 'Fem', 'Plur'],
  'aucune DET': ['aucun', 'Fem', 'Sing'],
  'aucune PRON': ['aucun', 'Fem', 'Sing'],
  'nulle DET': ['nul', 'Fem', 'Sing'],
  'certaine DET': ['certain', 'Fem', 'Sing'],
  'certains DET': ['certain', 'Masc', 'Plur'],
  'certaines DET': ['certain', 'Fem', 'Plur'],
  'certains PRON': ['certain', 'Masc', 'Plur'],
  'certaines PRON': ['certain', 'Fem', 'Plur'],
  'telle DET': ['tel', 'Fem', 'Sing'],
  'tels DET': ['tel', 'Masc', 'Plur'],
  'telles DET': ['tel', 'Fem', 'Plur'],
  'mienne PRON': ['mien', 'Fem', 'Sing'],
  'miens PRON': ['mien', 'Masc', 'Plur'],
  'miennes PRON': ['mien', 'Fem', 'Plur'],
  'sienne PRON': ['sien', 'Fem', 'Sing'],
  'siens PRON': ['sien', 'Masc', 'Plur'],
  'siennes PRON': ['sien', 'Fem', 'Plur'],
  'elle-même PRON': ['lui-même', 'Fem', 'Sing'],
  'eux-mêmes PRON': ['lui-même', 'Masc', 'Plur'],
  'elles-mêmes PRON': ['lui-même', 'Fem', 'Plur'],
  'autres PRON': ['autre', undefined, 'Plur'],
};

const CONTRACTIONS: Readonly<Record<string, Contraction>> = {
  du: 'deLe',
  des: 'deLes',
  au: 'aLe',
  aux: 'aLes',
  duquel: 'deLequel',
  desquels: 'deLesquels',
  desquelles: 'deLesquelles',
  auquel: 'aLequel',
  auxquels: 'aLesquels',
  auxquelles: 'aLesquelles',
};

type Reading = (c: Context, i: number) => Form | undefined;

const SPECIAL: Readonly<Record<string, Reading>> = {
  "l'": article,
  le: (c, i) => objectPronoun(c, i, 'himObject'),
  la: (c, i) => objectPronoun(c, i, 'herObject'),
  les: (c, i) => objectPronoun(c, i, 'themObject'),
  lui: (c, i) => pronoun(c, i, () => (isBeforeVerb(c, i) ? use('toHim') : use('stressed'))),
  leur: (c, i) =>
    byPart(c, i, { PRON: 'toThem', DET: /^(?:le|la)$/.test(c.words[i - 1] ?? '') ? undefined : 'theirOne' }),
  leurs: (c, i) => (c.tokens[i]!.upos === 'DET' ? use('theirMany') : undefined),
  moi: stressed,
  toi: stressed,
  soi: stressed,
  eux: stressed,
  me: (c, i) => pronoun(c, i, () => use('meObject')),
  "m'": (c, i) => pronoun(c, i, () => word({ elision: elisionOf(c, i), use: 'meObject' })),
  te: (c, i) => pronoun(c, i, () => use('teObject')),
  "t'": (c, i) => pronoun(c, i, () => word({ elision: elisionOf(c, i), use: 'teObject' })),
  t: (c, i) => (isVerb(c, i - 1) ? use('euphonicT') : undefined),
  nous: (c, i) => person(c, i, '1', 'nousSubject', 'nousObject'),
  vous: (c, i) => person(c, i, '2', 'vousSubject', 'vousObject'),
  je: inverted,
  tu: inverted,
  il: subject,
  elle: subject,
  ils: subject,
  elles: subject,
  on: (c, i) => pronoun(c, i, () => use('on')),
  "l'on": () => use('lOn'),
  ce: ce,
  "c'": ce,
  cet: (c, i) =>
    c.tokens[i]!.upos === 'DET' ? { kind: 'beforeVowel', lemma: 'ce', before: nextSound(c, i) } : undefined,
  mon: possessive,
  ton: possessive,
  son: possessive,
  du: contraction,
  des: contraction,
  au: contraction,
  aux: contraction,
  duquel: contraction,
  desquels: contraction,
  desquelles: contraction,
  auquel: contraction,
  auxquels: contraction,
  auxquelles: contraction,
  de: de,
  "d'": de,
  y: (c, i) =>
    c.words[i + 1] === 'compris'
      ? undefined
      : isThereIs(c, i)
        ? use('yThereIs')
        : pronoun(c, i, () => use('y')),
  en: (c, i) => pronoun(c, i, () => use('en')),
  qui: qui,
  que: que,
  "qu'": que,
  dont: dont,
  où: ou,
  lequel: (c, i) => pronoun(c, i, () => use('which')),
  "s'": (c, i) =>
    word({
      elision: elisionOf(
        c,
        i,
        /^ils?$/.test(c.words[i + 1] ?? '') && c.tokens[i]!.upos === 'SCONJ' ? ['si'] : undefined,
      ),
    }),
  tout: (c, i) =>
    /^(?:du|avant|malgré|après|surtout)$/.test(c.words[i - 1] ?? '')
      ? undefined
      : byPart(c, i, {
          ADV: ['ADJ', 'ADV'].includes(c.tokens[i + 1]?.upos ?? '') ? 'wholly' : undefined,
          PRON:
            ['ADJ', 'ADV'].includes(c.tokens[i + 1]?.upos ?? '') && !isVerb(c, i - 1)
              ? undefined
              : 'everything',
        }),
  tous: (c, i) => byPart(c, i, { PRON: 'allOfThem' }),
};

const pronoun = (c: Context, i: number, form: () => Form | undefined): Form | undefined =>
  c.tokens[i]!.upos === 'PRON' ? form() : undefined;

function byPart(c: Context, i: number, uses: Readonly<Record<string, Use | undefined>>): Form | undefined {
  const found = uses[c.tokens[i]!.upos];
  return found && use(found);
}

// Pronouns and ne, which stand between a pronoun and its verb.
const CLITIC = /^(?:ne|n'|me|m'|te|t'|se|s'|nous|vous|le|la|les|l'|lui|leur|y|en)$/;

const isVerb = (c: Context, i: number): boolean => ['VERB', 'AUX'].includes(c.tokens[i]?.upos ?? '');
const isConjugated = (c: Context, i: number): boolean => c.tokens[i] !== undefined && conjugated(c.tokens[i]);

/** The verb a pronoun stands before, past other pronouns. */
function verbAfter(c: Context, i: number): number | undefined {
  let j = i + 1;
  while (CLITIC.test(c.words[j] ?? '') && c.tokens[j]!.upos !== 'DET' && c.tokens[j]!.upos !== 'ADP') j++;
  return isVerb(c, j) ? j : undefined;
}

const isBeforeVerb = (c: Context, i: number): boolean => verbAfter(c, i) !== undefined;

const isInverted = (c: Context, i: number): boolean => isTied(c.tokens, i);

function article(c: Context, i: number): Form | undefined {
  const { upos } = c.tokens[i]!;
  if (c.words[i + 1] === 'on') return word({ use: 'lOn' });
  const gender = upos === 'PRON' ? undefined : genderAhead(c, i);
  const words: Elision['words'] = gender ? [gender === 'Fem' ? 'la' : 'le'] : ['le', 'la'];
  return word({
    elision: elisionOf(c, i, words),
    use: upos === 'PRON' && isObject(c, i) ? 'directObject' : undefined,
  });
}

/** The gender of the noun an article belongs to, where the noun is a known one. */
function genderAhead(c: Context, i: number): Gender | undefined {
  if (c.words[i + 1] === 'un') return 'Masc';
  if (c.words[i + 1] === 'une') return 'Fem';
  for (let j = i + 1; j < c.tokens.length; j++) {
    const { upos, feats, probable } = c.tokens[j]!;
    if (upos === 'NOUN' || upos === 'PROPN')
      return probable || feats.Number === 'Plur' ? undefined : feats.Gender;
    if (!['ADJ', 'NUM', 'ADV'].includes(upos) && !/^[«“"]$/.test(c.words[j]!)) break;
  }
  return c.tokens[i + 1]?.probable ? undefined : c.tokens[i]!.feats.Gender;
}

/** le, la, les before a verb; before plus and moins they make the superlative. */
const objectPronoun = (c: Context, i: number, what: Use): Form | undefined =>
  isSuperlative(c, i)
    ? use('superlative')
    : pronoun(c, i, () => (isObject(c, i) || isInverted(c, i) ? use(what) : undefined));

/** je le vois, and not je le suis, where le stands for what was said. */
function isObject(c: Context, i: number): boolean {
  const verb = verbAfter(c, i);
  const group = c.groups.find((g) => g.head === verb || g.auxiliaries.includes(verb ?? -1));
  return group !== undefined && group.lemma !== 'être';
}

const isSuperlative = (c: Context, i: number): boolean =>
  ['plus', 'moins'].includes(c.words[i + 1] ?? '') && ['ADJ', 'ADV'].includes(c.tokens[i + 2]?.upos ?? '');

function stressed(c: Context, i: number): Form | undefined {
  return pronoun(c, i, () => {
    if (!isInverted(c, i)) return use('stressed');
    return c.words[i] === 'moi' ? use('meObject') : c.words[i] === 'toi' ? use('teObject') : undefined;
  });
}

function person(c: Context, i: number, which: '1' | '2', subject: Use, object: Use): Form | undefined {
  return pronoun(c, i, () => {
    const verb = verbAfter(c, i);
    if (isInverted(c, i)) {
      const before = c.tokens[i - 1]!.feats;
      // Attardons-nous, read as a statement: more likely an order.
      const asked = before.Person === which && before.Mood !== 'Imp' && (isQuestion(c) || !opens(c, i - 1));
      return asked
        ? use('invertedSubject')
        : before.Mood === 'Imp' && before.Person !== which
          ? use(object)
          : undefined;
    }
    if (c.tokens[i - 1]?.upos === 'ADP') return verb === undefined ? use('stressed') : use(object);
    if (verb === undefined) return undefined;
    return isConjugated(c, verb) && c.tokens[verb]!.feats.Person === which ? use(subject) : use(object);
  });
}

function inverted(c: Context, i: number): Form | undefined {
  return pronoun(c, i, () => (isInverted(c, i) ? use('invertedSubject') : undefined));
}

const SUBJECT_FORMS: Readonly<Record<string, Row>> = {
  elle: ['il', 'Fem', 'Sing'],
  ils: ['il', undefined, 'Plur'],
  elles: ['il', 'Fem', 'Plur'],
};

// Verbs whose il stands for nothing, alone or with y or se.
const IMPERSONAL = new Set(['falloir', 'pleuvoir', 'neiger', 'grêler', 'tonner', 's’agir']);

function subject(c: Context, i: number): Form | undefined {
  return pronoun(c, i, () => {
    const tied = isInverted(c, i);
    const verb = tied ? lastVerbBefore(c, i) : verbAfter(c, i);
    const finite = verb !== undefined && isConjugated(c, verb);
    if (c.words[i] === 'il' && finite && isImpersonal(c, verb)) return use('impersonal');
    const [lemma, gender, number] = SUBJECT_FORMS[c.words[i]!] ?? [];
    if (!finite && c.words[i]!.startsWith('elle')) return use('stressed');
    const inflection = lemma === undefined ? undefined : { lemma, gender, number: number! };
    if (!inflection && !tied) return undefined;
    const withT = tied && hasEuphonicT(c.tokens, i) && c.words[i - 1] !== 't';
    return word({ inflection, use: withT ? 'invertedSubjectT' : tied ? 'invertedSubject' : undefined });
  });
}

function lastVerbBefore(c: Context, i: number): number | undefined {
  for (let j = i - 1; j >= Math.max(0, i - 3); j--) if (isVerb(c, j)) return j;
  return undefined;
}

function isImpersonal(c: Context, verb: number): boolean {
  const group = c.groups.find(
    (g) => g.tokens.includes(verb) && (g.head === verb || g.auxiliaries.includes(verb)),
  );
  if (!group) return false;
  if (IMPERSONAL.has(group.lemma)) return true;
  return group.lemma === 'avoir' && c.words[group.tokens.find((j) => isVerb(c, j))! - 1] === 'y';
}

/** il y a, y a-t-il, il n’y avait pas: avoir after y, with il and no other subject. */
function isThereIs(c: Context, i: number): boolean {
  const verb = verbAfter(c, i);
  if (verb === undefined || c.tokens[verb]!.lemma !== 'avoir') return false;
  const near = [c.words[i - 1], c.words[i - 2], c.words[verb + 1], c.words[verb + 2]];
  const group = c.groups.find((g) => g.head === verb || g.auxiliaries.includes(verb));
  return near.includes('il') && group?.lemma === 'avoir';
}

function ce(c: Context, i: number): Form | undefined {
  return pronoun(c, i, () => {
    const elision = elisionOf(c, i);
    const next = c.words[i + 1] ?? '';
    // jusqu’à ce que, veiller à ce que: a conjunction.
    if (c.words[i - 1] === 'à' && /^qu[e']/.test(next) && c.tokens[i + 1]!.upos === 'SCONJ')
      return {
        kind: 'part',
        elision,
        of: 'conjunction',
        whole: c.words[i - 2] === "jusqu'" ? 'jusqu’à ce que' : 'à ce que',
      };
    if (/^(?:qui|que|qu'|dont)$/.test(next))
      return word({ elision, use: isInverted(c, i) ? 'estCeQue' : 'ceRelative' });
    const verb = isInverted(c, i) ? lastVerbBefore(c, i) : verbAfter(c, i);
    const isSubject = verb !== undefined && ['être', 'pouvoir', 'devoir'].includes(c.tokens[verb]!.lemma);
    return isSubject ? word({ elision, use: 'ceSubject' }) : elision && word({ elision });
  });
}

const FEMININE: Readonly<Record<string, string>> = { mon: 'ma', ton: 'ta', son: 'sa' };

function possessive(c: Context, i: number): Form | undefined {
  if (c.tokens[i]!.upos !== 'DET') return undefined;
  const next = nextSound(c, i);
  const noun = c.tokens.slice(i + 1, i + 4).find((token) => token.upos === 'NOUN');
  if (next === 'vowelSound' || noun?.feats.Gender !== 'Fem' || noun.feats.Number === 'Plur') return undefined;
  return { kind: 'possessiveBeforeVowel', usual: FEMININE[c.words[i]!]!, noun: noun.form, before: next };
}

function contraction(c: Context, i: number): Form | undefined {
  const { upos } = c.tokens[i]!;
  if (upos === 'DET')
    return c.words[i] === 'du'
      ? use('partitive')
      : c.words[i] === 'des'
        ? use('indefinitePlural')
        : undefined;
  if (c.words[i] === 'des' && mayBeObject(c, i)) return use('deLesOrSome');
  return { kind: 'contraction', contraction: CONTRACTIONS[c.words[i]!]! };
}

// Verbs that ask for de, so that des after them is de + les.
const WITH_DE = new Set(
  `abuser accoucher avertir bénéficier convenir découler distinguer décider dépendre discuter écarter émaner informer disposer douter hériter jouir juger manquer
  naître partir parler priver profiter provenir ressortir résulter rêver rire sortir suffire témoigner tenir traiter
  triompher user venir vivre`.split(/\s+/),
);

/** il recherche des ingénieurs: right after a verb des may be its object’s article. */
function mayBeObject(c: Context, i: number): boolean {
  let j = i - 1;
  while (
    c.tokens[j]?.upos === 'ADV' &&
    !/^(?:lors|près|loin|autour|hors|auprès|plus|moins|beaucoup|peu|trop|assez)$/.test(c.words[j]!)
  )
    j--;
  const group = c.groups.find((g) => g.head === j);
  return (
    group?.voice === 'active' &&
    group.tense !== 'participePasse' &&
    group.lemma !== 'être' &&
    !WITH_DE.has(group.lemma)
  );
}

function de(c: Context, i: number): Form | undefined {
  const elision = elisionOf(c, i);
  const { upos } = c.tokens[i]!;
  const next = c.tokens[i + 1];
  const adjective = next?.upos === 'ADJ' && next.feats.Number === 'Plur';
  const denied = c.groups.some((g) =>
    g.negations.some((negation) => {
      const mark = negation.word ?? negation.ne ?? i;
      return negation.kind !== 'que' && mark >= i - 4 && mark < i;
    }),
  );
  if (upos === 'DET' && adjective && !denied) return word({ elision, use: 'deForDes' });
  if (upos === 'DET' && denied) return word({ elision, use: 'deAfterNegation' });
  return elision && word({ elision });
}

const ASKS = /^(?:savoir|demander|ignorer|dire|comprendre|deviner|expliquer|voir|chercher)$/;

const isQuestion = (c: Context): boolean => c.words.slice(-3).includes('?');

/** The start of a sentence, or of what is quoted in it. */
function opens(c: Context, i: number): boolean {
  const before = c.tokens[i - 1]?.upos === 'CCONJ' ? i - 2 : i - 1;
  return before < 0 || /^(?:[.?!:…«“"—–]|\.\.\.)$/.test(c.words[before]!);
}

function qui(c: Context, i: number): Form | undefined {
  return pronoun(c, i, () => {
    const before = c.tokens[i - 1];
    if (opens(c, i)) return isQuestion(c) ? use('questionWho') : undefined;
    if (before?.upos === 'ADP') return use('afterPreposition');
    if (c.words[i - 1] === 'ce' && isInverted(c, i - 1)) return use('estCeQue');
    if (before && ASKS.test(before.lemma)) return use('questionWho');
    const verb = c.tokens.slice(i + 1, i + 6).some((_, k) => isConjugated(c, i + 1 + k));
    const hasAntecedent =
      before &&
      ['NOUN', 'PROPN', 'PRON', 'ADJ', 'PUNCT', 'VERB', 'CCONJ', 'NUM', 'ADV'].includes(before.upos);
    return verb && hasAntecedent ? use('relativeSubject') : undefined;
  });
}

// Words that make one conjunction with que; tant and bien may also be a measure and a manner.
const WITH_QUE = new Set(
  'afin ainsi alors après avant dès depuis parce pendant pour sans sauf sitôt tandis outre'.split(' '),
);
const QUE_PHRASES: readonly string[] = [
  'à moins que',
  'de sorte que',
  'de telle sorte que',
  'en tant que',
  'de peur que',
  'de crainte que',
  'à condition que',
  'de même que',
  'à mesure que',
  'étant donné que',
  'de façon que',
  'de manière que',
  'afin que',
  'au lieu que',
  "jusqu'à ce que",
  'en attendant que',
  'pourvu que',
  'du moment que',
];

const COMPARES =
  /^(?:plus|moins|aussi|autant|mieux|meilleure?s?|pires?|davantage|autres?|autrement|mêmes?|plutôt|tel(?:le)?s?|supérieure?s?)$/;

function que(c: Context, i: number): Form | undefined {
  const elision = elisionOf(c, i);
  const { upos } = c.tokens[i]!;
  const before = c.words[i - 1] ?? '';
  const done = (what: Use | undefined) => (what || elision ? word({ elision, use: what }) : undefined);
  if (before === 'ce' && isInverted(c, i - 1)) return done('estCeQue');
  const phrase = conjunctionEnding(c, i);
  if (phrase) return { kind: 'part', elision, of: 'conjunction', whole: phrase };
  const asks = isConjugated(c, i + 1) && c.tokens[i + 2] !== undefined && isInverted(c, i + 2);
  if (asks || opens(c, i)) return done(asks || isQuestion(c) ? 'questionWhat' : undefined);
  if (upos === 'PRON') return done(takesObject(c, i) ? 'relativeObject' : undefined);
  const compared = comparison(c, i);
  if (compared !== undefined) return done(compared ? 'comparison' : undefined);
  return done(upos === 'SCONJ' && conjugatedAfter(c, i) !== undefined ? 'thatConjunction' : undefined);
}

/** Not of la pensée qu’il était temps: a verb without an object has no relative que. */
function takesObject(c: Context, i: number): boolean {
  const verb = conjugatedAfter(c, i);
  const group = c.groups.find((g) => g.head === verb || g.auxiliaries.includes(verb ?? -1));
  return group !== undefined && group.lemma !== 'être' && !WITH_ETRE.has(group.lemma);
}

function conjunctionEnding(c: Context, i: number): string | undefined {
  const here = c.words.slice(Math.max(0, i - 3), i).join(' ');
  const long = QUE_PHRASES.find((phrase) =>
    ` ${here} `.replace(/' /g, "'").endsWith(` ${phrase.slice(0, -' que'.length)} `),
  );
  if (long) return long.replace("'", '’');
  const before = c.words[i - 1] ?? '';
  // c’est alors que: two things that met.
  if (/^(?:est|était|fut|sera)$/.test(c.words[i - 2] ?? '')) return undefined;
  const sure =
    ['ADV', 'ADP', 'SCONJ', 'CCONJ', 'VERB'].includes(c.tokens[i - 1]?.upos ?? '') && WITH_QUE.has(before);
  return sure ? `${before} que` : undefined;
}

/** True where que is “than” or “as”; false where it may be and may not. */
function comparison(c: Context, i: number): boolean | undefined {
  for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
    const { upos, feats } = c.tokens[j]!;
    if (upos === 'PUNCT' || (isVerb(c, j) && feats.VerbForm !== 'Part')) return undefined;
    if (c.words[j] === 'tant') return false;
    if (!COMPARES.test(c.words[j]!)) continue;
    const next = conjugatedAfter(c, i);
    return next === undefined || c.tokens[next]!.feats.Mood !== 'Sub';
  }
  return undefined;
}

/** The next conjugated verb, before the sentence or its part ends. */
function conjugatedAfter(c: Context, i: number): number | undefined {
  for (let j = i + 1; j < c.tokens.length && !/^[.;:!?]$/.test(c.words[j]!); j++)
    if (isConjugated(c, j)) return j;
  return undefined;
}

function dont(c: Context, i: number): Form | undefined {
  // villes, dont Paris: no verb of its own follows.
  return use(conjugatedAfter(c, i) === undefined ? 'dontIncluding' : 'dont');
}

function ou(c: Context, i: number): Form | undefined {
  const before = c.tokens[i - 1];
  if (opens(c, i)) return isQuestion(c) ? use('questionWhere') : undefined;
  if (before && ASKS.test(before.lemma)) return use('questionWhere');
  return before &&
    ['NOUN', 'PROPN', 'ADJ', 'PUNCT', 'ADV', 'NUM'].includes(before.upos) &&
    !ASKS.test(before.lemma)
    ? use('ou')
    : undefined;
}
