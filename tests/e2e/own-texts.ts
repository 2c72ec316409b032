import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Draft, TextHead } from '#app/own/contract.ts';
import type { Document } from '#core/formats/document.ts';

/** Lets a test call the worker of the reader's own texts as a page does: to be called before the first `goto`. */
export async function reachWorker(page: Page) {
  await page.addInitScript(() => {
    const Native = Worker;
    let last = 1e9;
    const seen = window as unknown as { worker?: Worker; callOwn: unknown };
    globalThis.Worker = class extends Native {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        seen.worker = this;
      }
    };
    seen.callOwn = (method: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        last += 1;
        const call = last;
        seen.worker?.addEventListener('message', ({ data }) => {
          if (data.call !== call || 'report' in data) return;
          if ('value' in data) resolve(data.value);
          else reject(new Error(data.failure.message));
        });
        seen.worker?.postMessage({ call, method, args });
      });
  });
}

/** Calls a method of the worker; some page that uses it must be open. */
export const callOwn = <Result>(page: Page, method: string, ...args: unknown[]): Promise<Result> =>
  page.evaluate(
    ([name, values]) =>
      (window as unknown as { callOwn: (...all: unknown[]) => Promise<unknown> }).callOwn(name, ...values),
    [method, args] as const,
  ) as Promise<Result>;

/** Adds a text from a page that shows none, and says under which id. */
export async function addText(page: Page, draft: Draft): Promise<string> {
  await page.goto('/en/own?text=none');
  await page.getByRole('heading', { name: 'This text is not on this device' }).waitFor();
  return (await callOwn<{ id: string }>(page, 'add', draft)).id;
}

export const headOf = (page: Page, id: string) => callOwn<TextHead>(page, 'head', id);

/** The article on the new offices, as two chapters. */
export const french = inChapters('fr', ['Deux bureaux', 'Et ensuite']);
export const english = inChapters('en', ['Two offices', 'And then']);
export const draft: Draft = {
  title: 'Le tour du monde',
  titleEnglish: 'Round the world',
  author: 'Anne Martin',
  french: { kind: 'text', ...french },
  english: { kind: 'text', ...english },
};

function inChapters(language: 'fr' | 'en', titles: readonly [string, string]): Document {
  const text = readFileSync(`tests/fixtures/openai-offices.${language}.txt`, 'utf8');
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  const half = Math.floor(paragraphs.length / 2);
  return {
    chapters: [
      { title: titles[0], paragraphs: paragraphs.slice(0, half) },
      { title: titles[1], paragraphs: paragraphs.slice(half) },
    ],
  };
}
