import type { Token } from '#core/text/token.ts';
import { bare, withSe } from './spelling.ts';
import { isTied } from './tied.ts';

/** What one verb form shows, as French grammars name it. */
export type SimpleTense =
  | 'present'
  | 'imparfait'
  | 'passeSimple'
  | 'futurSimple'
  | 'conditionnelPresent'
  | 'subjonctifPresent'
  | 'subjonctifImparfait'
  | 'imperatif'
  | 'infinitif'
  | 'participePresent'
  | 'participePasse'
  | 'gerondif';

/** avoir or être and a participle. */
export type CompoundTense =
  | 'passeCompose'
  | 'plusQueParfait'
  | 'passeAnterieur'
  | 'futurAnterieur'
  | 'conditionnelPasse'
  | 'subjonctifPasse'
  | 'subjonctifPlusQueParfait'
  | 'imperatifPasse'
  | 'infinitifPasse'
  | 'participePasseCompose'
  | 'gerondifPasse';

export type Tense = SimpleTense | CompoundTense;

export type Voice = 'active' | 'passive' | 'pronominal';

/** Two verbs that make one: va ouvrir, vient d’ouvrir, est en train d’ouvrir, est sur le point d’ouvrir, fait ouvrir. */
export type Construction = 'futurProche' | 'passeRecent' | 'enTrainDe' | 'surLePointDe' | 'causative';

export type NegationKind =
  | 'pas'
  | 'plus'
  | 'jamais'
  | 'rien'
  | 'personne'
  | 'que'
  | 'guere'
  | 'aucun'
  | 'nul'
  | 'point'
  | 'nullement'
  | 'nullePart'
  | 'ni'
  /** ne alone, and it denies: je ne peux, il n’ose. */
  | 'literary'
  /** ne alone, and it denies nothing: avant qu’il ne parte. */
  | 'expletive'
  /** ne alone, and the context does not say which. */
  | 'alone';

/** `ne` is missing in speech (je sais pas), `word` where ne stands alone. */
export type Negation = {
  readonly kind: NegationKind;
  readonly ne: number | undefined;
  readonly word: number | undefined;
};

/** What a past participle agrees with, where its form shows it. */
export type Agreement = {
  readonly with: 'subject' | 'object';
  readonly gender: 'Masc' | 'Fem';
  readonly number: 'Sing' | 'Plur';
};

export type VerbGroup = {
  /** Every token of the group, in order: ne, pronoun, auxiliaries, links, negation, main verb. */
  readonly tokens: readonly number[];
  /** The main verb. */
  readonly head: number;
  /** The verbs before it: avoir, être, aller, venir, faire. */
  readonly auxiliaries: readonly number[];
  /** Words that only tie the verbs together: de, en train de; en of the gérondif. */
  readonly links: readonly number[];
  /** The reflexive pronoun. */
  readonly reflexive: number | undefined;
  /** The main verb’s headword with what belongs to it: s’imposer, faire construire. */
  readonly lemma: string;
  readonly tense: Tense;
  readonly voice: Voice;
  readonly construction: Construction | undefined;
  /** Of the conjugated verb. */
  readonly person: '1' | '2' | '3' | undefined;
  readonly number: 'Sing' | 'Plur' | undefined;
  readonly agreement: Agreement | undefined;
  readonly negations: readonly Negation[];
};

/** The verbs of a sentence, each with all that conjugates it. Every verb is in one group. */
export function verbGroups(tokens: readonly Token[]): VerbGroup[] {
  const sentence = new Sentence(tokens);
  const chains: Chain[] = [];
  const taken = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    if (taken.has(i) || !sentence.isVerb(i)) continue;
    const chain = sharedAuxiliary(sentence, i, chains.at(-1)) ?? chainFrom(sentence, i);
    for (const verb of chain.verbs) taken.add(verb);
    chains.push(chain);
  }
  return chains.map((chain) => groupOf(sentence, chain, chains));
}

