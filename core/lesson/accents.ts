/** The letters of a text without their accents: été is ete. */
export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** The same in small letters. */
export const plain = (text: string): string => withoutAccents(text).toLowerCase();
