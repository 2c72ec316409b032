/** How an answer that was typed stands to the key; accents are judged apart. */
export type Verdict = 'right' | 'accents' | 'wrong';

/** Judges a typed answer. Case, kind of apostrophe, ligatures and spaces around it do not count. */
export function grade(key: string, answer: string): Verdict {
  const [wanted, given] = [normalize(key), normalize(answer)];
  if (given === wanted) return 'right';
  return given !== '' && withoutAccents(given) === withoutAccents(wanted) ? 'accents' : 'wrong';
}

const normalize = (text: string) =>
  text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
