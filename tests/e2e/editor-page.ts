import { expect, type Page } from '@playwright/test';
import { type Bead, isUnsure } from '#core/bitext/bitext.ts';
import { english, french, type Language } from '#core/text/language.ts';
import { segment } from '#core/text/segment.ts';
import type { OwnBead, OwnChapter, TextHead } from '#store/texts.ts';

/** A tale whose English left out the fifth sentence and made one of the last two. */
const FRENCH = `Le roi avait trois filles. Elles habitaient dans un château au bord de la mer. Un matin, un marchand frappa à la porte. Il vendait des perles et des tissus d’Orient.

La pluie tombait depuis deux jours. La reine acheta un collier. Le marchand partit vers Paris avec ses deux chevaux noirs. Personne ne le revit jamais.`;
const ENGLISH = `The king had three daughters. They lived in a castle by the sea. One morning, a merchant knocked at the door. He was selling pearls and fabrics from the Orient.

The queen bought a necklace. The merchant left for Paris with his two black horses, and no one ever saw him again.`;

/** The beads of the tale as an aligner that erred gave them, `0,1:0?`; `?` is unsure, `!` set by hand. */
const AT_FIRST = '0:0 1,2:1? 3:2? 4:3? 5:4 6:5? 7:';

export const read = (text: string): OwnBead[] =>
  text.split(' ').map((bead) => {
    const [source = '', target = ''] = bead.replace(/[!?]$/, '').split(':');
    const indices = (side: string) => (side === '' ? [] : side.split(',').map(Number));
    const confidence = bead.endsWith('!') ? 1 : bead.endsWith('?') ? 0.4 : 0.95;
    const sides = { source: indices(source), target: indices(target), confidence };
    return bead.endsWith('!') ? { ...sides, set: true } : sides;
  });

const sentences = (text: string, language: Language) => segment(text, language);

export const tale = (beads = AT_FIRST): OwnChapter => ({
  source: sentences(FRENCH, french),
  target: sentences(ENGLISH, english),
  beads: read(beads),
});

/** A long chapter: the tale over and over, sentence against sentence, one bead in ten unsure. */
export function longTale(beads: number): OwnChapter {
  const { source, target } = tale();
  const many = (segments: OwnChapter['source']) =>
    Array.from({ length: beads }, (_, i) => ({
      ...segments[i % segments.length]!,
      paragraph: Math.floor(i / 6),
    }));
  return {
    source: many(source),
    target: many(target),
    beads: Array.from({ length: beads }, (_, i) => ({
      source: [i],
      target: [i],
      confidence: i % 10 === 5 ? 0.4 : 0.95,
    })),
  };
}

/** Puts a text of the reader's own into the browser's database, which the worker has made. */
export async function keepText(page: Page, id: string, chapters: readonly OwnChapter[]) {
  await page.goto('/en/own/align?text=none');
  await expect(page.getByRole('heading', { name: 'not on this device' })).toBeVisible();
  const head: Omit<TextHead, 'keeping'> = {
    id,
    title: 'Les trois filles du roi',
    titleEnglish: 'The King’s Three Daughters',
    added: 1,
    bilingual: true,
    whole: true,
    chapters: chapters.map(({ source, beads }, number) => ({
      title: `Chapitre ${number + 1}`,
      beads: beads.length,
      words: source.length * 8,
      unsure: beads.filter((bead: Bead) => isUnsure(bead)).length,
    })),
  };
  await page.evaluate(
    async ([text, rows]) => {
      const opening = indexedDB.open('en-regard.texts');
      await new Promise((done) => {
        opening.onsuccess = done;
      });
      const database = opening.result;
      const writing = database.transaction(['heads', 'chapters'], 'readwrite');
      writing.objectStore('heads').put(text);
      for (const [number, chapter] of rows.entries())
        writing.objectStore('chapters').put({ ...chapter, text: text.id, number });
      await new Promise((done) => {
        writing.oncomplete = done;
      });
      database.close();
    },
    [head, chapters] as const,
  );
}

/** Opens the editor and waits until it listens. */
export async function openEditor(page: Page, id: string, { chapter = 0, hash = '', locale = 'en' } = {}) {
  await page.goto(`/${locale}/own/align?text=${id}&chapter=${chapter}${hash}`);
  await listening(page);
}

export const listening = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('en-regard:editor-ready').length > 0);

export const row = (page: Page, number: number) => page.locator(`[data-bead="${number}"]`);
export const sentence = (page: Page, text: string) => page.locator('.sentence', { hasText: text });
export const told = (page: Page) => page.getByRole('status');

/** The pairs as they stand on the page, in the notation of `read`. */
export async function pairs(page: Page): Promise<string> {
  const { source, target } = tale();
  const rows = await page.locator('[data-bead]').evaluateAll((all) =>
    all.map((each) => ({
      state: (each as HTMLElement).dataset.state,
      sides: ['source', 'target'].map((side) =>
        [...each.querySelectorAll(`[data-side=${side}] .sentence`)].map(({ textContent }) => textContent),
      ),
    })),
  );
  const place = (segments: OwnChapter['source'], text: string | null) =>
    segments.findIndex((each) => each.text === text);
  return rows
    .map(({ state, sides: [fr = [], en = []] }) => {
      const mark = state === 'checked' ? '!' : state === 'unsure' ? '?' : '';
      return `${fr.map((text) => place(source, text))}:${en.map((text) => place(target, text))}${mark}`;
    })
    .join(' ');
}
