/**
 * How a reader likes to read and listen. Kept in localStorage, because it must be known before the first paint; a browser
 * that refuses storage still follows every change until the page is closed.
 */
export type Preferences = {
  readonly theme: 'auto' | 'light' | 'sepia' | 'dark';
  readonly face: 'literata' | 'atkinson' | 'system';
  readonly size: '1' | '2' | '3' | '4' | '5' | '6';
  readonly spacing: 'tight' | 'normal' | 'loose';
  readonly view: 'veiled' | 'beside' | 'under' | 'french';
  /** Whether words are marked in the text by how well they are known. */
  readonly marks: 'off' | 'on';
  /** How fast the voice speaks, 1 being its own speed. */
  readonly rate: '0.5' | '0.6' | '0.7' | '0.8' | '0.9' | '1' | '1.15' | '1.3';
  /** What follows each sentence that is listened to; `key`: silence until one is pressed. */
  readonly pause: 'none' | 'short' | 'sentence' | 'key';
  readonly spoken: 'french' | 'both';
};

export const CHOICES: { readonly [Key in keyof Preferences]: readonly Preferences[Key][] } = {
  theme: ['auto', 'light', 'sepia', 'dark'],
  face: ['literata', 'atkinson', 'system'],
  size: ['1', '2', '3', '4', '5', '6'],
  spacing: ['tight', 'normal', 'loose'],
  view: ['veiled', 'beside', 'under', 'french'],
  marks: ['off', 'on'],
  rate: ['0.5', '0.6', '0.7', '0.8', '0.9', '1', '1.15', '1.3'],
  pause: ['none', 'short', 'sentence', 'key'],
  spoken: ['french', 'both'],
};

export type View = Preferences['view'];

export const DEFAULTS: Preferences = {
  theme: 'auto',
  face: 'literata',
  size: '3',
  spacing: 'normal',
  view: 'veiled',
  marks: 'off',
  rate: '1',
  pause: 'short',
  spoken: 'french',
};

/** What the style sheets go by. */
const LOOK = { theme: CHOICES.theme, face: CHOICES.face, size: CHOICES.size, spacing: CHOICES.spacing };

const KEY = 'en-regard.preferences';
const listeners = new Set<() => void>();
let current: Preferences | undefined;

export function readPreferences(): Preferences {
  current ??= stored();
  return current;
}

export function setPreference<Key extends keyof Preferences>(key: Key, value: Preferences[Key]) {
  current = { ...readPreferences(), [key]: value };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Refused or full: the choice holds for this page.
  }
  show();
}

/** Calls back at every change, this tab's or another's. Returns how to stop. */
export function subscribePreferences(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', otherTab);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', otherTab);
  };
}

function otherTab(event: StorageEvent) {
  if (event.key !== null && event.key !== KEY) return;
  current = undefined;
  show();
}

function show() {
  const { theme, face, size, spacing } = readPreferences();
  Object.assign(document.documentElement.dataset, { theme, face, size, spacing });
  for (const listener of listeners) listener();
}

function stored(): Preferences {
  try {
    return known(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return DEFAULTS;
  }
}

/** Keeps what this version knows of whatever stands in storage. */
function known(value: unknown): Preferences {
  const found = Object(value) as Record<string, unknown>;
  const pick = (key: keyof Preferences) =>
    (CHOICES[key] as readonly unknown[]).includes(found[key]) ? [[key, found[key]]] : [];
  return {
    ...DEFAULTS,
    ...Object.fromEntries((Object.keys(CHOICES) as (keyof Preferences)[]).flatMap(pick)),
  };
}

/**
 * A script for the page's head: puts the stored choices on the root element before anything is painted, so that
 * nothing jumps. It must stay self-contained; what it cannot read, the defaults in the style sheet stand for.
 */
export const EARLY_SCRIPT = `try{var p=JSON.parse(localStorage.getItem(${JSON.stringify(KEY)})||'{}'),c=${JSON.stringify(LOOK)},d=document.documentElement.dataset;for(var k in c)if(c[k].indexOf(p[k])>=0)d[k]=p[k]}catch(e){}`;

/** The same for the reader's view: stands inside the reader's element, as its first child. */
export const EARLY_VIEW_SCRIPT = `try{var v=JSON.parse(localStorage.getItem(${JSON.stringify(KEY)})||'{}').view;if(${JSON.stringify(CHOICES.view)}.indexOf(v)>=0)document.currentScript.parentNode.dataset.view=v}catch(e){}`;
