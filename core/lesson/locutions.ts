import type { Token } from '#core/text/token.ts';
import type { Entry } from './entry.ts';
import { fitness, holds } from './locution-context.ts';
import { type Match, match, type Text } from './locution-match.ts';
import { compile, keyOf, keysOf, type Pattern } from './locution-pattern.ts';
import { Sentence } from './sentence.ts';

/** A locution where it stands: the indices of its tokens, in order. */
export type Occurrence = { readonly entry: Entry; readonly tokens: readonly number[] };

/** Locutions ready to be found, each under the rarest of its words. */
export type LocutionIndex = ReadonlyMap<string, readonly Pattern[]>;

export function indexLocutions(entries: readonly Entry[]): LocutionIndex {
  const compiled = entries.flatMap(compile);
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
  if (turns !== 'never') return verb + (turns === 'freely' ? 1 : 2);
  const costs = parts.map((part) =>
    part.role === 'own' ? keysOf(part).reduce((sum, key) => sum + (counts.get(key) ?? 0), 0) : Infinity,
  );
  return costs.indexOf(Math.min(...costs));
}

/** The locutions of a sentence, the longest first where they overlap; no token is in two. */
export function findLocutions(tokens: readonly Token[], index: LocutionIndex): Occurrence[] {
  const sentence = new Sentence(tokens);
  const keys = sentence.words.map((word) => (word.includes('œ') || word.includes('æ') ? keyOf(word) : word));
  const adverbs = new Set<number>();
  const text: Text = { sentence, keys, adverbs };
  const found: Found[] = [];
  const attempt = (pattern: Pattern, at: number) => {
    const matched = match(pattern, text, at);
    if (!matched || matched.tokens.length < 2 || !holds(pattern.entry, sentence, matched.tokens)) return;
    found.push({ ...matched, entry: pattern.entry, fit: fitness(pattern.entry, sentence, matched.tokens) });
  };
  // Verbs come second: they may reach over an adverb of several words.
  const verbal: [pattern: Pattern, at: number][] = [];
  for (let at = 0; at < tokens.length; at++)
    for (const key of keysAt(tokens[at]!, keys[at]!))
      for (const pattern of index.get(key) ?? [])
        if (pattern.verb >= 0) verbal.push([pattern, at]);
        else attempt(pattern, at);
  for (const { entry, tokens: own } of found)
    if (entry.pos === 'adv') for (const token of own) adverbs.add(token);
  for (const [pattern, at] of verbal) attempt(pattern, at);
  return choose(found);
}

function keysAt({ lemma }: Token, key: string): string[] {
  const ofLemma = lemma.includes('œ') || lemma.includes('æ') ? keyOf(lemma) : lemma;
  return ofLemma === key ? [key] : [key, ofLemma];
}

type Found = Match & { readonly entry: Entry; readonly fit: number };

function choose(found: Found[]): Occurrence[] {
  found.sort(
    (a, b) => b.found - a.found || a.between - b.between || b.fit - a.fit || a.tokens[0]! - b.tokens[0]!,
  );
  const taken = new Set<number>();
  const kept = found.filter(({ tokens }) => {
    if (tokens.some((token) => taken.has(token))) return false;
    for (const token of tokens) taken.add(token);
    return true;
  });
  return kept.map(({ entry, tokens }) => ({ entry, tokens })).sort((a, b) => a.tokens[0]! - b.tokens[0]!);
}
