import type { Part, Pattern } from './locution-pattern.ts';
import { keyOf } from './locution-pattern.ts';
import { reflexiveOf } from './reflexive.ts';
import { NEGATORS, OBJECT_CLITICS, type Sentence, SUBJECTS } from './sentence.ts';
import { isTied } from './tied.ts';

export type Match = {
  /** The tokens that belong to it, in order. */
  readonly tokens: readonly number[];
  /** How many words of the headword were found, those that belong to a complement too. */
  readonly found: number;
  /** How many words stand between the first and the last that are not its own. */
  readonly between: number;
};

/** A sentence with the keys of its words, and which tokens an adverb of several words covers. */
export type Text = {
  readonly sentence: Sentence;
  readonly keys: readonly string[];
  readonly adverbs: ReadonlySet<number>;
};

/** How many tokens each gap may have at most. */
const WIDTH = { none: 0, adverbs: 6, adjectives: 3, determiner: 8, object: 8, clause: 30 } as const;

/** The pattern with its anchor at the token `at`. */
export function match(pattern: Pattern, text: Text, at: number): Match | undefined {
  const { parts, anchor, verb } = pattern;
  if (!fits(parts[anchor]!, pattern, text, at)) return undefined;
  const places: number[] = new Array(parts.length).fill(-1);
  places[anchor] = at;
  if (!seekLeft(pattern, text, places) && !seekTurned(pattern, text, places)) return undefined;
  if (!seekRight(pattern, text, places)) return undefined;
  if (verb >= 0 && !isMainVerb(pattern, text.sentence, places)) return undefined;
  const clitics = verb < 0 ? [] : cliticsFor(pattern, text, places);
  if (!clitics) return undefined;
  const strange = verb >= 0 && isOtherwiseReflexive(pattern, text.sentence, places[verb]!);
  if (strange && pattern.clitics.some(({ kind }) => kind === 'subject')) return undefined;
  const own = parts.flatMap(({ role }, i) => (role === 'own' ? [places[i]!] : []));
  const tokens = [...own, ...clitics].sort((a, b) => a - b);
  return {
    tokens,
    found: places.filter((place) => place >= 0).length + pattern.clitics.length - (strange ? 0.5 : 0),
    between: tokens.at(-1)! - tokens[0]! + 1 - tokens.length,
  };
}

function seekLeft(pattern: Pattern, text: Text, places: number[]): boolean {
  const { parts, anchor } = pattern;
  for (let k = anchor - 1; k >= 0; k--) {
    const from = places[k + 1]!;
    const { gap } = parts[k + 1]!;
    const end = Math.max(0, from - 1 - WIDTH[gap]);
    let place = -1;
    for (let i = from - 1; i >= end && place < 0; i--)
      if (fits(parts[k]!, pattern, text, i) && crosses(text, i, from, gap)) place = i;
      else if (ENDS.has(text.keys[i]!)) break;
    if (place < 0) return false;
    places[k] = place;
  }
  return true;
}

function seekRight(pattern: Pattern, text: Text, places: number[]): boolean {
  const { parts, anchor } = pattern;
  for (let k = anchor + 1; k < parts.length; k++) {
    const { gap, role } = parts[k]!;
    const from = Math.max(...places);
    const end = Math.min(text.keys.length - 1, from + 1 + WIDTH[gap]);
    let place = -1;
    for (let i = from + 1; i <= end && place < 0; i++)
      if (fits(parts[k]!, pattern, text, i) && crosses(text, from, i, gap)) place = i;
      else if (ENDS.has(text.keys[i]!)) break;
    if (place < 0 && role === 'required') place = standIn(pattern, text, places, k);
    if (place < 0 && role !== 'welcome') return false;
    places[k] = place;
  }
  return true;
}

