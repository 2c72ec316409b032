import { packEdge } from '#core/text/automaton.ts';

type State = { labels: number[]; targets: (State | number)[]; id: number };

export type BuiltAutomaton = {
  readonly edges: Uint32Array;
  readonly root: number;
  readonly alphabet: string;
};

/**
 * Builds the minimal automaton of a set of strings with values, by adding them in order and folding each
 * state into an equal one as soon as no later string can change it (Daciuk et al. 2000, algorithm 1).
 */
export function buildAutomaton(entries: ReadonlyMap<string, number>): BuiltAutomaton {
  const keys = [...entries.keys()].sort();
  const alphabet = [...new Set(keys.join(''))].sort().join('');
  const labels = new Map([...alphabet].map((character, i) => [character, i + 1]));
  const register = new Map<string, State>();
  const root = newState();
  for (const key of keys) {
    const path = [...key].map((character) => labels.get(character)!);
    const { state, depth } = commonBeginning(root, path);
    freezeLast(state, register);
    addEnding(state, path.slice(depth), entries.get(key)!);
  }
  freezeLast(root, register);
  return { ...emit(root), alphabet };
}

/** The edge of a state that has none: no character has its label. */
const NO_LABEL = 0xff;

const newState = (): State => ({ labels: [], targets: [], id: -1 });

function commonBeginning(root: State, path: readonly number[]): { state: State; depth: number } {
  let state = root;
  let depth = 0;
  while (depth < path.length && state.labels.at(-1) === path[depth]) {
    state = state.targets.at(-1) as State;
    depth++;
  }
  return { state, depth };
}

function addEnding(state: State, path: readonly number[], value: number): void {
  let end = state;
  for (const label of path) {
    const next = newState();
    end.labels.push(label);
    end.targets.push(next);
    end = next;
  }
  // Strings come in order, so a string that ends here comes before any that goes on.
  end.labels.push(0);
  end.targets.push(value);
}

function freezeLast(state: State, register: Map<string, State>): void {
  const last = state.targets.at(-1);
  if (typeof last !== 'object' || last.id >= 0) return;
  freezeLast(last, register);
  const signature = last.labels
    .map((label, i) => {
      const target = last.targets[i]!;
      return label + ':' + (typeof target === 'number' ? target : target.id);
    })
    .join();
  const twin = register.get(signature);
  if (twin) {
    state.targets[state.targets.length - 1] = twin;
  } else {
    last.id = register.size;
    register.set(signature, last);
  }
}

function emit(root: State): { edges: Uint32Array; root: number } {
  const edges: number[] = [];
  const places = new Map<State, number>();
  const place = (state: State): number => {
    const known = places.get(state);
    if (known !== undefined) return known;
    const targets = state.targets.map((target) => (typeof target === 'number' ? target : place(target)));
    const start = edges.length;
    targets.forEach((target, i) => {
      edges.push(packEdge(state.labels[i]!, i === targets.length - 1, target));
    });
    if (targets.length === 0) edges.push(packEdge(NO_LABEL, true, 0));
    places.set(state, start);
    return start;
  };
  const start = place(root);
  return { edges: Uint32Array.from(edges), root: start };
}
