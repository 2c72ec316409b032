import type { Step } from './editing.ts';

/** What a key asks for: a step, or something only the page can do. */
export type Asked = Step | { readonly do: 'realign' } | { readonly do: 'help' };

const PAGE = 10;

const KEYS: Readonly<Record<string, Asked>> = {
  ArrowUp: { do: 'go', by: -1 },
  ArrowDown: { do: 'go', by: 1 },
  k: { do: 'go', by: -1 },
  j: { do: 'go', by: 1 },
  PageUp: { do: 'go', by: -PAGE },
  PageDown: { do: 'go', by: PAGE },
  Home: { do: 'go', by: -Infinity },
  End: { do: 'go', by: Infinity },
  ArrowLeft: { do: 'side', side: 'source' },
  ArrowRight: { do: 'side', side: 'target' },
  n: { do: 'unsure', by: 1 },
  N: { do: 'unsure', by: -1 },
  m: { do: 'join' },
  s: { do: 'split' },
  o: { do: 'apart' },
  '[': { do: 'move', by: -1 },
  ']': { do: 'move', by: 1 },
  c: { do: 'confirm' },
  Enter: { do: 'confirm' },
  r: { do: 'realign' },
  u: { do: 'undo' },
  U: { do: 'redo' },
  Escape: { do: 'cancel' },
  '?': { do: 'help' },
};

/** A key pressed, as the browser tells of it. */
export type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'> & {
  /** On a button or a link, which keeps its own Enter and arrows. */
  readonly onControl: boolean;
};

export function askedBy({ key, shiftKey, altKey, ctrlKey, metaKey, onControl }: Key): Asked | undefined {
  // Where brackets need the AltGr key, it comes as Control and Alt.
  if (key === '[' || key === ']') return KEYS[key];
  const letter = key.toLowerCase();
  if ((ctrlKey || metaKey) && !altKey) {
    if (letter === 'z') return { do: shiftKey ? 'redo' : 'undo' };
    return letter === 'y' && !shiftKey ? { do: 'redo' } : undefined;
  }
  if (ctrlKey || metaKey) return undefined;
  if (altKey || (shiftKey && key.startsWith('Arrow'))) {
    if (key === 'ArrowUp') return { do: 'move', by: -1 };
    return key === 'ArrowDown' ? { do: 'move', by: 1 } : undefined;
  }
  if (onControl && (key === 'Enter' || key === 'Home' || key === 'End')) return undefined;
  const name =
    letter.length === 1 && letter !== letter.toUpperCase() ? (shiftKey ? key.toUpperCase() : letter) : key;
  return Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
}
