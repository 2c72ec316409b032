import type { Page } from '@playwright/test';
import type { PairedBead, PairedChapter } from '#core/formats/document.ts';
import { addText, reachWorker } from './own-texts.ts';

/** A tale whose English left out the fifth sentence and made one of the last two. */
const FRENCH = [
  'Le roi avait trois filles.',
  'Elles habitaient dans un château au bord de la mer.',
  'Un matin, un marchand frappa à la porte.',
  'Il vendait des perles et des tissus d’Orient.',
  'La pluie tombait depuis deux jours.',
  'La reine acheta un collier.',
  'Le marchand partit vers Paris avec ses deux chevaux noirs.',
  'Personne ne le revit jamais.',
];
const ENGLISH = [
  'The king had three daughters.',
  'They lived in a castle by the sea.',
  'One morning, a merchant knocked at the door.',
  'He was selling pearls and fabrics from the Orient.',
  'The queen bought a necklace.',
  'The merchant left for Paris with his two black horses, and no one ever saw him again.',
];

/** The tale in beads, `0,1:0?`; `?` is unsure, `!` set by hand. */
function tale(beads: string, number: number): PairedChapter {
  const pair = (bead: string): PairedBead => {
    const [source = '', target = ''] = bead.replace(/[!?]$/, '').split(':');
    const pick = (side: string, all: readonly string[]) =>
      side === '' ? [] : side.split(',').map((place) => all[Number(place)]!);
    const sides = { french: pick(source, FRENCH), english: pick(target, ENGLISH) };
    if (bead.endsWith('!')) return { ...sides, confidence: 1, set: true };
    return { ...sides, confidence: bead.endsWith('?') ? 0.4 : 0.95 };
  };
  const all = beads.split(' ').map(pair);
  return { title: `Chapitre ${number}`, paragraphs: [all.slice(0, 4), all.slice(4)] };
}

/** Gives the tale to the browser, each chapter with its beads, and says under which id. */
export async function keepTale(page: Page, ...chapters: readonly string[]): Promise<string> {
  await reachWorker(page);
  return addText(page, {
    title: 'Les trois filles du roi',
    titleEnglish: 'The King’s Three Daughters',
    french: { kind: 'bitext', chapters: chapters.map((beads, i) => tale(beads, i + 1)) },
  });
}

/** Opens the editor and waits until it listens. */
export async function openEditor(page: Page, id: string, { chapter = 1, hash = '', locale = 'en' } = {}) {
  await page.goto(`/${locale}/own/align?text=${id}&chapter=${chapter}${hash}`);
  await listening(page);
}

export const listening = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('en-regard:editor-ready').length > 0);

export const row = (page: Page, number: number) => page.locator(`[data-bead="${number}"]`);
export const sentence = (page: Page, text: string) => page.locator('.sentence', { hasText: text });
export const told = (page: Page) => page.getByRole('status');

/** The pairs as they stand on the page, in the notation of `keepTale`. */
export async function pairs(page: Page): Promise<string> {
  const rows = await page.locator('.pair').evaluateAll((all) =>
    all.map((each) => ({
      state: (each as HTMLElement).dataset.state,
      sides: ['source', 'target'].map((side) =>
        [...each.querySelectorAll(`[data-side=${side}] .sentence`)].map(
          ({ textContent }) => textContent ?? '',
        ),
      ),
    })),
  );
  return rows
    .map(({ state, sides: [fr = [], en = []] }) => {
      const mark = state === 'checked' ? '!' : state === 'unsure' ? '?' : '';
      return `${fr.map((text) => FRENCH.indexOf(text))}:${en.map((text) => ENGLISH.indexOf(text))}${mark}`;
    })
    .join(' ');
}
