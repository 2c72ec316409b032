/**
 * What the reader has typed or pasted and not yet added, so that a reload loses none of it. It is of this tab alone
 * and goes with it.
 */
export type Unfinished = {
  readonly french: UnfinishedSide;
  readonly english: UnfinishedSide;
};

export type UnfinishedSide = {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
};

const KEY = 'en-regard.import';

/** Keeps it; false where the browser has no room for it, or refuses. */
export function keepUnfinished(unfinished: Unfinished): boolean {
  try {
    if (isEmpty(unfinished)) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(unfinished));
    return true;
  } catch {
    return isEmpty(unfinished);
  }
}

const isEmpty = (unfinished: Unfinished) =>
  Object.values(unfinished).every((side) => Object.values(side).every((value) => !value));

/** What an earlier page of this tab left; undefined where there is nothing, or nothing that can be read. */
export function unfinished(): Unfinished | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { french, english } = kept as Record<string, unknown>;
    return { french: sideIn(french), english: sideIn(english) };
  } catch {
    return undefined;
  }
}

function sideIn(kept: unknown): UnfinishedSide {
  const { text, title, author } = Object(kept) as Record<string, unknown>;
  const string = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { text: string(text), title: string(title), author: string(author) };
}