/** What stands for a complement with its preposition: il *s'en* sert, ce *dont* il se sert. */
function standIn(
  { parts, verb }: Pattern,
  { sentence: s }: Text,
  places: readonly number[],
  k: number,
): number {
  const part = parts[k]!;
  if (verb < 0 || part.kind !== 'form') return -1;
  const { first, clitics } = groupOf(s, places[verb]!);
  const pronoun = part.forms.has('de') ? 'en' : part.forms.has('à') ? 'y' : '';
  const clitic = clitics.find((i) => s.word(i) === pronoun && s.upos(i) === 'PRON');
  if (clitic !== undefined) return clitic;
  const dont = s.words.lastIndexOf('dont', first);
  return part.forms.has('de') && dont >= 0 && first - dont < 7 ? dont : -1;
}

const ENDS = new Set(['.', ';', ':', '!', '?']);

// ——— One word.

function fits(part: Part, { verb }: Pattern, { sentence, keys }: Text, i: number): boolean {
  const key = keys[i]!;
  switch (part.kind) {
    case 'verb':
      if (sentence.isVerb(i)) return lemmaKey(sentence, i) === part.lemma;
      return isParticiple(part.participle, key) && /^(?:ADJ|NOUN)$/.test(sentence.upos(i));
    case 'form':
      return part.forms.has(key) && (part.finite || suits(part, sentence, i, verb >= 0));
    case 'inflected':
      if (part.gap === 'determiner' && !/^(?:NOUN|ADJ|PROPN|X|VERB)$/.test(sentence.upos(i))) return false;
      if (key === part.form) return !sentence.isFinite(i) || (verb >= 0 && sentence.upos(i - 1) !== 'PRON');
      return !sentence.isFinite(i) && inflects(sentence, key, part.form, i);
  }
}

const lemmaKey = (s: Sentence, i: number): string => {
  const lemma = s.lemma(i);
  return lemma.includes('œ') ? keyOf(lemma) : lemma;
};

function inflects(s: Sentence, key: string, form: string, i: number): boolean {
  if (/^(?:NOUN|ADJ|PROPN)$/.test(s.upos(i)) && lemmaKey(s, i) === form) return true;
  return key.startsWith(form) && /^(?:e|s|es|x)$/.test(key.slice(form.length)) && !s.isFinite(i);
}

/** prise, prises, pris for pris. */
const isParticiple = (participle: string, key: string): boolean =>
  key.startsWith(participle) && /^(?:e?s?)$/.test(key.slice(participle.length));

/** Whether a conjugated verb follows before the clause ends. */
export function opensClause(s: Sentence, que: number): boolean {
  for (let i = que + 1; i < s.tokens.length && s.upos(i) !== 'PUNCT'; i++) if (s.isFinite(i)) return true;
  return false;
}

