import type { Sentence } from './sentence.ts';
import { isTied } from './tied.ts';

/** A pronoun that may stand for the verb’s own subject; not sure where the sentence does not tell. */
type Reflexive = { readonly token: number; readonly sure: boolean };

/** The pronoun of a pronominal verb: se, or me, te, nous, vous where the subject is the same person. */
export function reflexiveOf(s: Sentence, verb: number): Reflexive | undefined {
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
export function isSubject(s: Sentence, i: number, before: readonly number[], verb: number): boolean {
  const word = s.word(i);
  if (word !== 'nous' && word !== 'vous') return false;
  const { Person } = s.tokens[verb]!.feats;
  if (s.isFinite(verb) && Person !== undefined && Person !== (word === 'nous' ? '1' : '2')) return false;
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
