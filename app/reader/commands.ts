const KEYS = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  j: 'down',
  1: 'learning',
  2: 'known',
  3: 'ignored',
  k: 'known',
  w: 'known',
  i: 'ignored',
  x: 'ignored',
  s: 'save',
  u: 'undo',
  m: 'marks',
  t: 'translation',
  T: 'all',
  Enter: 'pin',
  Escape: 'close',
  p: 'say',
  P: 'saySentence',
  l: 'listen',
  v: 'view',
  '?': 'help',
} as const;

/** What a key asks for; a focused button or link keeps its own Enter. */
export function commandOf(event: KeyboardEvent, onControl: boolean) {
  const key = event.key.length === 1 && event.shiftKey ? event.key.toUpperCase() : event.key;
  if (onControl && key === 'Enter') return undefined;
  return Object.hasOwn(KEYS, key) ? KEYS[key as keyof typeof KEYS] : undefined;
}