/** A little word that the sentence uses as the headword does: en fait, and not il en fait trop. */
function suits(part: Part, s: Sentence, i: number, verbal: boolean): boolean {
  const upos = s.upos(i);
  const word = s.word(i);
  if (word === 'en') return upos !== 'PRON';
  // The analyser tells the que of ne … que from all others.
  if (part.gap === 'clause' && /^qu[e']$/.test(word)) return upos === 'ADV' || !opensClause(s, i);
  if (word === 'le' || word === 'la' || word === 'les') return upos !== 'PRON' || s.upos(i + 1) === 'ADV';
  return verbal || !s.isFinite(i);
}

// ——— What stands between.

function crosses(text: Text, left: number, right: number, gap: Part['gap']): boolean {
  let determiners = 0;
  let adjectives = 0;
  for (let i = left + 1; i < right; i++) {
    const s = text.sentence;
    if (gap === 'none') return false;
    if (text.adverbs.has(i)) continue;
    if (s.word(i) === ',' && gap !== 'clause') {
      const close = closingComma(s, i, right);
      if (close < 0) return false;
      i = close;
      continue;
    }
    if (gap === 'clause') {
      if (ENDS.has(s.word(i))) return false;
      continue;
    }
    if (gap === 'determiner' && isDetermining(s, i)) {
      determiners++;
      continue;
    }
    if (isLight(s, i)) continue;
    const upos = s.upos(i);
    if (gap === 'adverbs') {
      if (!INTENSE.has(s.word(i)) && !isAuxiliaryOf(s, i, right)) return false;
    } else if (gap === 'adjectives') {
      if (upos !== 'ADJ' && upos !== 'NUM') return false;
      if (++adjectives > 2) return false;
    } else if (gap === 'determiner') {
      if (upos === 'NOUN') {
        if (!/^d[e']/.test(s.word(i + 1))) return false;
      } else if (upos !== 'ADJ' && !s.isParticiple(i)) return false;
    } else if (!inObject(s, i, left)) return false;
  }
  return gap !== 'determiner' || determiners > 0;
}

/** mieux aurait valu. */
const isAuxiliaryOf = (s: Sentence, i: number, verb: number): boolean =>
  (s.lemma(i) === 'avoir' || s.lemma(i) === 'être') && s.isFinite(i) && s.isParticiple(verb);

/** Adverbs and negation, an inverted subject, a pronoun that hangs on the verb. */
function isLight(s: Sentence, i: number): boolean {
  const word = s.word(i);
  if (word === 'que' || word === "qu'") return false;
  if (s.upos(i) === 'ADV' || LIGHT.has(word)) return true;
  if (word in NEGATORS && word !== 'personne') return s.upos(i) !== 'NOUN' || word !== 'point';
  return (SUBJECTS.has(word) || OBJECT_CLITICS.has(word)) && isTied(s.tokens, i);
}

const LIGHT = new Set('tout tous toutes rien chacun chacune t beaucoup même'.split(' '));
/** They strengthen a noun that has no determiner: avoir grand besoin, faire bien mal. */
const INTENSE = new Set('grand grande bon bonne plein pleine pleinement toute'.split(' '));

function isDetermining(s: Sentence, i: number): boolean {
  const upos = s.upos(i);
  const word = s.word(i);
  return (
    upos === 'DET' || upos === 'NUM' || /^(?:des?|d'|du|tels?|telles?|certaine?s?|plusieurs)$/.test(word)
  );
}

function inObject(s: Sentence, i: number, verb: number): boolean {
  const upos = s.upos(i);
  const word = s.word(i);
  if (i === verb + 1 && (upos === 'ADP' || upos === 'ADP+DET')) return /^(?:d[e']|du|des)$/.test(word);
  if (upos === 'PRON')
    return /^(?:cel[au]|ça|ceci|celui|celle|ceux|celles|lui|elle|eux|nous|vous|en)$/.test(word);
  return /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|ADP\+DET|CCONJ)$/.test(upos) || s.isParticiple(i);
}

/** The comma that closes an aside before `right`: a, selon lui, lieu. */
function closingComma(s: Sentence, open: number, right: number): number {
  for (let i = open + 1; i < right; i++) {
    if (s.word(i) === ',') return i;
    if (s.isFinite(i)) return -1;
  }
  return -1;
}

// ——— The noun first: la décision (qui a été) prise, le rôle qu'il joue.

const TURN = 12;

function seekTurned(pattern: Pattern, text: Text, places: number[]): boolean {
  const { parts, anchor, verb, turns } = pattern;
  if (turns === 'never' || places.slice(verb + 1, anchor).includes(-1)) return false;
  const s = text.sentence;
  const noun = places[anchor]!;
  const end = Math.min(text.keys.length - 1, noun + TURN);
  let relative = false;
  for (let i = noun + 1; i <= end; i++) {
    const word = s.word(i);
    if (ENDS.has(word)) return false;
    if (fits(parts[verb]!, pattern, text, i) && (relative || isPassive(s, i, noun, turns))) {
      places[verb] = i;
      return true;
    }
    if (word === 'que' || word === "qu'") {
      if (i > noun + 4 || turns === 'passive') return false;
      relative = true;
    } else if (s.isFinite(i) && !HELPERS.has(s.lemma(i))) return false;
    else if (!relative && (word === 'dont' || s.upos(i) === 'SCONJ' || s.upos(i) === 'CCONJ')) return false;
  }
  return false;
}

const HELPERS = new Set(['être', 'avoir', 'pouvoir', 'devoir', 'aller']);

function isPassive(s: Sentence, i: number, noun: number, turns: Pattern['turns']): boolean {
  if (s.isFinite(i) || s.isInfinitive(i)) return false;
  const { Tense, Number: count } = s.tokens[i]!.feats;
  if (Tense === 'Pres') return false;
  // Between the two only être: an avoir would have another object.
  for (let k = noun + 1; k < i; k++)
    if (s.lemma(k) === 'avoir' && s.isVerb(k) && s.lemma(k + 1) !== 'être') return false;
  // l'accent est mis sur; but le jour vu is no voir le jour.
  if (turns === 'passive' && !isPassiveChain(s, noun, i)) return false;
  const here = s.tokens[noun]!.feats.Number;
  return count === undefined || here === undefined || count === here || /s$/.test(s.word(i));
}

/** Nothing but être, avoir and little words from the noun to its participle. */
function isPassiveChain(s: Sentence, noun: number, participle: number): boolean {
  let helped = false;
  for (let i = noun + 1; i < participle; i++) {
    if (s.isVerb(i) && HELPERS.has(s.lemma(i))) helped = true;
    else if (!isLight(s, i) && !isClitic(s, i)) return false;
  }
  return helped;
}

// ——— The verb itself.

function isMainVerb({ parts, verb, clitics }: Pattern, s: Sentence, places: readonly number[]): boolean {
  const head = places[verb]!;
  // a mal tourné is no avoir mal, il y a appris le grec no il y a, a publié un rapport no avoir un rapport.
  if (s.lemma(head) === 'avoir' || s.lemma(head) === 'être') {
    let next = head + 1;
    while (isLight(s, next)) next++;
    if (s.isParticiple(next) && !places.includes(next)) return false;
  }
  // une réunion tenue à Paris is no tenir à, which has no passive.
  const [, next] = parts.slice(verb);
  const bareVerb = parts.length === 2 && clitics.length === 0 && next?.kind === 'form' && next.role === 'own';
  if (!bareVerb || !needsAuxiliary(s, head)) return true;
  return s.lemma(groupOf(s, head).first) === 'avoir' && groupOf(s, head).first !== head;
}

// ——— Pronouns before the verb.

/** The tokens of the pattern's clitics; undefined where one is missing. */
function cliticsFor(
  { clitics, verb }: Pattern,
  { sentence: s }: Text,
  places: readonly number[],
): number[] | undefined {
  if (clitics.length === 0) return [];
  const head = places[verb]!;
  const group = groupOf(s, head);
  const taken = new Set(places);
  const found: number[] = [];
  for (const clitic of clitics) {
    let token: number | undefined;
    if (clitic.kind === 'reflexive') token = reflexive(s, head, group);
    else if (clitic.kind === 'subject') token = subjectOf(s, group, clitic.forms);
    else if (clitic.kind === 'ne') {
      const ne = group.clitics.find((i) => s.word(i) === 'ne' || s.word(i) === "n'");
      if (ne !== undefined) found.push(ne);
      continue;
    } else if (clitic.kind === 'negator') token = negatorOf(s, head, group, clitic.forms);
    else
      token = group.clitics.find((i) => clitic.forms.has(s.word(i)) && !taken.has(i) && s.upos(i) !== 'DET');
    if (token === undefined) return undefined;
    taken.add(token);
    found.push(token);
  }
  return found;
}

/** il s'en est allé sans dire un mot: a reflexive verb, and no aller sans dire. */
function isOtherwiseReflexive({ clitics }: Pattern, s: Sentence, head: number): boolean {
  if (clitics.some(({ kind }) => kind === 'reflexive')) return false;
  return groupOf(s, head).clitics.some((i) => /^s[e']$/.test(s.word(i)) && s.upos(i) === 'PRON');
}

type Group = {
  /** The first verb of the compound tense: the auxiliary, or the verb itself. */
  readonly first: number;
  readonly clitics: readonly number[];
};

/** The verb's auxiliary, and the pronouns around it. */
function groupOf(s: Sentence, head: number): Group {
  let first = head;
  for (let i = head - 1; i >= 0 && head - i <= 8; i--) {
    if (!needsAuxiliary(s, first)) break;
    if (s.isVerb(i) && (s.lemma(i) === 'être' || s.lemma(i) === 'avoir')) first = i;
    else if (!isBetween(s, i)) break;
  }
  const clitics: number[] = [];
  for (let i = first - 1; i >= 0 && isClitic(s, i); i--) clitics.unshift(i);
  for (let i = first + 1; i < s.tokens.length && isPronoun(s, i); i++) {
    // va-t'en: no hyphen behind the apostrophe.
    const elided = i > first + 1 && s.word(i - 1).endsWith("'");
    if (!elided && !isTied(s.tokens, i)) break;
    clitics.push(i);
  }
  return { first, clitics };
}

const needsAuxiliary = (s: Sentence, i: number): boolean => s.isParticiple(i) || s.isHiddenParticiple(i);
const isPronoun = (s: Sentence, i: number): boolean =>
  SUBJECTS.has(s.word(i)) || OBJECT_CLITICS.has(s.word(i));
const isBetween = (s: Sentence, i: number): boolean => isLight(s, i) || s.upos(i) === 'ADV';

function isClitic(s: Sentence, i: number): boolean {
  const word = s.word(i);
  if (word === 'ne' || word === "n'") return true;
  if (word in NEGATORS && s.upos(i) === 'ADV') return /^(?:ne|n')$/.test(s.word(i - 1));
  return isPronoun(s, i) && !/^(?:DET|NOUN|SCONJ)$/.test(s.upos(i));
}

function reflexive(s: Sentence, head: number, { first, clitics }: Group): number | undefined {
  if (first !== head && s.lemma(first) !== 'être') return undefined;
  const plain = clitics.find((i) => s.word(i) === 'se' || s.word(i) === "s'");
  if (plain !== undefined) return plain;
  return reflexiveOf(s, first)?.token ?? handedOn(s, first) ?? forbidden(s, first, clitics);
}

/** Ne t'en fais pas: an imperative, whatever its form may be besides. */
function forbidden(s: Sentence, verb: number, clitics: readonly number[]): number | undefined {
  const [ne = -1, pronoun = -1] = clitics;
  const opens = /^(?:|PUNCT|CCONJ)$/.test(s.upos(ne - 1)) && /^(?:ne|n')$/.test(s.word(ne));
  return opens && s.isFinite(verb) && /^(?:te|t'|vous|nous)$/.test(s.word(pronoun)) ? pronoun : undefined;
}

/** Je vous invite à vous lever: who is asked is who does it. */
function handedOn(s: Sentence, verb: number): number | undefined {
  const word = s.word(verb - 1);
  if (!s.isInfinitive(verb) || !/^(?:me|m'|te|t'|nous|vous)$/.test(word)) return undefined;
  return s.words.slice(Math.max(0, verb - 7), verb - 2).includes(word) ? verb - 1 : undefined;
}

/** The subject *il*: before the verb, hung on it, or with the verb that governs it: il pourrait y avoir. */
function subjectOf(s: Sentence, { first, clitics }: Group, forms: ReadonlySet<string>): number | undefined {
  const near = clitics.find((i) => forms.has(s.word(i)));
  if (near !== undefined || !s.isInfinitive(first)) return near;
  for (let i = first - 1; i >= Math.max(0, first - 7); i--) {
    if (s.isFinite(i)) return groupOf(s, i).clitics.find((k) => forms.has(s.word(k)));
    if (s.isParticiple(i)) return groupOf(s, i).clitics.find((k) => forms.has(s.word(k)));
    if (!s.isVerb(i) && !isBetween(s, i) && !isClitic(s, i) && s.upos(i) !== 'ADP') return undefined;
  }
  return undefined;
}

function negatorOf(
  s: Sentence,
  head: number,
  { first, clitics }: Group,
  forms: ReadonlySet<string>,
): number | undefined {
  const before = clitics.find((i) => forms.has(s.word(i)));
  if (before !== undefined) return before;
  for (let i = first + 1; i <= head + 3 && i < s.tokens.length; i++) {
    if (forms.has(s.word(i))) return i;
    if (i > head && !isBetween(s, i)) return undefined;
  }
  return undefined;
}