/** The tense one verb form shows by itself. */
export function tenseOf({ form, feats: { Mood, Tense: time, VerbForm } }: Token): SimpleTense {
  if (VerbForm === 'Inf') return 'infinitif';
  if (VerbForm === 'Part') {
    const present = time ? time === 'Pres' : form.endsWith('ant');
    return present ? 'participePresent' : 'participePasse';
  }
  if (Mood === 'Cnd') return 'conditionnelPresent';
  if (Mood === 'Imp') return 'imperatif';
  // Universal Dependencies write the imperfect subjunctive now as Imp, now as Past.
  if (Mood === 'Sub') return time === 'Imp' || time === 'Past' ? 'subjonctifImparfait' : 'subjonctifPresent';
  return FINITE[time ?? 'Pres'];
}

const FINITE = { Pres: 'present', Imp: 'imparfait', Past: 'passeSimple', Fut: 'futurSimple' } as const;

/** A pronoun that may stand for the verb’s own subject; not sure where the sentence does not tell. */
type Reflexive = { readonly token: number; readonly sure: boolean };

type Chain = {
  readonly verbs: readonly number[];
  /** The verb that shows tense and person; not among `verbs` where two participles share it. */
  readonly conjugated: number;
  readonly head: number;
  /** The headword of the whole: se faire construire. */
  readonly lemma: string;
  readonly tense: Tense;
  readonly voice: Voice;
  readonly construction: Construction | undefined;
  readonly links: readonly number[];
  readonly reflexive: number | undefined;
};

export const COMPOUND: Partial<Record<Tense, CompoundTense>> = {
  present: 'passeCompose',
  imparfait: 'plusQueParfait',
  passeSimple: 'passeAnterieur',
  futurSimple: 'futurAnterieur',
  conditionnelPresent: 'conditionnelPasse',
  subjonctifPresent: 'subjonctifPasse',
  subjonctifImparfait: 'subjonctifPlusQueParfait',
  imperatif: 'imperatifPasse',
  infinitif: 'infinitifPasse',
  participePresent: 'participePasseCompose',
  gerondif: 'gerondifPasse',
};

// Conjugated with être when they are not given an object.
const WITH_ETRE = new Set(
  `accourir advenir aller apparaître arriver décéder demeurer descendre devenir disparaître échoir éclore entrer
  intervenir monter mourir naître paraître partir parvenir passer provenir réapparaître redescendre redevenir
  remonter renaître rentrer repartir repasser ressortir rester retomber retourner revenir sortir survenir tomber
  venir`.split(/\s+/),
);

// être + participle is a state or a matter of taste, not a passive: the verb has no object.
const NEVER_PASSIVE = new Set(
  `convenir divorcer ravir censer douer avoir être pouvoir falloir sembler appartenir durer exister dormir marcher courir rire sourire
  nager voyager réagir agir nuire plaire suffire ressembler résister succéder parler`.split(/\s+/),
);

// Before a participle they show that it is used as an adjective: il est très aimé.
const DEGREE = new Set(['très', 'trop', 'si', 'aussi', 'assez', 'fort']);

const SUBJECTS = new Set(['je', "j'", 'tu', 'il', 'elle', 'on', 'nous', 'vous', 'ils', 'elles', 'ce', "c'"]);

const OBJECT_CLITICS = new Set("me m' te t' se s' nous vous le la les l' lui leur y en moi toi".split(' '));

const REFLEXIVE_OF: Readonly<Record<string, readonly [person: string, number: string | undefined]>> = {
  me: ['1', 'Sing'],
  "m'": ['1', 'Sing'],
  te: ['2', 'Sing'],
  "t'": ['2', 'Sing'],
  toi: ['2', 'Sing'],
  nous: ['1', 'Plur'],
  vous: ['2', 'Plur'],
};

// Their infinitive is done by the person asked, not by the one who asks.
const OBJECT_CONTROL = new Set(
  `accuser aider apprendre autoriser charger commander conseiller convaincre défendre demander dire empêcher encourager
  enseigner entendre envoyer éviter faire féliciter forcer interdire inviter laisser obliger offrir ordonner pardonner
  permettre persuader prier proposer recommander remercier reprocher suggérer valoir voir`.split(/\s+/),
);

// Adverbial phrases that may stand between an auxiliary and its participle.
const INSERTS = [
  'à nouveau',
  'à peine',
  'à la fois',
  'à présent',
  'au moins',
  'au total',
  "d'abord",
  "d'ailleurs",
  "d'ores et déjà",
  'de nouveau',
  'de plus',
  'du moins',
  'du tout',
  'en effet',
  'en fait',
  'en général',
  'en outre',
  'en partie',
  'en particulier',
  'en revanche',
  'en même temps',
  'entre autres',
  'en grande partie',
  'à tort',
  'par ailleurs',
  'par exemple',
  'par la suite',
  'par conséquent',
  'pour la première fois',
  'quant à lui',
  'sans cesse',
  'sans doute',
  'tout à fait',
  'tout à coup',
  'tout de même',
  'tout de suite',
  "tout d'abord",
  'lui aussi',
  'elle aussi',
  'eux aussi',
  'elles aussi',
  'lui-même',
  'elle-même',
  'eux-mêmes',
  'elles-mêmes',
].map((phrase) => phrase.replace(/'/g, "' ").trim().split(' '));

const BETWEEN = new Set([
  'tout',
  'tous',
  'toutes',
  'rien',
  'chacun',
  'chacune',
  'même',
  't',
  '-t-',
  'beaucoup',
]);

const NEGATORS: Readonly<Record<string, NegationKind>> = {
  pas: 'pas',
  plus: 'plus',
  jamais: 'jamais',
  rien: 'rien',
  personne: 'personne',
  guère: 'guere',
  point: 'point',
  aucun: 'aucun',
  aucune: 'aucun',
  nul: 'nul',
  nulle: 'nul',
  nullement: 'nullement',
  aucunement: 'nullement',
  ni: 'ni',
};

// They stand right after the conjugated verb; further off they mean something else.
const RIGHT_AFTER = new Set(['pas', 'plus', 'jamais', 'guère', 'point', 'nullement', 'aucunement']);

const CLAUSE_OPENERS = new Set(['qui', 'dont', 'où', 'mais', 'car', 'lorsque', 'quand', 'puisque']);

// The literary ne: these verbs deny without pas.
const DENY_ALONE = new Set(['pouvoir', 'savoir', 'cesser', 'oser']);

const COMPARATIVE = new Set(
  'plus moins aussi autant si mieux meilleur meilleure pire plutôt même mêmes tel telle tels telles tant'.split(
    ' ',
  ),
);

// What an expletive ne leans on, before que.
const EXPLETIVE_AFTER =
  /(?:avant|à moins|de peur|de crainte) qu[e']|(?:crai[gn]|redout|empêch|évit|doute|appréhend)\S* .*qu[e']|(?:plus|moins|mieux|meilleur\S*|pire|autre\S*|davantage)\b.* qu[e']/;

class Sentence {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.words = tokens.map((token) => bare(token.form));
  }

  word(i: number): string {
    return this.words[i] ?? '';
  }

  upos(i: number): string {
    return this.tokens[i]?.upos ?? '';
  }

  lemma(i: number): string {
    return this.tokens[i]?.lemma ?? '';
  }

  isVerb(i: number): boolean {
    return this.upos(i) === 'VERB' || this.upos(i) === 'AUX';
  }

  isFinite(i: number): boolean {
    const feats = this.tokens[i]?.feats;
    return this.isVerb(i) && feats?.VerbForm !== 'Inf' && feats?.VerbForm !== 'Part';
  }

  isInfinitive(i: number): boolean {
    return this.isVerb(i) && this.tokens[i]?.feats.VerbForm === 'Inf';
  }

  isParticiple(i: number): boolean {
    return this.isVerb(i) && tenseOf(this.tokens[i]!) === 'participePasse';
  }

  tense(i: number): Tense {
    const tense = tenseOf(this.tokens[i]!);
    return tense === 'participePresent' && this.gerundMark(i) !== undefined ? 'gerondif' : tense;
  }

  /** The en of a gérondif, before the participle and its pronouns. */
  gerundMark(i: number): number | undefined {
    const first = this.clitics(i)[0] ?? i;
    if (this.word(first) === 'en' && first !== i) return first;
    const before = this.word(first - 1) === 'en' ? first - 1 : undefined;
    return before !== undefined && !this.isVerb(before) ? before : undefined;
  }

  /** ne and the pronouns right before a verb, in order. */
  clitics(verb: number): number[] {
    const found: number[] = [];
    const infinitive = this.isInfinitive(verb);
    for (let i = verb - 1; i >= 0; i--) {
      const word = this.word(i);
      const isNe = word === 'ne' || word === "n'";
      const isPronoun = OBJECT_CLITICS.has(word) && !['DET', 'ADP', 'SCONJ', 'NOUN'].includes(this.upos(i));
      // pouvez-vous apporter: what a hyphen ties to the verb before is that verb’s.
      if (infinitive && isTied(this.tokens, i)) break;
      const isNegator = infinitive && word in NEGATORS && this.upos(i) !== 'NOUN';
      if (!isNe && !isPronoun && !isNegator) break;
      found.unshift(i);
    }
    // Without a ne before them, pas and plus belong to something else.
    while (found.length > 0 && this.word(found[0]!) in NEGATORS) found.shift();
    return found;
  }

  /** The next token that suits, past adverbs, negations, inverted subjects and inserted phrases. */
  reach(
    from: number,
    suits: (i: number) => boolean,
    also: (i: number) => boolean = () => false,
  ): number | undefined {
    let i = from + 1;
    for (let steps = 0; steps < 12 && i < this.tokens.length; steps++) {
      if (suits(i)) return i;
      const insert = this.insertAt(i);
      if (insert > 0) i += insert;
      else if (this.canStandBetween(i) || also(i)) i++;
      else if (this.word(i) === ',') {
        const close = this.asideEnd(i);
        if (close === undefined) return undefined;
        i = close + 1;
      } else return undefined;
    }
    return undefined;
  }

  private canStandBetween(i: number): boolean {
    const word = this.word(i);
    if (word === 'que' || word === "qu'") return false;
    if (this.upos(i) === 'ADV' || BETWEEN.has(word)) return true;
    if (word in NEGATORS && word !== 'personne' && this.upos(i) !== 'NOUN') return true;
    // a-t-il dit.
    return SUBJECTS.has(word) && isTied(this.tokens, i);
  }

  private insertAt(i: number): number {
    const phrase = INSERTS.find((words) => words.every((word, k) => this.word(i + k) === word));
    return phrase?.length ?? 0;
  }

  /** The comma that closes an aside: il a, selon lui, été vu. */
  private asideEnd(open: number): number | undefined {
    for (let i = open + 1; i < Math.min(open + 9, this.tokens.length); i++) {
      if (this.word(i) === ',') return i;
      if (this.isFinite(i) || /^[.;:!?]$/.test(this.word(i))) return undefined;
    }
    return undefined;
  }
}

/** a été créé et financé: the second participle lives on the first one's auxiliary. */
function sharedAuxiliary(s: Sentence, i: number, last: Chain | undefined): Chain | undefined {
  if (!last || !s.isParticiple(i) || !s.isParticiple(last.head) || last.verbs.length < 2) return undefined;
  if (last.construction || last.reflexive !== undefined) return undefined;
  const between = s.words.slice(last.head + 1, i);
  const joins = ['et', 'ou', 'puis'].includes(between[0] ?? '');
  if (!joins || between.slice(1).some((_, k) => s.upos(last.head + 2 + k) !== 'ADV')) return undefined;
  const sameHelp = WITH_ETRE.has(s.lemma(i)) === WITH_ETRE.has(s.lemma(last.head));
  if (!sameHelp || (last.voice === 'passive' && NEVER_PASSIVE.has(s.lemma(i)))) return undefined;
  return { ...last, verbs: [i], head: i, lemma: s.lemma(i), links: [] };
}

function chainFrom(s: Sentence, i: number): Chain {
  const reflexive = reflexiveOf(s, i);
  const sure = reflexive?.sure ? reflexive.token : undefined;
  const alone: Chain = {
    verbs: [i],
    conjugated: i,
    head: i,
    lemma: headword(s, i, sure),
    tense: s.tense(i),
    voice: sure === undefined ? 'active' : 'pronominal',
    construction: undefined,
    links: [],
    reflexive: sure,
  };
  return withInfinitive(s, withParticiple(s, alone));
}

function withParticiple(s: Sentence, chain: Chain): Chain {
  const lemma = s.lemma(chain.head);
  const compound = COMPOUND[chain.tense];
  if (!compound || (lemma !== 'avoir' && lemma !== 'être')) return chain;
  const participle = s.reach(chain.head, (j) => s.isParticiple(j));
  if (participle === undefined) return chain;
  const next = s.lemma(participle);
  const lemmaNow = headword(s, participle, chain.reflexive);
  const extended = { ...chain, verbs: [...chain.verbs, participle], head: participle, lemma: lemmaNow };
  if (lemma === 'avoir') {
    const active = { ...extended, tense: compound };
    return next === 'être' ? passive(s, active) : active;
  }
  if (chain.reflexive !== undefined || WITH_ETRE.has(next)) return { ...extended, tense: compound };
  return passive(s, chain);
}

/** The passive, where a form of être is followed by the participle of a verb that takes an object. */
function passive(s: Sentence, chain: Chain): Chain {
  const participle = s.reach(chain.head, (j) => s.isParticiple(j));
  if (participle === undefined) return chain;
  const lemma = s.lemma(participle);
  if (WITH_ETRE.has(lemma) || NEVER_PASSIVE.has(lemma) || DEGREE.has(s.word(participle - 1))) return chain;
  return { ...chain, verbs: [...chain.verbs, participle], head: participle, lemma, voice: 'passive' };
}

/** va ouvrir, vient d’ouvrir, est en train d’ouvrir, fait ouvrir. */
function withInfinitive(s: Sentence, chain: Chain): Chain {
  const lemma = s.lemma(chain.head);
  const isClitic = (j: number) => OBJECT_CLITICS.has(s.word(j)) && s.upos(j) !== 'DET';
  const infinitiveAfter = (j: number) => s.reach(j, (k) => s.isInfinitive(k), isClitic);
  const plain = chain.verbs.length === 1 && chain.voice === 'active';
  const nowOrThen = chain.tense === 'present' || chain.tense === 'imparfait';

  if (lemma === 'faire' && chain.voice !== 'passive') {
    const infinitive = infinitiveAfter(chain.head);
    const direct = infinitive !== undefined && !s.words.slice(chain.head + 1, infinitive).includes(',');
    return direct ? extended(s, chain, infinitive, 'causative', []) : chain;
  }
  if (!plain || !nowOrThen) return chain;
  if (lemma === 'aller') {
    const infinitive = infinitiveAfter(chain.head);
    // aller chercher is to fetch: the going is meant.
    const goes = infinitive === undefined || s.lemma(infinitive) === 'chercher';
    return goes ? chain : extended(s, chain, infinitive, 'futurProche', []);
  }
  if (lemma === 'venir') {
    const de = s.reach(chain.head, (j) => s.word(j) === 'de' || s.word(j) === "d'");
    const infinitive = de === undefined ? undefined : infinitiveAfter(de);
    return infinitive === undefined ? chain : extended(s, chain, infinitive, 'passeRecent', [de!]);
  }
  if (lemma === 'être') {
    for (const [construction, phrase] of POINTS_IN_TIME) {
      const start = s.reach(chain.head, (j) => phrase.every((word, k) => word.test(s.word(j + k))));
      const infinitive = start === undefined ? undefined : infinitiveAfter(start + phrase.length - 1);
      if (infinitive !== undefined)
        return extended(
          s,
          chain,
          infinitive,
          construction,
          phrase.map((_, k) => start! + k),
        );
    }
  }
  return chain;
}

const POINTS_IN_TIME: readonly (readonly [Construction, readonly RegExp[]])[] = [
  ['enTrainDe', [/^en$/, /^train$/, /^d[e']$/]],
  ['surLePointDe', [/^sur$/, /^le$/, /^point$/, /^d[e']$/]],
];

function extended(
  s: Sentence,
  chain: Chain,
  infinitive: number,
  construction: Construction,
  links: readonly number[],
): Chain {
  const rest = chainFrom(s, infinitive);
  const pronominal = rest.reflexive !== undefined || chain.reflexive !== undefined;
  const faire = chain.reflexive === undefined ? 'faire' : 'se faire';
  return {
    ...chain,
    verbs: [...chain.verbs, ...rest.verbs],
    head: rest.head,
    lemma: construction === 'causative' ? `${faire} ${rest.lemma}` : rest.lemma,
    links: [...links, ...rest.links],
    construction,
    reflexive: rest.reflexive ?? chain.reflexive,
    voice: rest.voice === 'passive' ? 'passive' : pronominal ? 'pronominal' : 'active',
  };
}

/** The pronoun of a pronominal verb: se, or me, te, nous, vous where the subject is the same person. */
function reflexiveOf(s: Sentence, verb: number): Reflexive | undefined {
  const before = s.clitics(verb);
  const se = before.find((i) => s.word(i) === 'se' || s.word(i) === "s'");
  if (se !== undefined) return { token: se, sure: true };
  if (s.isParticiple(verb)) return undefined;
  const feats = s.tokens[verb]!.feats;
  if (s.isFinite(verb)) {
    if (feats.Mood === 'Imp') {
      const after = REFLEXIVE_OF[s.word(verb + 1)] && isTied(s.tokens, verb + 1) ? verb + 1 : undefined;
      const mark = before.find((i) => REFLEXIVE_OF[s.word(i)]) ?? after;
      return mark !== undefined && isSame(s, mark, feats.Person, feats.Number)
        ? { token: mark, sure: true }
        : undefined;
    }
    const object = before.filter((i) => REFLEXIVE_OF[s.word(i)] && !isSubject(s, i, before, verb)).at(-1);
    if (object === undefined || !isSame(s, object, feats.Person, feats.Number)) return undefined;
    return { token: object, sure: true };
  }
  const object = before.find((i) => REFLEXIVE_OF[s.word(i)]);
  if (object === undefined) return undefined;
  const ruler = rulerOf(s, verb);
  if (ruler === undefined) return { token: object, sure: false };
  const { Person, Number: count } = s.tokens[ruler]!.feats;
  if (!isSame(s, object, Person, count)) return undefined;
  return { token: object, sure: !handsOver(s, ruler, object) };
}

function isSame(s: Sentence, pronoun: number, person?: string, number?: string): boolean {
  const [itsPerson, itsNumber] = REFLEXIVE_OF[s.word(pronoun)]!;
  return person === itsPerson && (number === undefined || number === itsNumber);
}

/** nous avons: before its own verb, with no ne before it and no other nous to be the subject, nous is the subject. */
function isSubject(s: Sentence, i: number, before: readonly number[], verb: number): boolean {
  const word = s.word(i);
  if (word !== 'nous' && word !== 'vous') return false;
  if (before.some((j) => j < i && ['ne', "n'"].includes(s.word(j)))) return false;
  if (before.some((j) => j < i && s.word(j) === word)) return false;
  // Nous sommes-nous vus?: the subject stands after the verb.
  return s.word(verb + 1) !== word || !isTied(s.tokens, verb + 1);
}

/** The conjugated verb whose subject does the infinitive: the last one before it, else the next one. */
function rulerOf(s: Sentence, verb: number): number | undefined {
  for (let i = verb - 1; i >= 0; i--) if (s.isFinite(i)) return i;
  for (let i = verb + 1; i < s.tokens.length; i++) if (s.isFinite(i)) return i;
  return undefined;
}

/** nous lui demandons de nous aider: what follows is done by someone else. */
function handsOver(s: Sentence, ruler: number, pronoun: number): boolean {
  const verbs = s.tokens
    .slice(ruler, Math.max(ruler, pronoun))
    .filter((t) => t.upos === 'VERB' || t.upos === 'AUX');
  if (verbs.some((t) => OBJECT_CONTROL.has(t.lemma))) return true;
  const { Person } = s.tokens[ruler]!.feats;
  return s.clitics(ruler).some((i) => {
    const word = s.word(i);
    if (['y', 'en', 'ne', "n'"].includes(word)) return false;
    return REFLEXIVE_OF[word]?.[0] !== Person;
  });
}

function groupOf(s: Sentence, chain: Chain, chains: readonly Chain[]): VerbGroup {
  const first = chain.conjugated;
  const { Person, Number: count } = s.tokens[first]!.feats;
  const finite = s.isFinite(first);
  const gerund =
    chain.tense.startsWith('gerondif') && chain.verbs.includes(first) ? s.gerundMark(first) : undefined;
  const links = [...chain.links, ...(gerund === undefined ? [] : [gerund])];
  const negations = chain.verbs.includes(first) ? negationsOf(s, chain, chains) : [];
  const marks = negations.flatMap(({ ne, word }) => [ne, word]);
  const members = [...chain.verbs, ...links, ...marks, chain.reflexive].filter((i) => i !== undefined);
  return {
    tokens: [...new Set(members)].sort((a, b) => a - b),
    head: chain.head,
    auxiliaries: chain.verbs.filter((i) => i !== chain.head),
    links,
    reflexive: chain.reflexive,
    lemma: chain.lemma,
    tense: chain.tense,
    voice: chain.voice,
    construction: chain.construction,
    person: finite ? Person : undefined,
    number: finite ? count : undefined,
    agreement: agreementOf(s, chain),
    negations,
  };
}

function headword(s: Sentence, head: number, reflexive: number | undefined): string {
  const verb = s.lemma(head);
  if (reflexive === undefined) return verb;
  return verb === 'aller' && s.word(reflexive + 1) === 'en' ? 's’en aller' : withSe(verb);
}

/** What the participle of a compound tense or a passive shows: only a feminine or a plural shows anything. */
function agreementOf(s: Sentence, chain: Chain): Agreement | undefined {
  const token = s.tokens[chain.head]!;
  const { Gender, Number: count } = token.feats;
  if (!s.isParticiple(chain.head) || chain.tense === 'participePasse') return undefined;
  if (!Gender || !count || (Gender === 'Masc' && count === 'Sing')) return undefined;
  const word = s.word(chain.head);
  if (count === 'Plur' && !word.endsWith('s')) return undefined;
  const object = objectBefore(s, chain);
  const byObject = chain.voice === 'pronominal' ? object : s.lemma(chain.conjugated) === 'avoir';
  if (byObject && chain.voice !== 'passive')
    return object ? { with: 'object', gender: Gender, number: count } : undefined;
  const first = s.tokens[chain.conjugated]!;
  // pris, mis are their own plural: trust the conjugated verb rather than the participle.
  if (
    s.isFinite(chain.conjugated) &&
    first.feats.Number &&
    first.feats.Number !== count &&
    first.feats.Person === '3'
  )
    return undefined;
  return { with: 'subject', gender: Gender, number: count };
}

/** la, les, l’ or the relative que before the conjugated verb. */
function objectBefore(s: Sentence, chain: Chain): boolean {
  const first = chain.conjugated;
  const clitics = s.clitics(first);
  const pronouns =
    chain.voice === 'pronominal'
      ? ['la', 'les', "l'"]
      : ['la', 'les', "l'", 'nous', 'vous', 'me', "m'", 'te', "t'"];
  const own = clitics.filter((i) => !isSubject(s, i, clitics, first));
  if (own.some((i) => pronouns.includes(s.word(i)))) return true;
  for (let i = (clitics[0] ?? first) - 1; i >= 0 && !s.isVerb(i); i--) {
    if ((s.word(i) === 'que' || s.word(i) === "qu'") && s.upos(i) === 'PRON') return true;
    if (/^(?:quel(?:le)?s?|combien)$/.test(s.word(i))) return true;
    if (s.upos(i) === 'SCONJ') return false;
  }
  return false;
}

function negationsOf(s: Sentence, chain: Chain, chains: readonly Chain[]): Negation[] {
  const first = chain.verbs[0]!;
  const ne = s.clitics(first).find((i) => s.word(i) === 'ne' || s.word(i) === "n'");
  const words = negatorsOf(s, chain, ne, chains);
  if (words.length > 0) return words.map((word) => ({ kind: kindOf(s, word), ne, word }));
  return ne === undefined ? [] : [{ kind: loneNe(s, chain, ne), ne, word: undefined }];
}

function kindOf(s: Sentence, i: number): NegationKind {
  if (s.word(i + 1) === 'part' && s.word(i) === 'nulle') return 'nullePart';
  return NEGATORS[s.word(i)] ?? 'que';
}

function negatorsOf(s: Sentence, chain: Chain, ne: number | undefined, chains: readonly Chain[]): number[] {
  const first = chain.verbs[0]!;
  if (ne === undefined) {
    // je sais pas: in speech ne goes, pas stays right after the verb.
    const next = first + 1;
    const spoken = s.isFinite(first) && s.word(next) === 'pas' && s.upos(next) === 'ADV';
    return spoken ? [next] : [];
  }
  const near = (i: number) => !RIGHT_AFTER.has(s.word(i)) || s.reach(first, (j) => j === i) !== undefined;
  const inside = range(ne + 1, first).filter((i) => isNegator(s, i, ne));
  const others = new Set(chains.filter((c) => c !== chain).flatMap((c) => c.verbs));
  const end = clauseEnd(s, first, chain.head, others);
  const after = range(first + 1, end).filter(
    (i) => !chain.verbs.includes(i) && isNegator(s, i, ne) && near(i),
  );
  const ahead = beforeNe(s, ne);
  const plain = [...inside, ...ahead, ...after.filter((i) => s.word(i) !== 'ni')].sort((i, j) => i - j);
  if (plain.length > 0) return plain;
  if (after.length > 0) return after.slice(0, 1);
  const que = restrictiveQue(s, chain.head, end);
  return que === undefined ? [] : [que];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

/** Personne n’a vu, aucun bureau n’est ouvert. */
function beforeNe(s: Sentence, ne: number): number[] {
  if (s.word(ne - 1) === 'ni') return [ne - 1];
  for (let i = ne - 1; i >= 0 && !s.isVerb(i) && !/^[,.;:!?]$/.test(s.word(i)); i--)
    if (isNegator(s, i, ne)) return [i];
  return [];
}

function isNegator(s: Sentence, i: number, ne: number): boolean {
  const word = s.word(i);
  if (!(word in NEGATORS)) return false;
  const before = s.upos(i - 1);
  // une personne, un point, un pas are things; an article or a number says so.
  if (word === 'personne' || word === 'point' || word === 'pas')
    return (
      !['DET', 'ADJ', 'NUM', 'ADP+DET'].includes(before) &&
      !(word === 'point' && s.upos(i) === 'NOUN') &&
      (i > ne || word === 'personne')
    );
  // Before ne only these can be its partner.
  if (i < ne) return ['rien', 'aucun', 'aucune', 'nul', 'nulle', 'jamais'].includes(word);
  // ne … pas plus grand que: a comparison.
  if (word === 'plus') return !['pas', 'plus', 'non'].includes(s.word(i - 1)) && before !== 'DET';
  if (word === 'nul' || word === 'nulle') return s.upos(i) !== 'ADJ' || s.word(i + 1) === 'part';
  return true;
}

/** Where the verb’s own clause stops looking for a partner of ne. */
function clauseEnd(s: Sentence, first: number, head: number, others: ReadonlySet<number>): number {
  const ends = (i: number) => {
    const word = s.word(i);
    if (/^[.;:!?]$/.test(word) || (others.has(i) && s.isFinite(i))) return true;
    if (others.has(i) && s.clitics(i).some((j) => j > first && s.word(j).startsWith('n'))) return true;
    return i > head && CLAUSE_OPENERS.has(word);
  };
  return range(first + 1, s.tokens.length).find(ends) ?? s.tokens.length;
}

/** The que of ne … que: not a comparison, and no clause after it. */
function restrictiveQue(s: Sentence, head: number, end: number): number | undefined {
  for (let i = head + 1; i < end; i++) {
    const word = s.word(i);
    if (COMPARATIVE.has(word) || word === ',') return undefined;
    if (word !== 'que' && word !== "qu'") continue;
    const next = s.word(i + 1);
    const opensClause = SUBJECTS.has(next) && !/^(?:qu[ei']|dont|quoi)/.test(s.word(i + 2));
    return opensClause || (s.isInfinitive(i + 1) && s.lemma(head) === 'savoir') ? undefined : i;
  }
  return undefined;
}

function loneNe(s: Sentence, chain: Chain, ne: number): NegationKind {
  const before = s.words.slice(0, ne).join(' ');
  if (EXPLETIVE_AFTER.test(before)) return 'expletive';
  return DENY_ALONE.has(s.lemma(chain.head)) ? 'literary' : 'alone';
}
