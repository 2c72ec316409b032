import type { Page } from '@playwright/test';

/** What a stand-in voice was asked to say, and whether it has said it all. */
export type Spoken = {
  readonly lang: string;
  readonly text: string;
  readonly rate: number;
  readonly end?: string;
};

/**
 * A stand-in for the device's voices: a headless browser has none. It speaks as Chromium's do, one utterance at a
 * time, an `end` or (broken off) an `error` for each, and speaks until `finish`; a broken one fails at once. To be called
 * before the first `goto`.
 */
export async function giveVoices(page: Page, langs: readonly string[], broken = false) {
  await page.addInitScript(
    ([languages, isBroken]) => {
      type Utterance = EventTarget & { text: string; lang: string; rate: number };
      const spoken: { lang: string; text: string; rate: number; end?: string }[] = [];
      let queue: Utterance[] = [];
      const finish = (utterance: Utterance | undefined, end: 'end' | 'interrupted' | 'synthesis-failed') => {
        if (!utterance) return;
        const entry = spoken.findLast((one) => one.text === utterance.text && !one.end);
        if (entry) entry.end = end;
        const event = end === 'end' ? new Event('end') : Object.assign(new Event('error'), { error: end });
        // Events come later than what caused them.
        setTimeout(() => utterance.dispatchEvent(event), 0);
      };
      const next = () => {
        const utterance = queue[0];
        if (!utterance) return;
        spoken.push({ lang: utterance.lang, text: utterance.text, rate: utterance.rate });
        if (isBroken) finish(queue.shift(), 'synthesis-failed');
      };
      const end = () => {
        finish(queue.shift(), 'end');
        next();
      };
      const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => voices,
        cancel: () => {
          const cut = queue;
          queue = [];
          for (const utterance of cut) finish(utterance, 'interrupted');
        },
        speak: (utterance: Utterance) => {
          queue.push(utterance);
          if (queue.length === 1) next();
        },
      });
      Object.defineProperty(synthesis, 'speaking', { get: () => queue.length > 0 });
      Object.defineProperty(synthesis, 'pending', { get: () => queue.length > 1 });
      const voices = languages.map((lang) => ({
        lang,
        localService: true,
        name: lang,
        default: false,
        voiceURI: lang,
      }));
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class extends EventTarget {
          text: string;
          constructor(text: string) {
            super();
            this.text = text;
          }
        },
      });
      Object.assign(window, { voice: { spoken, end, atOnce: () => queue.length } });
    },
    [langs, broken] as const,
  );
}

type VoiceWindow = { voice: { spoken: Spoken[]; end: () => void; atOnce: () => number } };

export const spoken = (page: Page): Promise<Spoken[]> =>
  page.evaluate(() => (window as unknown as VoiceWindow).voice.spoken);

/** How many utterances are under way or wait. */
export const underWay = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as VoiceWindow).voice.atOnce());

/** The voice comes to the end of what it says; a sentence takes a while. */
export async function finish(page: Page) {
  await page.waitForTimeout(400);
  await page.evaluate(() => (window as unknown as VoiceWindow).voice.end());
}
