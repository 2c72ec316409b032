import type { Token } from '#core/text/token.ts';
import { type Negation, negationsOf } from './negation.ts';
import { isSubject, reflexiveOf } from './reflexive.ts';
import { OBJECT_CLITICS, Sentence } from './sentence.ts';
import { withSe } from './spelling.ts';
import { COMPOUND, type Tense } from './tense.ts';

export type Voice = 'active' | 'passive' | 'pronominal';

/** Two verbs that make one: va ouvrir, vient d’ouvrir, est en train d’ouvrir, est sur le point d’ouvrir, fait ouvrir. */
export type Construction = 'futurProche' | 'passeRecent' | 'enTrainDe' | 'surLePointDe' | 'causative';

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

// Conjugated with être when they are not given an object.
export const WITH_ETRE = new Set(
  `accourir advenir aller apparaître arriver décéder demeurer descendre devenir disparaître échoir éclore entrer
  intervenir monter mourir naître paraître partir parvenir passer provenir réapparaître redescendre redevenir
  remonter renaître rentrer repartir repasser ressortir rester retomber retourner revenir sortir survenir tomber
  venir`.split(/\s+/),
);

// être + participle is a state or a matter of taste, not a passive: the verb has no object.
const NEVER_PASSIVE = new Set(
  `convenir divorcer ravir issir censer douer avoir être pouvoir falloir sembler appartenir durer exister dormir marcher courir rire sourire
  nager voyager réagir agir nuire plaire suffire ressembler résister succéder parler`.split(/\s+/),
);

// Before a participle they show that it is used as an adjective: il est très aimé.
const DEGREE = new Set(['très', 'trop', 'si', 'aussi', 'assez', 'fort', 'peu', 'moins']);

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
  const certain = lemma === 'avoir' || chain.reflexive !== undefined;
  const participle = s.reach(chain.head, (j) => s.isParticiple(j) || (certain && s.isHiddenParticiple(j)));
  // s’être alone is no verb: its participle was not understood.
  if (participle === undefined && lemma === 'être' && chain.reflexive !== undefined)
    return { ...chain, lemma, voice: 'active', reflexive: undefined };
  if (participle === undefined) return chain;
  const next = s.verb(participle);
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
  if (WITH_ETRE.has(lemma) || NEVER_PASSIVE.has(lemma)) return chain;
  const denied = s.clitics(chain.verbs[0]!).some((i) => s.word(i).startsWith('n') && s.word(i) !== 'nous');
  const degree = s.word(participle - 1);
  if (DEGREE.has(degree) || (degree === 'plus' && !denied)) return chain;
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
  const verb = s.verb(head);
  if (reflexive === undefined) return verb;
  return verb === 'aller' && s.word(reflexive + 1) === 'en' ? 's’en aller' : withSe(verb);
}

/** What the participle of a compound tense or a passive shows: only a feminine or a plural shows anything. */
function agreementOf(s: Sentence, chain: Chain): Agreement | undefined {
  const token = s.tokens[chain.head]!;
  const { Gender, Number: count } = token.feats;
  const isParticiple = s.isParticiple(chain.head) || s.isHiddenParticiple(chain.head);
  if (!isParticiple || chain.tense === 'participePasse') return undefined;
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
