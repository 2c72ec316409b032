import { expect, type Page } from '@playwright/test';
import type { Deed, Event } from '#core/learner/events.ts';
import { HEADER, writeLine } from '#core/learner/file.ts';
import type { Key } from '#core/learner/keys.ts';

/** A learner's log as a file, as if made on this computer over the last months. */

const DAY = 24 * 60 * 60 * 1000;
let made = 0;

/** An event of so many days ago. */
export function daysAgo(days: number, deed: Deed): Event {
  made += 1;
  const at = Date.now() - days * DAY - 1000 + (made % 1000);
  return {
    ...deed,
    id: `seeded-${made}`,
    at,
    zone: -new Date(at).getTimezoneOffset(),
    device: 'elsewhere',
  } as Event;
}

export const logFile = (events: readonly Event[]): string =>
  [HEADER, ...events.map(writeLine), ''].join('\n');

/** A word of the library's first text, put in the notebook. */
export const saved = (days: number, word: Key, gloss: string, fr: string, form: string, en: string): Event =>
  daysAgo(days, {
    kind: 'save',
    word,
    gloss,
    sentence: {
      fr,
      en,
      start: fr.indexOf(form),
      end: fr.indexOf(form) + form.length,
      text: 'openai-bureaux-monde',
      bead: 2,
      source: 'OpenAI ouvre des bureaux',
    },
  });

const review = (days: number, word: Key, rating: 'again' | 'hard' | 'good' | 'easy' = 'good'): Event =>
  daysAgo(days, { kind: 'review', word, rating, exercise: 'gap', ms: 6000 });

/** Five words: one due, one coming back, one never asked for, one known with a note, one without a sentence. */
export const FEW: readonly Event[] = [
  saved(20, 'étang|nm', 'pond', 'Un étang gelé brille.', 'étang', 'A frozen pond shines.'),
  saved(12, 'ouvrir|v', 'to open', 'Elle ouvre ses bureaux.', 'ouvre', 'It opens its offices.'),
  saved(11, 'levée|nf', 'raising', 'La levée a réussi.', 'levée', 'The raising worked.'),
  saved(10, 'bureau|nm', 'office', 'Elle ouvre ses bureaux.', 'bureaux', 'It opens its offices.'),
  daysAgo(9, { kind: 'save', word: 'jadis|adv', gloss: 'long ago' }),
  review(9, 'ouvrir|v', 'again'),
  review(1, 'levée|nf', 'easy'),
  daysAgo(3, { kind: 'note', word: 'étang|nm', note: 'comme « stagnant »' }),
  daysAgo(2, { kind: 'mark', words: ['étang|nm'], state: 'known' }),
];

const NOUNS: readonly Key[] = Array.from({ length: 80 }, (_, index) => `mot${index}|nm` as const);

/** Three months of reading and reviewing: enough to fit the schedule to. */
export const MONTHS: readonly Event[] = [
  ...NOUNS.map((word, index) =>
    saved(
      90 - index,
      word,
      `word ${index}`,
      `Voici le mot${index} du jour.`,
      `mot${index}`,
      `Word ${index} of the day.`,
    ),
  ),
  ...NOUNS.flatMap((word, index) =>
    [89, 85, 78, 70, 55, 40, 26, 15, 8, 2].flatMap((days, turn) =>
      days > 89 - index ? [] : [review(days, word, (index * 7 + turn * 3) % 11 === 0 ? 'again' : 'good')],
    ),
  ),
  ...Array.from({ length: 60 }, (_, days) =>
    daysAgo(days, {
      kind: 'read',
      text: 'openai-bureaux-monde',
      bead: 3,
      ms: days % 7 === 2 ? 0 : (4 + ((days * 7) % 19)) * 60_000,
    }),
  ),
  ...NOUNS.slice(0, 24).map((word, index) =>
    daysAgo(100 - index * 4, { kind: 'mark', words: [`${word.split('|')[0]}s|adv`], state: 'known' }),
  ),
];

/** Opens the notebook and brings the log in through it, as a reader would. */
export async function seed(page: Page, events: readonly Event[], locale = 'en') {
  await page.goto(`/${locale}/words`);
  await page.locator('.word-files > summary').click();
  await choose(page, 'en-regard.jsonl', logFile(events));
  await expect(page.locator('.outcome')).toContainText(events.length.toLocaleString(locale));
}

/** Chooses a file to import; the panel must be open. */
export const choose = (page: Page, name: string, content: string | Buffer) =>
  page.locator('.word-files input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });
