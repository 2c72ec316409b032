import type { Token } from '#core/text/token.ts';
import type { Entry } from './entry.ts';
import { type Match, match, type Text } from './locution-match.ts';
import { compile, keyOf, keysOf, type Pattern } from './locution-pattern.ts';
import { Sentence } from './sentence.ts';

/** A locution where it stands: the indices of its tokens, in order. */
export type Occurrence = { readonly entry: Entry; readonly tokens: readonly number[] };

/** Locutions ready to be found, each under the rarest of its words. */
export type LocutionIndex = ReadonlyMap<string, readonly Pattern[]>;

export function indexLocutions(entries: readonly Entry[]): LocutionIndex {
  const compiled = entries.flatMap((entry) => compile(entry) ?? []);
  const counts = new Map<string, number>();
  for (const { parts } of compiled)
    for (const part of parts) for (const key of keysOf(part)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const index = new Map<string, Pattern[]>();
  for (const pattern of compiled) {
    const anchor = anchorOf(pattern, counts);
    for (const key of keysOf(pattern.parts[anchor]!)) {
      const known = index.get(key);
      if (known) known.push({ ...pattern, anchor });
      else index.set(key, [{ ...pattern, anchor }]);
    }
  }
  return index;
}

/** The part whose words the fewest headwords have; the noun where it may come first. */
function anchorOf(
  { parts, turns, verb }: Omit<Pattern, 'anchor'>,
  counts: ReadonlyMap<string, number>,
): number {
  if (turns) return verb + 1;
  const costs = parts.map((part) =>
    part.part === 'own' ? keysOf(part).reduce((sum, key) => sum + (counts.get(key) ?? 0), 0) : Infinity,
  );
  return costs.indexOf(Math.min(...costs));
}

/** The locutions of a sentence, the longest first where they overlap; no token is in two. */
export function findLocutions(tokens: readonly Token[], index: LocutionIndex): Occurrence[] {
  const sentence = new Sentence(tokens);
  const keys = sentence.words.map((word) => (word.includes('œ') || word.includes('æ') ? keyOf(word) : word));
  const adverbs = new Set<number>();
  const text: Text = { sentence, keys, adverbs };
  const found: (Match & { entry: Entry })[] = [];
  const verbal: [pattern: Pattern, at: number][] = [];
  const attempt = (pattern: Pattern, at: number) => {
    const matched = match(pattern, text, at);
    if (matched) found.push({ ...matched, entry: pattern.entry });
  };
  for (const [at, { lemma }] of tokens.entries()) {
    for (const key of new Set([keys[at]!, keyOf(lemma)]))
      for (const pattern of index.get(key) ?? [])
        if (pattern.verb >= 0) verbal.push([pattern, at]);
        else attempt(pattern, at);
  }
  for (const { entry, tokens: own } of found)
    if (entry.pos === 'adv') for (const token of own) adverbs.add(token);
  for (const [pattern, at] of verbal) attempt(pattern, at);
  return choose(found);
}

function choose(found: (Match & { entry: Entry })[]): Occurrence[] {
  found.sort((a, b) => b.found - a.found || a.between - b.between || a.tokens[0]! - b.tokens[0]!);
  const taken = new Set<number>();
  const kept = found.filter(({ tokens }) => {
    if (tokens.length < 2 || tokens.some((token) => taken.has(token))) return false;
    for (const token of tokens) taken.add(token);
    return true;
  });
  return kept.map(({ entry, tokens }) => ({ entry, tokens })).sort((a, b) => a.tokens[0]! - b.tokens[0]!);
}
