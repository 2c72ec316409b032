import type { Token } from '#core/text/token.ts';
import { bare } from './spelling.ts';

// Tokens keep no hyphen, and vous devez vous lever leaves the same gap as levez-vous: the grammar decides.

/** Whether a pronoun is tied to the verb before it: a-t-il, pouvez-vous, lève-toi, donne-le-moi. */
export function isTied(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.upos !== 'PRON') return false;
  const word = bare(token.form);
  const verb = tokens[verbBefore(tokens, i)];
  if (!verb || !isConjugated(verb)) return false;
  if (/^[-‐‑]/.test(token.form) || hasEuphonicT(tokens, i)) return true;
  if (token.start !== tokens[i - 1]!.end + 1) return false;
  const next = tokens[afterPronouns(tokens, i)];
  if (SUBJECT_ONLY.has(word)) return !(next && isConjugated(next));
  if (word === 'ce') return isQuestionCe(tokens, i);
  if (verb.feats.Mood === 'Imp') return AFTER_IMPERATIVE.has(word) && next?.feats.VerbForm !== 'Inf';
  if (word === 'nous')
    return verb.feats.Person === '1' && verb.feats.Number === 'Plur' && !hasSubject(tokens, i, word);
  return word === 'vous' && verb.feats.Person === '2' && !hasSubject(tokens, i, word);
}

/** a-t-il, whichever token the t is in. */
export function hasEuphonicT(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (!before || !/^(?:ils?|elles?|on)$/.test(bare(token.form))) return false;
  if (/^[-‐‑]t[-‐‑]/i.test(token.form) || bare(before.form) === 't') return true;
  return token.start === before.end + '-t-'.length && isConjugated(before);
}

const SUBJECT_ONLY = new Set(['je', 'tu', 'il', 'elle', 'on', 'ils', 'elles']);
const AFTER_IMPERATIVE = new Set([
  'moi',
  'toi',
  'lui',
  'nous',
  'vous',
  'leur',
  'le',
  'la',
  'les',
  'y',
  'en',
  "m'",
  "t'",
  "l'",
]);
const PRONOUNS = /^(?:ne|n'|me|m'|te|t'|se|s'|nous|vous|le|la|les|l'|lui|leur|y|en)$/;

export const isConjugated = ({ upos, feats }: Token): boolean =>
  (upos === 'VERB' || upos === 'AUX') && feats.VerbForm !== 'Inf' && feats.VerbForm !== 'Part';

/** Back over the other pronouns tied to the same verb: donne-le-moi. */
function verbBefore(tokens: readonly Token[], i: number): number {
  let j = i - 1;
  while (
    j > 0 &&
    (bare(tokens[j]!.form) === 't' || (AFTER_IMPERATIVE.has(bare(tokens[j]!.form)) && isTied(tokens, j)))
  )
    j--;
  return j;
}

function afterPronouns(tokens: readonly Token[], i: number): number {
  let j = i + 1;
  while (PRONOUNS.test(bare(tokens[j]?.form ?? '')) && !['DET', 'ADP'].includes(tokens[j]!.upos)) j++;
  return j;
}

/** nous devons nous lever: the verb has its subject already. */
function hasSubject(tokens: readonly Token[], i: number, word: string): boolean {
  const before = tokens.slice(Math.max(0, i - 7), i - 1).map((token) => bare(token.form));
  return before.includes(word) || before.includes('moi') || before.includes('toi');
}

/** est-ce que, and not c’est ce que: nothing before être could be its subject. */
function isQuestionCe(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 2];
  const opens =
    !before ||
    before.upos === 'PUNCT' ||
    /^(?:qu'|que|qui|où|quand|comment|pourquoi|combien|et|mais)$/.test(bare(before.form));
  return opens && tokens[i - 1]!.lemma === 'être';
}
