import { tidyText } from './tidy.ts';

/** Marks that tell a printer or a screen where to break or turn a line, and stand-ins for what is no text. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc]/g;

/** A stretch of text from a file, as it is to be read. */
export const cleanText = (text: string): string => tidyText(text.replace(INVISIBLE, ''));
