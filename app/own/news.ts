/** What a worker tells every page and every other worker: a text has changed, or this much of it is aligned (0 to 1). */
export type News = { readonly id: string; readonly done?: number | undefined };

/** The channel it is told on. */
export const CHANNEL = 'en-regard.texts';
