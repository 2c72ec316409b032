import { withoutAccents } from '#core/lesson/accents.ts';
import type { Kind } from './exercise.ts';

/** As in FSRS. */
export type Rating = 'again' | 'hard' | 'good' | 'easy';

/** How an answer stands to the key. Accents are judged apart, and so is another form of the right word. */
export type Verdict = 'right' | 'accents' | 'form' | 'wrong';

/** Judges a typed answer. Case, kind of apostrophe, ligatures and spaces around it do not count. */
export function grade(key: string, answer: string, forms: readonly string[] = []): Verdict {
  const [wanted, given] = [normalize(key), normalize(answer)];
  if (given === wanted) return 'right';
  if (given === '') return 'wrong';
  if (withoutAccents(given) === withoutAccents(wanted)) return 'accents';
  return forms.some((form) => withoutAccents(normalize(form)) === withoutAccents(given)) ? 'form' : 'wrong';
}

/** For answers that are chosen, not typed. */
export const exactly = (key: string, answer: string): Verdict => (answer === key ? 'right' : 'wrong');

/**
 * The rating that an answer earns: a hint or missing accents cost a grade. The right word in another form was
 * recalled, but not where the form is what was asked for.
 */
export function ratingOf(verdict: Verdict, kind: Kind, hinted: boolean): Rating {
  if (verdict === 'wrong' || (verdict === 'form' && kind === 'conjugate')) return 'again';
  return verdict === 'right' && !hinted ? 'good' : 'hard';
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
