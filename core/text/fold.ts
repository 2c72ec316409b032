const SPECIAL = /[’ʼ‘œæ\u00AD‑‐]|\p{M}/u;

/**
 * The key a form is looked up by: lower case, composed, straight apostrophe, plain hyphen, no soft hyphens,
 * œ and æ written out.
 */
export function fold(form: string): string {
  const lower = form.toLowerCase();
  if (!SPECIAL.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[‑‐]/g, '-')
    .replace(/\u00AD/g, '');
}

// œ before u, in œil, and in learned words from Greek; not in coefficient, moelle, coexister.
const LIGATURE = /oe(?=u|il|soph|d[èé]m|dip|nol|nop|cum|str|t(?:us|al|o)|li[ao]|laca|lent)/g;

/** Writes œ where French wants it: the reverse of what `fold` did to it. */
export const withLigatures = (key: string): string => (key.includes('oe') ? key.replace(LIGATURE, 'œ') : key);
