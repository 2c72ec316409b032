/**
 * A minimal acyclic automaton: a set of strings, each with one or more numbers, that shares every common
 * beginning and ending. Half a million French forms fit in about a megabyte and need no unpacking to be read.
 *
 * One edge is 32 bits: 8 for the label, 1 for "last edge of its state", 23 for the target. Label 0 ends a
 * string and its target is the value; the other labels are positions in the alphabet, counted from 1.
 */
export type Automaton = {
  readonly edges: Uint32Array;
  readonly root: number;
  /** Label of each character; a character outside the alphabet is in no string. */
  readonly labels: ReadonlyMap<string, number>;
  readonly alphabet: string;
};

const LAST = 0x100;
const TARGET_SHIFT = 9;

export const packEdge = (label: number, last: boolean, target: number): number =>
  ((target << TARGET_SHIFT) | (last ? LAST : 0) | label) >>> 0;

export function openAutomaton(edges: Uint32Array, root: number, alphabet: string): Automaton {
  const labels = new Map([...alphabet].map((character, i) => [character, i + 1]));
  return { edges, root, labels, alphabet };
}

/** The value of a string, or -1 where the automaton does not hold it. */
export function valueAt(automaton: Automaton, text: string): number {
  let state = automaton.root;
  for (const character of text) {
    const label = automaton.labels.get(character);
    const edge = label === undefined ? -1 : findEdge(automaton.edges, state, label);
    if (edge < 0) return -1;
    state = automaton.edges[edge]! >>> TARGET_SHIFT;
  }
  const end = findEdge(automaton.edges, state, 0);
  return end < 0 ? -1 : automaton.edges[end]! >>> TARGET_SHIFT;
}

/** Every string of the automaton that `accepts` lets through character by character, with its value. */
export function search(
  automaton: Automaton,
  text: string,
  alternatives: (character: string) => Iterable<string>,
): { readonly text: string; readonly value: number }[] {
  const characters = [...text];
  const found: { text: string; value: number }[] = [];
  const walk = (state: number, depth: number, spelt: string): void => {
    if (depth === characters.length) {
      const end = findEdge(automaton.edges, state, 0);
      if (end >= 0) found.push({ text: spelt, value: automaton.edges[end]! >>> TARGET_SHIFT });
      return;
    }
    for (const character of alternatives(characters[depth]!)) {
      const label = automaton.labels.get(character);
      const edge = label === undefined ? -1 : findEdge(automaton.edges, state, label);
      if (edge >= 0) walk(automaton.edges[edge]! >>> TARGET_SHIFT, depth + 1, spelt + character);
    }
  };
  walk(automaton.root, 0, '');
  return found;
}

/** The strings that begin so, the shorter first, at most `limit`. */
export function startingWith(automaton: Automaton, beginning: string, limit: number): string[] {
  const { edges, root, labels, alphabet } = automaton;
  const characters = [...alphabet];
  let state = root;
  for (const character of beginning) {
    const label = labels.get(character);
    const edge = label === undefined ? -1 : findEdge(edges, state, label);
    if (edge < 0) return [];
    state = edges[edge]! >>> TARGET_SHIFT;
  }
  const found: string[] = [];
  const open = [{ state, text: beginning }];
  for (let at = 0; at < open.length && found.length < limit; at++) {
    const { state: here, text } = open[at]!;
    for (let i = here; ; i++) {
      const edge = edges[i]!;
      const label = edge & 0xff;
      if (label === 0) found.push(text);
      else open.push({ state: edge >>> TARGET_SHIFT, text: text + characters[label - 1] });
      if (edge & LAST) break;
    }
  }
  return found;
}

function findEdge(edges: Uint32Array, state: number, label: number): number {
  for (let i = state; ; i++) {
    const edge = edges[i]!;
    if ((edge & 0xff) === label) return i;
    if (edge & LAST) return -1;
  }
}
